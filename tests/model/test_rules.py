"""The editorial rules: each catches its mistake, and only that."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest

from goodnews.model.rules import Vocabulary, check_all, check_entry
from goodnews.model.sources import Source
from tests.model.builders import entry

WORDS = Vocabulary(
    areas=frozenset({"trygghet", "handel"}),
    aims={"forebygga-brott": "trygghet", "lokaler": "handel"},
    places=frozenset({"garpenberg"}),
    people=frozenset({"polhem"}),
    projects=frozenset({"simhallen"}),
    indicators=frozenset({"folkmangd"}),
    series={},
    today=dt.date(2026, 11, 23),
    templates=frozenset({"page"}),
    stated=False,
)


def told(kind: str, **over: Any) -> list[str]:  # noqa: ANN401 (front matter of any kind)
    """Return the fields and sentences of what the rules have against such an entry."""
    source = Source(entry=entry(kind, **over), lines={})
    return [f"{problem.field}: {problem.sentence}" for problem in check_entry(source, WORDS)]


@pytest.mark.parametrize("kind", ["story", "result", "ambassador", "area", "page", "indicator"])
def test_a_good_entry_breaks_no_rule(kind: str) -> None:
    assert told(kind) == []


@pytest.mark.parametrize(
    ("kind", "over", "sentence"),
    [
        ("story", {"areas": ["kultur"]}, "areas: området ”kultur” finns inte."),
        ("story", {"aims": ["lokal"]}, "aims: målet ”lokal” finns inte."),
        (
            "story",
            {"aims": ["lokaler"]},
            "aims: målet ”lokaler” hör till området ”handel”, som texten inte har.",
        ),
        ("story", {"places": ["säter"]}, "places: orten ”säter” finns inte."),
        ("story", {"people": ["okänd"]}, "people: ambassadören ”okänd” finns inte."),
        ("story", {"project": "simhalen"}, "project: resultatet ”simhalen” finns inte."),
        ("result", {"slug": "simhallen", "project": "simhallen"}, "project: resultatet är redan projektets egen sida."),
        ("ambassador", {"subject": "historisk"}, "lived: levnadsåren saknas."),
    ],
)
def test_a_rule_catches_its_mistake(kind: str, over: dict[str, Any], sentence: str) -> None:
    assert told(kind, **over) == [sentence]


def test_a_living_person_needs_a_legal_basis_on_record_until_a_day() -> None:
    fields = [sentence.partition(":")[0] for sentence in told("ambassador", subject="person")]
    assert fields == ["legal_basis", "record_no", "valid_until"]


def test_a_person_whose_time_is_up_is_a_notice_because_the_build_must_go_on_without_her() -> None:
    person = entry("ambassador", subject="person", legal_basis="samtycke", record_no="KS 1", valid_until="2026-11-22")
    (problem,) = check_entry(Source(entry=person, lines={}), WORDS)
    assert problem.notice
    assert "22 november 2026" in problem.sentence


def test_unreadable_lists_raise_no_false_alarms() -> None:
    words = replace(WORDS, aims=None, places=None)
    story = entry("story", aims=["vad-som-helst"], places=["var-som-helst"])
    assert list(check_entry(Source(entry=story, lines={}), words)) == []


@pytest.mark.parametrize(
    ("first", "second", "sentence"),
    [
        ({"slug": "a"}, {"slug": "b"}, "id:t används redan av content/berattelser/2026/a/index.md."),
        (
            {"slug": "a"},
            {"slug": "a", "id": UUID(int=2)},
            "adressen /berattelser/a/ används redan av content/berattelser/2026/a/index.md.",
        ),
        (
            {"slug": "a"},
            {"slug": "b", "id": UUID(int=2), "previous": ["/berattelser/a/"]},
            "adressen /berattelser/a/ används av content/berattelser/2026/a/index.md.",
        ),
        (
            {"slug": "a", "previous": ["/x/"]},
            {"slug": "b", "id": UUID(int=2), "previous": ["/x/"]},
            "adressen /x/ används av content/berattelser/2026/a/index.md.",
        ),
    ],
)
def test_what_two_entries_may_not_share(first: dict[str, Any], second: dict[str, Any], sentence: str) -> None:
    sources = [Source(entry=entry("story", **over), lines={}) for over in (first, second)]
    assert [problem.sentence for problem in check_all(sources)] == [sentence]


def test_areas_share_neither_order_nor_thread_nor_aims() -> None:
    sources = [Source(entry=entry("area", slug), lines={}) for slug in ("a", "b")]
    assert sorted(problem.field for problem in check_all(sources)) == [
        "aims.id", "aims.id", "order", "order", "thread", "thread",
    ]  # fmt: skip


def test_a_group_of_readers_has_one_door() -> None:
    doors = [entry("page", slug, template="door", audience="boende") for slug in ("a", "b")]
    (problem,) = check_all([Source(entry=door, lines={}) for door in doors])
    assert problem.sentence == "läsarna har redan en dörr: content/sidor/a.md."


def test_a_page_that_shows_the_accessibility_statement_has_one() -> None:
    assert told("page", template="accessibility") == ["template: tillgänglighetsredogörelsen finns inte."]


@pytest.mark.parametrize(
    ("url", "own"),
    [
        ("/platser/", True),
        ("/platser/garpenberg/", True),
        ("/arkiv/2026/", True),
        ("/berattelser/", True),
        ("/berattelser/sida/2/", True),
        ("/omraden/trygghet/allt/", True),
        ("/berattelser/gammal/", False),
        ("/nyheter/2019/gammal/", False),
        ("/gammal/", False),
    ],
)
def test_an_old_address_is_none_of_the_site_s_own(url: str, own: bool) -> None:  # noqa: FBT001
    told_ = [problem.sentence for problem in check_all([Source(entry=entry("story", previous=[url]), lines={})])]
    assert told_ == ([f"adressen {url} hör till en av webbplatsens egna sidor."] if own else [])
