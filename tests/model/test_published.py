"""What data files are made of."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from goodnews.model.published import Number, Published, schema_file


class Figure(Published):
    """A figure alone."""

    value: Number


@pytest.mark.parametrize(
    ("value", "told"),
    [("5.0", "5"), ("5.10", "5.1"), ("-0.000001", "-1e-6"), ("0.1", "0.1"), ("123456789012.345", "123456789012.345")],
)
def test_a_number_is_told_exactly_and_whole_numbers_as_such(value: str, told: str) -> None:
    assert Figure(value=Decimal(value)).model_dump_json() == f'{{"value":{told}}}'
    assert Decimal(told) == Decimal(value)


def test_a_number_is_a_number_in_the_schema_too() -> None:
    assert Figure.model_json_schema(mode="serialization")["properties"]["value"]["type"] == "number"


def test_a_schema_says_where_it_lies_and_of_which_kind_it_is() -> None:
    made = json.loads(schema_file({"type": "object"}, "https://exempel.se/schema.json"))
    assert made == {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://exempel.se/schema.json",
        "type": "object",
    }
