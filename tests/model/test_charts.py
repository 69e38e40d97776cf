"""The geometry of charts, against series made by hand, and what must hold of any series."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodnews.model.charts import Chart, line_chart, series_table, sparkline
from goodnews.model.labels import HEIGHT, SHORT
from tests.model.builders import entry

TARGET = {"target": "150", "target_year": "2030", "target_source": {"title": "Fullmäktige", "date": "2021"}}
SIGNS = {"least_change": "1", "clear_change": "2"}


def chart(values: dict[str, Any], **over: Any) -> Chart:  # noqa: ANN401 (front matter of any kind)
    """Return the chart of an indicator with these values."""
    return line_chart(entry("indicator", values=values, **over))


def vertices(path: str) -> list[tuple[float, float]]:
    """Return the points of a path."""
    numbers = [float(number) for number in re.findall(r"-?[\d.]+(?:e-\d+)?", path.replace("h0", ""))]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def test_years_are_as_far_apart_as_they_are() -> None:
    (line,) = chart({"1970": "1", "1990": "2", "2010": "3", "2011": "4", "2020": "5"}).lines
    assert [x for x, _ in vertices(line.path)] == [0, 40, 80, 82, 100]


def test_months_with_holes_are_as_far_apart_as_they_are() -> None:
    (line,) = chart({"2021-01": "1", "2021-02": "2", "2022-01": "3", "2025-01": "4"}).lines
    assert [x for x, _ in vertices(line.path)] == [0, 2.08, 25, 100]


def test_more_is_higher_up() -> None:
    made = chart({"2021": "10", "2022": "15", "2023": "20"})
    middle = pytest.approx((made.top + made.bottom) / 2, abs=0.01)
    assert [y for _, y in vertices(made.lines[0].path)] == [made.bottom, middle, made.top]


def test_a_line_is_broken_where_a_value_is_missing_and_a_lonely_value_is_a_dot() -> None:
    values = {str(year): str(year % 7) for year in range(2000, 2020)} | {"2005": None, "2007": None}
    (line,) = chart(values, **SIGNS).lines
    assert line.path.count("M") == 3
    assert [len(vertices(run)) for run in line.path.split("M")[1:]] == [5, 1, 12]
    assert line.dots == ((31.58, vertices(line.path)[5][1]), line.end)


def test_a_line_is_broken_where_the_measuring_changed_and_the_break_is_marked_before() -> None:
    made = chart({"2020": "1", "2021": "2", "2022": "3", "2024": "4"}, breaks=[{"at": "2022", "why": "Ny enkät."}])
    assert [len(vertices(run)) for run in made.lines[0].path.split("M")[1:]] == [2, 2]
    assert [(mark.of, mark.x) for mark in made.marks] == [("base", 25), ("break", 37.5)]


def test_what_others_have_is_broken_too() -> None:
    others = [{"name": "Riket", "values": {"2020": "1", "2021": "2", "2022": "3"}}]
    made = chart({"2021": "2", "2022": "3"}, comparisons=others, breaks=[{"at": "2021", "why": "Ny enkät."}])
    assert [line.path.count("M") for line in made.lines] == [1, 2]


def test_up_to_twelve_values_have_a_dot_each_and_more_have_none_but_the_newest() -> None:
    values = {str(year): str(year) for year in range(2010, 2023)}
    assert len(chart(dict(list(values.items())[1:])).lines[0].dots) == 12
    assert len(chart(values).lines[0].dots) == 1


def test_one_value_is_a_dot_in_the_middle_of_a_lower_chart() -> None:
    made = chart({"2021": "170"})
    assert made.lines[0].dots == ((50, made.lines[0].end[1]),)
    assert ([date.text for date in made.dates], made.marks, made.base, made.short) == (["2021"], (), None, True)


def test_a_base_of_zero_is_a_value() -> None:
    assert chart({"2021": "0", "2022": "5"}, **SIGNS).base == (0, chart({"2021": "0", "2022": "5"}, **SIGNS).bottom)


def test_one_value_among_many_names_is_not_lower() -> None:
    others = [{"name": "Mindre städer och landsbygder", "values": {"2021": "1"}}] * 3
    assert not chart({"2021": "170"}, comparisons=others).short


def test_values_that_are_all_equal_make_a_level_line() -> None:
    made = chart({"2021": "3", "2022": "3", "2023": "3"})
    assert len({y for _, y in vertices(made.lines[0].path)}) == 1
    assert [tick.text for tick in made.ticks] == ["0", "1", "2", "3"]


def test_values_on_both_sides_of_zero_have_a_line_at_zero() -> None:
    made = chart({"2021": "-250", "2022": "270"}, **SIGNS)
    assert [tick.zero for tick in made.ticks] == [False, True, False]


def test_a_comparison_that_is_longer_makes_the_chart_longer() -> None:
    others = [{"name": "Riket", "values": {"2000": "180", "2020": "190"}}]
    made = chart({"2010": "200", "2015": "190"}, comparisons=others, base_year="2010")
    assert [vertices(line.path)[0][0] for line in made.lines] == [50, 0]
    assert [end.label.rows for end in made.ends] == [("Hedemora 2015",), ("Riket",)]
    assert made.title.endswith("2000–2020")


def test_a_comparison_without_any_value_is_no_line() -> None:
    made = chart({"2021": "2", "2022": "3"}, comparisons=[{"name": "Riket", "values": {"2021": None}}])
    assert [end.label.rows for end in made.ends] == [("Hedemora",)]


def test_a_target_has_a_line_and_a_name_with_the_others() -> None:
    made = chart({"2021": "200", "2022": "190"}, **TARGET)
    assert made.lines[0].end[1] < made.ends[1].at == made.target
    assert (made.ends[1].label.rows, made.ends[1].label.value) == (("Mål 2030",), "150")


@pytest.mark.parametrize(
    ("target", "value", "edge"), [("90000", "↑ 90\N{NO-BREAK SPACE}000", "top"), ("1", "↓ 1", "bottom")]
)
def test_a_target_far_away_is_named_at_the_edge_and_has_no_line(target: str, value: str, edge: str) -> None:
    made = chart({"2021": "200", "2022": "205"}, **TARGET | {"target": target})
    assert made.target is None
    assert (made.ends[1].label.value, made.ends[1].at) == (value, getattr(made, edge))


def test_the_base_year_is_marked_also_where_it_has_no_value() -> None:
    made = chart({"2020": "2", "2021": None, "2022": "3"})
    assert ([mark.x for mark in made.marks], made.base) == ([50], None)


def test_a_base_year_outside_the_chart_is_not_marked() -> None:
    assert chart({"2022": "2", "2023": "3"}).marks == ()


def test_values_that_are_compared_are_the_municipalitys_unless_a_place_is_named() -> None:
    others = [{"name": "Riket", "values": {"2023": "1"}}]
    compared, local = entry("indicator", comparisons=others), entry("indicator", comparisons=others, places=["husby"])
    for made, wanted in ((entry("indicator"), "2023"), (compared, "Hedemora"), (local, "2023")):
        assert line_chart(made).ends[0].label.rows == (wanted,)
        assert line_chart(made, "Husby").ends[0].label.rows == ("Husby",)


def test_a_table_of_one_series_names_nobody() -> None:
    assert series_table(entry("indicator")).columns == ("Värde",)
    assert series_table(entry("indicator"), "Husby").columns == ("Husby",)


@pytest.mark.parametrize("value", [Decimal(10**12), "0.000001", "-999999999999"])
def test_extreme_values_stay_within(value: str | Decimal) -> None:
    made = chart({"2021": value, "2022": "1"}, **SIGNS)
    assert {y for _, y in vertices(made.lines[0].path)} <= {made.top, made.bottom}


def test_a_sparkline_keeps_within_its_box_and_ends_in_its_newest_value() -> None:
    spark = sparkline(entry("indicator", values={"2015": "9", "2018": "12", "2020": None, "2025": "4"}))
    assert spark is not None
    assert (spark.path, spark.end) == ("M4 11.5 28.6 4M86 24h0", (86, 24))


def test_a_sparkline_of_one_value_is_none() -> None:
    assert sparkline(entry("indicator", values={"2021": "1", "2022": None})) is None


def test_a_table_has_a_column_for_each_and_the_newest_first() -> None:
    others = [{"name": "Riket", "values": {"2020": "1.25", "2023": "2"}}]
    made = series_table(entry("indicator", values={"2021": "1200", "2022": None}, decimals="1", comparisons=others))
    assert (made.caption, made.head, made.columns) == ("En rubrik, brott", "År", ("Hedemora", "Riket"))
    assert [(row.period, row.cells) for row in made.rows] == [
        ("2023", (None, "2,0")),
        ("2022", (None, None)),
        ("2021", ("1\N{NO-BREAK SPACE}200,0", None)),
        ("2020", (None, "1,3")),
    ]


def test_a_table_tells_which_is_the_base_year_and_where_the_measuring_changed() -> None:
    breaks = [{"at": "2021", "why": "Ny enkät."}, {"at": "2023", "why": "Ny enkät."}]
    made = series_table(entry("indicator", breaks=breaks))
    assert [row.note for row in made.rows] == ["ny mätning", "", "basår, ny mätning"]


def test_a_table_of_more_than_twelve_rows_is_folded() -> None:
    values = {f"2021-{month:02}": "1" for month in range(1, 13)}
    assert series_table(entry("indicator", values=values)).summary == ""
    longer = series_table(entry("indicator", values=values | {"2022-01": "2"}))
    assert (longer.summary, longer.head, longer.rows[0].period) == (
        "Visa alla 13 månader i en tabell", "Månad", "januari 2022"
    )  # fmt: skip


numbers = st.decimals(-(10**9), 10**9, places=3).map(str)
names = st.text("aåm W", min_size=1, max_size=30).filter(str.strip)


@st.composite
def indicators(draw: st.DrawFn) -> dict[str, Any]:
    """Return the fields of an indicator with gaps, breaks, comparisons and a target, or without."""
    periods = st.integers(1960, 2026).map(str)
    if draw(st.booleans()):
        periods = st.builds("{}-{:02}".format, periods, st.integers(1, 12))
    series = st.dictionaries(periods, st.none() | numbers, min_size=1, max_size=60)
    values = draw(series.filter(lambda values: any(values.values())))
    others = st.builds(lambda name, values: {"name": name, "values": values}, names, series)
    breaks = st.builds(lambda at: {"at": at, "why": "Ny enkät."}, periods)
    target = draw(st.none() | numbers)
    return {
        "values": values,
        "decimals": str(draw(st.integers(0, 3))),
        "base_year": draw(periods)[:4],
        "comparisons": draw(st.lists(others, max_size=3)),
        "breaks": draw(st.lists(breaks, max_size=4)),
        **SIGNS,
        **(TARGET | {"target": target} if target else {}),
    }


@settings(max_examples=40)
@given(indicators())
def test_everything_is_in_the_box_and_no_value_is_lost(fields: dict[str, Any]) -> None:
    made = line_chart(entry("indicator", **fields))
    series = [fields["values"], *(other["values"] for other in fields["comparisons"])]
    known = [[value for value in values.values() if value is not None] for values in series]
    assert [len(vertices(line.path)) for line in made.lines] == [len(values) for values in known if values]
    spots = [spot for line in made.lines for spot in (*vertices(line.path), *line.dots, line.end)]
    assert all(0 <= x <= 100 and made.top <= y <= made.bottom for x, y in spots)
    assert all(made.top <= tick.y <= made.bottom for tick in made.ticks)
    assert all(0 <= mark.x <= 100 and 0 < mark.y < made.top for mark in made.marks if mark.row is not None)
    assert all(0 <= date.x <= 100 for date in made.dates)


@settings(max_examples=40)
@given(indicators())
def test_labels_never_meet_nor_leave_the_chart(fields: dict[str, Any]) -> None:
    made = line_chart(entry("indicator", **fields))
    down = sorted(made.ends, key=lambda end: end.y)
    rem = 100 / (SHORT if made.short else HEIGHT)
    edges = [(end.y - end.label.height * rem / 2, end.y + end.label.height * rem / 2) for end in down]
    assert all(above[1] <= below[0] + 0.02 for above, below in pairwise(edges))
    assert edges[0][0] >= -0.01
    assert edges[-1][1] <= 100.01
