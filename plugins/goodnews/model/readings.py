"""How an indicator stood at the end of a year, in words: the base year's value, the newest, the change, the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model.indicators import until
from goodnews.model.swedish import NO_BREAK_SPACE, partial_date
from goodnews.model.verdicts import Verdict, judge
from goodnews.model.wording import amount, difference

if TYPE_CHECKING:
    from goodnews.model.indicators import Indicator, Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How an indicator stood at the end of a year, in words: "15 458", "2021", "15 025", "2025", "−433".

    All but the verdict is "" where there is nothing to tell. `silent` tells that it has no value of that year itself.
    """

    indicator: Indicator
    verdict: Verdict
    base: str = ""
    base_when: str = ""
    newest: str = ""
    newest_when: str = ""
    change: str = ""
    silent: bool = True


def read(indicator: Indicator, year: int) -> Reading:
    """Return how the indicator stood at the end of the year."""
    then = until(indicator, year)
    if then is None:
        return Reading(
            indicator=indicator, verdict=Verdict(level="okant", obstacle=f"Det finns inget värde till och med {year}.")
        )
    verdict, base, newest = _verdict(then, year), then.base, then.newest
    return Reading(
        indicator=indicator,
        verdict=verdict,
        base=_told(indicator, base),
        base_when=partial_date(base.period) if base.value is not None else "",
        newest=_told(indicator, newest),
        newest_when=partial_date(newest.period),
        change=_change(indicator, verdict),
        silent=newest.year != year,
    )


def _verdict(then: Indicator, year: int) -> Verdict:
    """Return the verdict on the indicator as it was then; before its base year has passed there is nothing to judge."""
    if year < then.base_year:
        return Verdict(level="okant", obstacle=f"Basåret är {then.base_year}, som kommer efteråt.")
    if year == then.base_year and then.base.value is not None:
        return Verdict(level="okant", obstacle=f"{year} är basåret, som senare värden jämförs med.")
    return judge(then)


def _change(indicator: Indicator, verdict: Verdict) -> str:
    """Return the change since the base year; that of a share is told in percentage points."""
    if verdict.change is None:
        return ""
    points = f"{NO_BREAK_SPACE}procentenheter" if indicator.unit.startswith("procent") else ""
    return difference(verdict.change, indicator.decimals) + points


def _told(indicator: Indicator, point: Point) -> str:
    return amount(point.value, indicator.decimals) if point.value is not None else ""
