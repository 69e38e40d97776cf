"""What a chart says in words: a description for those who do not see it, and the notes below it."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from goodnews.model.swedish import listing, partial_date
from goodnews.model.timeline import months
from goodnews.model.wording import amount

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from decimal import Decimal

    from goodnews.model.indicators import Break, Indicator

#: A period and its value.
Known = tuple[str, "Decimal"]


def description(indicator: Indicator, name: str, others: Iterable[tuple[str, Known]], breaks: Sequence[Break]) -> str:
    """Return what the chart shows, in sentences.

    `name` is whose values they are; `others` are the newest values to compare with, by name; `breaks` lie within.
    """
    known = [(point.period, point.value) for point in indicator.points if point.value is not None]
    (first, *_, newest) = known if len(known) > 1 else known * 2
    what = f"{indicator.title}, {indicator.unit}, {span(first[0], newest[0])}."
    if first == newest:
        parts = [f"Ett enda värde: {what}", f"{name}: {_told(indicator, newest)}."]
    else:
        base = [each for each in known if each[0] == indicator.base.period and each not in (first, newest)]
        way = " via ".join(_told(indicator, each) for each in (first, *base))
        parts = [f"Linjediagram: {what}", f"{name} gick från {way} till {_told(indicator, newest)}."]
        highest, lowest = max(known, key=_value), min(known, key=_value)
        parts.append(f"Högst var {_told(indicator, highest)} och lägst {_told(indicator, lowest)}.")
    if indicator.target is not None:
        parts.append(f"Målet är {amount(indicator.target, indicator.decimals)} år {indicator.target_year}.")
    parts += [f"{other}: {_told(indicator, value)}." for other, value in others]
    return " ".join((*parts, *_faults(indicator, breaks)))


def notes(indicator: Indicator, breaks: Sequence[Break], *, cut: bool, target: bool) -> tuple[str, ...]:
    """Return what a reader must know to read the chart right.

    `breaks` lie within its time; `cut` says that zero, `target` that the target is outside its scale.
    """
    told = ["Skalan börjar inte vid noll."] if cut else []
    if target and indicator.target is not None:
        told.append(f"Målet {amount(indicator.target, indicator.decimals)} ligger utanför skalan.")
    return (*told, *_faults(indicator, breaks))


def span(first: str, last: str) -> str:
    """Return the time from one period to another: "1990–2025", "mars 2021 – maj 2022", or the one period."""
    dash = " – " if "-" in first else "–"
    return partial_date(first) if first == last else f"{partial_date(first)}{dash}{partial_date(last)}"


def _faults(indicator: Indicator, breaks: Sequence[Break]) -> list[str]:
    told = []
    if indicator.base.value is None:
        told.append(f"Det finns inget värde för basåret {indicator.base_year}.")
    if missing := _runs([point.period for point in indicator.points if point.value is None]):
        told.append(f"Uppgift saknas för {listing(missing)}.")
    told += [f"Från {partial_date(each.at)} mäts det på ett nytt sätt: {_sentence(each.why)}" for each in breaks]
    return told


def _runs(periods: list[str]) -> list[str]:
    """Return the periods with those that follow each other as one: "2011", "2013–2015"."""
    step = 1 if "-" in "".join(periods) else 12
    runs = (list(run) for _, run in groupby(enumerate(periods), lambda at: months(at[1]) - step * at[0]))
    return [span(run[0][1], run[-1][1]) for run in runs]


def _value(known: Known) -> Decimal:
    return known[1]


def _told(indicator: Indicator, known: Known) -> str:
    """Return the value and its period: "15 458 (basåret 2021)"."""
    period, value = known
    base = "basåret " if period == indicator.base.period and "-" not in period else ""
    return f"{amount(value, indicator.decimals)} ({base}{partial_date(period)})"


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
