"""All files of the open data: where they lie, that they are the same every time, and that nothing else gets out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from goodnews.check.__main__ import main
from goodnews.model.entries import PRIVATE
from tests.minisite import build, story, write
from tests.model.builders import entry
from tests.open_data.made import PROOF, files, read
from tests.sites import changed, dated, site

if TYPE_CHECKING:
    from pathlib import Path

    from goodnews.model.site import Site

COMMON = {
    *("catalog.rdf", "data/bevis.csv", "data/bevis.json"),
    *("data/matt.csv", "data/matt.json", "data/schema.json"),
}
INDICATOR = """\
-- content/matt/brott.yaml --
title: Anmälda våldsbrott
summary: Hur många våldsbrott som anmäldes.
modified: 2026-03-24
areas: [trygghet]
meaning: [Så många brott anmäldes.]
unit: brott
direction: down
base_year: 2021
source: {title: Brå, date: 2026-01-01}
values: {2021: 200, 2022: 190.5}
"""
EVIDENCE = """
  - type: effekt
    claim: "=Något sjönk; eller \\"hur\\""
    value: -4.75
    unit: procent
    indicator: brott
    source: {title: SCB, date: "2026", read: 2026-03-01}"""


def person(**over: object) -> object:
    """Return a living person with evidence, and all that is for the house alone."""
    private = {"legal_basis": "samtycke", "record_no": "KS 1", "valid_until": "2030-01-01", "review_by": "2027-01-01"}
    return changed(dated("ambassador", "polhem", subject="person", evidence=[PROOF], **private), **over)


def populated() -> Site:
    """Return a site with indicators, and with evidence of a person and of a story."""
    told = dated("story", "a", evidence=[PROOF])
    return site(entry("indicator", "brott"), entry("indicator", "a-kassa"), person(), told)


def test_every_indicator_has_files_of_its_own_beside_the_common_ones() -> None:
    own = {f"matt/{slug}/{slug}.{form}" for slug in ("brott", "a-kassa") for form in ("csv", "json")}
    assert set(files(populated())) == COMMON | own


def test_an_indicator_s_own_files_have_its_rows_alone() -> None:
    told = files(populated())
    both = read(told["data/matt.csv"])
    assert read(told["matt/brott/brott.csv"]) == [row for row in both if row["matt"] == "brott"] != both


def test_a_site_without_any_has_the_files_with_no_rows() -> None:
    told = files(site(dated("story", "a")))
    assert set(told) == COMMON
    assert read(told["data/bevis.csv"]) == read(told["data/matt.csv"]) == []
    assert json.loads(told["data/bevis.json"])["rader"] == []


def test_the_same_content_gives_the_same_bytes() -> None:
    entries = (entry("indicator", "brott"), entry("indicator", "a-kassa"), person(), dated("story", "a"))
    assert files(site(*entries)) == files(site(*reversed(entries)))


def test_nothing_private_is_told_or_even_named() -> None:
    told = b"".join(files(populated()).values())
    assert [name for name in (*PRIVATE, "KS 1", "samtycke", "2027-01-01") if name.encode() in told] == []


@pytest.mark.parametrize("visibility", ["draft", "withdrawn"])
def test_who_may_not_be_seen_is_in_no_file(visibility: str) -> None:
    assert files(site(person(visibility=visibility))) == files(site())


def test_a_whole_site_is_built_with_its_data_and_the_judges_agree(tmp_path: Path) -> None:
    texts = story("nyhet", evidence=EVIDENCE) + story("hemlig", status="draft", evidence=EVIDENCE) + INDICATOR
    built = build(write(tmp_path, texts))
    assert (built.code, built.told) == (0, "")
    (row,) = read((built.output / "data" / "bevis.csv").read_bytes())
    assert (row["pastaende"], row["varde"], row["matt"]) == ("=Något sjönk; eller ”hur”", "-4,75", "brott")
    assert row["url"] == "https://exempel.hedemora.se/berattelser/nyhet/"
    assert [row["varde"] for row in read((built.output / "matt/brott/brott.csv").read_bytes())] == ["200", "190,5"]
    assert main([str(built.output), "--cache", str(tmp_path / "cache")]) == 0
