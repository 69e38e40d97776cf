"""Old values and an answer become new values, and nothing is lost on the way."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from goodnews.statistics.merging import merge
from goodnews.statistics.series import Series

PERIODS = st.integers(2018, 2024).map(str)
VALUES = st.integers(-2, 2).map(Decimal)
OLD = st.dictionaries(PERIODS, st.none() | VALUES)
ANSWERS = st.dictionaries(PERIODS, VALUES)
REMARKS = st.dictionaries(PERIODS, st.just("p"))


def series(values: dict[str, Decimal], marked: dict[str, str]) -> Series:
    """Return a series in which no period is both marked and not."""
    return Series(values={period: each for period, each in values.items() if period not in marked}, marked=marked)


def test_each_kind_of_change_is_told_in_the_order_of_periods() -> None:
    old = {"2024": Decimal(4), "2020": Decimal(1), "2021": Decimal("2.0"), "2022": Decimal(3), "2019": None}
    merged = merge(
        old, Series(values={"2021": Decimal(2), "2022": Decimal(9), "2023": Decimal(5)}, marked={"2024": "p"})
    )
    assert list(merged.values.items()) == [
        *(("2019", None), ("2020", None), ("2021", 2), ("2022", 9), ("2023", 5), ("2024", 4))
    ]
    assert [(change.kind, change.period, change.old, change.new) for change in merged.changes] == [
        *(("vanished", "2020", 1, None), ("revised", "2022", 3, 9), ("new", "2023", None, 5), ("marked", "2024", 4, 4))
    ]
    assert (merged.unchanged, merged.writes, merged.vanished) == (1, True, ("2020",))


def test_a_value_that_is_marked_and_unknown_is_only_told() -> None:
    merged = merge({}, Series(values={}, marked={"2024": "p"}))
    assert (merged.values, merged.writes, len(merged.changes)) == ({}, False, 1)


@given(OLD, ANSWERS, REMARKS)
def test_no_period_is_lost_and_every_value_stands_or_is_told(
    old: dict[str, Decimal | None], answer: dict[str, Decimal], marked: dict[str, str]
) -> None:
    found = series(answer, marked)
    merged = merge(old, found)
    changes = {change.period: change for change in merged.changes}
    assert set(merged.values) == set(old) | set(found.values)
    assert {period: merged.values[period] for period in found.values} == found.values
    for period, value in old.items():
        assert merged.values[period] == value or changes[period].old == value
    assert set(marked) <= set(changes)
    assert merged.unchanged == sum(
        value is not None and found.values.get(period) == value for period, value in old.items()
    )
    assert len(changes) == len(merged.changes)


@given(OLD, ANSWERS, REMARKS)
def test_the_same_answer_again_changes_nothing(
    old: dict[str, Decimal | None], answer: dict[str, Decimal], marked: dict[str, str]
) -> None:
    found = series(answer, marked)
    once = merge(old, found)
    again = merge(once.values, found)
    assert (again.values, again.writes) == (once.values, False)
