"""A claim held against a series: what its values say, when no plausible reading of the claim agrees with them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from goodnews.model.ranks import against_others, against_record
from goodnews.model.series import Series, year_before

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from goodnews.model.claims import Claim
    from goodnews.model.indicators import Indicator
    from goodnews.model.times import Frame


@dataclass(frozen=True, slots=True)
class Step:
    """From one period to another; `meant` if the claim names it, so that it may be right where values are missing."""

    start: str
    end: str
    meant: bool = False


def contradiction(claim: Claim, when: Frame, indicator: Indicator, day: dt.date, near: tuple[str, ...] = ()) -> str:
    """Return in Swedish what the values say against the claim, or "" if some plausible reading of it agrees with them.

    `when` is the time that the sentence names, `day` the text's own. `near` are periods that the text names elsewhere:
    a sentence without a time may speak of those. A series that has been below zero is left alone: of a deficit, more
    may be called less.
    """
    series = Series(indicator, day)
    if min(series.known.values()) < 0:
        return ""
    if claim.kind == "than":
        return against_others(claim, when, series)
    if claim.kind == "most":
        return against_record(claim, when, series)
    return _against_move(claim, when, series, near)


def _against_move(claim: Claim, when: Frame, series: Series, near: tuple[str, ...]) -> str:
    """A claim of a move is contradicted when in every reading of it the values stood still or went the other way."""
    wrong: list[Step] = []
    for reading in _readings(claim, when, series, near):
        judged = [step for step in reading if series.unbroken(step.start, step.end)]
        fails = [step for step in judged if _fails(step, claim, series)]
        if not fails and (judged or any(step.meant for step in reading)):
            return ""
        wrong += fails[:1]
    told = list(dict.fromkeys((step.start, step.end) for step in wrong))[:2]
    return " och ".join(f"värdet gick från {series.told(start)} till {series.told(end)}" for start, end in told)


def _readings(claim: Claim, when: Frame, series: Series, near: tuple[str, ...]) -> Iterator[list[Step]]:
    """Yield what the claim may mean, each a list of steps that must all have been taken."""
    if when.lost or (when.decade and not when.at):
        return
    if when.streak:
        yield from _in_a_row(when, series)
    elif when.span:
        yield [Step(*when.span, meant=True)]
    else:
        for end in when.at or (*series.ends, *(() if when.timed else near)):
            yield from _until(end, claim, when, series)


def _until(end: str, claim: Claim, when: Frame, series: Series) -> Iterator[list[Step]]:
    """Yield the steps to a period: from what is named, and if no two times are, from the one before.

    And from the base year, where no time is named or the tense is the perfect ("hade sjunkit").
    """
    if when.since or when.back:
        yield [Step(when.since or year_before(end, when.back), end, meant=True)]
        if not when.at:
            return
    starts = series.before(end)[:1] if when.year_before else series.before(end)
    if not when.year_before and (claim.has or not when.at):
        starts.append(series.base(end))
    steps = [Step(start, end) for start in starts]
    if end in when.at and not any(series.unbroken(step.start, step.end) for step in steps):
        steps = [Step(end, end, meant=True)]
    yield from ([step] for step in steps)


def _in_a_row(when: Frame, series: Series) -> Iterator[list[Step]]:
    """Yield the steps that make a streak, up to the last period that is named.

    From each period to the next; of months also from year to year, and each month against the year before.
    """
    named = (*when.at, *(when.span or ()))
    for end in (max(named),) if named else series.ends:
        row = [period for period in series.known if period <= end][-when.streak - 1 :]
        yield [Step(start, later, meant=True) for start, later in pairwise(row)] or [Step(end, end, meant=True)]
        if series.indicator.monthly:
            yield [Step(year_before(end, n + 1), year_before(end, n), meant=True) for n in range(when.streak)]
            yield [Step(year_before(period), period, meant=True) for period in row[-when.streak :]]


def _fails(step: Step, claim: Claim, series: Series) -> bool:
    return series.fails(series.sign(claim.way) * (series.known[step.end] - series.known[step.start]))
