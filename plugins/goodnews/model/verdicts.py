"""What an indicator says: whether it has moved since its base year, which way, and how far.

The verdict is computed, never written. With V the newest value, B the base year's and M the target:

1. A break after the base year, up to the newest value, or no value for the base year: cannot be judged.
2. V has reached M (V ≥ M where more is better, V ≤ M where less is): target reached.
3. The change is V - B, turned so that more is better. It counts if it is greater than both the margin of error and
   `least_change`, or 1 % of |B| where the file names none. If it does not count: unchanged. If it counts and is
   negative: worse.
4. Otherwise there is progress. With a target it is clear when the share of the way from B to M that has been made is at
   least the share of the time from the base year to the target year that has passed. Without one it is clear when it
   is at least `clear_change`, or 5 % of |B|.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from goodnews.model.swedish import partial_date

if TYPE_CHECKING:
    from goodnews.model.indicators import Indicator

Level = Literal["natt", "tydligt", "visst", "oforandrat", "forsamrat", "okant"]

#: Every verdict in words, the best first.
NAMES: dict[Level, str] = {
    "natt": "Nått målet",
    "tydligt": "Tydligt framsteg",
    "visst": "Visst framsteg",
    "oforandrat": "Oförändrat",
    "forsamrat": "Försämrat",
    "okant": "Går inte att bedöma",
}
#: Shares of the base year's value, where a file does not say what counts.
LEAST, CLEAR = Decimal("0.01"), Decimal("0.05")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A verdict; `change` is the newest value less the base year's, in the unit; None when it cannot be judged.

    `obstacle` says in a Swedish sentence why it cannot.
    """

    level: Level
    change: Decimal | None = None
    obstacle: str = ""

    @property
    def name(self) -> str:
        """The verdict in words."""
        return NAMES[self.level]


def judge(indicator: Indicator) -> Verdict:
    """Return what the indicator says; the rule is this module's docstring."""
    newest, base, obstacle = indicator.newest.value, indicator.base.value, _obstacle(indicator)
    if newest is None or base is None or obstacle:
        return Verdict(level="okant", obstacle=obstacle)
    sign = 1 if indicator.direction == "up" else -1
    gain = sign * (newest - base)
    if indicator.target is not None and sign * newest >= sign * indicator.target:
        level: Level = "natt"
    elif abs(gain) <= max(indicator.margin, _counts(indicator.least_change, LEAST, base)):
        level = "oforandrat"
    elif gain < 0:
        level = "forsamrat"
    else:
        level = "tydligt" if _is_clear(indicator, gain, base) else "visst"
    return Verdict(level=level, change=newest - base)


def _obstacle(indicator: Indicator) -> str:
    """Return why the newest value cannot be held against the base year's, in a sentence, or ""."""
    newest, base = indicator.newest, indicator.base
    if base.value is None:
        return f"Det finns inget värde för basåret {indicator.base_year}."
    if sum(point.value is not None for point in indicator.points) == 1:
        return f"Det finns bara ett värde, från {partial_date(newest.period)}."
    if newest.period <= base.period:
        return f"Det finns inget värde efter basåret {indicator.base_year}."
    broken = [each for each in indicator.breaks if base.period < each.at <= newest.period]
    return f"Värdena går inte att jämföra med basåret {indicator.base_year}: {broken[-1].why}" if broken else ""


def _counts(told: Decimal | None, share: Decimal, base: Decimal) -> Decimal:
    return told if told is not None else share * abs(base)


def _is_clear(indicator: Indicator, gain: Decimal, base: Decimal) -> bool:
    """Return whether progress is as fast as the target needs, or large, where there is none."""
    if indicator.target is None or indicator.target_year is None:
        return gain >= _counts(indicator.clear_change, CLEAR, base)
    # The target has not been reached but the value moves towards it, so the way is longer than the gain.
    way = abs(indicator.target - base)
    time = max(1, indicator.target_year - indicator.base_year)
    passed = min(time, indicator.newest.year - indicator.base_year)
    return gain * time >= way * passed
