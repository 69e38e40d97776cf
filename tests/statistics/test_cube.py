"""JSON-stat: every cell is what it should be, or the table is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from goodnews.statistics.asking import Answer
from goodnews.statistics.cube import Cube, cube
from goodnews.statistics.refusal import RefusedError
from tests.statistics.recorded import table

TWO_BY_TWO = table(1, 2, 3, None, Region=("00", "2083"), Tid=("2023", "2024"))


def read(data: Any) -> Cube:  # noqa: ANN401
    return cube(Answer(url="https://example.org", body=json.dumps(data).encode()), with_numbers=True)


def test_the_last_variable_changes_first() -> None:
    data = TWO_BY_TWO | {"status": {"3": ".."}}
    assert [(*codes.values(), number, remark) for codes, number, remark in read(data).cells()] == [
        *(("00", "2023", 1, ""), ("00", "2024", 2, "")),
        *(("2083", "2023", 3, ""), ("2083", "2024", None, "..")),
    ]


@pytest.mark.parametrize("index", [{"2024": 0, "2023": 1}, ["2024", "2023"]])
def test_codes_stand_where_their_index_says(index: Any) -> None:  # noqa: ANN401
    data = json.loads(json.dumps(TWO_BY_TWO))
    data["dimension"]["Tid"]["category"]["index"] = index
    assert read(data).codes == {"Region": ("00", "2083"), "Tid": ("2024", "2023")}


@pytest.mark.parametrize(
    "index", [{"2023": 0, "2024": 2}, {"2023": 0, "2024": 0}, {"2023": 0}, ["2023", "2023"], ["2023", "2024", "2025"]]
)
def test_a_place_without_a_code_or_with_two_is_refused(index: Any) -> None:  # noqa: ANN401
    data = json.loads(json.dumps(TWO_BY_TWO))
    data["dimension"]["Tid"]["category"]["index"] = index
    with pytest.raises(RefusedError, match=r"category\.index"):
        read(data)


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"class": "collection"}, "class, role"),
        ({"role": {"time": ["Ar"]}}, "class, role"),
        ({"role": {"time": ["Tid", "Region"]}}, "class, role"),
        ({"id": ["Tid", "Tid"]}, "id, size, dimension"),
        ({"id": ["Region", "Ar", "Tid"]}, "id, size, dimension"),
        ({"size": [4]}, "id, size, dimension"),
        ({"size": [1, 4]}, "category.index"),
        ({"size": [-2, -2]}, "category.index"),
        ({"value": [1, 2, 3]}, "har 3 värden men borde ha 4"),
        ({"value": None}, "har 0 värden men borde ha 4"),
        ({"value": {"0": 1}}, "inte den form"),
        ({"status": {"4": ".."}}, "status"),
        ({"status": {"-1": ".."}}, "status"),
        ({"dimension": None}, "inte den form"),
    ],
)
def test_a_table_whose_parts_contradict_each_other_is_refused(change: dict[str, Any], told: str) -> None:
    with pytest.raises(RefusedError) as refused:
        read(TWO_BY_TWO | change)
    assert told in refused.value.sentence
