"""Tables as Excel opens them, and as programs read them back."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.open_data.columns import EvidenceRow
from goodnews.open_data.tables import cell, table
from tests.open_data.made import read, row

#: Any text, and often what spreadsheets, CSV and Excel make something else of.
NASTY = st.text() | st.text(alphabet="=+-@＝'\"; ,\t\r\n0é😀")


def test_a_table_is_marked_as_utf_8_and_has_semicolons_and_line_ends_of_windows() -> None:
    made = table(EvidenceRow, [row(claim="Å; ”ä”"), row()])
    assert made.startswith(b"\xef\xbb\xbfid;nr;typ;pastaende;varde;enhet;")
    assert made.endswith(b"\r\n")
    assert b'\r\n00000000-0000-0000-0000-000000000001;1;effekt;"\xc3\x85; ' in made
    assert made.count(b"\n") == made.count(b"\r\n") == 3


def test_no_rows_make_a_table_of_names_alone() -> None:
    assert table(EvidenceRow, []).decode("utf-8-sig").splitlines() == [";".join(EvidenceRow.columns())]


@given(NASTY, NASTY)
def test_texts_come_back_as_they_were(claim: str, unit: str) -> None:
    (told,) = read(table(EvidenceRow, [row(claim=claim, unit=unit)]))
    assert (told["pastaende"], told["enhet"]) == (claim, unit)


@given(st.decimals(min_value=-(10**12), max_value=10**12, places=6, allow_nan=False))
def test_numbers_come_back_as_they_were_from_a_decimal_comma(value: Decimal) -> None:
    (told,) = read(table(EvidenceRow, [row(value=value)]))
    assert re.fullmatch(r"-?\d+(,\d+)?", told["varde"])
    assert Decimal(told["varde"].replace(",", ".")) == value


@given(NASTY)
def test_no_text_begins_as_a_formula_does(claim: str) -> None:
    assert not re.match(r"[\t\r\n]|\s*[=+\-@＝＋－＠]", cell(claim))


@pytest.mark.parametrize(
    ("value", "wanted"),
    [
        ("=1+1", "'=1+1"),
        (" =1+1", "' =1+1"),
        ("'t Hooft", "''t Hooft"),
        ("– 5", "– 5"),
        (Decimal("-3.50"), "-3,50"),
        (Decimal("1E+3"), "1000"),
        (("a", "b"), "a b"),
        ((), ""),
        (2021, "2021"),
        (None, ""),
    ],
)
def test_a_value_is_written_as_its_kind_is(value: object, wanted: str) -> None:
    assert cell(value) == wanted
