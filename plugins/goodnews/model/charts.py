"""Charts and tables of indicators as geometry and words; the templates write them as SVG and HTML.

All coordinates of a chart are per cent: across of the plot's width, down of the chart's height.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model.captions import description, heading, notes, span
from goodnews.model.indicators import points
from goodnews.model.labels import ends, label
from goodnews.model.plots import plot_of
from goodnews.model.scales import scale
from goodnews.model.swedish import partial_date
from goodnews.model.timeline import Time, dates, months
from goodnews.model.wording import amount

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from goodnews.model.captions import Known
    from goodnews.model.indicators import Break, Indicator, Point
    from goodnews.model.labels import End, Label, Room
    from goodnews.model.marks import Event, Mark
    from goodnews.model.plots import Plot, Spot
    from goodnews.model.scales import Scale
    from goodnews.model.timeline import Date

#: Whose the values are where they are compared with others', unless a page says otherwise.
HOME = "Hedemora"
#: With no more values than this, each has a dot, and the table is not folded.
FEW = 12
#: A sparkline's box, and how near its edges the line comes.
SPARK_WIDTH, SPARK_HEIGHT, SPARK_EDGE = 90, 28, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A number on the scale and the line through the plot at its height."""

    y: float
    text: str
    zero: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A series as an SVG path that is broken where values are missing or cannot be compared, with some dots."""

    of: str
    path: str
    dots: tuple[Spot, ...]
    end: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """A line chart; a `short` one shows a single moment.

    The plot reaches from `top` to `bottom`; `before` and `after` are the room beside it. `slug` is the indicator's, for
    the ids in the SVG. `lines` has the indicator itself first; `marks` are the base year and the breaks; `target` and
    `base` are where they lie, if they are within.
    """

    slug: str
    title: str
    description: str
    unit: str
    notes: tuple[str, ...]
    before: Room
    after: Room
    short: bool
    top: float
    bottom: float
    ticks: tuple[Tick, ...]
    dates: tuple[Date, ...]
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    target: float | None
    base: Spot | None
    ends: tuple[End, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sparkline:
    """A series as a small line, in a box of 90 × 28; `end` is its newest value."""

    path: str
    end: Spot


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A period's values, None where there is none; `note` says what is special about the period."""

    period: str
    note: str
    cells: tuple[str | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The values of a chart, the newest first; `head` names the periods, `columns` the series."""

    caption: str
    head: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def summary(self) -> str:
        """What opens it when it is too long to stand open; "" when it is not."""
        periods = "månader" if self.head == "Månad" else "år"
        return f"Visa alla {len(self.rows)} {periods} i en tabell" if len(self.rows) > FEW else ""


def line_chart(indicator: Indicator, name: str = "") -> Chart:
    """Return the indicator's chart; `name` is whose its values are, if they are not the municipality's."""
    series = [(who, values) for who, values in _series(indicator, name) if _known(values)]
    newest = [(who, _known(values)[-1]) for who, values in series]
    everything = sorted(known for _, values in series for known in _known(values))
    first, last = everything[0][0], everything[-1][0]
    axis = Time(months(first), months(last), monthly="-" in first)
    breaks = sorted((each for each in indicator.breaks if first < each.at <= last), key=lambda each: each.at)
    measure = scale((value for _, value in everything), indicator.target, indicator.decimals)
    names = _labels(indicator, newest, axis, measure)
    plot = plot_of(axis, measure, names, _events(indicator, axis, breaks))
    lines = tuple(_line(at, _runs(values, breaks), plot) for at, (_, values) in enumerate(series))
    aims = [] if indicator.target is None else [plot.y(min(max(indicator.target, measure.low), measure.high))]
    off = indicator.target is not None and not measure.holds(indicator.target)
    return Chart(
        slug=indicator.slug,
        title=f"Diagram: {indicator.title}, {span(first, last)}",
        description=description(indicator, series[0][0], newest[1:], breaks),
        unit=indicator.unit,
        notes=notes(indicator, breaks, cut=measure.cut, target=off),
        before=plot.before,
        after=plot.after,
        short=plot.short,
        top=plot.top,
        bottom=plot.bottom,
        ticks=tuple(
            Tick(y=plot.y(mark), text=text, zero=not mark)
            for mark, text in zip(measure.marks, measure.words(), strict=True)
        ),
        dates=dates(axis, *plot.across),
        marks=plot.marks,
        lines=lines,
        target=aims[0] if aims and not off else None,
        base=_base(indicator, plot) if first < last else None,
        ends=ends(names, [*(line.end[1] for line in lines), *aims], plot.limits, plot.rem),
    )


def sparkline(indicator: Indicator) -> Sparkline | None:
    """Return the indicator's values as a small line; None if it has fewer than two."""
    known = _known(indicator.points)
    if len(known) < 2:  # noqa: PLR2004 (a line has two ends)
        return None
    axis = Time(months(known[0][0]), months(known[-1][0]))
    low, high = min(value for _, value in known), max(value for _, value in known)

    def spot(each: Known) -> Spot:
        up = float((each[1] - low) / (high - low)) if high > low else 0.5
        across, down = SPARK_WIDTH - 2 * SPARK_EDGE, SPARK_HEIGHT - 2 * SPARK_EDGE
        return (
            round(SPARK_EDGE + axis.x(months(each[0])) / 100 * across, 1),
            round(SPARK_EDGE + (1 - up) * down, 1),
        )

    runs = _runs(indicator.points, indicator.breaks)
    return Sparkline(path=_path([list(map(spot, run)) for run in runs]), end=spot(known[-1]))


def series_table(indicator: Indicator, name: str = "") -> Table:
    """Return the indicator's values and those they are compared with; `name` is as in `line_chart`."""
    series = [(who, {point.period: point.value for point in values}) for who, values in _series(indicator, name)]
    periods = sorted({period for _, values in series for period in values}, reverse=True)
    remarks = [(indicator.base.period, "basår"), *((each.at, "ny mätning") for each in indicator.breaks)]
    cells = ((values.get(period) for _, values in series) for period in periods)
    return Table(
        caption=heading(indicator),
        head="Månad" if "-" in periods[0] else "År",
        columns=tuple(who or "Värde" for who, _ in series),
        rows=tuple(
            Row(
                period=partial_date(period),
                note=", ".join(remark for at, remark in remarks if at == period),
                cells=tuple(None if value is None else amount(value, indicator.decimals) for value in values),
            )
            for period, values in zip(periods, cells, strict=True)
        ),
    )


def _series(indicator: Indicator, name: str) -> list[tuple[str, tuple[Point, ...]]]:
    """Return the indicator's values and those it is compared with, by name; alone it needs none and has ""."""
    home = HOME if indicator.comparisons and not indicator.places else ""
    return [(name or home, indicator.points), *((each.name, points(each.values)) for each in indicator.comparisons)]


def _known(values: Iterable[Point]) -> list[Known]:
    return [(point.period, point.value) for point in values if point.value is not None]


def _runs(values: Iterable[Point], breaks: Iterable[Break]) -> list[list[Known]]:
    """Return the values parted where some are missing, and where something else begins to be measured."""
    runs: list[list[Known]] = [[]]
    for point in values:
        last = runs[-1][-1][0] if runs[-1] else point.period
        if point.value is None or any(last < each.at <= point.period for each in breaks):
            runs.append([])
        if point.value is not None:
            runs[-1].append((point.period, point.value))
    return [run for run in runs if run]


def _base(indicator: Indicator, plot: Plot) -> Spot | None:
    value = indicator.base.value
    return None if value is None else plot.spot((indicator.base.period, value))


def _line(at: int, runs: list[list[Known]], plot: Plot) -> Line:
    """Return the series number `at`, in its runs."""
    spots = [[plot.spot(known) for known in run] for run in runs]
    every = at == 0 and sum(map(len, spots)) <= FEW
    end = spots[-1][-1]
    return Line(
        of=str(at),
        path=_path(spots),
        dots=tuple(spot for run in spots for spot in run if every or len(run) == 1 or spot == end),
        end=end,
    )


def _path(runs: Iterable[Sequence[Spot]]) -> str:
    """Return the runs as an SVG path; one value is a line of no length, whose round ends make a dot."""
    return "".join("M" + " ".join(f"{x:g} {y:g}" for x, y in run) + "h0" * (len(run) == 1) for run in runs)


def _labels(indicator: Indicator, newest: list[tuple[str, Known]], axis: Time, measure: Scale) -> list[Label]:
    """Return the labels of the lines and of the target.

    A line without a name has the period for one; others have the period too where it is not the chart's last.
    """
    made = []
    for at, (who, (period, value)) in enumerate(newest):
        when = axis.words(months(period))
        named = (who if months(period) == axis.last else f"{who} {when}") if who else when
        made.append(label(str(at), named, amount(value, indicator.decimals)))
    if (target := indicator.target) is not None:
        way = "" if measure.holds(target) else "↑ " if target > measure.high else "↓ "
        made.append(label("target", f"Mål {indicator.target_year}", way + amount(target, indicator.decimals)))
    return made


def _events(indicator: Indicator, axis: Time, breaks: Iterable[Break]) -> list[Event]:
    """Return what is marked above the plot: the base year, and breaks half a period before the new way begins."""
    base = months(indicator.base.period)
    made: list[Event] = []
    if axis.holds(base) and axis.first < axis.last:
        made.append(("base", f"Basår {indicator.base_year}", axis.x(base)))
    half = 0.5 if axis.monthly else 6
    return [*made, *(("break", "Ny mätning", axis.x(max(axis.first, months(each.at) - half))) for each in breaks)]
