"""The times that texts name, as periods of a series."""

from __future__ import annotations

import datetime as dt
from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from goodnews.model.times import frame, named

DAY = dt.date(2026, 7, 1)


def told(text: str, *, months: bool = False) -> dict[str, Any]:
    """Return what the frame of the text says, without what it leaves out."""
    found = frame(text, months=months, day=DAY)
    return {each.name: getattr(found, each.name) for each in fields(found) if getattr(found, each.name)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det ökade.", {}),
        ("Det ökade 2025.", {"at": ("2025",)}),
        ("Det ökade 2024 och 2025.", {"at": ("2024", "2025")}),
        ("Den 31 december 2025 var det fler.", {"at": ("2025",)}),
        ("Det ökade från 15 281 år 2024 till 15 345 år 2025.", {"span": ("2024", "2025")}),
        ("Mellan 2014 och 2017 ökade det.", {"span": ("2014", "2017")}),
        ("Det ökade 2014–2017.", {"span": ("2014", "2017")}),
        ("Det har ökat sedan 2021.", {"since": "2021"}),
        ("Det har ökat jämfört med slutet av 2021.", {"since": "2021"}),
        ("Det var fler 2023 än 2022.", {"at": ("2023",), "since": "2022"}),
        ("Det har minskat efter toppen 2017.", {"since": "2017"}),
        ("Den största sedan 1970-talet.", {"decade": "1979"}),
        ("Det ökade i fjol.", {"at": ("2025",)}),
        ("Det ökar i år.", {"at": ("2026",)}),
        ("Det ökade två år i följd.", {"streak": 2}),
        ("För tredje året i rad ökade det.", {"streak": 3}),
        ("De senaste tio åren har det ökat.", {"back": 10}),
        ("På 5 år har det ökat.", {"back": 5}),
        ("Det senaste året ökade det.", {"back": 1}),
        ("Det är fler än året före.", {"year_before": True}),
        ("Det är fler än tidigare.", {}),
        ("Det är 1 550 brott och 2 200 stölder.", {}),
    ],
)
def test_years_are_understood(text: str, expected: dict[str, Any]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Det ökade i maj.",
            "Det ökade i maj 2025.",
            "I början av 2024 ökade det.",
            "Tidigare ökade det.",
            "På 1990-talet.",
        ),
        *("Enligt 2025 års rapport.", "Rapporten från 2025.", "Det ökade till 2017.", "Under pandemin ökade det."),
        *(
            "Sedan dess har det ökat.",
            "När gruvan öppnade.",
            "Det ökar på vintern.",
            "Hösten 2025.",
            "I tre av fem år.",
        ),
        *("För första gången.", "Förra mandatperioden.", "Det ökar ofta."),
    ],
)
def test_a_time_that_no_year_stands_for_is_lost(text: str) -> None:
    assert frame(text, months=False, day=DAY).lost


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Det sjönk i april 2026.", {"at": ("2026-04",)}),
        ("Det sjönk i april.", {"at": ("2026-04",)}),
        ("Det sjönk i november.", {"at": ("2025-11",)}),
        ("I mars från 5,9 procent 2024 till 5,2 procent 2026.", {"span": ("2024-03", "2026-03")}),
        ("Från mars 2024 till 2026.", {"span": ("2024-03", "2026-03")}),
        ("I april var det lägre än i mars.", {"at": ("2026-04",), "since": "2026-03"}),
        ("Det sjönk 2025.", {"lost": True}),
    ],
)
def test_months_are_understood(text: str, expected: dict[str, Any]) -> None:
    assert told(text, months=True) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", ("2024",)),
        ("31 december 2025", ("2025-12",)),
        ("april 2026", ("2026-04",)),
        ("2024-03", ("2024-03",)),
        ("2024-03-31", ("2024-03",)),
        ("2023–2024", ("2023", "2024")),
        ("2023-2024", ("2023", "2024")),
        ("läsåret 2023/24", ("2023", "2024")),
        ("2018 eller 2019", ("2018", "2019")),
        ("sannolikt våren 2023", ("2023",)),
        ("1970-talet", ()),
        ("någon gång", ()),
    ],
)
def test_the_times_that_are_named_wherever(text: str, expected: tuple[str, ...]) -> None:
    assert named(text) == expected


@given(text=some.text(alphabet="0123456789 –-/aprilmsednåt‹›?", max_size=60), months=some.booleans())
def test_no_text_is_too_odd(text: str, *, months: bool) -> None:
    found = frame(text, months=months, day=DAY)
    assert all(len(period) == (7 if months else 4) for period in found.at)
