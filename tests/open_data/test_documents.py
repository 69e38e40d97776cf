"""The JSON files as a program reads them, and the schema that they keep to."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.open_data.documents import document, schema
from tests.model.builders import entry
from tests.open_data.made import PROOF, URL, files, read, row
from tests.open_data.test_tables import NASTY
from tests.sites import dated, site

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES = ("data/bevis.json", "data/matt.json", "matt/brott/brott.json")
#: As many digits as the model lets a writer write.
FIGURES = st.integers(-(10**15) + 1, 10**15 - 1).flatmap(
    lambda number: st.integers(0, 6).map(lambda places: Decimal(number).scaleb(-places))
)


def made() -> dict[str, bytes]:
    """Return the files of a site with an indicator and evidence, some of it without a figure."""
    plain = {"type": "aktivitet", "claim": "=Något gjordes.", "source": {"title": "Vi", "read": "2026-01-02"}}
    lists = {"places": ["garpenberg", "asen"], "aims": ["forebygga-brott"], "modified": "2026-04-01"}
    story = dated("story", "a", evidence=[PROOF, plain], **lists)
    other = {"name": "Riket", "values": {"2021": "1.50", "2022": None}}
    return files(site(story, entry("indicator", "brott", comparisons=[other])))


@pytest.mark.parametrize("name", NAMES)
def test_every_file_keeps_to_the_published_schema(name: str) -> None:
    told = made()
    published, document = json.loads(told["data/schema.json"]), json.loads(told[name])
    jsonschema.Draft202012Validator.check_schema(published)
    jsonschema.validate(document, published)
    assert document["$schema"] == published["$id"] == f"{URL}/data/schema.json"
    assert document["url"] == f"{URL}/{name}"
    assert document["licens"] == "http://creativecommons.org/licenses/by/4.0/"
    assert document["rader"]


@pytest.mark.parametrize(
    ("name", "value"), [("varde", "1"), ("typ", "åsikt"), ("datum", None), ("omraden", "trygghet"), ("nr", 1.5)]
)
def test_the_schema_refuses_what_is_not_so(name: str, value: object) -> None:
    told = json.loads(document("bevis", [row()], f"{URL}/x.json", URL, ""))
    told["rader"][0][name] = value
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(told, json.loads(schema(URL)))


def test_the_schema_tells_what_everything_means() -> None:
    kinds = json.loads(schema(URL))["$defs"]
    for kind in ("EvidenceRow", "IndicatorRow"):
        assert kinds[kind]["description"].startswith("Ett ")
        assert [name for name, told in kinds[kind]["properties"].items() if not told.get("description")] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_same_rows_stand_in_the_table_and_in_the_json(name: str) -> None:
    told = made()
    rows = json.loads(told[name], parse_float=Decimal)["rader"]
    assert [as_cells(one) for one in rows] == [numbers(one) for one in read(told[name.replace(".json", ".csv")])]


def as_cells(told: Mapping[str, Any]) -> dict[str, object]:
    """Return a row of JSON as the table has it, numbers apart."""
    return {name: " ".join(value) if isinstance(value, list) else _plain(value) for name, value in told.items()}


def numbers(told: Mapping[str, str]) -> dict[str, object]:
    """Return a row of a table with its numbers as numbers."""
    held = {"nr", "varde", "basar", "felmarginal", "malvarde", "malar", "forandring"}
    return {name: Decimal(value.replace(",", ".")) if name in held and value else value for name, value in told.items()}


def _plain(value: object) -> object:
    return "" if value is None else value


@given(FIGURES, NASTY)
def test_numbers_and_texts_come_back_exactly(value: Decimal, claim: str) -> None:
    told = json.loads(document("bevis", [row(value=value, claim=claim)], URL, URL, ""), parse_float=Decimal)
    assert (told["rader"][0]["varde"], told["rader"][0]["pastaende"]) == (value, claim)
