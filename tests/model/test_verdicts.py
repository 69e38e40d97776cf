"""The verdict, on a table of cases made by hand: every step of the rule, at its edges and a hair beyond them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from goodnews.model.verdicts import NAMES, judge
from tests.model.builders import entry

UP, DOWN = {"direction": "up"}, {"direction": "down"}
#: From 100 in 2020 to 200 in 2030: ten a year.
TARGET = {"target": "200", "target_year": "2030", "target_source": {"title": "Fullmäktige", "date": "2021"}}
LESS = {**TARGET, "target": "50"}


def level(base: str | None, newest: str, **over: Any) -> str:  # noqa: ANN401 (front matter of any kind)
    """Return the verdict on a series with these values in 2020 and 2025."""
    return judge(entry("indicator", base_year="2020", **{"values": {"2020": base, "2025": newest}} | over)).level


@pytest.mark.parametrize(
    ("base", "newest", "over", "wanted"),
    [
        # More is better, no target: 1 % of 100 counts, 5 % is clear.
        ("100", "101", UP, "oforandrat"),
        ("100", "101.000001", UP, "visst"),
        ("100", "104.999999", UP, "visst"),
        ("100", "105", UP, "tydligt"),
        ("100", "99", UP, "oforandrat"),
        ("100", "98.999999", UP, "forsamrat"),
        # Less is better: the same, turned.
        ("100", "99", DOWN, "oforandrat"),
        ("100", "98.9", DOWN, "visst"),
        ("100", "95", DOWN, "tydligt"),
        ("100", "101.1", DOWN, "forsamrat"),
        # Below zero a share is counted of the distance from zero.
        ("-100", "-99", UP, "oforandrat"),
        ("-100", "-95", UP, "tydligt"),
        ("-100", "-102", UP, "forsamrat"),
        # The margin of error: as much as that is nothing.
        ("100", "103", UP | {"margin": "3"}, "oforandrat"),
        ("100", "103.1", UP | {"margin": "3"}, "visst"),
        ("100", "96.9", UP | {"margin": "3"}, "forsamrat"),
        # What counts, in the unit: around zero nothing else is possible.
        ("-5", "5", UP | {"least_change": "10", "clear_change": "20"}, "oforandrat"),
        ("-5", "6", UP | {"least_change": "10", "clear_change": "20"}, "visst"),
        ("0", "20", UP | {"least_change": "10", "clear_change": "20"}, "tydligt"),
        ("0", "-11", UP | {"least_change": "10", "clear_change": "20"}, "forsamrat"),
        # Reached: also when nothing has changed, or it has become worse, but not less than the target.
        ("100", "200", UP | TARGET, "natt"),
        ("300", "250", UP | TARGET, "natt"),
        ("100", "50", DOWN | LESS, "natt"),
        # On the way: half the time has passed, so half the way is clear progress.
        ("100", "150", UP | TARGET, "tydligt"),
        ("100", "149.9", UP | TARGET, "visst"),
        ("100", "75", DOWN | LESS, "tydligt"),
        ("100", "75.1", DOWN | LESS, "visst"),
        ("100", "101", UP | TARGET, "oforandrat"),
        ("100", "90", UP | TARGET, "forsamrat"),
        # After the target's year all of the way should have been made.
        ("100", "199", UP | TARGET | {"target_year": "2023"}, "visst"),
        # Nothing to hold it against.
        (None, "100", UP, "okant"),
        ("100", "200", UP | {"values": {"2020": "100"}}, "okant"),
        ("100", "200", UP | {"values": {"2019": "100", "2020": None}}, "okant"),
        ("100", "200", UP | {"values": {"2018": "100", "2019": "90"}}, "okant"),
        # A break: the period that it names is the first of the new series.
        ("100", "200", UP | {"breaks": [{"at": "2021", "why": "Ny metod."}]}, "okant"),
        ("100", "200", UP | {"breaks": [{"at": "2025", "why": "Ny metod."}]}, "okant"),
        ("100", "200", UP | {"breaks": [{"at": "2020", "why": "Ny metod."}]}, "tydligt"),
        ("100", "200", UP | {"breaks": [{"at": "2026", "why": "Ny metod."}]}, "tydligt"),
        ("100", "200", UP | TARGET | {"breaks": [{"at": "2022", "why": "Ny metod."}]}, "okant"),
    ],
)
def test_a_verdict(base: str | None, newest: str, over: dict[str, Any], wanted: str) -> None:
    assert level(base, newest, **over) == wanted


def test_an_indicator_at_zero_can_grow() -> None:
    assert level("0", "1", direction="up", least_change="0", clear_change="5") == "visst"


def test_a_verdict_tells_the_change_and_its_name() -> None:
    made = judge(entry("indicator", base_year="2021"))
    assert (made.level, made.name, made.change) == ("tydligt", "Tydligt framsteg", Decimal(-30))


@pytest.mark.parametrize(
    ("values", "over", "words"),
    [
        ({"2022": "1", "2023": "1"}, {}, "inget värde för basåret 2021"),
        ({"2020": "1", "2021": "1"}, {}, "inget värde efter basåret 2021"),
        ({"2021": "1"}, {}, "bara ett värde, från 2021"),
        ({"2021": "1", "2022": "2"}, {"breaks": [{"at": "2022", "why": "Ny enkät."}]}, "basåret 2021: Ny enkät."),
        ({"2021-02": "1", "2022-03": "2"}, {}, "inget värde för basåret 2021"),
    ],
)
def test_what_cannot_be_judged_says_why(values: dict[str, str], over: dict[str, Any], words: str) -> None:
    made = judge(entry("indicator", base_year="2021", values=values, **over))
    assert (made.level, made.change) == ("okant", None)
    assert words in made.obstacle


def test_every_level_has_a_name_of_its_own() -> None:
    assert len(set(NAMES.values())) == 6
