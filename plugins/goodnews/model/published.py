"""What data files are made of: numbers told exactly, a schema that others can fetch, and who stands behind them."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, PlainSerializer, WithJsonSchema

if TYPE_CHECKING:
    from collections.abc import Mapping

PUBLISHER = "Hedemora kommun"


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


#: A number in JSON. `fields.Value` has few enough digits for every program to read back the very same number.
Number = Annotated[
    Decimal,
    PlainSerializer(_number, return_type=int | float, when_used="json"),
    WithJsonSchema({"type": "number"}, mode="serialization"),
]


class Published(BaseModel):
    """A part of a data file. Its fields are told under their aliases."""

    model_config = ConfigDict(frozen=True, from_attributes=True, serialize_by_alias=True)


def schema_file(schema: Mapping[str, Any], address: str) -> bytes:
    """Return the JSON Schema (2020-12) as the file that lies at `address`, which is absolute."""
    told = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": address, **schema}
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()
