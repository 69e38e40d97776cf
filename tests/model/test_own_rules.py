"""The rules that a text keeps or breaks by itself."""

from __future__ import annotations

from typing import Any

import pytest

from goodnews.model.own_rules import TO_WRITE, check_alone
from goodnews.model.sources import Source
from tests.model.builders import entry


def told(kind: str, *, year: int | None = None, **over: Any) -> list[str]:  # noqa: ANN401 (front matter of any kind)
    """Return the fields and sentences of what the rules have against such an entry."""
    source = Source(entry=entry(kind, **over), lines={}, year=year)
    return [f"{problem.field}: {problem.sentence}" for problem in check_alone(source)]


@pytest.mark.parametrize("kind", ["story", "result", "ambassador", "area", "page", "indicator"])
def test_a_good_entry_breaks_no_rule(kind: str) -> None:
    assert told(kind) == []


@pytest.mark.parametrize(
    ("kind", "over", "sentence"),
    [
        ("story", {"places": ["garpenberg", "garpenberg"]}, "places: ”garpenberg” står två gånger."),
        ("story", {"expires": "2026-03-23"}, "expires: texten upphör att visas före sitt datum."),
        ("story", {"year": 2025}, "date: datumet är från 2026 men filen ligger i mappen 2025."),
        ("result", {"evidence": []}, "evidence: resultatet saknar bevis."),
        ("result", {"outcome": None}, "outcome: projektet är avslutat, men texten berättar inte hur det gick."),
        (
            "result",
            {"lessons": None},
            "lessons: projektet är avslutat, men texten berättar inte vad som inte gick som tänkt.",
        ),
        ("result", {"period": {"start": "2025"}}, "period: projektet är avslutat, men perioden saknar slut."),
        ("story", {"title": f"{TO_WRITE}: rubriken"}, "title: här står fortfarande ”SKRIV HÄR”."),
        ("story", {"owner": f"Sven {TO_WRITE}"}, "owner: här står fortfarande ”SKRIV HÄR”."),
        (
            "ambassador",
            {"slug": "polhem", "people": ["polhem"]},
            "people: texten handlar redan om ambassadören.",
        ),
    ],
)
def test_a_rule_catches_its_mistake(kind: str, over: dict[str, Any], sentence: str) -> None:
    assert told(kind, **over) == [sentence]


def test_a_draft_may_have_places_left_to_fill_in() -> None:
    assert told("story", title=TO_WRITE, status="draft") == []


def test_what_is_left_to_write_is_found_within_a_field() -> None:
    (proof,) = entry("result").evidence
    given = proof.model_dump(mode="json", exclude_none=True)
    assert told("result", evidence=[given | {"claim": f"{TO_WRITE}."}]) == [
        "evidence: här står fortfarande ”SKRIV HÄR”."
    ]


def test_a_project_under_way_needs_neither_outcome_nor_end() -> None:
    assert told("result", phase="pagar", outcome=None, lessons=None, period={"start": "2026"}) == []


def test_a_text_may_name_the_person_that_it_is_called_after() -> None:
    assert told("story", slug="polhem", people=["polhem"]) == []
