"""What has changed, as a person reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.swedish import NO_BREAK_SPACE, number, partial_date, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from decimal import Decimal

    from goodnews.statistics.merging import Change, Merged
    from goodnews.statistics.updating import Update

_HARMLESS = {"\n", NO_BREAK_SPACE}
_SERVICES = {"kolada": "Kolada", "scb": "SCB"}


def told(update: Update) -> str:
    """Return one measure's differences: new, changed, vanished and marked values, and how many stand."""
    indicator, fetch = update.measure.indicator, update.measure.fetch
    lines = [f"{indicator.path}: {indicator.title} ({_SERVICES[fetch.service]} {fetch.id})"]
    lines += _area("Hedemora", update.own)
    for place, other in enumerate(indicator.comparisons):
        if place in update.others:
            lines += _area(other.name, update.others[place])
        else:
            lines.append(f"  {other.name}: hämtas inte, eftersom code: saknas")
    return "".join(f"{printable(line)}\n" for line in lines)


def _area(name: str, merged: Merged) -> Iterator[str]:
    yield f"  {name}: {_count(merged.unchanged, 'värde', 'värden')} som förut"
    for change in merged.changes:
        yield f"    {partial_date(change.period)}: {_change(change)}"


def _change(change: Change) -> str:
    old, new = _figure(change.old), _figure(change.new)
    match change.kind:
        case "new":
            return f"{new} (nytt)"
        case "revised":
            return f"{old} → {new} (ändrat)"
        case "vanished":
            return f"{old} → {new} (borttaget hos källan)"
        case "marked":
            return f"{old} (rörs inte: tjänsten har märkt sitt värde {quoted(change.remark)})"


def _figure(value: Decimal | None) -> str:
    return "inget värde" if value is None else number(value)


def summary(updates: Sequence[Update], refused: int, *, dry_run: bool) -> str:
    """Return the last line: how many measures have changed, have not, and were refused."""
    changed = sum(update.writes for update in updates)
    counts = [
        _count(changed, "mått ändrat", "mått ändrade"),
        _count(len(updates) - changed, "oförändrat", "oförändrade"),
        *([_count(refused, "avvisat", "avvisade")] if refused else []),
    ]
    return f"{', '.join(counts)}.{' Inget har skrivits (--dry-run).' if dry_run else ''}\n"


def _count(number_of: int, one: str, several: str) -> str:
    return f"{number_of} {one if number_of == 1 else several}"


def printable(text: str) -> str:
    """Return the text without signs that would move a terminal's cursor: services' words are not ours."""
    return "".join(sign if sign.isprintable() or sign in _HARMLESS else "\N{REPLACEMENT CHARACTER}" for sign in text)
