"""The page of a story, a result or an ambassador: all that stands around the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.entry_pages import entry_views
from tests.sites import changed, dated, entry, site, slugs

if TYPE_CHECKING:
    from goodnews.model.views import EntryView

AREA = entry("area", "trygghet")
OTHER = entry(
    "area",
    "handel",
    name="Handel",
    order=2,
    thread="koppar",
    aims=[{"id": "lokaler", "text": "Lokaler."}],
    contact={"label": "Näringslivskontoret", "phone": "0225-341 00"},
)


def of(slug: str, *entries: object, preview: bool = False) -> EntryView:
    """Return the view of the entry with the slug, in a site of two areas."""
    views = entry_views(site(AREA, OTHER, *entries, preview=preview))
    return next(view for _, view in views if view.entry.slug == slug)


@pytest.mark.parametrize(
    ("kind", "url", "above"),
    [
        ("story", "/berattelser/a/", "/berattelser/"),
        ("result", "/resultat/a/", "/resultat/"),
        ("ambassador", "/ambassadorer/a/", "/ambassadorer/"),
    ],
)
def test_every_kind_has_its_template_its_address_and_its_list_above(kind: str, url: str, above: str) -> None:
    ((template, view),) = entry_views(site(dated(kind, "a")))
    assert (template, view.url, [crumb.url for crumb in view.crumbs]) == (kind, url, [above])


def test_a_page_leads_to_the_next_newer_and_older_of_its_own_kind() -> None:
    entries = [dated("story", slug, f"2026-01-0{day}") for day, slug in enumerate("abc", start=1)]
    entries.append(dated("result", "r", "2026-01-02"))
    newer, older = of("b", *entries).newer, of("b", *entries).older
    assert newer is not None
    assert older is not None
    assert (newer.url, older.url) == ("/berattelser/c/", "/berattelser/a/")
    assert (of("c", *entries).newer, of("a", *entries).older) == (None, None)


def test_the_first_area_gives_the_colour_and_the_contact() -> None:
    view = of("a", dated("story", "a", areas=["handel", "trygghet"]))
    assert view.tag is not None
    assert (view.tag.thread, view.contact.label) == ("koppar", "Näringslivskontoret")
    assert [area.slug for area in view.areas] == ["handel", "trygghet"]


def test_names_become_what_they_stand_for() -> None:
    view = of(
        "a",
        dated("story", "a", aims=["forebygga-brott"], places=["asen"], people=["polhem"]),
        dated("ambassador", "polhem", title="Christopher Polhem"),
    )
    assert [(aim.name, aim.url) for aim in view.aims] == [
        ("Förebygga brott.", "/omraden/trygghet/#s-mal-forebygga-brott")
    ]
    assert [(place.name, place.url) for place in view.places] == [("Åsen", "/platser/asen/")]
    assert [(person.title, person.url) for person in view.people] == [("Christopher Polhem", "/ambassadorer/polhem/")]


def test_an_ambassador_s_page_shows_where_she_is_told_of() -> None:
    entries = (dated("ambassador", "polhem"), dated("story", "a", people=["polhem"]), dated("story", "b"))
    assert slugs(of("polhem", *entries).told_by) == ["a"]
    assert of("a", *entries).told_by == ()


def test_a_story_with_an_ambassador_s_slug_is_not_told_of() -> None:
    assert of("polhem", dated("story", "polhem"), dated("story", "a", people=["polhem"])).told_by == ()


def test_the_feeds_stand_with_the_nearest_first() -> None:
    assert [feed.url for feed in of("polhem", dated("ambassador", "polhem", areas=["handel", "trygghet"])).feeds] == [
        "/ambassadorer/polhem/flode.rss",
        "/omraden/handel/flode.rss",
        "/omraden/trygghet/flode.rss",
        "/ambassadorer/flode.rss",
        "/flode.rss",
    ]


def test_a_text_offers_the_feeds_of_all_that_it_belongs_to() -> None:
    told = dated("story", "a", aims=["forebygga-brott"], people=["polhem"], places=["asen"])
    assert [feed.url for feed in of("a", told, dated("ambassador", "polhem")).feeds] == [
        "/omraden/trygghet/flode.rss",
        "/omraden/trygghet/mal/forebygga-brott/flode.rss",
        "/ambassadorer/polhem/flode.rss",
        "/platser/asen/flode.rss",
        "/berattelser/flode.rss",
        "/flode.rss",
    ]


def test_what_belongs_with_an_entry_is_told_why_and_shown_nowhere_else_on_the_page() -> None:
    entries = (
        dated("story", "a", people=["polhem"]),
        dated("story", "b", people=["polhem"]),
        dated("ambassador", "polhem", title="Christopher Polhem"),
    )
    (only,) = of("a", *entries).related
    assert (only.card.url, only.why) == ("/berattelser/b/", "Samma ambassadör: Christopher Polhem")
    assert of("polhem", *entries).related == ()


@pytest.mark.parametrize(("visibility", "indexed"), [("public", True), ("draft", False), ("withdrawn", False)])
def test_only_what_is_public_is_to_be_found(visibility: str, indexed: bool) -> None:  # noqa: FBT001
    assert of("a", changed(dated("story", "a"), visibility=visibility), preview=True).indexed is indexed
