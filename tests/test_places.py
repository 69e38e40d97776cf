"""The places' pages: what is told of each, what is measured there, who speaks for it, and where it lies."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from goodnews.model.entries import Place
from goodnews.places import PlacePages
from tests.sites import changed, dated, entry, listed, site, slugs, stories, views

if TYPE_CHECKING:
    from goodnews.model.site import Site
    from goodnews.model.views import PlacesView, PlaceView

PLACES = (
    Place(slug="garpenberg", name="Garpenberg", summary="Gruvorten.", position=(16.2, 60.32)),
    Place(slug="asen", name="Åsen"),
    Place(slug="hedemora", name="Hedemora", position=(15.99, 60.28)),
)


def pages(made: Site, slug: str = "garpenberg") -> list[PlaceView]:
    """Return the pages of the place."""
    return [view for template, view in views(PlacePages, made) if template == "place" and f"/{slug}/" in view.url]


def index(made: Site) -> PlacesView:
    """Return the page of all places."""
    (view,) = (view for template, view in views(PlacePages, made) if template == "places")
    return view


def test_every_place_has_a_page_even_if_nothing_is_told_of_it() -> None:
    made = site(places=PLACES)
    assert [view.url for _, view in views(PlacePages, made)] == [
        "/platser/",
        "/platser/garpenberg/",
        "/platser/asen/",
        "/platser/hedemora/",
    ]
    (view,) = pages(made, "asen")
    assert (view.title, view.lead, view.total, view.cards) == ("Åsen", "Allt som handlar om Åsen.", 0, ())


def test_a_page_has_its_texts_and_apart_from_them_its_ambassadors_and_its_measures() -> None:
    here = {"places": ["garpenberg"]}
    (view,) = pages(
        site(
            dated("story", "a", **here),
            dated("story", "annanstans"),
            dated("ambassador", "gruvan", **here),
            entry("indicator", "anstallda", **here),
            entry("indicator", "folkmangd"),
            places=PLACES,
        )
    )
    assert (slugs(view.cards), slugs(view.ambassadors), slugs(view.measures)) == (["a"], ["gruvan"], ["anstallda"])
    assert (view.total, view.lead) == (2, "Gruvorten.")


def test_a_long_list_is_cut_into_pages_and_only_the_first_has_the_rest() -> None:
    told = [one.model_copy(update={"places": ("garpenberg",)}) for one in stories(21)]
    first, second = pages(site(*told, dated("ambassador", "gruvan", places=["garpenberg"]), places=PLACES))
    assert [len(view.cards) for view in (first, second)] == [20, 1]
    assert (second.url, second.title) == ("/platser/garpenberg/sida/2/", "Garpenberg, sida 2")
    assert (slugs(first.ambassadors), slugs(second.ambassadors)) == (["gruvan"], [])
    assert first.map is not None
    assert (second.map, second.near, second.measures) == (None, (), ())
    assert slugs(first.cards + second.cards) == [one.slug for one in told]


def test_a_place_s_page_shows_where_it_lies_and_what_is_nearest() -> None:
    (view,), (without,) = pages(site(places=PLACES)), pages(site(places=PLACES), "asen")
    assert view.map is not None
    assert [(shown.name, shown.current) for shown in view.map.places] == [("Garpenberg", True), ("Hedemora", False)]
    assert slugs(view.near) == ["hedemora"]
    assert (without.map, without.near) == (None, ())


@pytest.mark.parametrize("slug", ["garpenberg", "asen"])
def test_every_place_stands_in_a_list_beside_whether_or_not_it_is_on_the_map(slug: str) -> None:
    (view,) = pages(site(places=PLACES), slug)
    assert slugs(dict(view.filters)["Plats"]) == ["garpenberg", "hedemora", "asen"]
    assert slugs(link for link in dict(view.filters)["Plats"] if link.current) == [slug]


def test_the_page_of_all_places_has_the_map_and_the_same_places_as_a_list() -> None:
    view = index(site(dated("story", "a", places=["garpenberg"]), places=PLACES))
    assert [(link.url, link.count, told) for link, told in view.links] == [
        ("/platser/garpenberg/", 1, "Gruvorten."),
        ("/platser/hedemora/", 0, ""),
        ("/platser/asen/", 0, ""),
    ]
    assert view.map is not None
    assert {shown.url for shown in view.map.places} <= {link.url for link, _ in view.links}


def test_without_positions_there_is_a_list_and_no_map() -> None:
    assert index(site()).map is None


def test_a_page_offers_the_place_s_own_feed_first_and_the_way_back() -> None:
    (view,) = pages(site(places=PLACES))
    assert [feed.url for feed in view.feeds] == ["/platser/garpenberg/flode.rss", "/flode.rss"]
    assert [crumb.url for crumb in view.crumbs] == ["/platser/"]


def test_a_draft_in_a_preview_is_marked() -> None:
    hidden = changed(dated("story", "a", places=["garpenberg"]), visibility="draft")
    (view,) = pages(site(hidden, places=PLACES, preview=True))
    assert [card.visibility for card in view.cards] == ["draft"]


def test_the_first_page_says_whom_to_ask_about_the_place() -> None:
    directory = listed({"slug": "ort", "title": "Om {plats}", "per_place": True})
    (view,) = pages(site(places=PLACES, directory=directory), "asen")
    assert view.asked
    assert (view.asked.title, view.asked.contact.label) == ("Om Åsen", "Servicecenter")
    assert pages(site(places=PLACES), "asen")[0].asked is None


def test_whom_to_ask_and_the_code_for_paper_stand_on_the_first_page_alone() -> None:
    directory = listed({"slug": "ort", "title": "Om {plats}", "per_place": True})
    told = [dated("story", f"s-{number:02}", places=["garpenberg"]) for number in range(21)]
    first, second = pages(site(*told, places=PLACES, directory=directory))
    assert (bool(first.asked), first.coded) == (True, True)
    assert (second.asked, second.coded) == (None, False)


def test_a_place_is_as_fresh_as_what_is_told_and_measured_there() -> None:
    measure = entry("indicator", "matt", places=["garpenberg"], modified="2026-07-01")
    (view,) = pages(site(dated("story", "a", places=["garpenberg"]), measure, places=PLACES))
    assert view.changed == dt.date(2026, 7, 1)
