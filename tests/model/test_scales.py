"""The scale: few round numbers, all values within, and zero where it belongs."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.model.scales import FEWEST, MOST, scale

numbers = st.decimals(-(10**12), 10**12, places=6)


def words(*values: str, target: str | None = None, decimals: int = 0) -> list[str]:
    """Return what stands on the scale of the values, with common spaces."""
    made = scale(map(Decimal, values), None if target is None else Decimal(target), decimals)
    return [text.replace("\N{NO-BREAK SPACE}", " ") for text in made.words()]


@pytest.mark.parametrize(
    ("values", "wanted"),
    [
        (["15021", "17050"], ["15 000", "15 500", "16 000", "16 500", "17 000"]),
        (["3", "5"], ["3", "4", "5"]),
        (["3", "4"], ["3,0", "3,5", "4,0"]),
        (["1", "10"], ["0", "5", "10"]),
        (["5", "14"], ["5", "10", "15"]),
        (["7"], ["0", "2", "4", "6"]),
        (["0", "0"], ["0,0", "0,5", "1,0"]),
        (["-3", "-3"], ["−3", "−2", "−1", "0"]),
        (["-250", "270"], ["−200", "0", "200"]),
        (["-170", "-20"], ["−150", "−100", "−50", "0"]),
        (["1200000", "3400000"], ["1,0 mn", "1,5 mn", "2,0 mn", "2,5 mn", "3,0 mn"]),
        (["300000000000", "1000000000000"], ["0", "500 md", "1 000 md"]),
        (["1000000000000", "1000000000002"], ["1 000 000 000 000", "1 000 000 000 001", "1 000 000 000 002"]),
        (["0.000012", "0.000019"], ["0,000012", "0,000014", "0,000016", "0,000018"]),
    ],
)
def test_a_scale_has_round_numbers(values: list[str], wanted: list[str]) -> None:
    assert words(*values) == wanted


def test_a_target_widens_the_scale_until_the_values_would_have_less_than_a_sixth_of_it() -> None:
    assert words("100", "110", target="160") == ["100", "120", "140", "160"]
    assert words("100", "110", target="161") == words("100", "110")


def test_a_target_is_always_on_the_scale_of_one_value() -> None:
    assert scale([Decimal(1)], Decimal(1000)).holds(Decimal(1000))


@given(st.lists(numbers, min_size=1), st.none() | numbers, st.integers(0, 3))
def test_every_value_is_on_a_scale_with_three_to_five_numbers(
    values: list[Decimal], target: Decimal | None, decimals: int
) -> None:
    made = scale(values, target, decimals)
    assert FEWEST <= len(made.marks) <= MOST
    assert all(0 <= made.height(value) <= 1 for value in (*values, *made.marks))
    assert len(set(made.words())) == len(made.marks)
