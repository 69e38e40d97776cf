"""Lists in pages: what stands on which, and how one comes from one to the next."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from goodnews.listings import Listings, listings, pages, years_view
from goodnews.model.views import Deck
from tests.sites import changed, dated, site, slugs, stories, views

if TYPE_CHECKING:
    from goodnews.model.site import Site
    from goodnews.model.views import ListView


def of_stories(count: int) -> list[ListView]:
    """Return the pages of the list of so many stories."""
    made = site(*stories(count))
    return list(pages(next(iter(listings(made))), made, Deck(made)))


def list_at(url: str, made: Site) -> ListView:
    """Return the first page of the list at the address."""
    return next(view for listing in listings(made) for view in pages(listing, made, Deck(made)) if view.url == url)


@pytest.mark.parametrize(
    ("count", "lengths"), [(0, [0]), (1, [1]), (20, [20]), (21, [20, 1]), (40, [20, 20]), (41, [20, 20, 1])]
)
def test_a_list_is_cut_into_pages_of_twenty_and_has_always_one(count: int, lengths: list[int]) -> None:
    views = of_stories(count)
    assert [len(view.cards) for view in views] == lengths
    assert {(view.pages, view.total) for view in views} == {(len(lengths), count)}
    assert [view.number for view in views] == list(range(1, len(lengths) + 1))


def test_ambassadors_have_a_list_of_portraits_and_all_else_a_list_of_cards() -> None:
    made = views(Listings, site(dated("story", "a"), dated("ambassador", "polhem")))
    assert {template: view.url for template, view in made if template == "people"} == {"people": "/ambassadorer/"}
    assert "/berattelser/" in {view.url for template, view in made if template == "list"}


def test_a_card_of_an_ambassador_has_the_role_the_places_and_the_words() -> None:
    told = dated("ambassador", "polhem", role="Uppfinnare", places=["asen"], quote={"text": "Allt går."})
    (card,) = list_at("/ambassadorer/", site(told)).cards
    assert (card.role, card.places, card.quote) == ("Uppfinnare", ("Åsen",), "Allt går.")


def test_every_entry_stands_on_one_page_in_the_list_s_order() -> None:
    told = [slug for view in of_stories(41) for slug in slugs(view.cards)]
    assert told == [story.slug for story in stories(41)]


def test_the_first_page_has_the_list_s_own_address_and_title() -> None:
    first, second, third = of_stories(41)
    assert [view.url for view in (first, second, third)] == [
        "/berattelser/",
        "/berattelser/sida/2/",
        "/berattelser/sida/3/",
    ]
    assert [view.title for view in (first, second, third)] == [
        "Berättelser",
        "Berättelser, sida 2",
        "Berättelser, sida 3",
    ]


def test_a_page_leads_to_its_neighbours_and_the_ends_lead_no_further() -> None:
    first, second, third = of_stories(41)
    assert (first.newer, third.older) == (None, None)
    assert [link and link.url for link in (first.older, second.newer, second.older, third.newer)] == [
        "/berattelser/sida/2/",
        "/berattelser/",
        "/berattelser/sida/3/",
        "/berattelser/sida/2/",
    ]


def test_a_page_says_which_of_the_pages_it_is() -> None:
    for view in of_stories(41):
        assert [(link.name, link.url) for link in view.numbers if link.current] == [(str(view.number), view.url)]


def test_there_is_a_list_for_every_kind_area_reader_and_year() -> None:
    made = site(dated("story", "a"), dated("result", "b", "2024-01-01"))
    assert [listing.url for listing in listings(made)] == [
        "/berattelser/",
        "/resultat/",
        "/ambassadorer/",
        "/omraden/trygghet/allt/",
        "/malgrupper/boende/",
        "/malgrupper/inflyttare/",
        "/malgrupper/foretagare/",
        "/malgrupper/hemvandare/",
        "/malgrupper/besokare/",
        "/rattelser/",
        "/arkiv/2026/",
        "/arkiv/2024/",
    ]


def test_a_list_holds_what_it_is_about() -> None:
    made = site(dated("story", "a"), dated("result", "b", "2024-01-01"), dated("ambassador", "c"))
    assert slugs(list_at("/berattelser/", made).cards) == ["a"]
    assert slugs(list_at("/omraden/trygghet/allt/", made).cards) == ["a", "c", "b"]
    assert slugs(list_at("/arkiv/2024/", made).cards) == ["b"]


def test_ambassadors_stand_in_alphabetical_order_and_not_by_date() -> None:
    made = site(dated("ambassador", "o", "2026-05-01", title="Öberg"), dated("ambassador", "a", title="Ahl"))
    assert slugs(list_at("/ambassadorer/", made).cards) == ["a", "o"]


@pytest.mark.parametrize(
    ("url", "feeds"),
    [
        ("/berattelser/", ["/berattelser/flode.rss", "/flode.rss"]),
        ("/omraden/trygghet/allt/", ["/omraden/trygghet/flode.rss", "/flode.rss"]),
        ("/malgrupper/hemvandare/", ["/malgrupper/hemvandare/flode.rss", "/flode.rss"]),
        ("/rattelser/", ["/rattelser/flode.rss", "/flode.rss"]),
        ("/arkiv/2026/", ["/flode.rss"]),
    ],
)
def test_a_list_offers_its_own_feed_before_the_one_of_everything(url: str, feeds: list[str]) -> None:
    assert [feed.url for feed in list_at(url, site(dated("story", "a"))).feeds] == feeds


def test_a_list_is_as_fresh_as_the_freshest_in_it() -> None:
    made = site(dated("story", "a", "2025-01-01", modified="2026-05-01"), dated("story", "b"), dated("result", "c"))
    assert list_at("/berattelser/", made).changed == dt.date(2026, 5, 1)
    assert list_at("/malgrupper/hemvandare/", made).changed is None
    assert list_at("/malgrupper/hemvandare/", made).frame.changed == dt.date(2026, 5, 1)


@pytest.mark.parametrize(
    ("url", "crumbs"),
    [
        ("/berattelser/", []),
        ("/omraden/trygghet/allt/", ["/omraden/", "/omraden/trygghet/"]),
        ("/arkiv/2026/", ["/arkiv/"]),
    ],
)
def test_the_way_leads_to_the_page_above(url: str, crumbs: list[str]) -> None:
    assert [crumb.url for crumb in list_at(url, site(dated("story", "a"))).crumbs] == crumbs


def test_the_page_of_years_leads_to_every_year() -> None:
    made = site(dated("story", "a"), dated("story", "b", "2024-01-01"))
    assert [link.url for link, _ in years_view(made).links] == ["/arkiv/2026/", "/arkiv/2024/"]


def test_no_two_views_of_the_plugin_have_the_same_address() -> None:
    urls = [view.url for _, view in views(Listings, site(*stories(41)))]
    assert len(set(urls)) == len(urls)


def test_a_draft_in_a_preview_is_marked_in_the_list() -> None:
    made = site(changed(dated("story", "a"), visibility="draft"), preview=True)
    assert [card.visibility for card in list_at("/berattelser/", made).cards] == ["draft"]
