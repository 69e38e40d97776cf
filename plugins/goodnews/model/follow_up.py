"""What a committee asks of a year and an area: what is under way, what it gave, how measures stand, what is missing.

Followed up are the years from 2021, when the business strategy that Hedemorastrategin builds on was made, to the last
year of which anything is known, and of those only years that something happened in: an entry is dated then, a result's
period touches it, or an indicator has a value that can be held against its base year. What is older is told as
history, not followed up; and a page for a year to come would hold nothing but gaps.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model import progress
from goodnews.model.entries import Result
from goodnews.model.readings import read

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.entries import Aim, Area
    from goodnews.model.indicators import Indicator
    from goodnews.model.readings import Reading
    from goodnews.model.site import Site

URL = "/uppfoljning/"
#: The first year that is followed up.
FIRST = 2021


@dataclass(frozen=True, slots=True, kw_only=True)
class Undertaking:
    """A result as it is followed up one year. `measures` are the indicators that it refers to.

    `late` tells that it should have ended before that year and has not.
    """

    result: Result
    measures: tuple[Indicator, ...]
    late: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Gaps:
    """What is missing: aims without evidence at all or that year, results without measure, indicators without value.

    An aim stands in one of the two lists. `bare` tells that the area has no indicator.
    """

    unproved: tuple[Aim, ...]
    unproved_this_year: tuple[Aim, ...]
    unmeasured: tuple[Result, ...]
    silent: tuple[Reading, ...]
    bare: bool

    @property
    def count(self) -> int:
        """How many there are."""
        lists = (self.unproved, self.unproved_this_year, self.unmeasured, self.silent)
        return sum(map(len, lists)) + self.bare


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUp:
    """A year of an area. `evidence` is how many pieces there are in its entries of that year."""

    year: int
    area: Area
    activities: tuple[Undertaking, ...]
    results: tuple[Undertaking, ...]
    readings: tuple[Reading, ...]
    gaps: Gaps
    evidence: int

    @property
    def url(self) -> str:
        """The page's address: "/uppfoljning/<year>/<area>/"."""
        return f"{address(self.year)}{self.area.slug}/"

    @property
    def worse(self) -> tuple[Reading, ...]:
        """The indicators that have become worse since their base year."""
        return tuple(reading for reading in self.readings if reading.verdict.level == "forsamrat")


def address(year: int) -> str:
    """Return where all areas of the year lie: "/uppfoljning/<year>/"."""
    return f"{URL}{year}/"


def years(site: Site) -> tuple[int, ...]:
    """Return the years that are followed up, the latest first; the module's docstring says which and why."""
    known = {entry.date.year for entry in site.entries} | {
        point.year
        for indicator in site.indicators
        for point in indicator.points
        if point.value is not None and point.year > indicator.base_year
    }
    run = range(FIRST, max(known, default=0) + 1)
    return tuple(
        year
        for year in reversed(run)
        if year in known or any(progress.is_under_way(one, year) or progress.came(one, year) for one in _results(site))
    )


def addresses(site: Site) -> Iterator[str]:
    """Yield the address of every page of the follow-up."""
    yield URL
    for year in years(site):
        yield address(year)
        yield from (f"{address(year)}{area.slug}/" for area in site.areas)


def follow_up(site: Site, year: int, area: Area) -> FollowUp:
    """Return the year of the area. What is under way stands in the order that it is due, what came newest first."""
    known = {each.slug: each for each in site.indicators}

    def taken_up(result: Result) -> Undertaking:
        measures = tuple(known[slug] for slug in result.measures if slug in known)
        return Undertaking(result=result, measures=measures, late=progress.is_late(result, year))

    own = [result for result in _results(site) if area.slug in result.areas]
    activities = sorted((one for one in own if progress.is_under_way(one, year)), key=progress.due)
    results = [one for one in own if progress.came(one, year)]
    readings = tuple(read(each, year) for each in site.indicators if area.slug in each.areas)
    return FollowUp(
        year=year,
        area=area,
        activities=tuple(map(taken_up, activities)),
        results=tuple(map(taken_up, results)),
        readings=readings,
        gaps=_gaps(site, year, area, [*activities, *results], readings),
        evidence=sum(len(one.evidence) for one in site.by_area.get(area.slug, ()) if one.date.year == year),
    )


def _gaps(site: Site, year: int, area: Area, listed: list[Result], readings: tuple[Reading, ...]) -> Gaps:
    proved = {aim.id: {one.date.year for one in site.by_aim.get(aim.id, ()) if one.evidence} for aim in area.aims}
    return Gaps(
        unproved=tuple(aim for aim in area.aims if not proved[aim.id]),
        unproved_this_year=tuple(aim for aim in area.aims if proved[aim.id] and year not in proved[aim.id]),
        unmeasured=tuple(one for one in listed if not one.measures),
        silent=tuple(reading for reading in readings if reading.silent),
        bare=not readings,
    )


def _results(site: Site) -> list[Result]:
    return [entry for entry in site.entries if isinstance(entry, Result)]
