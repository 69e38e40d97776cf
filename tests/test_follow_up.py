"""The follow-up's pages: one for every year and area, and those above them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from goodnews.follow_up import FollowUps
from goodnews.model.ledger import Choice, lists, proofs
from goodnews.model.views import Deck
from tests.sites import dated, entry, site, views

if TYPE_CHECKING:
    from goodnews.model.site import Site

AREA = entry("area", "trygghet")
OTHER = entry("area", "handel", name="Handel", order=2, thread="koppar", aims=[{"id": "lokaler", "text": "Lokaler."}])
PROOF = {"type": "aktivitet", "claim": "Vi möttes.", "source": {"title": "SCB", "date": "2026"}}
SITE = site(
    AREA,
    OTHER,
    dated("story", "a", "2026-01-01", evidence=[PROOF, PROOF]),
    dated("story", "b", "2024-01-01"),
    entry("indicator", "annans", areas=["handel"], values={"2021": "100", "2024": "150"}),
)


def pages(of: Site = SITE) -> dict[str, Any]:
    """Return the views by their addresses."""
    return {view.url: view for _, view in views(FollowUps, of)}


def test_there_is_a_page_for_everything_each_year_and_each_area_of_it() -> None:
    assert [(template, view.url) for template, view in views(FollowUps, SITE)] == [
        ("follow_ups", "/uppfoljning/"),
        ("follow_up_year", "/uppfoljning/2026/"),
        ("follow_up", "/uppfoljning/2026/trygghet/"),
        ("follow_up", "/uppfoljning/2026/handel/"),
        ("follow_up_year", "/uppfoljning/2024/"),
        ("follow_up", "/uppfoljning/2024/trygghet/"),
        ("follow_up", "/uppfoljning/2024/handel/"),
    ]


def test_the_title_says_year_and_area_and_the_way_leads_up() -> None:
    view = pages()["/uppfoljning/2026/handel/"]
    assert view.title == "Uppföljning 2026: Handel"
    assert [(crumb.name, crumb.url) for crumb in view.crumbs] == [
        ("Uppföljning", "/uppfoljning/"),
        ("2026", "/uppfoljning/2026/"),
    ]
    assert view.tag.thread == "koppar"
    assert [feed.url for feed in view.feeds] == ["/omraden/handel/flode.rss", "/flode.rss"]


def test_a_page_leads_to_the_area_s_other_years_and_the_year_s_other_areas() -> None:
    (_, by_year), (_, by_area) = pages()["/uppfoljning/2026/handel/"].filters
    assert [(link.name, link.url, link.current) for link in by_year] == [
        ("2026", "/uppfoljning/2026/handel/", True),
        ("2024", "/uppfoljning/2024/handel/", False),
    ]
    assert [(link.name, link.url, link.current) for link in by_area] == [
        ("Trygghet", "/uppfoljning/2026/trygghet/", False),
        ("Handel", "/uppfoljning/2026/handel/", True),
    ]


@pytest.mark.parametrize(("url", "count"), [("/uppfoljning/2026/trygghet/", 2), ("/uppfoljning/2026/handel/", None)])
def test_a_page_leads_to_its_evidence_if_there_is_any(url: str, count: int | None) -> None:
    link = pages()[url].proofs
    assert (link and link.count) == count
    if link:
        made = lists(SITE, proofs(SITE, Deck(SITE)))
        assert link.url == Choice(area="trygghet", year="2026").url
        assert len(made[Choice(area="trygghet", year="2026")]) == count


def test_a_year_shows_all_areas_and_all_indicators_as_they_stood() -> None:
    view = pages()["/uppfoljning/2024/"]
    assert [(item.area.slug, item.year) for item in view.items] == [("trygghet", 2024), ("handel", 2024)]
    assert [(reading.indicator.slug, reading.newest) for reading in view.readings] == [("annans", "150")]
    assert [(link.name, link.current) for link in view.filters[0][1]] == [("2026", False), ("2024", True)]


def test_the_first_page_lists_the_years_with_their_areas() -> None:
    view = pages()["/uppfoljning/"]
    assert [(year.name, year.url, [item.url for item in items]) for year, items in view.years] == [
        ("2026", "/uppfoljning/2026/", ["/uppfoljning/2026/trygghet/", "/uppfoljning/2026/handel/"]),
        ("2024", "/uppfoljning/2024/", ["/uppfoljning/2024/trygghet/", "/uppfoljning/2024/handel/"]),
    ]
    assert [item.evidence for _, items in view.years for item in items] == [2, 0, 0, 0]


def test_a_site_of_which_nothing_is_known_has_the_first_page_alone() -> None:
    assert {url: view.years for url, view in pages(site()).items()} == {"/uppfoljning/": ()}
