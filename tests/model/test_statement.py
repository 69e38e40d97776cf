"""The accessibility statement: what the law wants, and when it has grown old."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from goodnews.model.rules import Vocabulary
from goodnews.model.statement import Statement, check
from goodnews.model.validation import validate
from tests.sites import listed

WORDS = Vocabulary(
    areas=frozenset(),
    aims={},
    places=frozenset(),
    people=frozenset(),
    projects=frozenset(),
    indicators=frozenset(),
    series={},
    today=dt.date(2026, 11, 23),
    templates=frozenset({"accessibility"}),
)
BARRIER = {"what": "Bilderna", "why": "De är inte prövade."}
FIELDS: dict[str, Any] = {
    "authority": "Kommunen",
    "service": "Webbplatsen",
    "conformance": "delvis",
    "standard": "EN 301 549.",
    "inaccessible": [BARRIER],
    "assessed": "2026-11-23",
    "updated": "2026-11-23",
    "method": ["Vi har prövat."],
    "errand": "hinder",
}
DIRECTORY = listed({"slug": "hinder"})


def told(words: Vocabulary = WORDS, directory: Any = DIRECTORY, **over: Any) -> list[str]:  # noqa: ANN401 (any fields)
    """Return all that is wrong with a statement."""
    written = {name: value for name, value in {**FIELDS, **over}.items() if value is not None}
    lines = {(name,): line for line, name in enumerate(written, start=1)}
    made, problems = validate(Statement, written, lines, "t.yaml")
    return [str(problem) for problem in (*problems, *(check(made, lines, "t.yaml", directory, words) if made else ()))]


def test_a_whole_statement_has_no_fault() -> None:
    assert told() == []
    assert told(conformance="helt", inaccessible=None) == []


@pytest.mark.parametrize("name", [name for name in FIELDS if name != "inaccessible"])
def test_no_part_can_be_left_out(name: str) -> None:
    (problem,) = told(**{name: None})
    assert f"{name}: uppgiften saknas." in problem


@pytest.mark.parametrize(
    ("over", "sentence"),
    [
        ({"inaccessible": None}, "det står inte vad som inte är tillgängligt. Skriv inaccessible:"),
        ({"conformance": "helt"}, "webbplatsen är helt förenlig men har hinder."),
        ({"conformance": "nästan"}, "conformance: ”nästan” går inte att välja."),
        ({"updated": "2026-11-22"}, "redogörelsen är ändrad före bedömningen."),
        ({"errand": "hindret"}, "errand: ärendet ”hindret” finns inte. Menade du ”hinder”?"),
        ({"inaccessible": [{"what": "Bilderna"}]}, "inaccessible.why: uppgiften saknas."),
    ],
)
def test_a_mistake_is_told_with_its_cure(over: dict[str, Any], sentence: str) -> None:
    (problem,) = told(**over)
    assert sentence in problem


@pytest.mark.parametrize(
    ("today", "old"), [("2026-11-22", False), ("2027-11-23", False), ("2027-11-24", True), ("2030-01-01", True)]
)
def test_an_assessment_is_good_for_a_year_and_then_a_notice(today: str, old: bool) -> None:  # noqa: FBT001 (expected)
    notices = told(replace(WORDS, today=dt.date.fromisoformat(today)))
    sentence = "t.yaml:6: (påminnelse) assessed: bedömningen är från 23 november 2026, mer än ett år gammal."
    assert [notice.startswith(sentence) for notice in notices] == [True] * old


def test_a_statement_that_no_page_shows_is_a_problem() -> None:
    (problem,) = told(replace(WORDS, templates=frozenset({"page"})))
    assert "ingen sida visar redogörelsen. Skriv content/sidor/tillganglighet.md" in problem


def test_unreadable_files_raise_no_false_alarms() -> None:
    assert told(replace(WORDS, templates=None), directory=None, errand="vad-som-helst") == []
