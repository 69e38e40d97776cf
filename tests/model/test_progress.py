"""Which years a result is under way in, which year it came, and whether it is late."""

from __future__ import annotations

from typing import Any

import pytest

from goodnews.model.progress import came, due, is_late, is_under_way
from tests.sites import dated

YEARS = range(2020, 2029)
VALUE = [
    {
        "type": "effekt",
        "claim": "Det sjönk.",
        "value": 1,
        "unit": "brott",
        "indicator": "brott",
        "source": {"title": "SCB", "date": "2026"},
    }
]


def result(date: str, start: str, end: str | None, phase: str, **over: Any) -> Any:  # noqa: ANN401 (front matter)
    """Return a result that is told of on the date."""
    return dated("result", "a", date, period={"start": start, "end": end}, phase=phase, **over)


@pytest.mark.parametrize(
    ("one", "under_way", "came_in"),
    [
        (result("2024-12-01", "2022", "2024-11", "avslutat"), [2022, 2023], [2024]),
        (result("2024-12-01", "2024", "2024", "avslutat"), [], [2024]),
        (result("2021-12-01", "2023", "2024", "avslutat"), [2021, 2022, 2023], [2024]),
        (result("2026-03-01", "2022", "2024", "avslutat"), [2022, 2023], [2024]),
        (result("2026-03-01", "2025-05", None, "pagar"), [2025, 2026, 2027, 2028], []),
        (result("2026-03-01", "2025-05", "2026", "pagar"), [2025, 2026, 2027, 2028], []),
        (result("2026-03-01", "2028", None, "planerat"), [2026, 2027, 2028], []),
        (result("2026-03-01", "2022", "2024", "avslutat", evidence=VALUE), [], [2024, 2026]),
        (result("2024-12-01", "2024", "2024", "avslutat", evidence=VALUE), [], [2024]),
        (result("2024-12-01", "2024", None, "pagar", evidence=VALUE), [2024, 2025, 2026, 2027, 2028], []),
    ],
    ids=[
        "a project",
        "a project of one year",
        "planned before it began",
        "told of afterwards",
        "without an end",
        "past its end",
        "planned",
        "a measurement told of later",
        "a measurement of one year",
        "not a measurement until it is finished",
    ],
)
def test_a_result_is_under_way_until_it_comes(one: Any, under_way: list[int], came_in: list[int]) -> None:  # noqa: ANN401
    assert [year for year in YEARS if is_under_way(one, year)] == under_way
    assert [year for year in YEARS if came(one, year)] == came_in


@pytest.mark.parametrize(
    ("end", "phase", "late"),
    [
        ("2024-06", "pagar", [2025, 2026]),
        (None, "pagar", []),
        ("2024", "planerat", [2025, 2026]),
        ("2024", "avslutat", []),
    ],
)
def test_what_has_not_ended_when_it_should_is_late_the_year_after(end: str | None, phase: str, late: list[int]) -> None:
    one = result("2023-01-01", "2023", end, phase)
    assert [year for year in range(2023, 2027) if is_late(one, year)] == late


def test_what_is_due_first_stands_first_and_what_has_no_end_last() -> None:
    ends = [None, "2026", "2025-12", "2025-02-01"]
    found = sorted((result("2025-01-01", "2024", end, "pagar") for end in ends), key=due)
    assert [one.period.end for one in found] == ["2025-02-01", "2025-12", "2026", None]
