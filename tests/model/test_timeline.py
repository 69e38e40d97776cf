"""Time across a chart: true distances, and dates that have room."""

from __future__ import annotations

import pytest

from goodnews.model.timeline import Date, Time, dates, months


def told(first: str, last: str, *, narrow: float = 8, broad: float = 26) -> dict[str, str]:
    """Return the dates below such a chart, and on which charts they are shown."""
    axis = Time(months(first), months(last), monthly="-" in first)
    return {date.text: date.on for date in dates(axis, narrow, broad)}


def test_months_and_years_are_as_far_apart_as_they_are() -> None:
    axis = Time(months("2020"), months("2030"))
    assert [axis.x(months(period)) for period in ("2020", "2021", "2025", "2030")] == [0, 10, 50, 100]
    assert axis.x(months("2020-07")) == 5


@pytest.mark.parametrize(
    ("month", "words"), [("2026-01", "jan 2026"), ("2026-03", "mars 2026"), ("2026-09", "sep 2026")]
)
def test_a_month_is_short(month: str, words: str) -> None:
    assert Time(months("2020-01"), months(month), monthly=True).words(months(month)) == words


def test_one_period_has_one_date_in_the_middle() -> None:
    axis = Time(months("2025"), months("2025"))
    assert dates(axis, 8, 26) == (Date(x=50, text="2025", anchor="middle"),)


def test_the_first_and_the_newest_are_always_told_and_round_years_where_there_is_room() -> None:
    assert told("1990", "2025") == {
        "1990": "", "1995": "broad", "2000": "broad", "2005": "broad", "2010": "broad", "2015": "broad",
        "2020": "broad", "2025": "",
    }  # fmt: skip
    assert told("1990", "2025", narrow=12)["2010"] == ""


def test_years_that_would_touch_the_first_or_the_newest_are_left_out() -> None:
    assert "2020" not in told("1961", "2021")


def test_all_of_a_few_years_are_told() -> None:
    assert list(told("2021", "2025")) == ["2021", "2022", "2023", "2024", "2025"]


def test_months_are_years_where_there_is_little_room() -> None:
    assert told("2021-03", "2024-05") == {
        "2021": "narrow", "mars 2021": "broad", "2023": "broad", "2024": "narrow", "maj 2024": "broad"
    }  # fmt: skip


def test_where_there_is_no_room_for_two_the_newest_is_told() -> None:
    assert told("2024", "2025", narrow=3)["2024"] == "broad"
    assert told("2024", "2025", narrow=3)["2025"] == ""
