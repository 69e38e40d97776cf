"""Which rows there are, and what stands in them."""

from __future__ import annotations

from typing import Any

import pytest

from goodnews.open_data.rows import evidence, values
from tests.model.builders import entry
from tests.open_data.made import PROOF, URL
from tests.sites import changed, dated, site

TARGET = {"target": "150", "target_year": "2030", "target_source": {"title": "Fullmäktige", "date": "2021"}}
COUNTRY = {"name": "Riket", "values": {"2022": "9", "2021": "8"}}


def told(*names: str, **over: Any) -> list[tuple[Any, ...]]:  # noqa: ANN401 (an indicator's fields)
    """Return these fields of every row of an indicator."""
    made = entry("indicator", "brott", **over)
    return [tuple(getattr(row, name) for name in names) for row in values(made, site(made), "https://exempel.se")]


def test_every_piece_of_evidence_is_a_row_numbered_within_its_text() -> None:
    old, new = dated("story", "a", "2026-01-01", evidence=[PROOF, PROOF]), dated("result", "b", "2026-02-01")
    rows = [(row.url, row.number, row.kind) for row in evidence(site(old, new), URL)]
    first, second = f"{URL}/resultat/b/", f"{URL}/berattelser/a/"
    assert rows == [(first, 1, "resultat"), (second, 1, "berättelse"), (second, 2, "berättelse")]


@pytest.mark.parametrize("visibility", ["draft", "future", "expired", "withdrawn"])
def test_what_may_not_be_seen_has_no_row(visibility: str) -> None:
    hidden = changed(dated("story", "hemlig", evidence=[PROOF]), visibility=visibility)
    assert list(evidence(site(hidden), URL)) == []


def test_every_value_is_a_row_even_one_that_is_known_to_be_missing() -> None:
    series = {"2023": "170", "2021": "200", "2022": None}
    assert told("subject", "period", "value", values=series, comparisons=[COUNTRY]) == [
        ("Hedemora", "2021", 200),
        ("Hedemora", "2022", None),
        ("Hedemora", "2023", 170),
        ("Riket", "2021", 8),
        ("Riket", "2022", 9),
    ]


def test_target_and_verdict_are_not_said_of_those_who_are_compared_with() -> None:
    names = ("subject", "margin", "target", "target_year", "level", "verdict", "change")
    rows = told(*names, **TARGET, margin="2", values={"2021": "200", "2022": "190"}, comparisons=[COUNTRY])
    assert set(rows) == {
        ("Hedemora", 2, 150, 2030, "tydligt", "Tydligt framsteg", -10),
        ("Riket", None, None, None, None, None, None),
    }


def test_no_margin_of_error_is_not_told_as_none_at_all() -> None:
    assert told("margin", "caution", caution="Urvalet är litet.")[0] == (None, "Urvalet är litet.")


def test_what_cannot_be_judged_has_a_verdict_without_a_change() -> None:
    assert told("level", "change", base_year="2020")[0] == ("okant", None)


@pytest.mark.parametrize(
    ("at", "periods"), [("2022", ["2022"]), ("2023", ["2024"]), ("2021", []), ("2030", []), ("2000", [])]
)
def test_a_break_is_told_at_the_first_value_after_it(at: str, periods: list[str]) -> None:
    series = {"2021": "1", "2022": "2", "2024": "3"}
    rows = told("period", "broken", values=series, breaks=[{"at": at, "why": "Ny metod."}])
    assert [period for period, broken in rows if broken] == periods


def test_an_indicator_of_places_is_about_them() -> None:
    assert told("subject", places=["asen", "garpenberg"])[0] == ("Åsen, Garpenberg",)
