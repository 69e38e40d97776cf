"""The start page and the page for lost readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.start import not_found_view, start_view
from tests.sites import changed, dated, entry, figure, site, slugs, stories

if TYPE_CHECKING:
    from goodnews.model.views import StartView


def of_start(*entries: object) -> StartView:
    """Return the view of the start page."""
    return start_view(site(*entries), "Hedemora berättar", "Om det som händer.")


def test_the_newest_story_with_a_picture_leads() -> None:
    illustrated = [changed(dated("story", slug, "2026-01-01"), figure=figure()) for slug in ("b", "c")]
    view = of_start(dated("story", "a"), *illustrated, changed(dated("result", "r"), figure=figure()))
    assert view.lead is not None
    assert view.lead.url == "/berattelser/b/"
    assert slugs(view.newest) == ["a", "c"]


def test_without_pictures_the_newest_story_leads() -> None:
    view = of_start(dated("story", "a", "2026-01-01"), dated("story", "b"))
    assert view.lead is not None
    assert view.lead.url == "/berattelser/b/"
    assert slugs(view.newest) == ["a"]


def test_a_site_without_entries_has_a_start_page() -> None:
    view = of_start()
    assert (view.lead, view.newest, view.results, view.ambassadors) == (None, (), (), ())
    assert [link.count for link in view.totals] == [0, 0, 0]


def test_the_start_page_shows_a_few_of_each_kind_and_counts_them_all() -> None:
    view = of_start(
        *stories(8),
        *(dated("result", f"r-{number}") for number in range(5)),
        *(dated("ambassador", f"a-{number}") for number in range(6)),
    )
    assert (len(view.newest), len(view.results), len(view.ambassadors)) == (4, 3, 4)
    assert [(link.name, link.url, link.count) for link in view.totals] == [
        ("Berättelser", "/berattelser/", 8),
        ("Resultat", "/resultat/", 5),
        ("Ambassadörer", "/ambassadorer/", 6),
    ]


def test_the_start_page_shows_one_indicator_an_area_and_the_way_that_all_go() -> None:
    worse = {"2021": "1", "2022": "2"}
    view = of_start(entry("indicator", "a"), entry("indicator", "b", lead=True, values=worse))
    assert [each.slug for each in view.standings] == ["b"]
    assert [[each.slug for each in way.standings] for way in view.ways] == [["a"], ["b"], [], []]


def test_the_start_page_bears_the_site_s_name_and_offers_the_feed_of_everything() -> None:
    view = of_start()
    assert (view.url, view.title, view.description) == ("/", "Hedemora berättar", "Om det som händer.")
    assert [feed.url for feed in view.feeds] == ["/flode.rss"]


def test_the_page_for_lost_readers_shows_the_newest_and_is_not_to_be_found() -> None:
    view = not_found_view(site(*stories(6)))
    assert (view.url, view.indexed) == ("/404.html", False)
    assert slugs(view.newest) == ["nyhet-001", "nyhet-002", "nyhet-003", "nyhet-004"]
