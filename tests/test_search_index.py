"""The index: the same bytes every time, nothing in it that is not used, and kept as long as nothing changes."""

from __future__ import annotations

import gzip
import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from goodnews import search_index as module
from goodnews.index_order import IndexingError
from goodnews.model.body import Body
from goodnews.model.findable import Findable
from goodnews.search_index import indexed, page, search_index
from tests.sites import figure

if TYPE_CHECKING:
    from pathlib import Path

PLACES, AREAS = ("Åsen", "Garpenberg", "Långshyttan"), ("Trygghet", "Handel & <b>lokaler</b>")
RECORDS = [
    Findable(
        url=f"/berattelser/text-{number:02}/",
        title=f"Rubrik {number} om företagen",
        kind="Berättelse" if number % 2 else "Resultat",
        lead="En ingress med ”citat” & <tecken>.",
        areas=AREAS[: number % 2 + 1],
        places=(PLACES[number % 3],),
        year=str(2000 + number % 7),
        date=f"{number + 1} mars 2026",
        figure=figure(alt=f"Bild {number}.", shapes=("thumb",)) if number % 3 else None,
        body=Body(parts=(f"<p>Brödtext nummer{number}.</p>",)),
    )
    for number in range(30)
]


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Return the files of an index."""
    return indexed({record.url: page(record, whole=True) for record in RECORDS})


def fragments(files: dict[str, bytes]) -> list[dict[str, object]]:
    """Return what the index tells of each page."""
    packed = [data for name, data in files.items() if name.startswith("fragment/")]
    return [json.loads(gzip.decompress(data).removeprefix(b"pagefind_dcd")) for data in packed]


def test_the_same_records_give_the_same_bytes(files: dict[str, bytes]) -> None:
    for _ in range(3):
        assert indexed({record.url: page(record, whole=True) for record in RECORDS}) == files


def test_only_what_a_search_needs_is_there(files: dict[str, bytes]) -> None:
    kinds = {name.rpartition("/")[2].rpartition(".")[2] for name in files}
    assert kinds == {"js", "json", "pagefind", "pf_meta", "pf_index", "pf_filter", "pf_fragment"}
    assert {name for name in files if name.endswith((".js", ".json", ".pagefind"))} == {
        *("pagefind.js", "pagefind-entry.json", "wasm.sv.pagefind")
    }
    assert len([name for name in files if name.startswith("filter/")]) == 4


def test_what_is_shown_is_told_whole(files: dict[str, bytes]) -> None:
    (told,) = [one for one in fragments(files) if one["url"] == "/berattelser~text-01.html"]
    assert told["meta"] == {"title": "Rubrik 1 om företagen", "ingress": "En ingress med ”citat” & <tecken>."}
    shown = {name: value for name, value in told["filters"].items() if name != "bild"}  # type: ignore[attr-defined]
    assert shown == {
        "slag": ["Berättelse"],
        "omrade": ["Trygghet", "Handel & <b>lokaler</b>"],
        "plats": ["Garpenberg"],
        "ar": ["2001"],
        "datum": ["2 mars 2026"],
        "alt": ["Bild 1."],
    }
    (address,) = told["filters"]["bild"]  # type: ignore[index]
    assert address.startswith("/bilder/")
    assert address.endswith("-192.avif")


def test_older_texts_are_indexed_without_their_running_text() -> None:
    assert "nummer1" in page(RECORDS[1], whole=True)
    assert "nummer1" not in page(RECORDS[1], whole=False)


def test_an_index_is_kept_until_something_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = tmp_path / "sok" / "sok.zip"
    first = search_index(RECORDS, 30, kept)
    monkeypatch.setattr(module, "indexed", lambda pages: {"made": str(len(pages)).encode()})
    assert search_index(RECORDS, 30, kept) == first
    assert search_index([replace(RECORDS[0], title="Ny"), *RECORDS[1:]], 30, kept) == {"made": b"30"}
    assert search_index(RECORDS, 29, kept) == {"made": b"30"}


@pytest.mark.parametrize("damage", [b"", b"no archive", None])
def test_a_damaged_cache_is_none(tmp_path: Path, damage: bytes | None) -> None:
    kept = tmp_path / "sok.zip"
    first = search_index(RECORDS[:2], 2, kept)
    data = kept.read_bytes()
    kept.write_bytes(data[:200] + bytes([data[200] ^ 255]) + data[201:] if damage is None else damage)
    assert search_index(RECORDS[:2], 2, kept) == first


def test_what_pagefind_says_when_it_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(IndexingError):
        indexed({})
    monkeypatch.setattr(module, "get_executable", lambda: None)
    with pytest.raises(IndexingError, match="not installed"):
        indexed({})
