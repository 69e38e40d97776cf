"""The golden site: a small site whose pages and feed are read by people when they change.

After a wanted change: `REGENERATE=1 invoke test -k golden`, and read the difference before committing it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from tests.minisite import Built, ambassador, build, story, write

GOLDEN = Path(__file__).parent / "golden"
FILES = (
    "index.html",
    "berattelser/vinterbad/index.html",
    "resultat/simhallen/index.html",
    "ambassadorer/polhem/index.html",
    "omraden/trygghet/index.html",
    "omraden/trygghet/flode.rss",
    "omraden/trygghet/flode.atom",
    "omraden/trygghet/flode.json",
    "e-plikt.rss",
    "catalog.rdf",
    "data/bevis.csv",
    "data/bevis.json",
    "sitemap.xml",
    "robots.txt",
)
BODY = """\
Ett stycke med *betoning*, "citat" och en [länk](https://www.scb.se/).[^1]

## En rubrik

| År | Antal |
| --- | ---: |
| 2025 | 15 025 |

- Se även [ambassadören]({filename}/ambassadorer/polhem/index.md).

[^1]: En fotnot.
"""
RESULT = """\
-- content/resultat/simhallen/index.md --
---
id: 00000000-0000-4000-8000-000000000042
title: Simhallen blev varmare
date: 2026-02-01
summary: Energin räckte längre än väntat.
areas: [trygghet, handel]
status: published
owner: Kommunen
period: {start: "2025", end: "2026-01"}
phase: avslutat
goal: Fem grader varmare.
outcome: Fyra grader varmare.
lessons: Det tog längre tid än väntat.
evidence:
  - type: resultat
    claim: Vattnet är fyra grader varmare.
    value: 4.0
    unit: grader
    period: januari 2026
    source: {title: Mätningen, url: "https://www.scb.se/matning", date: "2026-01-15", read: 2026-02-01}
---
Texten.
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the golden site, built."""
    told = {"aims": "[forebygga-brott]", "places": "[garpenberg]", "people": "[polhem]", "setback": "Det blev kallt."}
    site = story("vinterbad", BODY, **told) + RESULT + ambassador("polhem", topics="[urverk, gruvor]")
    return build(write(tmp_path_factory.mktemp("golden"), site))


@pytest.mark.parametrize("name", FILES)
def test_what_people_have_read_is_what_is_built(built: Built, name: str) -> None:
    assert built.code == 0, built.told
    # Fingerprints follow the theme's files, which have tests of their own.
    text = re.sub(r"(/assets/[a-z0-9-]+\.)[0-9a-f]+\.", r"\1HASH.", built.read(name))
    text = re.sub(r"(/bilder/kort/)[0-9a-f]+", r"\1HASH", text)
    golden = GOLDEN / name.replace("/", "-")
    if os.environ.get("REGENERATE"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(text, encoding="utf-8", newline="\n")
    assert text == golden.read_text(encoding="utf-8")


def test_no_golden_file_is_left_over() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {name.replace("/", "-") for name in FILES}
