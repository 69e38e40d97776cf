"""The shipped content keeps its promises: enough of everything, spread over areas and aims, and honest."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from goodnews.model.asking import about_places
from goodnews.model.audiences import AUDIENCES
from goodnews.reader import read
from tests.minisite import ROOT, TODAY

if TYPE_CHECKING:
    from goodnews.model.site import Site

#: Aims that no fact supports yet; their pages say so.
BARE = {"kontakt-med-studenter"}
MOST_WORDS, FEWEST_WORDS = 500, 150


@pytest.fixture(scope="module")
def site() -> Site:
    """Return the site of the project's own content."""
    return read(ROOT / "content", today=dt.date.fromisoformat(TODAY), cache=ROOT / ".cache").site


def test_there_is_enough_of_every_kind(site: Site) -> None:
    assert len(site.by_kind["story"]) >= 16
    assert len(site.by_kind["result"]) >= 8
    assert len(site.ambassadors) >= 5
    assert {page.slug for page in site.pages} >= {
        "om", "kontakt", "flytta-hit", "prenumerera", "tillganglighet", "personuppgifter",
    }  # fmt: skip


def test_every_area_has_its_strategy_and_at_least_four_entries(site: Site) -> None:
    assert [len(area.aims) for area in site.areas] == [3, 3, 2, 3, 4]
    assert all(len(site.by_area[area.slug]) >= 4 for area in site.areas)


def test_every_aim_that_the_facts_support_has_an_entry(site: Site) -> None:
    bare = {aim.id for area in site.areas for aim in area.aims if not site.by_aim.get(aim.id)}
    assert bare == BARE


def test_what_went_badly_is_told(site: Site) -> None:
    stories = [entry for entry in site.by_kind["story"] if getattr(entry, "setback", None)]
    assert len(stories) >= 6


def test_ambassadors_are_nobody_living(site: Site) -> None:
    assert {person.subject for person in site.ambassadors} <= {"historisk", "organisation"}


def test_every_entry_has_evidence_with_a_source_on_the_web(site: Site) -> None:
    for entry in site.entries:
        assert entry.evidence, entry.path
        assert all(one.source.url for one in entry.evidence), entry.path


def test_every_entry_is_as_long_as_an_article(site: Site) -> None:
    lengths = {entry.path: entry.body.words for entry in site.entries}
    assert {path: words for path, words in lengths.items() if not FEWEST_WORDS <= words <= MOST_WORDS} == {}


def test_every_entry_has_a_picture_that_is_described(site: Site) -> None:
    assert [entry.path for entry in site.entries if not (entry.figure and entry.figure.alt)] == []


def test_every_group_of_readers_has_a_door_and_something_behind_it(site: Site) -> None:
    doors = {page.audience for page in site.pages if page.audience}
    assert doors == {group.slug for group in AUDIENCES}
    assert {group.slug: len(site.by_audience[group.slug]) >= 8 for group in AUDIENCES} == dict.fromkeys(doors, True)


def test_no_answer_is_promised_that_no_source_promises(site: Site) -> None:
    assert [desk.label for desk in site.directory.contacts.values() if desk.answer_time] == []
    assert all(desk.source and desk.source.url for desk in site.directory.contacts.values())


def test_every_place_can_be_asked_about(site: Site) -> None:
    assert {one.slug for one in about_places(site, "inflyttare")} == {place.slug for place in site.places}
