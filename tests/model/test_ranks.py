"""Claims of standing higher or lower than others, or than ever before."""

from __future__ import annotations

import datetime as dt

import pytest

from goodnews.model.claims import claims
from goodnews.model.ranks import against_others, against_record
from goodnews.model.series import Series
from goodnews.model.times import frame
from tests.model.measured import ARBETSLOSHET, FOLKMANGD, FORETAG, measure

DAY = dt.date(2026, 7, 1)
COUNTY = [{"name": "Dalarna", "values": {"2022": "5", "2023": "9"}}]
#: Above the county in 2022, below it in 2023; nobody knows about 2024.
OURS = measure("x", "X", {"2022": "6", "2023": "7", "2024": "8"}, "x", comparisons=COUNTY)


def told(sentence: str, series: object) -> str:
    """Return what the values say against the only claim of the sentence."""
    (claim,) = claims(sentence)
    when = frame(sentence, months=series.monthly, day=DAY)  # type: ignore[attr-defined]
    against = against_others if claim.kind == "than" else against_record
    return against(claim, when, Series(series, DAY)).replace("\N{NO-BREAK SPACE}", " ")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Det är högre än i länet.", "värdet var 7 (2023), och 9 för Dalarna"),
        ("Det är lägre än i länet.", ""),
        ("Det var lägre än i länet 2022.", "värdet var 6 (2022), och 5 för Dalarna"),
        ("År 2022 var det lägre än i Dalarna.", "värdet var 6 (2022), och 5 för Dalarna"),
        ("Det var högre än i länet 2024.", ""),
        ("Det är högre än i riket.", ""),
        ("Förr var det högre än i länet.", ""),
    ],
)
def test_others_are_compared_with_in_the_same_year(sentence: str, values: str) -> None:
    assert told(sentence, OURS) == values


def test_a_comparison_within_the_margin_of_error_may_be_right() -> None:
    county = [{"name": "Dalarna", "values": {"2023": "10.0"}}]
    series = measure("x", "X", {"2023": "9.9"}, "x", margin="0.1", base_year="2023", comparisons=county)
    assert not told("Det är högre än i länet.", series)
    assert not told("Det är lägre än i länet.", series)


@pytest.mark.parametrize(
    ("sentence", "values"),
    [
        ("Det är det högsta sedan 2010.", "värdet var 15 025 (2025), men 15 566 (2017)"),
        ("Det är det lägsta sedan 2013.", ""),
        ("Det är det lägsta sedan 2012.", "värdet var 15 025 (2025), men 15 021 (2013)"),
        ("2017 var det högsta sedan 2000.", ""),
        ("2017 var det högsta sedan 1990.", "värdet var 15 566 (2017), men 17 050 (1994)"),
        ("Det var lägst 2013.", ""),
        ("Det var lägst 2012.", "värdet var 15 064 (2012), men 15 021 (2013)"),
        ("Det är rekordlågt.", "värdet var 15 025 (2025), men 15 021 (2013)"),
        ("Det är det största tappet sedan 2012.", ""),
        ("Det största tappet sedan 2012 kom 2018.", ""),
        ("Det största tappet sedan 2012 kom 2023.", "ändringen var −98 (2023), men −109 (2018)"),
        ("Den största ökningen sedan 2012 kom 2025.", "värdet gick åt andra hållet, till 15 025 (2025)"),
        ("Det är det högsta sedan 2030.", ""),
        ("1800 var det högsta någonsin.", ""),
    ],
)
def test_a_record_is_held_against_the_values_that_are_known(sentence: str, values: str) -> None:
    assert told(sentence, FOLKMANGD) == values


def test_records_of_months_are_held_against_the_same_month() -> None:
    assert not told("Det är det lägsta sedan april 2023.", ARBETSLOSHET)
    assert told("Det är det högsta sedan april 2023.", ARBETSLOSHET)


def test_what_came_before_a_break_is_no_rival() -> None:
    broken = {"breaks": [{"at": "2022", "why": "Ny enkät."}]}
    series = measure("x", "X", {"2021": "20", "2022": "10", "2023": "12"}, "x", **broken)
    assert not told("Det är det högsta sedan 2020.", series)


def test_better_and_worse_records_are_what_the_series_says() -> None:
    assert not told("Betyget var bäst 2023.", FORETAG)
    assert told("Betyget var sämst 2023.", FORETAG)
