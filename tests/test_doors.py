"""The doors: each shows what is for its readers, and nothing is chosen by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from goodnews.doors import Doors
from tests.model.builders import entry
from tests.sites import dated, listed, site, slugs, views

if TYPE_CHECKING:
    from goodnews.model.views import DoorView

DOOR = entry("page", "flytta-hit", title="Flytta hit", template="door", audience="inflyttare")
MINE = {"audience": ["inflyttare"]}


def door(*entries: object, **known: Any) -> DoorView:  # noqa: ANN401 (a directory)
    """Return the view of the door."""
    ((template, view),) = views(Doors, site(DOOR, *entries, **known))
    assert template == "door"
    return view  # type: ignore[no-any-return]


def test_only_pages_that_are_doors_are_doors() -> None:
    assert views(Doors, site(entry("page", "om"))) == []
    assert door().url == "/flytta-hit/"


def test_a_door_shows_the_newest_that_is_for_its_readers_and_leads_to_the_rest() -> None:
    told = [dated("story", f"s-{number}", **MINE) for number in range(8)]
    view = door(dated("story", "annat"), dated("ambassador", "polhem", **MINE), *told)
    assert slugs(view.newest) == ["s-0", "s-1", "s-2", "s-3", "s-4", "s-5"]
    assert (view.more.url, view.more.count) == ("/malgrupper/inflyttare/", 9)
    assert [feed.url for feed in view.feeds] == ["/malgrupper/inflyttare/flode.rss", "/flode.rss"]


def test_the_indicators_that_lead_stand_first_and_all_are_told_by_their_way() -> None:
    near = [entry("indicator", f"m-{number}", title=f"M {number}", **MINE) for number in range(5)]
    leading = entry("indicator", "ledande", title="Ö", lead=True, **MINE)
    view = door(*near, leading, entry("indicator", "annat"))
    assert slugs(view.standings) == ["ledande", "m-0", "m-1", "m-2"]
    assert sum(len(way.standings) for way in view.ways) == 6


def test_a_door_knows_whom_its_readers_can_ask_and_about_which_places() -> None:
    contact = {"label": "Teatern", "email": "a@exempel.se"}
    directory = listed(
        {"slug": "ort", "title": "Om {plats}", "per_place": True, **MINE},
        {"slug": "skola", **MINE},
        {"slug": "tips"},
    )
    view = door(dated("ambassador", "teatern", contact=contact, **MINE), directory=directory)
    assert [one.contact.email for one in view.asked] == ["a@exempel.se"]
    assert [one.place.name for one in view.places] == ["Garpenberg", "Åsen"]
    assert [one.errand.slug for one in view.errands] == ["skola"]


def test_an_empty_door_is_a_page_all_the_same() -> None:
    view = door()
    assert (view.newest, view.standings, view.asked, view.places, view.errands) == ((), (), (), (), ())


def test_every_page_offers_the_doors_in_their_order() -> None:
    made = site(entry("page", "bo", template="door", audience="boende"), DOOR, entry("page", "om", title="Om oss"))
    ((_, first), (_, _)) = views(Doors, made)
    assert [link.url for link, _ in first.frame.doors] == ["/bo/", "/flytta-hit/"]
    assert "/om/" in {link.url for link in first.frame.pages}
    assert "/bo/" not in {link.url for link in first.frame.pages}
