"""Where values lie on a chart: a scale, marked with round numbers."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import count
from typing import TYPE_CHECKING

from goodnews.model.swedish import NO_BREAK_SPACE, number

if TYPE_CHECKING:
    from collections.abc import Iterable

#: The most and the fewest marks on a scale, and what they are multiples of, besides powers of ten.
MOST, FEWEST = 5, 3
STEPS = (Decimal(1), Decimal(2), Decimal(5))
#: A scale begins at zero when that is no further away than this share of what the values span.
NEAR = Decimal("0.5")
#: A target is on the scale if the values keep this share of its height.
SHARE = Decimal(1) / 6
#: Great numbers are marked in these, million and thousand million, unless that takes more decimals than EXACT.
LARGE = ((Decimal(10**9), "md"), (Decimal(10**6), "mn"))
EXACT = -2
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Scale:
    """From `low` at the bottom to `high` at the top, marked at every multiple of `step`."""

    low: Decimal
    high: Decimal
    step: Decimal

    @property
    def marks(self) -> tuple[Decimal, ...]:
        """The numbers that are marked, from the lowest."""
        first, last = _floor(self.low, self.step, ROUND_CEILING), _floor(self.high, self.step)
        return tuple(self.step * times for times in range(int(first), int(last) + 1))

    @property
    def cut(self) -> bool:
        """Whether zero lies outside."""
        return not self.holds(ZERO)

    def holds(self, value: Decimal) -> bool:
        """Return whether the value is on the scale."""
        return self.low <= value <= self.high

    def height(self, value: Decimal) -> float:
        """Return how high the value is, from 0 to 1."""
        return float((value - self.low) / (self.high - self.low))

    def words(self) -> tuple[str, ...]:
        """Return the marks as they are written: "15 500", or "1,5 mn" where they are millions."""
        great = max(abs(self.low), abs(self.high))
        fitting = (each for each in LARGE if great >= each[0] and (self.step / each[0]).adjusted() >= EXACT)
        unit, name = next(fitting, (Decimal(1), ""))
        exact = Decimal(1).scaleb(min(0, (self.step / unit).adjusted()))
        return tuple(
            number((mark / unit).quantize(exact)) + (f"{NO_BREAK_SPACE}{name}" if name and mark else "")
            for mark in self.marks
        )


def scale(values: Iterable[Decimal], target: Decimal | None = None, decimals: int = 0) -> Scale:
    """Return the scale that shows the values, and the target if they keep their share of it.

    `decimals` is how exact the values are: marks are no finer than that, unless all values lie within two such steps.
    """
    known = list(values)
    low, high = min(known), max(known)
    if target is not None and (low == high or high - low >= SHARE * (max(high, target) - min(low, target))):
        low, high = min(low, target), max(high, target)
    low, high = _with_zero(low, high)
    span, unit = high - low, Decimal(1).scaleb(-decimals)
    exponent = max(span.adjusted() - 1, -decimals) if span >= 2 * unit else span.adjusted() - 1
    for step in (each.scaleb(power) for power in count(exponent) for each in STEPS):
        below = _floor(low, step) * step
        bottom = below if low - below <= step / 2 else low
        made = Scale(bottom, high, step)
        if len(made.marks) <= MOST:
            break
    missing = FEWEST - len(made.marks)
    return Scale(bottom, (made.marks[-1] + missing * step) if missing > 0 else high, step)


def _floor(value: Decimal, step: Decimal, rounding: str = ROUND_FLOOR) -> Decimal:
    return (value / step).to_integral_value(rounding)


def _with_zero(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """Return the ends, moved to zero when it is near or when there is but one value."""
    if low == high:
        return (min(low, ZERO), max(low, ZERO)) if low else (ZERO, Decimal(1))
    reach = NEAR * (high - low)
    return (ZERO if 0 < low <= reach else low), (ZERO if -reach <= high < 0 else high)
