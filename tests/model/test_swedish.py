"""Swedish: slugs, order, dates and numbers."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from goodnews.model import swedish


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Så gick det!", "sa-gick-det"),
        ("  Älv & ö: 2026 ", "alv-o-2026"),
        ("Långshyttan", "langshyttan"),
        ("Café Ørsted", "cafe-orsted"),
        ("日本", ""),
    ],
)
def test_slug(text: str, slug: str) -> None:
    assert swedish.slug(text) == slug


def test_order_puts_a_ring_umlauts_last_whatever_the_capitals() -> None:
    names = ["Öster", "ål", "Ärla", "zeta", "Adam", "Évora", "eva"]
    assert sorted(names, key=swedish.sort_key) == ["Adam", "eva", "Évora", "zeta", "ål", "Ärla", "Öster"]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (Decimal(15025), "15\N{NO-BREAK SPACE}025"),
        (Decimal("5.0"), "5,0"),
        (Decimal(-256), "\N{MINUS SIGN}256"),
        (Decimal("1234567.89"), "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567,89"),
        (0, "0"),
    ],
)
def test_number(value: Decimal | int, shown: str) -> None:
    assert swedish.number(value) == shown


def test_dates_are_written_out() -> None:
    assert swedish.long_date(dt.date(2024, 10, 4)) == "4 oktober 2024"
    assert swedish.partial_date("2014-08-06") == "6 augusti 2014"
    assert swedish.partial_date("2014-08") == "augusti 2014"
    assert swedish.partial_date("2014") == "2014"


def test_typography() -> None:
    plain = "\"Nej\" sa hon - det var 2011 och 15 025 '...'"
    assert swedish.typographic(plain) == "”Nej” sa hon – det var 2011 och 15\N{NO-BREAK SPACE}025 ’…’"


def test_listing() -> None:
    assert [swedish.listing(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == [
        "",
        "a",
        "a och b",
        "a, b och c",
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026", dt.date(2026, 12, 31)),
        ("2026-03", dt.date(2026, 3, 31)),
        ("2024-02", dt.date(2024, 2, 29)),
        ("2026-03-24", dt.date(2026, 3, 24)),
    ],
)
def test_the_last_day_of_a_year_or_month(text: str, day: dt.date) -> None:
    assert swedish.last_day(text) == day


def test_words_of_every_text_are_known_as_they_are_looked_up() -> None:
    assert {"och", "är", "för"} <= swedish.STOP_WORDS
    assert {word.casefold() for word in swedish.STOP_WORDS} == swedish.STOP_WORDS
