"""What a chart says in words."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from goodnews.model.captions import heading
from goodnews.model.charts import line_chart
from goodnews.model.wording import amount
from tests.model.builders import entry

TARGET = {"target": "150", "target_year": "2030", "target_source": {"title": "Fullmäktige", "date": "2021"}}


def told(**over: Any) -> str:  # noqa: ANN401 (front matter of any kind)
    """Return the description of such an indicator's chart, with common spaces."""
    return line_chart(entry("indicator", **over)).description.replace("\N{NO-BREAK SPACE}", " ")


def notes(**over: Any) -> tuple[str, ...]:  # noqa: ANN401
    """Return the notes below it."""
    return line_chart(entry("indicator", **over)).notes


def test_a_description_tells_first_base_newest_highest_lowest_target_and_the_others() -> None:
    values = {"2018": "1200", "2020": "90", "2021": "200", "2023": "170"}
    others = [{"name": "Riket", "values": {"2018": "5", "2022": "6"}}]
    assert told(title="Brott", values=values, comparisons=others, **TARGET) == (
        "Linjediagram: Brott, 2018–2023. "
        "Hedemora gick från 1 200 (2018) via 200 (basåret 2021) till 170 (2023). "
        "Högst var 1 200 (2018) och lägst 90 (2020). Målet är 150 år 2030. Riket: 6 (2022)."
    )


def test_a_base_year_that_is_the_first_or_the_newest_is_told_once() -> None:
    assert "från 200 (basåret 2021) till 170 (2023)." in told(values={"2021": "200", "2023": "170"})
    assert "från 200 (2019) till 170 (basåret 2021)." in told(values={"2019": "200", "2021": "170"})


def test_values_before_and_after_a_break_are_not_compared() -> None:
    values, breaks = {"2020": "9", "2021": "200", "2022": "190"}, [{"at": "2021", "why": "Ny enkät."}]
    said = told(values=values, breaks=breaks)
    assert "Värdet har varit 9 (2020), 200 (basåret 2021) och 190 (2022). Från 2021 mäts" in said
    assert not {"gick", "Högst"} & set(said.split())


def test_months_are_written_out() -> None:
    said = told(values={"2021-03": "8", "2022-03": "9"})
    assert "mars 2021 – mars 2022. Värdet gick från 8 (mars 2021) till 9 (mars 2022)." in said


def test_one_value_is_told_as_one() -> None:
    assert told(values={"2021": "170"}) == "Ett enda värde: En rubrik, brott, 2021. Värdet är 170."
    others = [{"name": "Riket", "values": {"2021": "200"}}]
    assert "Hedemora: 170. Riket: 200 (2021)." in told(values={"2021": "170"}, comparisons=others)


@pytest.mark.parametrize(
    ("title", "unit", "words"),
    [
        ("Folkmängd", "invånare", "Folkmängd, invånare"),
        ("Konkurser", "konkurser per 1000", "Konkurser per 1000"),
        ("Föreningar", "föreningar", "Föreningar"),
    ],
)
def test_no_word_of_the_unit_is_said_twice(title: str, unit: str, words: str) -> None:
    assert heading(entry("indicator", title=title, unit=unit)) == words


@pytest.mark.parametrize(
    ("over", "note"),
    [
        ({"values": {"2021": "200", "2022": "190"}}, "Skalan börjar inte vid noll."),
        ({"values": {"2022": "1", "2023": "200"}}, "Det finns inget värde för basåret 2021."),
        (
            {"values": {"2021": "1", "2022": None, "2023": "2", "2024": None, "2025": None, "2026": "3"}},
            "Uppgift saknas för 2022 och 2024–2025.",
        ),
        (
            {"values": {"2021-11": "1", "2021-12": None, "2022-01": None, "2022-02": "3"}},
            "Uppgift saknas för december 2021 – januari 2022.",
        ),
        ({"breaks": [{"at": "2022", "why": "Ny enkät"}]}, "Från 2022 mäts det på ett nytt sätt: Ny enkät."),
        ({"breaks": [{"at": "2022", "why": "Ny enkät."}]}, "Från 2022 mäts det på ett nytt sätt: Ny enkät."),
        (TARGET | {"target": "90000"}, "Målet 90\N{NO-BREAK SPACE}000 ligger utanför skalan."),
    ],
)
def test_what_a_reader_must_know_stands_below(over: dict[str, Any], note: str) -> None:
    assert note in notes(**over)


@pytest.mark.parametrize(
    "over",
    [
        {"values": {"2021": "0", "2022": "190"}, "least_change": "1", "clear_change": "2"},
        {"breaks": [{"at": "2021", "why": "Ny enkät."}]},
        {"breaks": [{"at": "2024", "why": "Ny enkät."}]},
    ],
)
def test_nothing_is_noted_where_there_is_nothing_to_know(over: dict[str, Any]) -> None:
    assert [note for note in notes(**over) if not note.startswith("Skalan")] == []


@pytest.mark.parametrize(
    ("value", "decimals", "text"),
    [("15025", 0, "15\N{NO-BREAK SPACE}025"), ("6.45", 1, "6,5"), ("-0.4", 0, "0"), ("2.5", 0, "3"), ("3", 2, "3,00")],
)
def test_an_amount_has_its_decimals(value: str, decimals: int, text: str) -> None:
    assert amount(Decimal(value), decimals) == text
