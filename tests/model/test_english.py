"""English dates, numbers and quotation marks."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from goodnews.model.english import long_date, number, quotation_marks, reading_minutes
from goodnews.model.swedish import typographic


@pytest.mark.parametrize(
    ("written", "set_"),
    [
        ('He said "yes" and "no".', "He said “yes” and “no”."),
        ('"Yes", he said.', "“Yes”, he said."),
        ('("so")', "(“so”)"),
        ("the children's and the workers' homes", "the children’s and the workers’ homes"),
        ("a 'so' here", "a ‘so’ here"),
        ("the '90s, 'tis said", "the ’90s, ’tis said"),
        ("\"'So,' she said.\"", "“‘So,’ she said.”"),
        ('A 6" pipe', "A 6” pipe"),
        ("1 - 2 ... 3", "1 – 2 … 3"),
        ("", ""),
    ],
)
def test_straight_marks_become_english_ones_by_where_they_stand(written: str, set_: str) -> None:
    assert quotation_marks(typographic(written)) == set_


def test_dates_are_written_out() -> None:
    assert long_date(dt.date(2026, 5, 3)) == "3 May 2026"


@pytest.mark.parametrize(
    ("value", "told"), [(15025, "15,025"), (Decimal("-1234.50"), "−1,234.50"), (0, "0"), (Decimal("0.5"), "0.5")]
)
def test_numbers_have_points_and_commas(value: Decimal | int, told: str) -> None:
    assert number(value) == told


def test_a_text_takes_at_least_a_minute_to_read() -> None:
    assert (reading_minutes(3), reading_minutes(600)) == ("1 minute read", "3 minute read")
