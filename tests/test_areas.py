"""The areas' pages: the newest, every aim with its proofs, the ambassadors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.areas import AreaPages, area_view, areas_view
from tests.sites import dated, entry, site, slugs, stories, views

if TYPE_CHECKING:
    from goodnews.model.views import AreaView

AIMS = [{"id": "forebygga-brott", "text": "Förebygga brott."}, {"id": "belysning", "text": "Belysa vägarna."}]
AREA = entry("area", "trygghet", aims=AIMS)
OTHER = entry("area", "handel", name="Handel", order=2, thread="koppar", aims=[{"id": "lokaler", "text": "Lokaler."}])


def of_area(*entries: object) -> AreaView:
    """Return the view of the first of two areas."""
    made = site(OTHER, AREA, *entries)
    return area_view(made.areas[0], made)


def test_there_is_a_page_for_all_areas_and_one_for_each() -> None:
    made = views(AreaPages, site(OTHER, AREA))
    assert [(template, view.url) for template, view in made] == [
        ("areas", "/omraden/"),
        ("area", "/omraden/trygghet/"),
        ("area", "/omraden/handel/"),
    ]


def test_the_newest_are_at_most_six_and_never_ambassadors() -> None:
    view = of_area(*stories(8), dated("ambassador", "polhem", "2026-06-01"))
    assert slugs(view.newest) == [f"nyhet-00{number}" for number in range(1, 7)]


def test_an_aim_shows_four_and_tells_how_many_more_there_are() -> None:
    first, second = of_area(*(dated("story", f"s-{number}", aims=["forebygga-brott"]) for number in range(6))).aims
    assert (slugs(first.cards), first.more) == (["s-0", "s-1", "s-2", "s-3"], 2)
    assert (first.aim.id, second.aim.id, second.cards, second.more) == ("forebygga-brott", "belysning", (), 0)


def test_an_area_shows_its_indicators_and_apart_from_them_those_that_have_become_worse() -> None:
    worse = entry("indicator", "stold", values={"2021": "1", "2022": "2"}, aims=["forebygga-brott"])
    view = of_area(entry("indicator", "brott"), worse, entry("indicator", "annat", areas=["handel"]))
    assert [each.standing.slug for each in view.drawn] == ["brott", "stold"]
    assert [each.slug for each in view.worse] == ["stold"]
    assert [[each.slug for each in aim.measures] for aim in view.aims] == [["stold"], []]


def test_an_area_draws_at_most_four_indicators_that_have_a_line_and_the_leading_one_first() -> None:
    many = [entry("indicator", f"m-{number}", lead=number == 5) for number in range(6)]
    view = of_area(entry("indicator", "ett", values={"2021": "1"}), *many)
    assert [each.standing.slug for each in view.drawn] == ["m-5", "m-0", "m-1", "m-2"]
    assert [each.slug for each in view.measures] == ["ett", "m-3", "m-4"]


def test_four_under_an_aim_are_all() -> None:
    view = of_area(*(dated("story", f"s-{number}", aims=["forebygga-brott"]) for number in range(4)))
    assert view.aims[0].more == 0


def test_an_area_shows_its_own_entries_and_ambassadors_only() -> None:
    view = of_area(
        dated("story", "annan", areas=["handel"]),
        dated("ambassador", "o", title="Öberg"),
        dated("ambassador", "a", "2020-01-01", title="Ahl"),
        dated("ambassador", "h", areas=["handel"]),
    )
    assert view.newest == ()
    assert slugs(view.ambassadors) == ["a", "o"]


def test_an_area_leads_to_all_that_belongs_to_it() -> None:
    more = of_area(*stories(3), dated("ambassador", "polhem")).more
    assert more is not None
    assert (more.name, more.url, more.count) == ("Allt om trygghet", "/omraden/trygghet/allt/", 4)


def test_an_empty_area_leads_nowhere() -> None:
    view = of_area()
    assert (view.more, view.newest, view.ambassadors) == (None, (), ())


def test_an_area_colours_its_page_and_offers_its_own_feed_first() -> None:
    view = of_area()
    assert view.tag is not None
    assert view.tag.thread == "falurott"
    assert [feed.url for feed in view.feeds] == [
        "/omraden/trygghet/flode.rss",
        "/omraden/trygghet/mal/forebygga-brott/flode.rss",
        "/omraden/trygghet/mal/belysning/flode.rss",
        "/flode.rss",
    ]


def test_all_areas_stand_in_their_order_with_count_and_newest() -> None:
    view = areas_view(site(OTHER, AREA, *stories(2)))
    assert [(area.slug, count, card and card.title) for area, _, count, card in view.areas] == [
        ("trygghet", 2, "En rubrik"),
        ("handel", 0, None),
    ]
