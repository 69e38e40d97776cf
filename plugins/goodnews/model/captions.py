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
    """Return what the chart shows, in sentences; values that cannot be compared are not said to have gone anywhere.

    `name` is whose values they are, or ""; `others` are others' newest values by name; `breaks` lie within the time.
    """
    known = [(point.period, point.value) for point in indicator.points if point.value is not None]
    (first, *_, newest) = known if len(known) > 1 else known * 2
    what = f"{heading(indicator)}, {span(first[0], newest[0])}."
    base = [each for each in known if each[0] == indicator.base.period and each not in (first, newest)]
    if first == newest:
        parts = [f"Ett enda värde: {what}", f"{name + ':' if name else 'Värdet är'} {_amount(indicator, newest)}."]
    elif breaks:
        steps = listing(_told(indicator, each) for each in (first, *base, newest))
        parts = [f"Linjediagram: {what}", f"{name + ':' if name else 'Värdet har varit'} {steps}."]
    else:
        way = " via ".join(_told(indicator, each) for each in (first, *base))
        parts = [f"Linjediagram: {what}", f"{name or 'Värdet'} gick från {way} till {_told(indicator, newest)}."]
        highest, lowest = max(known, key=_value), min(known, key=_value)
        parts.append(f"Högst var {_told(indicator, highest)} och lägst {_told(indicator, lowest)}.")
    if indicator.target is not None:
        parts.append(f"Målet är {amount(indicator.target, indicator.decimals)} år {indicator.target_year}.")
    parts += [f"{other}: {_amount(indicator, each)} ({partial_date(each[0])})." for other, each in others]
    return " ".join((*parts, *_faults(indicator, breaks)))


def notes(indicator: Indicator, breaks: Sequence[Break], *, cut: bool, target: bool) -> tuple[str, ...]:
    """Return what a reader must know to read the chart right.

    `breaks` lie within its time; `cut` says that zero, `target` that the target is outside its scale.
    """
    told = ["Skalan börjar inte vid noll."] if cut else []
    if target and indicator.target is not None:
        told.append(f"Målet {amount(indicator.target, indicator.decimals)} ligger utanför skalan.")
    return (*told, *_faults(indicator, breaks))


def heading(indicator: Indicator) -> str:
    """Return the title with the unit, and no word twice: "Konkurser per 1 000 invånare", "Folkmängd, invånare"."""
    title, unit = indicator.title, indicator.unit
    return title + unit[len(title) :] if unit.casefold().startswith(title.casefold()) else f"{title}, {unit}"


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


def _amount(indicator: Indicator, known: Known) -> str:
    return amount(known[1], indicator.decimals)


def _told(indicator: Indicator, known: Known) -> str:
    """Return the indicator's own value and its period: "15 458 (basåret 2021)"."""
    base = "basåret " if known[0] == str(indicator.base_year) else ""
    return f"{_amount(indicator, known)} ({base}{partial_date(known[0])})"


def _sentence(text: str) -> str:
    return text if text.endswith((".", "!", "?", "…")) else f"{text}."
