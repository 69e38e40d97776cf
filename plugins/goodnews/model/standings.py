"""How an indicator stands, in words: its newest value, the change since the base year and the verdict."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from goodnews.model.charts import Chart, Sparkline, Table, line_chart, series_table, sparkline
from goodnews.model.swedish import NO_BREAK_SPACE, partial_date
from goodnews.model.verdicts import Level, Verdict, judge
from goodnews.model.wording import amount, difference

if TYPE_CHECKING:
    from collections.abc import Iterable
    from decimal import Decimal

    from goodnews.model.indicators import Indicator
    from goodnews.model.views import Tag

#: The ways that a reader asks for: what each is called, the verdict that it is drawn as, and those that it holds.
WAYS: tuple[tuple[str, Level, tuple[Level, ...]], ...] = (
    ("Åt rätt håll", "tydligt", ("natt", "tydligt", "visst")),
    ("Åt fel håll", "forsamrat", ("forsamrat",)),
    ("Ingen tydlig riktning", "oforandrat", ("oforandrat",)),
    ("Går inte att bedöma", "okant", ("okant",)),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """An indicator as others show it. `value`, `when` and `change` are words: "15 025", "2025", "−433 sedan 2021"."""

    slug: str
    title: str
    url: str
    summary: str
    tag: Tag
    value: str
    unit: str
    when: str
    change: str
    verdict: Verdict
    spark: Sparkline | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """The indicators that go one way. `name` says which, `level` is the verdict that it is drawn as."""

    name: str
    level: Level
    standings: tuple[Standing, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """An indicator in full: how it stands, drawn and as a table."""

    indicator: Indicator
    standing: Standing
    chart: Chart
    table: Table


def measured(indicator: Indicator, shown: Standing) -> Measured:
    """Return the indicator in full; `shown` is how it stands."""
    return Measured(indicator=indicator, standing=shown, chart=line_chart(indicator), table=series_table(indicator))


def standing(indicator: Indicator, tag: Tag) -> Standing:
    """Return how the indicator stands; `tag` is its first area."""
    newest, verdict = indicator.newest, judge(indicator)
    return Standing(
        slug=indicator.slug,
        title=indicator.title,
        url=indicator.url,
        summary=indicator.summary,
        tag=tag,
        value=amount(newest.value, indicator.decimals) if newest.value is not None else "",
        unit=indicator.unit,
        when=partial_date(newest.period),
        change=_change(indicator, verdict),
        verdict=verdict,
        spark=sparkline(indicator),
    )


def _change(indicator: Indicator, verdict: Verdict) -> str:
    """Return the change since the base year: "−433 sedan 2021 (−2,8 %)"; why there is none, if it cannot be judged."""
    base = indicator.base
    if verdict.change is None or base.value is None:
        return verdict.obstacle
    told = difference(verdict.change, indicator.decimals)
    if indicator.unit.startswith("procent"):
        told += f"{NO_BREAK_SPACE}procentenheter"
    share = "" if indicator.unit.startswith("procent") else _share(verdict.change, base.value)
    return f"{told} sedan {partial_date(base.period)}{share}"


def _share(change: Decimal, base: Decimal) -> str:
    """Return the change as per cent of the base year's value, in parentheses; nothing around or below zero."""
    return f" ({difference(100 * change / base, 1)}{NO_BREAK_SPACE}%)" if base > 0 and base + change > 0 else ""


def ways(standings: Iterable[Standing]) -> tuple[Way, ...]:
    """Return the indicators by the way they go, each way there is and its members in the order given."""
    known = tuple(standings)
    return tuple(
        Way(name=name, level=drawn, standings=tuple(each for each in known if each.verdict.level in levels))
        for name, drawn, levels in WAYS
    )


def leading(standings: Iterable[tuple[Indicator, Standing]]) -> tuple[Standing, ...]:
    """Return one for each area, in the order given: the one its writers chose as `lead`, else the first."""
    grouped = groupby(standings, key=lambda pair: pair[1].tag.slug)
    return tuple(
        next((shown for indicator, shown in pairs if indicator.lead), pairs[0][1])
        for pairs in (list(members) for _, members in grouped)
    )
