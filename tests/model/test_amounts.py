"""Which figures an indicator has."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from goodnews.model.amounts import is_level, is_other_figure, periods, units_agree
from goodnews.model.entries import Evidence
from tests.model.measured import ARBETSLOSHET, FOLKMANGD, FORETAG, measure


def evidence(value: str, claim: str = "Så var det.", unit: str = "invånare", **over: Any) -> Evidence:  # noqa: ANN401
    """Return evidence with this figure."""
    source = {"title": "SCB", "date": "2026"}
    return Evidence.model_validate(
        {"type": "effekt", "claim": claim, "value": value, "unit": unit, "source": source, **over}
    )


@pytest.mark.parametrize(
    ("period", "found"),
    [
        ("2024", ("2024",)),
        ("31 december 2025", ("2025",)),
        ("2023–2024", ("2023", "2024")),
        ("före 2022", ()),
        ("någon gång", ()),
        (None, ()),
    ],
)
def test_a_period_is_that_of_the_series(period: str | None, found: tuple[str, ...]) -> None:
    assert periods(evidence("1", period=period), FOLKMANGD) == found


@pytest.mark.parametrize(
    ("figure", "right"),
    [
        (evidence("15025", period="2025"), True),
        (evidence("15025", period="31 december 2025"), True),
        (evidence("15025.0", period="2025"), True),
        (evidence("15281", period="2025"), False),
        (evidence("15281", period="2023–2024"), True),
        (evidence("15025", period="2023–2024"), False),
        (evidence("15281"), True),
        (evidence("15281", period="före 2025"), True),
        (evidence("15280"), False),
        (evidence("15280", "Det var omkring 15 280.", period="2024"), True),
        (evidence("15000", unit="invånare (ungefär)", period="2025"), True),
        (evidence("15000", period="2025"), False),
        (evidence("20000", "Det var omkring 20 000.", period="2025"), False),
    ],
)
def test_a_level_is_the_value_of_its_time(figure: Evidence, *, right: bool) -> None:
    assert is_level(figure, FOLKMANGD) == right


@pytest.mark.parametrize(
    ("figure", "right"),
    [
        (evidence("5.0", period="april 2026", unit="procent"), True),
        (evidence("5", period="2026-04", unit="procent"), True),
        (evidence("5.2", period="april 2026", unit="procent"), False),
        (evidence("5.2", period="2026", unit="procent"), True),
        (evidence("5.9", period="2026", unit="procent"), False),
    ],
)
def test_a_year_is_all_its_months(figure: Evidence, *, right: bool) -> None:
    assert is_level(figure, ARBETSLOSHET) == right


@pytest.mark.parametrize(
    ("value", "told", "right"), [("0.45", "0.5", True), ("0.45", "0.4", False), ("-2.5", "-3", True)]
)
def test_rounding_is_half_up(value: str, told: str, *, right: bool) -> None:
    series = measure("x", "X", {"2020": value, "2021": value}, "x", least_change="1", clear_change="1")
    assert is_level(evidence(told), series) == right


@pytest.mark.parametrize(
    ("figure", "right"),
    [
        (evidence("-256", "Folkmängden minskade med 256 personer.", period="2025"), True),
        (evidence("256", "Folkmängden minskade med 256 personer.", period="2025"), True),
        (evidence("-256", period="2025"), True),
        (evidence("256", period="2025"), False),
        (evidence("256", "Folkmängden minskade.", period="2023"), False),
        (evidence("256", "Folkmängden minskade."), True),
        (evidence("256", "Folkmängden minskade 2019."), False),
        (evidence("-34", "Folkmängden ökade.", period="2019"), False),
        (evidence("34", "Folkmängden ökade.", period="2019"), True),
        (evidence("433", "Folkmängden minskade sedan 2021.", period="2021–2025"), True),
        (evidence("256", "Folkmängden minskade sedan 2021.", period="2021–2025"), False),
        (evidence("-2.8", "Folkmängden minskade sedan 2021.", unit="procent", period="2025"), True),
        (evidence("2.8", "Folkmängden minskade sedan 2021.", unit="procent", period="2021–2025"), True),
        (evidence("2.9", "Folkmängden minskade sedan 2021.", unit="procent", period="2021–2025"), False),
        (evidence("433", "Folkmängden minskade sedan 2021.", unit="procent", period="2021–2025"), False),
    ],
)
def test_a_change_is_the_difference_between_two_values_of_its_time(figure: Evidence, *, right: bool) -> None:
    assert is_other_figure(figure, FOLKMANGD) == right


def test_a_change_of_a_share_is_in_per_cent_or_in_its_points() -> None:
    for value, unit in (("0.1", "procentenheter"), ("2", "procent")):
        assert is_other_figure(evidence(value, "Den sjönk.", unit=unit, period="april 2026"), ARBETSLOSHET)


@pytest.mark.parametrize(
    ("figure", "right"),
    [
        (evidence("10.3", "I riket var det 10,3.", period="2023"), True),
        (evidence("10.3", "I Sverige var det 10,3.", period="2023"), True),
        (evidence("10.3", "Det var 10,3.", period="2023"), False),
        (evidence("10.3", "I riket var det 10,3.", period="2024"), False),
        (evidence("1.4", "Det var 1,4 över riket.", period="2023"), True),
    ],
)
def test_another_value_is_of_those_that_the_claim_names(figure: Evidence, *, right: bool) -> None:
    assert is_other_figure(figure, FORETAG) == right


def test_the_target_is_accepted_where_it_is_spoken_of() -> None:
    target = {"target": "16000", "target_year": "2038", "target_source": {"title": "Strategin", "date": "2026"}}
    series = measure("x", "Folkmängd", {"2021": "15458", "2025": "15025"}, "invånare", direction="up", **target)
    assert is_other_figure(evidence("16000", period="2038"), series)
    assert is_other_figure(evidence("16000", "Målet är 16 000."), series)
    assert not is_other_figure(evidence("16000"), series)


@pytest.mark.parametrize(
    ("ours", "theirs", "agree"),
    [
        ("invånare", "invånare", True),
        ("invånare (ungefär)", "invånare", True),
        ("procent", "procent av arbetskraften", True),
        ("personer (avläst ur diagram)", "personer", True),
        ("invånare", "personer", True),
        ("nystartade företag per 1\N{NO-BREAK SPACE}000 invånare", "nya företag per 1 000 invånare", True),
        ("nya företag per 100 invånare", "nya företag per 1 000 invånare", False),
        ("kronor", "invånare", False),
    ],
)
def test_units_agree(ours: str, theirs: str, *, agree: bool) -> None:
    assert units_agree(evidence("1", unit=ours), measure("x", "X", {"2021": "1"}, theirs)) == agree


@given(some.dictionaries(some.integers(1950, 2025), some.decimals(0, 10**6, places=2), min_size=1), some.data())
def test_every_value_is_a_level_and_its_rounding_too(values: dict[int, Decimal], data: some.DataObject) -> None:
    series = measure(
        "x", "X", {str(year): value for year, value in values.items()}, "x", least_change="1", clear_change="1"
    )
    year = data.draw(some.sampled_from(sorted(values)))
    assert is_level(evidence(str(values[year]), period=str(year)), series)
    assert not is_level(evidence(str(values[year] + Decimal("0.01")), period=str(year)), series)
