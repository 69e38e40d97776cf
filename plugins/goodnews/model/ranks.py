"""Claims of standing higher or lower than others, or than ever before, held against the values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.subjects import speaks_of
from goodnews.model.swedish import number

if TYPE_CHECKING:
    from decimal import Decimal

    from goodnews.model.claims import Claim
    from goodnews.model.indicators import Comparison
    from goodnews.model.series import Series
    from goodnews.model.times import Frame


def against_others(claim: Claim, when: Frame, series: Series) -> str:
    """Return what the values say against a claim to stand higher or lower than others, or "".

    It is contradicted when it fails in every period that may be meant: those that are named, or else the newest that
    both have.
    """
    for other in series.indicator.comparisons:
        if when.lost or not speaks_of(claim.object, other.name):
            continue
        shared = [period for period in series.known if other.values.get(period) is not None]
        periods = (
            when.at
            or ((when.since,) if when.since else ())
            or tuple(period for period in (*series.ends, *shared[-1:]) if period in shared)
        )
        against = [_told(period, claim, series, other) for period in periods]
        if against and all(against):
            return against[0]
    return ""


def _told(period: str, claim: Claim, series: Series, other: Comparison) -> str:
    """Return the two values where the claim fails; "" where it holds, or where one of them is not known."""
    own, theirs = series.known.get(period), other.values.get(period)
    if own is None or theirs is None or not series.fails(series.sign(claim.way) * (own - theirs)):
        return ""
    return f"värdet var {series.told(period)}, och {number(theirs)} för {other.name}"


def against_record(claim: Claim, when: Frame, series: Series) -> str:
    """Return what the values say against a claim to be the highest or lowest, or the greatest change, or "".

    The rivals are the values that the file has: those before, or all of them if the claim names its year and nothing
    else; after the year it counts from ("sedan 2017"); of months the same month; none from before a break.
    """
    if when.lost or when.span or when.back:
        return ""
    against = [_beaten(end, claim, when, series) for end in when.at or series.ends]
    return against[0] if all(against) else ""


def _beaten(end: str, claim: Claim, when: Frame, series: Series) -> str:
    """Return the value, or the change, that goes further than that of the period `end`, in words; "" if none does."""
    sign = series.sign(claim.way)
    since = max(when.since or "", f"{when.decade}-99" if when.decade else "")
    rivals = {
        period: sign * value
        for period, value in _measured(claim, series).items()
        if period > since
        and period[4:] == end[4:]
        and (period <= end or not claim.ever)
        and _as_now(period, end, series)
    }
    own = rivals.get(end)
    if own is None:
        return ""
    if claim.of_change and own <= 0:
        return f"värdet gick åt andra hållet, till {series.told(end)}"
    best = max(rivals, key=lambda period: (rivals[period], period))
    if rivals[best] - own <= series.indicator.margin:
        return ""
    what = "ändringen" if claim.of_change else "värdet"
    values = _measured(claim, series)
    return f"{what} var {number(values[end])} ({end}), men {number(values[best])} ({best})"


def _measured(claim: Claim, series: Series) -> dict[str, Decimal]:
    """Return what is compared: the values, or how much each has changed since the one before (of months, the year)."""
    if not claim.of_change:
        return series.known
    pairs = ((series.before(period)[:1], period) for period in series.known)
    return {
        end: series.known[end] - series.known[start[0]]
        for start, end in pairs
        if start and series.unbroken(start[0], end)
    }


def _as_now(period: str, end: str, series: Series) -> bool:
    return period == end or series.unbroken(*sorted((period, end)))
