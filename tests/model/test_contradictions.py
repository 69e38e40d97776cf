"""Claims of a move held against the values: contradicted only if no reading agrees."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as some

from goodnews.model.claims import claims
from goodnews.model.contradictions import contradiction
from goodnews.model.times import frame
from tests.model.measured import ARBETSLOSHET, FLYTTNETTO, FOLKMANGD, FORETAG, measure

DAY = dt.date(2026, 7, 1)


def against(sentence: str, series: object = FOLKMANGD, *, day: dt.date = DAY, near: tuple[str, ...] = ()) -> str:
    """Return what the values say against the only claim of the sentence."""
    (claim,) = claims(sentence)
    when = frame(sentence, months=series.monthly, day=day)  # type: ignore[attr-defined]
    told = contradiction(claim, when, series, day, near)  # type: ignore[arg-type]
    return told.replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Det ökade 2025.", "värdet gick från 15 281 (2024) till 15 025 (2025)"),
        ("Det ökade från 2021 till 2025.", "värdet gick från 15 458 (2021) till 15 025 (2025)"),
        (
            "Det har ökat.",
            "värdet gick från 15 281 (2024) till 15 025 (2025) och värdet gick från 15 458 (2021) till 15 025 (2025)",
        ),
        ("Det har minskat sedan 2012.", ""),
        ("Det minskade sju år i rad.", "värdet gick från 15 457 (2018) till 15 491 (2019)"),
    ],
)
def test_the_values_are_told(sentence: str, values: str) -> None:
    assert against(sentence) == values


def test_one_reading_that_agrees_is_enough() -> None:
    series = measure("x", "X", {"2021": "10", "2024": "14", "2025": "12"}, "x", direction="up")
    assert not against("Det har ökat.", series), "since the base year"
    assert not against("Det har minskat.", series), "since the year before"
    assert against("Det ökade 2025.", series), "a year in the past tense is held against the year before alone"
    assert not against("Det hade ökat 2025.", series)


def test_what_is_not_known_contradicts_nothing() -> None:
    assert not against("Det ökade 2026.")
    assert not against("Det ökade från 1800 till 2025.")
    assert not against("Det har ökat sedan 1800.")
    assert not against("Det minskade 1990.")
    assert not against("Det ökade 2025 och 2026."), "the year that is not known may be the one"


def test_values_that_were_measured_in_different_ways_are_not_compared() -> None:
    broken = {"breaks": [{"at": "2023", "why": "Ny enkät."}]}
    series = measure("x", "X", {"2021": "10", "2022": "9", "2023": "5", "2024": "4"}, "x", **broken)
    assert not against("Det har ökat sedan 2021.", series)
    assert not against("Det ökade 2023.", series)
    assert against("Det ökade 2024.", series)


def test_a_difference_within_the_margin_of_error_contradicts_nothing() -> None:
    series = measure("x", "X", {"2021": "10.0", "2022": "9.9", "2023": "9.7"}, "x", margin="0.1")
    assert not against("Det ökade 2022.", series)
    assert against("Det ökade 2023.", series)


def test_a_value_that_stands_still_has_gone_neither_way() -> None:
    series = measure("x", "X", {"2021": "10", "2022": "10"}, "x")
    assert against("Det ökade 2022.", series)
    assert against("Det minskade 2022.", series)


def test_below_zero_more_may_be_called_less() -> None:
    assert not against("Underskottet ökade 2025.", FLYTTNETTO)
    assert not against("Det minskade 2025.", FLYTTNETTO)


def test_better_and_worse_are_what_the_series_says() -> None:
    assert against("Det blev bättre 2025.")
    assert against("Det försämrades i april 2026.", ARBETSLOSHET)
    assert not against("Det förbättrades i april 2026.", ARBETSLOSHET)


def test_months_are_held_against_the_month_before_and_the_year_before() -> None:
    assert not against("Det minskade i juni 2025.", ARBETSLOSHET)
    assert against("Det var lägre i juni 2025 än året före.", ARBETSLOSHET)
    assert not against("Det ökade i juni 2025.", ARBETSLOSHET)
    assert against("Det ökade i april 2026.", ARBETSLOSHET)


def test_a_streak_of_months_may_be_of_months_or_of_years() -> None:
    assert not against("Det minskade två år i rad i mars 2026.", ARBETSLOSHET)
    assert against("Det ökade två år i rad i mars 2026.", ARBETSLOSHET)


def test_a_text_may_speak_of_what_was_newest_on_its_day() -> None:
    assert not against("Det har ökat.", day=dt.date(2018, 3, 1))
    assert against("Det har ökat.", day=dt.date(2026, 3, 1))


def test_a_sentence_without_a_time_may_be_of_a_time_near_it() -> None:
    assert not against("Det ökade.", near=("2016",))
    assert against("Det ökade 2025.", near=("2016",))


@given(values=some.lists(some.integers(1, 90), min_size=4, max_size=9, unique=True), rising=some.booleans())
def test_no_claim_about_a_series_that_only_rises_is_contradicted_by_its_falling(
    values: list[int], *, rising: bool
) -> None:
    told = sorted(values, reverse=not rising)
    series = measure("x", "X", {str(2018 + at): value for at, value in enumerate(told)}, "x", base_year="2018")
    true, false = ("ökat", "minskat") if rising else ("minskat", "ökat")
    last = 2018 + len(values) - 1
    for when in ("", f" {last}", " sedan 2018", f" från 2018 till {last}", " två år i rad"):
        assert not against(f"Det har {true}{when}.", series)
        assert against(f"Det har {false}{when}.", series)


def test_comparisons_and_records_are_judged_too() -> None:
    assert against("Det är högre än i riket i april 2026.", ARBETSLOSHET)
    assert against("Det är det lägsta sedan 2000.")
    assert not against("Det är färre än 20.", FORETAG)
