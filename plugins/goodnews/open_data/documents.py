"""Rows as JSON, a row to a line, and the schema that the files keep to."""

from __future__ import annotations

import json
from io import BytesIO
from typing import TYPE_CHECKING, Annotated, Literal

from pydantic import Field, TypeAdapter

from goodnews.model.open_data import SCHEMA
from goodnews.model.published import Published, schema_file
from goodnews.open_data.columns import EvidenceRow, IndicatorRow, described

if TYPE_CHECKING:
    from collections.abc import Iterable

    from goodnews.open_data.columns import Content, Row

VERSION = 1


class File(Published):
    """What every file tells besides its rows."""

    version: Literal[1] = Field(description="Ändras när något betyder något annat än förut.")
    url: str = Field(description="Filens egen adress.")
    licence: Annotated[str, Field(serialization_alias="licens", description="Villkoren, som en adress.")]


class EvidenceFile(File):
    """Every piece of evidence."""

    model_config = described("Alla bevis, det nyaste först.")

    content: Annotated[Literal["bevis"], Field(serialization_alias="innehall")]
    rows: Annotated[tuple[EvidenceRow, ...], Field(serialization_alias="rader")]


class IndicatorFile(File):
    """The values of one indicator or of all."""

    model_config = described("Värdena i ett mått eller i alla, det äldsta värdet först i varje serie.")

    content: Annotated[Literal["matt"], Field(serialization_alias="innehall")]
    rows: Annotated[tuple[IndicatorRow, ...], Field(serialization_alias="rader")]


def document(content: Content, rows: Iterable[Row], address: str, site_url: str, licence: str) -> bytes:
    """Return the rows as JSON; `address` is where the file lies, `licence` its terms, both absolute."""
    head = {"$schema": site_url + SCHEMA, "version": VERSION, "url": address, "licens": licence, "innehall": content}
    file = BytesIO()
    file.write(f'{json.dumps(head)[:-1]}, "rader": ['.encode())
    between = "\n"
    for row in rows:
        file.write(f"{between}{row.model_dump_json()}".encode())
        between = ",\n"
    file.write(b"\n]}\n")
    return file.getvalue()


def schema(site_url: str) -> bytes:
    """Return the schema of both kinds of files."""
    told = TypeAdapter(EvidenceFile | IndicatorFile).json_schema(mode="serialization")
    return schema_file({"title": "Öppna data från Hedemora berättar", **told}, site_url + SCHEMA)
