"""Time across a chart: where periods lie, and the dates below the plot."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from goodnews.model.labels import width
from goodnews.model.swedish import MONTHS

Anchor = Literal["start", "middle", "end"]

#: The least distance between two dates, in em.
APART = 0.7
#: How many years may lie between those that are told below the plot.
YEARS = (1, 2, 5, 10, 20, 50)
YEAR = 12
MIDDLE = 50


def months(period: str) -> int:
    """Return the period ("2026" or "2026-03") in months since year 0; a year counts as its January."""
    year, _, month = period.partition("-")
    return int(year) * YEAR + (int(month) - 1 if month else 0)


@dataclass(frozen=True, slots=True)
class Time:
    """The time that a chart spans, in months; `monthly` if its periods are months."""

    first: int
    last: int
    monthly: bool = False

    def x(self, month: float) -> float:
        """Return how far along the month is, in per cent; a single moment is in the middle."""
        span = self.last - self.first
        return round(100 * (month - self.first) / span, 2) if span else MIDDLE

    def holds(self, month: int) -> bool:
        """Return whether the month is within."""
        return self.first <= month <= self.last

    def words(self, month: int) -> str:
        """Return the period that begins with the month, as short as it can be: "2026" or "sep 2026"."""
        year, at = divmod(month, YEAR)
        name = MONTHS[at]
        short = name if len(name) <= len("mars") else name[: len("sep")]
        return f"{short} {year}" if self.monthly else str(year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Date:
    """A date below the plot, on charts that are `broad` or `narrow` alone, or on all of them ("")."""

    x: float
    text: str
    anchor: Anchor
    on: Literal["", "broad", "narrow"] = ""


def dates(axis: Time, narrow: float, broad: float) -> tuple[Date, ...]:
    """Return the newest date, the first, and round years between them, from the left.

    They are as many as there is room for on a plot that is `narrow` or `broad` em wide; the narrow has years alone.
    """
    if axis.first == axis.last:
        return (Date(x=MIDDLE, text=axis.words(axis.last), anchor="middle"),)
    step, many = _fitting(axis, broad, 1)
    _, few = _fitting(replace(axis, monthly=False), narrow, step)
    made = [replace(each, on="" if each in few else "broad") for each in many]
    made += [replace(each, on="narrow") for each in few if each not in many]
    return tuple(sorted(made, key=lambda each: (each.x, each.on)))


def _fitting(axis: Time, across: float, times: int) -> tuple[int, list[Date]]:
    """Return how many years lie between the round ones, a multiple of `times`, and the dates that there is room for."""
    need = width("2026") + APART
    per_year = across * YEAR / (axis.last - axis.first)
    step = next((each for each in YEARS if each % times == 0 and each * per_year >= need), YEARS[-1])
    # A long word at an edge stays within; a year may stand right below its value.
    first = Date(x=0, text=axis.words(axis.first), anchor="start" if axis.monthly else "middle")
    kept = [Date(x=100, text=axis.words(axis.last), anchor="end" if axis.monthly else "middle")]
    years = range(axis.first // YEAR + 1, (axis.last - 1) // YEAR + 1)
    rounds = [Date(x=axis.x(year * YEAR), text=str(year), anchor="middle") for year in years if year % step == 0]
    for date in (first, *rounds):
        if all(_apart(date, other, across) for other in kept):
            kept.append(date)
    return step, kept


def _apart(one: Date, other: Date, across: float) -> bool:
    (left, right), (start, end) = (_reach(each, across) for each in (one, other))
    return right + APART <= start or end + APART <= left


def _reach(date: Date, across: float) -> tuple[float, float]:
    """Return where the words begin and end, in em."""
    at, wide = date.x / 100 * across, width(date.text)
    begin = at - {"start": 0, "middle": wide / 2, "end": wide}[date.anchor]
    return begin, begin + wide
