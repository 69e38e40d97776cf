"""Statistics Sweden's PxWebApi, version 2: tables that are asked for one code of each variable."""

from __future__ import annotations

import re
from math import prod
from typing import TYPE_CHECKING

from goodnews.model.guesses import did_you_mean
from goodnews.model.swedish import listing, quoted
from goodnews.statistics.cube import Cube, cube
from goodnews.statistics.refusal import RefusedError
from goodnews.statistics.series import HEDEMORA, Collector, Found, hold_title
from goodnews.statistics.shapes import Shape, shaped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from goodnews.model.indicators import Fetch
    from goodnews.statistics.asking import Asker

ADDRESS = "https://statistikdatabasen.scb.se/api/v2"
_TABLE = re.compile(r"[A-Za-z0-9_]+")
_YEAR, _MONTH = re.compile(r"(19|20|21)\d{2}"), re.compile(r"((?:19|20|21)\d{2})M(0[1-9]|1[0-2])")
#: The end of a table's title tells which periods it holds, so it changes whenever there is a new one.
_SPAN = re.compile(r"[.,]?\s+(År|Valår|Månad|Kvartal)\s+\d{4}([MK]\d{1,2})?(\s*[-–]\s*\d{4}([MK]\d{1,2})?)?\s*$")


class Config(Shape):
    """What the service allows: the cells of an answer, and so many calls in so many seconds (0: it does not say)."""

    maxDataCells: int  # noqa: N815 (the service's own name)
    maxCallsPerTimeWindow: int = 0  # noqa: N815
    timeWindow: int = 0  # noqa: N815


class Scb:
    """Asks Statistics Sweden."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._most_cells = 0

    def prepare(self, _fetches: Iterable[Fetch]) -> None:
        """Ask what the service allows, and keep to it."""
        config = shaped(Config, self._asker.ask("config"))
        self._most_cells = config.maxDataCells
        if config.maxCallsPerTimeWindow > 0 and config.timeWindow > 0:
            self._asker.interval = max(self._asker.interval, config.timeWindow / config.maxCallsPerTimeWindow)

    def find(self, fetch: Fetch, areas: tuple[str, ...]) -> Found:
        """Return the table's values for the codes that `query` chooses, for every area."""
        if not _TABLE.fullmatch(fetch.id):
            raise RefusedError(f"SCB har ingen tabell {quoted(fetch.id)}.", "Kontrollera id:.", where=("fetch", "id"))
        table = cube(self._asker.ask(f"tables/{fetch.id}/metadata", lang="sv"), with_numbers=False)
        hold_title(without_span(fetch.title), without_span(table.label))
        region = _region(table, fetch)
        chosen = {**{name: (code,) for name, code in fetch.query.items()}, region: areas}
        _hold_query(table, chosen)
        wanted = {**chosen, table.time: table.codes[table.time]}
        if (cells := prod(map(len, wanted.values()))) > self._most_cells:
            raise RefusedError(f"frågan gäller {cells} värden, men SCB lämnar högst {self._most_cells} åt gången.")
        asked = {f"valueCodes[{name}]": ",".join(codes) for name, codes in chosen.items()}
        answer = self._asker.ask(
            f"tables/{fetch.id}/data",
            lang="sv",
            outputFormat="json-stat2",
            **asked,
            **{f"valueCodes[{table.time}]": "*"},
        )
        found = cube(answer, with_numbers=True)
        if {name: set(codes) for name, codes in found.codes.items()} != {k: set(v) for k, v in wanted.items()}:
            raise RefusedError("svaret gäller inte precis det vi frågade efter.", "Försök igen senare.")
        collector = Collector()
        for codes, number, remark in found.cells():
            collector.add(codes[region], _period(codes[table.time]), number, remark)
        return Found(title=table.label, series=collector.series(areas), answers=(answer,))


def without_span(title: str) -> str:
    """Return a table's title without the periods at its end: "Folkmängd. År 1968-2024" → "Folkmängd"."""
    return _SPAN.sub("", title)


def _region(table: Cube, fetch: Fetch) -> str:
    """Return the variable that has Hedemora among its codes."""
    taken = {table.time, *fetch.query}
    names = [name for name, codes in table.codes.items() if HEDEMORA in codes and name not in taken]
    if len(names) != 1:
        raise RefusedError(f"tabellen {quoted(fetch.id)} har inget område {HEDEMORA}.", "Välj en tabell med kommuner.")
    return names[0]


def _hold_query(table: Cube, chosen: dict[str, tuple[str, ...]]) -> None:
    """Raise RefusedError when a variable or a code is none of the table's, or a variable must be chosen."""
    where = ("fetch", "query")
    for name, codes in chosen.items():
        if name not in table.codes or name == table.time:
            hint = did_you_mean(name, set(table.codes) - {table.time})
            raise RefusedError(f"tabellen har ingen variabel {quoted(name)} att välja.", hint, where=where)
        if unknown := sorted(set(codes) - set(table.codes[name])):
            hint = did_you_mean(unknown[0], table.codes[name]) if len(table.codes[name]) < 20 else ""  # noqa: PLR2004
            raise RefusedError(f"variabeln {name} har ingen kod {quoted(unknown[0])}.", hint, where=where)
    missing = [name for name in table.codes if name not in {*chosen, table.time, *table.may_be_left_out}]
    if missing:
        raise RefusedError(f"query: saknar {listing(missing)}.", "Välj en kod av varje.", where=where)


def _period(code: str) -> str:
    """Return a time code as the content writes it: 2024 or 2024-03."""
    if _YEAR.fullmatch(code):
        return code
    if month := _MONTH.fullmatch(code):
        return f"{month[1]}-{month[2]}"
    raise RefusedError(f"tabellens tider ({quoted(code)}) är varken år eller månader.", "Välj en annan tabell.")
