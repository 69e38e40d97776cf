"""An indicator's values as a text of a certain day may speak of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.swedish import number, partial_date

if TYPE_CHECKING:
    import datetime as dt
    from decimal import Decimal

    from goodnews.model.directions import Way
    from goodnews.model.indicators import Indicator

_YEAR = len("2026")


class Series:
    """The known values of an indicator by period, from the oldest to the newest, for a text written on `day`."""

    def __init__(self, indicator: Indicator, day: dt.date) -> None:
        self.indicator = indicator
        self.known = {point.period: point.value for point in indicator.points if point.value is not None}
        self._day = day

    def sign(self, way: Way) -> int:
        """Return 1 if the way is towards higher values, else -1."""
        good = 1 if self.indicator.direction == "up" else -1
        return {"up": 1, "down": -1, "better": good, "worse": -good}[way]

    @property
    def ends(self) -> tuple[str, ...]:
        """The newest period that there is, and the newest that had ended on the text's day."""
        newest = self.indicator.newest.period
        ended = [period for period in self.known if period < self._day.isoformat()[: len(period)]]
        return tuple(dict.fromkeys((newest, *ended[-1:])))

    def before(self, period: str) -> list[str]:
        """Return what a change in the period may be counted from: of months a year before, and the one before."""
        earlier = [known for known in self.known if known < period]
        return [*([year_before(period)] if self.indicator.monthly else []), *earlier[-1:]]

    def base(self, period: str) -> str:
        """Return the base year, in the same month if there are months."""
        return f"{self.indicator.base_year}{period[_YEAR:]}"

    def unbroken(self, start: str, end: str) -> bool:
        """Return whether both are known, the one before the other, and measured in the same way."""
        broken = any(start < each.at <= end for each in self.indicator.breaks)
        return start in self.known and end in self.known and start < end and not broken

    def fails(self, gain: Decimal) -> bool:
        """Return whether a difference that should be above zero is not, the margin of error allowed for."""
        margin = self.indicator.margin
        return gain <= 0 and (margin == 0 or abs(gain) > margin)

    def told(self, period: str) -> str:
        """Return the value of the period in words: "15 025 (2025)"."""
        return f"{number(self.known[period])} ({partial_date(period)})"


def year_before(period: str, years: int = 1) -> str:
    """Return the period so many years before: "2026-04" → "2025-04"."""
    return f"{int(period[:_YEAR]) - years}{period[_YEAR:]}"
