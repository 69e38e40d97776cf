"""A file gets new values and stays the same in everything else."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.model.frontmatter import whole
from goodnews.statistics.editing import edited
from tests.minisite import ROOT

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2026, 11, 28)
HEAD = "title: Ett   mått  # rubriken\nmodified: 2026-11-28 # dagen\nsource: {title: SCB, date: 2026}\n"


def file(values: str) -> str:
    """Return a file with these values."""
    return f"{HEAD}values:\n{values}# Till sist.\nunit: st\n"


def decimals(**values: str | None) -> dict[str, Decimal | None]:
    """Return values: y2024="5" is 5 for 2024, m2024_03 is a month."""
    return {name[1:].replace("_", "-"): None if value is None else Decimal(value) for name, value in values.items()}


@pytest.mark.parametrize(
    ("before", "values", "after"),
    [
        ("  2023: 5.0 # fem\n", {"y2023": "5"}, "  2023: 5.0 # fem\n"),
        ("  2023: 5.0 # fem\n", {"y2023": "6.25"}, "  2023: 6.25 # fem\n"),
        ("  2023: 5\n", {"y2022": "4", "y2024": "6"}, "  2022: 4\n  2023: 5\n  2024: 6\n"),
        (
            "  2024: 6\n  2022: 4\n",
            {"y2023": "5", "y2025": "7", "y2021": "3"},
            "  2025: 7\n  2024: 6\n  2023: 5\n  2022: 4\n  2021: 3\n",
        ),
        (
            "  # först\n  2023: 5 # fem\n\n  # sist\n",
            {"y2024": "6"},
            "  # först\n  2023: 5 # fem\n  2024: 6\n\n  # sist\n",
        ),
        ("  2023: 5\n\n", {"y2024": "6", "y2025": "7"}, "  2023: 5\n  2024: 6\n  2025: 7\n\n"),
        ("  2023:\n  # borta\n", {"y2023": None, "y2024": "6"}, "  2023:\n  2024: 6\n  # borta\n"),
        ("  2023: ~\n  2024: null\n", {"y2023": None, "y2024": None}, "  2023: ~\n  2024: null\n"),
        ("  2023: 5\n", {"y2023": None}, "  2023: ~\n"),
        ("  2023:\n", {"y2023": "5"}, "  2023: 5\n"),
        ('  "2023": "5"\n', {"y2023": None}, '  "2023": ~\n'),
        ('  "2023": "5"\n', {"y2023": "6", "y2024": "7"}, '  "2023": 6\n  2024: 7\n'),
        ("  2026-02: 5\n", {"m2026_01": "4", "m2026_10": "6"}, "  2026-01: 4\n  2026-02: 5\n  2026-10: 6\n"),
        ("  2023: 5\n", {"y2024": "1E+3"}, "  2023: 5\n  2024: 1000\n"),
    ],
)
def test_values_change_and_are_added_in_their_places(before: str, values: dict[str, str | None], after: str) -> None:
    assert edited(file(before), decimals(**values), {}, TODAY) == file(after)


def test_values_on_one_line_stay_on_one_line() -> None:
    text = f"{HEAD}values: {{2023: 5, 2024: 6}}\n"
    assert edited(text, decimals(y2023="5", y2024=None, y2025="7"), {}, TODAY) == text.replace(
        "2024: 6}", "2024: ~, 2025: 7}"
    )


def test_comparisons_are_found_by_their_place() -> None:
    text = (
        file("  2023: 5\n")
        + "comparisons:\n  - name: A\n    values: {2023: 1}\n  - name: B\n    values:\n      2023: 1 # ett\n"
    )
    new = edited(text, {}, {1: decimals(y2023="2", y2024="3")}, TODAY)
    assert new == text.replace("2023: 1 # ett\n", "2023: 2 # ett\n      2024: 3\n")


def test_the_day_of_change_is_written_and_so_is_the_day_of_reading_where_there_is_one() -> None:
    text = "modified: 2026-01-01 # dagen\nsource:\n  title: Kolada\n  read: 2026-01-01\nvalues: {2023: 5}\n"
    assert edited(text, {}, {}, TODAY) == text.replace("2026-01-01", "2026-11-28")


@pytest.mark.parametrize(
    "line",
    [
        'text: "Citat: med kolon"',
        "text: 'Enkla'",
        "text: no",
        "text: 007",
        "text: 1e3",
        "text: 0x1F",
        "text: 2026-03-24",
        "text: 12:30:00",
        f"text: {'mycket lång text ' * 30}slut",
        "text: >-\n  vikt\n  text",
        "text: |\n  rad\n  rad",
        "text: # tomt",
        "list:\n  - a # ett\n  - b\n\n  - c",
        "list:\n- a\n- b",
        "list: [a, b, 'c']",
        "text: Å, ä och ö – ”citat” \N{NO-BREAK SPACE}🙂",
    ],
)
@pytest.mark.parametrize("start", ["", "---\n", "# Överst.\n\n"])
def test_whatever_else_stands_in_a_file_stays_as_it_was_written(line: str, start: str) -> None:
    text = f"{start}{HEAD}{line}\nvalues:\n  2023: 5\n"
    assert edited(text, decimals(y2023="6"), {}, TODAY) == text.replace("2023: 5", "2023: 6")


COMMENT = st.sampled_from(["", " # vid sidan", "\n  # under", "\n\n  # långt under", " # vid\n  # och under\n"])
PERIODS = st.lists(st.integers(2018, 2024), unique=True, min_size=1)


@given(PERIODS, st.dictionaries(st.integers(2016, 2026), st.none() | st.integers(0, 9), max_size=5), st.data())
def test_no_comment_and_no_value_is_lost(periods: list[int], new: dict[int, int | None], data: st.DataObject) -> None:
    lines = [f"  {period}: {period}{data.draw(COMMENT)}\n" for period in periods]
    values = {str(period): None if value is None else Decimal(value) for period, value in sorted(new.items())}
    before = file("".join(lines))
    after = edited(before, values, {}, TODAY)
    assert [line.strip() for line in after.splitlines() if line.strip().startswith("#")] == [
        line.strip() for line in before.splitlines() if line.strip().startswith("#")
    ]
    assert after.count("# vid") == before.count("# vid")
    read = whole(after.encode(), "x.yaml").fields
    wanted = {str(period): str(period) for period in periods} | {
        period: None if value is None else str(value) for period, value in values.items()
    }
    assert read["values"] == wanted
    assert {**read, "values": 0} == {**whole(before.encode(), "x.yaml").fields, "values": 0}
    assert edited(after, values, {}, TODAY) == after


@pytest.mark.parametrize("path", sorted((ROOT / "content" / "matt").glob("*.yaml")), ids=lambda path: path.stem)
def test_each_of_our_own_measures_can_be_edited_without_changing_anything_else(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    day = re.search(r"^modified: (\S+)", text, re.MULTILINE)
    read = re.search(r"^  read: (\S+)", text, re.MULTILINE)
    assert day
    new = edited(text, {}, {}, dt.date.fromisoformat(day[1]))
    assert new.replace(f"  read: {day[1]}", f"  read: {read[1]}" if read else "") == text
