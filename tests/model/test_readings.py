"""How an indicator stood at the end of a year."""

from __future__ import annotations

import pytest

from goodnews.model.indicators import until
from goodnews.model.readings import read
from tests.model.builders import entry

VALUES = {"2021": "6.1", "2022": "5.7", "2023": None, "2024": "5.9", "2025": "6.8"}
INDICATOR = entry("indicator", "a", unit="procent", decimals=1, values=VALUES)


@pytest.mark.parametrize(
    ("year", "newest", "when", "change", "level", "silent"),
    [
        (2022, "5,7", "2022", "−0,4", "tydligt", False),
        (2023, "5,7", "2022", "−0,4", "tydligt", True),
        (2024, "5,9", "2024", "−0,2", "visst", False),
        (2025, "6,8", "2025", "+0,7", "forsamrat", False),
        (2030, "6,8", "2025", "+0,7", "forsamrat", True),
    ],
)
def test_what_came_later_is_not_known_yet(  # noqa: PLR0917 (the columns of the table)
    year: int,
    newest: str,
    when: str,
    change: str,
    level: str,
    silent: bool,  # noqa: FBT001
) -> None:
    reading = read(INDICATOR, year)
    assert (reading.base, reading.base_when, reading.newest, reading.newest_when) == ("6,1", "2021", newest, when)
    assert (reading.change, reading.verdict.level, reading.silent) == (
        f"{change}\N{NO-BREAK SPACE}procentenheter",
        level,
        silent,
    )
    assert reading.indicator is INDICATOR


def test_a_change_of_a_number_is_told_without_percentage_points() -> None:
    assert read(entry("indicator", "a"), 2023).change == "−30"


@pytest.mark.parametrize(
    ("year", "told"),
    [
        (2020, "Det finns inget värde till och med 2020."),
        (2021, "Basåret är 2022, som kommer efteråt."),
        (2022, "2022 är basåret, som senare värden jämförs med."),
    ],
)
def test_before_the_base_year_has_passed_nothing_is_judged(year: int, told: str) -> None:
    reading = read(entry("indicator", "a", base_year="2022"), year)
    assert (reading.verdict.level, reading.verdict.obstacle, reading.change) == ("okant", told, "")


def test_a_base_year_without_value_is_told_as_by_the_rule_itself() -> None:
    reading = read(entry("indicator", "a", base_year="2022", values={"2021": "1", "2022": None, "2023": "2"}), 2022)
    assert reading.verdict.obstacle == "Det finns inget värde för basåret 2022."
    assert (reading.base, reading.base_when, reading.newest, reading.silent) == ("", "", "1", True)


def test_months_are_held_against_the_same_month_of_the_base_year() -> None:
    values = {"2021-03": "10", "2021-04": "20", "2022-03": "11", "2022-04": "10", "2023-03": "30"}
    reading = read(entry("indicator", "a", values=values), 2022)
    assert (reading.base, reading.base_when, reading.newest, reading.newest_when) == (
        "20",
        "april 2021",
        "10",
        "april 2022",
    )


def test_a_break_after_the_year_does_not_matter_yet() -> None:
    broken = entry("indicator", "a", breaks=[{"at": "2023", "why": "Annan fråga."}])
    assert [read(broken, year).verdict.level for year in (2022, 2023)] == ["tydligt", "okant"]


def test_an_indicator_until_a_year_is_left_as_it_was_itself() -> None:
    cut = until(INDICATOR, 2022)
    assert cut is not None
    assert list(cut.values) == ["2021", "2022"]
    assert len(INDICATOR.values) == 5


def test_a_year_before_all_values_leaves_nothing() -> None:
    assert until(INDICATOR, 2020) is None
    assert until(entry("indicator", "a", values={"2021": None, "2022": "1"}), 2021) is None
