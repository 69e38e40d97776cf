"""Facts of an entry in words, the same on pages, in feeds and in letters."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from goodnews.model.swedish import MINUS, number, partial_date

if TYPE_CHECKING:
    from goodnews.model.entries import Evidence, Period
    from goodnews.model.indicators import Indicator

PHASES = {"planerat": "Planerat", "pagar": "Pågår", "avslutat": "Avslutat"}
#: Values that are read as years when their unit says so.
YEARS = range(1000, 2101)
_YEAR_UNIT = re.compile(r"(?<!per )\b\w*år|.* (?<!per )\w*år|.* sedan")


def phase_name(phase: str) -> str:
    """Return the phase as readers see it: "pagar" → "Pågår"."""
    return PHASES[phase]


def period(when: Period) -> str:
    """Return the time as "2022–2024", "maj 2022", or "från maj 2022" while it runs."""
    start = partial_date(when.start)
    if when.end is None:
        return f"från {start}"
    if when.end == when.start:
        return start
    end = partial_date(when.end)
    return f"{start} – {end}" if " " in start + end else f"{start}–{end}"


def figure(evidence: Evidence) -> str:
    """Return the evidence's value the Swedish way; a year has no space within."""
    value = evidence.value
    if value is None:
        return ""
    return str(value) if _is_year(evidence) else number(value)


def unit(evidence: Evidence) -> str:
    """Return the evidence's unit; "år" of a year is "årtal", so that 1946 is not taken for a length."""
    return "årtal" if evidence.unit == "år" and _is_year(evidence) else evidence.unit or ""


def amount(value: Decimal, decimals: int) -> str:
    """Return the value with so many decimals, halves rounded away from zero: "8,9"; "0" has no minus sign."""
    rounded = value.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    return number(rounded or abs(rounded))


def difference(value: Decimal, decimals: int) -> str:
    """Return the change with its sign and so many decimals: "+0,4", "−433", "±0"."""
    told = amount(value, decimals)
    if not any(digit in told for digit in "123456789"):
        return f"±{told}"
    return told if told.startswith(MINUS) else f"+{told}"


def sourcing(indicator: Indicator) -> str:
    """Return what stands before the source: only values that are the source's own are said to be from it."""
    return "Egen bearbetning av uppgifter från" if indicator.processing else "Källa:"


def _is_year(evidence: Evidence) -> bool:
    value = evidence.value
    whole = value is not None and value == value.to_integral_value() and int(value) in YEARS
    return whole and _YEAR_UNIT.fullmatch(evidence.unit or "") is not None
