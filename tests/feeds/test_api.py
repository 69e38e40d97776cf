"""The API as a partner's program reads it."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from tests.feeds.subscriber import URL, files
from tests.sites import changed, dated, figure, site

PROOF = {"type": "effekt", "claim": "x", "value": "5.0", "unit": "procent", "source": {"title": "SCB", "date": "2026"}}


def made() -> dict[str, Any]:
    person = dated(
        "ambassador", "polhem", subject="person", legal_basis="samtycke", record_no="KS 1", valid_until="2030-01-01"
    )
    story = changed(dated("story", "a", evidence=[PROOF], audience=["hemvandare"]), figure=figure(credit="Foto: Å"))
    told = files(site(person, story, dated("result", "b")))
    return {name: json.loads(data) for name, data in told.items() if name.startswith("api/")}


@pytest.mark.parametrize("name", ["api/entries.json", "api/omraden/trygghet.json"])
def test_every_file_keeps_to_the_published_schema(name: str) -> None:
    files = made()
    jsonschema.Draft202012Validator.check_schema(files["api/schema.json"])
    jsonschema.validate(files[name], files["api/schema.json"])
    assert files[name]["$schema"] == files["api/schema.json"]["$id"] == f"{URL}/api/schema.json"
    assert [entry["kind"] for entry in files[name]["entries"]].count("story") == 1


def test_an_entry_is_told_with_figures_as_numbers_and_whole_addresses() -> None:
    (story,) = (entry for entry in made()["api/entries.json"]["entries"] if entry["kind"] == "story")
    assert story["url"] == f"{URL}/berattelser/a/"
    assert story["image"]["url"] == URL + figure().enclosure.url
    assert story["evidence"][0]["value"] == 5.0
    assert story["audience"] == ["hemvandare"]
    assert "goal" not in story


def test_nothing_private_is_told_or_even_named() -> None:
    told = json.dumps(made())
    assert not [name for name in ("legal_basis", "record_no", "valid_until", "review_by", "KS 1") if name in told]
