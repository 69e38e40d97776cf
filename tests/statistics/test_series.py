"""Values gathered from an answer, and titles that may not change."""

from __future__ import annotations

from decimal import Decimal

import pytest

from goodnews.statistics.refusal import RefusedError
from goodnews.statistics.series import Collector, hold_title


def test_values_are_gathered_by_area_from_the_oldest() -> None:
    collector = Collector()
    for area, period, number in (
        ("b", "2024", 3),
        ("a", "2024", 2),
        ("a", "2023", Decimal("1.0")),
        ("a", "2022", None),
    ):
        collector.add(area, period, number, "")
    series = collector.series(["a"])
    assert list(series["a"].values.items()) == [("2023", 1), ("2024", 2)]


def test_the_same_value_twice_is_one_value() -> None:
    collector = Collector()
    for number in (1, Decimal("1.0")):
        collector.add("a", "2024", number, "")
    assert collector.series(["a"])["a"].values == {"2024": 1}


@pytest.mark.parametrize(("first", "second"), [((1, ""), (2, "")), ((1, ""), (1, "x")), ((1, "x"), (1, ""))])
def test_values_that_contradict_each_other_are_refused(first: tuple[int, str], second: tuple[int, str]) -> None:
    collector = Collector()
    collector.add("a", "2024", *first)
    with pytest.raises(RefusedError, match="två olika värden för 2024"):
        collector.add("a", "2024", *second)


def test_a_title_is_the_same_whatever_its_spaces_and_quotes() -> None:
    hold_title("Andel ”nöjda” – alla", 'Andel  "nöjda" - alla ')
    with pytest.raises(RefusedError) as told:
        hold_title("Invånare totalt", "Invånare totalt, antal")
    assert told.value.where == ("fetch", "title")
