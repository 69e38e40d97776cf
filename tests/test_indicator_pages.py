"""The indicators' pages."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from goodnews.indicator_pages import IndicatorPages
from tests.sites import dated, entry, site, slugs, views

if TYPE_CHECKING:
    from goodnews.model.views import IndicatorsView, IndicatorView

AREA = entry("area", "trygghet")
OTHER = entry("area", "handel", name="Handel", order=2, thread="koppar", aims=[{"id": "lokaler", "text": "Lokaler."}])
PROOF = {"type": "effekt", "claim": "170 brott.", "indicator": "brott", "source": {"title": "Brå", "date": "2026"}}


def of_all(*entries: Any) -> IndicatorsView:  # noqa: ANN401 (entries of any kind)
    """Return the view of all indicators."""
    return views(IndicatorPages, site(AREA, OTHER, *entries))[0][1]  # type: ignore[no-any-return]


def of_one(*entries: Any) -> IndicatorView:  # noqa: ANN401
    """Return the view of the first indicator."""
    return views(IndicatorPages, site(AREA, OTHER, *entries))[1][1]  # type: ignore[no-any-return]


def test_there_is_a_page_for_all_and_one_for_each() -> None:
    made = views(IndicatorPages, site(AREA, entry("indicator", "brott")))
    assert [(template, view.url) for template, view in made] == [
        ("indicators", "/matt/"),
        ("indicator", "/matt/brott/"),
    ]


def test_indicators_stand_by_area_and_then_by_title() -> None:
    view = of_all(
        entry("indicator", "c", areas=["handel"]),
        entry("indicator", "b", title="Ö"),
        entry("indicator", "a", title="Z"),
    )
    assert [(tag.slug, [each.slug for each in members]) for tag, members in view.groups] == [
        ("trygghet", ["a", "b"]),
        ("handel", ["c"]),
    ]


def test_every_verdict_is_counted() -> None:
    worse = {"2021": "1", "2022": "2"}
    view = of_all(entry("indicator", "a"), entry("indicator", "b", values=worse))
    assert [count for _, _, count in view.levels] == [0, 1, 0, 0, 1, 0]


def test_a_site_without_indicators_has_a_page_that_says_so() -> None:
    view = of_all()
    assert (view.groups, [way.standings for way in view.ways]) == ((), [(), (), (), ()])


def test_an_indicator_shows_the_texts_that_refer_to_it() -> None:
    told = [
        dated("story", "bevis", evidence=[PROOF]),
        dated("story", "namn", indicators=["brott"]),
        dated("story", "annat"),
    ]
    assert sorted(slugs(of_one(entry("indicator", "brott"), *told).told_by)) == ["bevis", "namn"]


def test_an_indicator_leads_to_its_aims_places_neighbours_and_data() -> None:
    view = of_one(
        entry("indicator", "brott", aims=["forebygga-brott"], places=["garpenberg"]),
        entry("indicator", "stold"),
        entry("indicator", "annat", areas=["handel"]),
    )
    assert [link.url for link in view.aims] == ["/omraden/trygghet/#s-mal-forebygga-brott"]
    assert [link.url for link in view.places] == ["/platser/garpenberg/"]
    assert [each.slug for each in view.beside] == ["stold"]
    assert [link.url for link in view.data] == ["/matt/brott/brott.csv", "/matt/brott/brott.json"]


def test_an_indicator_has_its_area_s_thread_and_feed_first() -> None:
    view = of_one(entry("indicator", "brott"))
    assert view.tag is not None
    assert view.tag.thread == "falurott"
    assert [feed.url for feed in view.feeds] == ["/omraden/trygghet/flode.rss", "/flode.rss"]


def test_the_chart_and_the_table_say_the_same_as_the_file() -> None:
    made = entry("indicator", "brott", values={"2021": "9.5", "2022": None, "2023": "7"}, decimals=1)
    measured = of_one(made).measured
    assert measured.indicator is made
    assert (measured.standing.value, measured.standing.when) == ("7,0", "2023")
