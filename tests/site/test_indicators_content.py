"""The shipped indicators keep their promises: enough of them, sourced, judged alike, and the worse ones among them."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from goodnews.model.verdicts import judge
from goodnews.reader import read
from tests.minisite import ROOT, TODAY

if TYPE_CHECKING:
    from goodnews.model.indicators import Indicator
    from goodnews.model.site import Site

#: The year that the strategy builds on, and after how many years a value says too little of today.
STRATEGY, OLD = 2021, 10


@pytest.fixture(scope="module")
def site() -> Site:
    """Return the site of the project's own content."""
    return read(ROOT / "content", today=dt.date.fromisoformat(TODAY), cache=ROOT / ".cache").site


def known(indicator: Indicator) -> list[str]:
    """Return the periods that have a value, the oldest first."""
    return [point.period for point in indicator.points if point.value is not None]


def base_year(indicator: Indicator) -> int:
    """Return the base year that docs/matt.md gives the indicator."""
    newest = indicator.newest
    years = [int(period[:4]) for period in known(indicator) if period[4:] == newest.period[4:]]
    assert indicator.modified
    if STRATEGY in years or len(years) == 1:
        return STRATEGY if STRATEGY in years else newest.year
    if indicator.modified.year - newest.year > OLD:
        return newest.year
    return min(years[:-1], key=lambda year: abs(year - STRATEGY))


def test_there_are_enough_in_all_and_two_in_every_area(site: Site) -> None:
    assert len(site.indicators) >= 14
    for area in site.areas:
        assert len([each for each in site.indicators if area.slug in each.areas]) >= 2, area.slug


def test_every_area_has_one_that_leads(site: Site) -> None:
    leading = [each.areas[0] for each in site.indicators if each.lead]
    assert sorted(leading) == sorted(area.slug for area in site.areas)


def test_most_are_series_and_those_that_are_not_say_so(site: Site) -> None:
    single = [each for each in site.indicators if len(known(each)) == 1]
    assert len(single) < len(site.indicators) / 2
    assert [each.slug for each in single if "Därför är" not in (each.caution or "")] == []


def test_what_got_worse_is_among_them(site: Site) -> None:
    assert len([each for each in site.indicators if judge(each).level == "forsamrat"]) >= 3


def test_every_base_year_is_the_one_that_the_rule_gives(site: Site) -> None:
    assert {each.slug: each.base_year for each in site.indicators} == {
        each.slug: base_year(each) for each in site.indicators
    }


def test_another_base_year_than_the_strategys_is_explained(site: Site) -> None:
    other = [each for each in site.indicators if each.base_year != STRATEGY]
    assert [each.slug for each in other if f"{each.base_year}" not in (each.caution or "")] == []


def test_every_source_is_on_the_web(site: Site) -> None:
    assert [each.slug for each in site.indicators if not each.source.url] == []


def test_what_is_read_off_a_chart_is_not_called_the_sources_own(site: Site) -> None:
    assert [each.slug for each in site.indicators if each.margin and not each.processing] == []


def test_comparisons_have_the_indicators_own_periods(site: Site) -> None:
    for each in site.indicators:
        assert {other.name for other in each.comparisons} <= {"Riket", "Dalarna"}, each.slug
        for other in each.comparisons:
            assert set(other.values) <= set(each.values), each.slug


def test_a_figure_in_evidence_is_one_of_its_indicators(site: Site) -> None:
    values = {each.slug: set(each.values.values()) for each in site.indicators}
    linked = [(entry.slug, one) for entry in site.entries for one in entry.evidence if one.indicator]
    assert len(linked) >= 20
    assert [slug for slug, one in linked if one.value not in values[str(one.indicator)]] == []
