"""The schema of indicators: what a file may say, and what is told when it says something else."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from goodnews.model.indicators import Indicator, Point
from goodnews.model.validation import validate
from tests.model.builders import entry, fields


def told(**over: Any) -> list[str]:  # noqa: ANN401 (front matter of any kind)
    """Return what is wrong with such a file, a line each."""
    made = {"slug": "x", "path": "content/matt/x.yaml"}
    _, problems = validate(Indicator, fields("indicator", **over), {}, "content/matt/x.yaml", made=made)
    return [f"{one.field}: {one.sentence}" for one in problems]


def test_values_stand_from_the_oldest_to_the_newest_with_their_gaps() -> None:
    made = entry("indicator", values={"2023": "3", "2021": "1.50", "2022": None})
    assert made.points == (Point("2021", Decimal("1.50")), Point("2022", None), Point("2023", Decimal(3)))
    assert (made.newest.period, made.base.period) == ("2023", "2021")


def test_months_are_held_against_the_same_month() -> None:
    made = entry("indicator", values={"2021-03": "9", "2021-04": "8", "2026-04": "5"})
    assert made.base == Point("2021-04", Decimal(8))


def test_the_newest_value_is_the_newest_that_there_is() -> None:
    assert entry("indicator", values={"2021": "1", "2024": "2", "2025": None}).newest.period == "2024"


@pytest.mark.parametrize(
    ("over", "sentence"),
    [
        ({"values": {"2021": "många"}}, "”många” är inget tal."),
        ({"values": {"2021": "1,5"}}, "”1,5” är inget tal."),
        ({"values": {"2021": "1234567890.123456"}}, "”1234567890.123456” har fler än 15 siffror."),
        ({"values": {"i fjol": "1"}}, "”i fjol” är varken ett år eller en månad."),
        ({"values": {"2021-13": "1"}}, "”2021-13” är varken ett år eller en månad."),
        ({"values": {"2021": None}}, "måttet har inget värde."),
        ({"values": {}}, "listan är tom."),
        ({"values": ["1", "2"]}, "värdet ska vara flera uppgifter under varandra."),
        ({"values": {"2021": "1", "2022-01": "2"}}, "en del perioder är år och andra månader."),
        ({"comparisons": [{"name": "Riket", "values": {"2021-01": "1"}}]}, "en del perioder är år och andra månader."),
        ({"breaks": [{"at": "2022-01", "why": "Ny metod."}]}, "en del perioder är år och andra månader."),
        ({"base_year": "i fjol"}, "”i fjol” är inget årtal."),
        ({"direction": "upp"}, "”upp” går inte att välja."),
        ({"target": "100"}, "målet är inte helt angivet."),
        ({"margin": "-1"}, "talet är mindre än noll."),
        ({"least_change": "1"}, "bara den ena av least_change och clear_change finns."),
        ({"least_change": "2", "clear_change": "1"}, "clear_change är mindre än least_change."),
        ({"values": {"2021": "-1", "2022": "1"}}, "värdena ligger på båda sidor om noll"),
        ({"decimals": "4"}, "”4” är inget heltal som passar här."),
        ({"fetch": {"service": "kolada", "id": "N01951"}}, "uppgiften saknas."),
        ({"trend": "upp"}, "uppgiften finns inte."),
        ({"meaning": []}, "listan är tom."),
    ],
)
def test_a_mistake_is_told(over: dict[str, Any], sentence: str) -> None:
    (found,) = told(**over)
    assert sentence in found


def test_a_bad_value_is_told_with_its_line() -> None:
    lines = {("values",): 9, ("values", "2022"): 11}
    made = {"slug": "x", "path": "x.yaml"}
    over = fields("indicator", values={"2021": "1", "2022": "två"})
    (problem,) = validate(Indicator, over, lines, "x.yaml", made=made)[1]
    assert problem.line == 11
