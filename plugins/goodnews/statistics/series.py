"""What a service knows of a measure: values by period, for one area or several."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from goodnews.model.swedish import quoted, typographic
from goodnews.statistics.refusal import RefusedError
from goodnews.statistics.shapes import measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from decimal import Decimal

    from goodnews.model.indicators import Fetch
    from goodnews.statistics.asking import Answer
    from goodnews.statistics.shapes import Number

#: Hedemora, at every service.
HEDEMORA = "2083"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One area's values by period ("2026" or "2026-03"), the oldest first.

    `marked` are periods whose value the service has put a remark on: the remark by period. They are told, not taken.
    """

    values: Mapping[str, Decimal]
    marked: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a service answered: the measure's title, each area's series by its code, and the answers as they are."""

    title: str
    series: Mapping[str, Series]
    answers: tuple[Answer, ...]


class Service(Protocol):
    """A service that knows measures."""

    def prepare(self, fetches: Iterable[Fetch]) -> None:
        """Ask for what is to be asked once for all of them."""

    def find(self, fetch: Fetch, areas: tuple[str, ...]) -> Found:
        """Return the measure's series for every area; RefusedError when there is something amiss with any of it."""


@dataclass(slots=True)
class Collector:
    """Gathers the values of one answer, by area and period."""

    values: dict[str, dict[str, Decimal]] = field(default_factory=dict)
    marked: dict[str, dict[str, str]] = field(default_factory=dict)

    def add(self, area: str, period: str, number: Number | None, remark: str) -> None:
        """Add a value; none and a remark without a value are left out. RefusedError when it contradicts another."""
        if number is None:
            return
        value = measured(number)
        known, marked = self.values.setdefault(area, {}), self.marked.setdefault(area, {})
        if known.get(period, value) != value or (period in known and remark) or (period in marked and not remark):
            raise RefusedError(f"svaret har två olika värden för {period} ({area}).", "Försök igen senare.")
        if remark:
            marked[period] = remark
        else:
            known[period] = value

    def series(self, areas: Iterable[str]) -> dict[str, Series]:
        """Return every area's series; RefusedError when one of them has no value at all."""
        for area in areas:
            if not self.values.get(area):
                raise RefusedError(
                    f"svaret har inga värden för området {quoted(area)}.", "Kontrollera fetch: och områdets kod."
                )
        return {
            area: Series(values=dict(sorted(self.values[area].items())), marked=dict(sorted(self.marked[area].items())))
            for area in areas
        }


def hold_title(frozen: str, told: str) -> None:
    """Raise RefusedError when a service has begun to call a measure something else than the file says."""
    if typographic(" ".join(told.split())) != typographic(" ".join(frozen.split())):
        raise RefusedError(
            f"tjänsten kallar det nu {quoted(told)}, men i filen står {quoted(frozen)}.",
            "Läs vad som har ändrats. Är det samma mått, skriv den nya titeln.",
            where=("fetch", "title"),
        )
