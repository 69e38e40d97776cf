"""An indicator's values as a text of a certain day may speak of them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

from goodnews.model.series import Series, year_before
from tests.model.measured import ARBETSLOSHET, FOLKMANGD, measure

YEARS, MONTHS = Series(FOLKMANGD, dt.date(2018, 1, 1)), Series(ARBETSLOSHET, dt.date(2025, 5, 31))


def test_the_newest_is_the_newest_of_all_or_the_newest_that_had_ended() -> None:
    assert YEARS.ends == ("2025", "2017")
    assert MONTHS.ends == ("2026-04", "2025-04")
    assert Series(FOLKMANGD, dt.date(2026, 7, 1)).ends == ("2025",)
    assert Series(FOLKMANGD, dt.date(1980, 1, 1)).ends == ("2025",)


def test_a_change_is_counted_from_the_value_before_or_from_the_base_year() -> None:
    assert (YEARS.before("2010"), YEARS.base("2025")) == (["2000"], "2021")
    assert (MONTHS.before("2025-04"), MONTHS.base("2026-04")) == (["2024-04", "2025-03"], "2024-04")
    assert YEARS.before("1990") == []
    assert year_before("2026-04") == "2025-04"


def test_two_values_can_be_compared_if_both_are_known_and_measured_alike() -> None:
    series = Series(
        measure("x", "X", {"2021": "1", "2022": "2", "2023": "3"}, "x", breaks=[{"at": "2023", "why": "Ny."}]),
        dt.date(2026, 1, 1),
    )
    assert series.unbroken("2021", "2022")
    assert not series.unbroken("2021", "2023")
    assert not series.unbroken("2022", "2021")
    assert not series.unbroken("2020", "2021")


def test_a_gain_fails_if_it_is_none_or_below_zero_by_more_than_the_margin() -> None:
    exact = YEARS
    rough = Series(measure("x", "X", {"2021": "1"}, "x", margin="0.1"), dt.date(2026, 1, 1))
    assert [exact.fails(Decimal(gain)) for gain in ("1", "0", "-1")] == [False, True, True]
    assert [rough.fails(Decimal(gain)) for gain in ("0", "-0.1", "-0.2")] == [False, False, True]
