"""Whether a figure of evidence is one that its indicator has: a level, a change, another's level, or the target.

The rule:

1. The time is what `period` names: "2024", "31 december 2025", "april 2026", "2024-03". Of several ("2023–2024") each
   may be meant; of none, or of one with a bound ("före 2022"), every value may.
2. A figure is a value if it is that value, rounded half up to as many decimals as the figure has. If claim or unit say
   that it is approximate ("omkring", "avläst"), zeros at its end are rounding too, so long as two digits stand.
3. A level is the indicator's value of such a time. Its unit must be the indicator's, or one contain the other, or both
   count the same ("nya företag per 1 000", "nystartade företag per 1 000"; people are people).
4. A change is accepted if the claim tells of one, or the figure is below zero. It is the difference between two
   values, or, if the unit is per cent, how many per cent of the earlier that is. One of the two must be of a time that
   `period`, or else the claim, names; both, if `period` names several. The sign may be left out, but neither it nor the
   claim ("minskade") may go the other way; of a series below zero, where more may be called less, only the sign counts.
5. Another's value of such a time is accepted if the claim names those of the comparison; so is how far off they are.
6. The target is accepted if `period` names its year or the claim speaks of a goal.
"""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import TYPE_CHECKING

from goodnews.model.directions import ways
from goodnews.model.indicators import points
from goodnews.model.sentences import words
from goodnews.model.subjects import speaks_of
from goodnews.model.times import named

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from goodnews.model.entries import Evidence
    from goodnews.model.indicators import Indicator, Values

_ABOUT = re.compile(words("omkring cirka ca runt ungefär avläst* nära knappt drygt nästan"), re.IGNORECASE)
_BOUND = re.compile(words("före efter sedan innan till"), re.IGNORECASE)
_GOAL = re.compile(words("mål målet målsättning*"), re.IGNORECASE)
_SHARE = re.compile(r"procent|%")
_PEOPLE = {"invånare", "människor", "personer"}


def periods(evidence: Evidence, indicator: Indicator) -> tuple[str, ...]:
    """Return the times that the evidence's `period` names, in the series' own way if that can be: years, or months."""
    text = evidence.period or ""
    return () if _BOUND.search(text) else _times(text, indicator)


def at(values: Values, times: tuple[str, ...]) -> dict[str, Decimal]:
    """Return the known values of these times, or all if there are none; a year is all its months."""
    return {
        point.period: point.value
        for point in points(values)
        if point.value is not None and (not times or point.period.startswith(times))
    }


def is_level(evidence: Evidence, indicator: Indicator) -> bool:
    """Return whether the figure is the indicator's own value at the time that is named, or at any if none is."""
    return _is_one_of(evidence, at(indicator.values, periods(evidence, indicator)).values())


def is_other_figure(evidence: Evidence, indicator: Indicator) -> bool:
    """Return whether the figure is a change, another's value, how far off that is, or the target."""
    others = (_changes, _of_others, _target)
    return any(_is_one_of(evidence, figures(evidence, indicator)) for figures in others)


def units_agree(evidence: Evidence, indicator: Indicator) -> bool:
    """Return whether one unit contains the other, or both count the same thing for as many of the same."""
    ours, theirs = (" ".join((unit or "").lower().split()) for unit in (evidence.unit, indicator.unit))
    return ours in theirs or theirs in ours or _counted(ours) == _counted(theirs)


def _counted(unit: str) -> tuple[str, str]:
    """Return the last word before "per" and what follows it: "nya företag per 1 000" counts "företag", "1 000"."""
    what, _, each = re.sub(r" ?\(.*\)", "", unit).partition(" per ")
    last = what.rpartition(" ")[2]
    return "personer" if last in _PEOPLE else last, each


def _times(text: str, indicator: Indicator) -> tuple[str, ...]:
    length = len(indicator.newest.period)
    return tuple(dict.fromkeys(time[:length] for time in named(text)))


def _is_one_of(evidence: Evidence, candidates: Iterable[Decimal]) -> bool:
    """Return whether the figure is one of the candidates, rounded."""
    figure = evidence.value or Decimal(0)
    steps = [Decimal(1).scaleb(int(figure.as_tuple().exponent))]
    digits = f"{abs(figure):f}"
    if _ABOUT.search(f"{evidence.claim} {evidence.unit}") and digits.isdecimal():
        zeros = min(len(digits) - len(digits.rstrip("0")), len(digits) - 2)
        steps += [Decimal(10) ** power for power in range(1, zeros + 1)]
    return any(
        (value / step).quantize(Decimal(1), ROUND_HALF_UP) * step == figure for value in candidates for step in steps
    )


def _changes(evidence: Evidence, indicator: Indicator) -> Iterator[Decimal]:
    """Yield the changes that the figure may tell; those without a sign for a figure without one."""
    figure, own, told = evidence.value or Decimal(0), periods(evidence, indicator), ways(evidence.claim)
    near = own or _times(evidence.claim, indicator)
    if not (told or figure < 0):
        return
    in_per_cent = _SHARE.match(evidence.unit or "") is not None
    for (start, first), (end, last) in combinations(at(indicator.values, ()).items(), 2):
        hits = [period.startswith(near) for period in (start, end)]
        wrong = min(first, last) >= 0 and told == {"down" if last > first else "up"}
        if wrong or (near and not (all(hits) if len(own) > 1 else any(hits))):
            continue
        if not in_per_cent or _SHARE.search(indicator.unit):
            yield abs(last - first) if figure >= 0 else last - first
        if in_per_cent and first:
            share = (last - first) * 100 / first
            yield abs(share) if figure >= 0 else share


def _of_others(evidence: Evidence, indicator: Indicator) -> Iterator[Decimal]:
    """Yield the values of the comparisons that the claim names, and how far off they are, with and without a sign."""
    times = periods(evidence, indicator)
    own = at(indicator.values, times)
    for other in indicator.comparisons:
        if speaks_of(evidence.claim, other.name):
            for period, value in at(other.values, times).items():
                yield value
                if period in own:
                    yield from (abs(own[period] - value), own[period] - value)


def _target(evidence: Evidence, indicator: Indicator) -> Iterator[Decimal]:
    """Yield the target, if that is what is spoken of."""
    years = {time[:4] for time in periods(evidence, indicator)}
    if indicator.target is not None and (str(indicator.target_year) in years or _GOAL.search(evidence.claim)):
        yield indicator.target
