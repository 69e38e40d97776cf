"""The judge of the search: each hit leads somewhere that may be found, and shows what is there."""

from __future__ import annotations

import gzip
import json
from typing import TYPE_CHECKING

import pytest

from goodnews.check.judging import judged
from goodnews.check.output import Output

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "<!doctype html><html lang='sv'><head><title>T</title>{}</head><body></body></html>"


def fragment(url: str = "/om.html", **filters: list[str]) -> bytes:
    """Return what the index tells of a page."""
    return gzip.compress(b"pagefind_dcd" + json.dumps({"url": url, "filters": filters}).encode(), mtime=0)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site with a search of one page, which has a picture."""
    files = {
        "om/index.html": PAGE.format("").encode(),
        "dold/index.html": PAGE.format("<meta name='robots' content='noindex'>").encode(),
        "en/flyttad/index.html": PAGE.format("<meta http-equiv='refresh' content='0; url=/om/'>").encode(),
        "bilder/a.avif": b"picture",
        "sok/namn.json": json.dumps({"names": [["Om", "/om/"]], "words": []}).encode(),
        "sok/index/pagefind-entry.json": json.dumps({"languages": {"sv": {"page_count": 1}}}).encode(),
        "sok/index/fragment/sv_1.pf_fragment": fragment(bild=["/bilder/a.avif"]),
    }
    for name, data in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return tmp_path


def told(site: Path) -> str:
    """Return what the judge says."""
    return "\n".join(map(str, judged(Output(root=site), ("search",))))


def test_a_sound_search_passes(site: Path) -> None:
    assert told(site) == ""


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (fragment("/borta.html"), "leder till /borta/, som inte finns"),
        (fragment("/dold.html"), "leder till /dold/, som inte ska hittas"),
        (fragment("/en~flyttad.html"), "leder till /en/flyttad/, som inte ska hittas"),
        (fragment(bild=["/bilder/b.avif"]), "visar /bilder/b.avif, som inte finns"),
        (b"no gzip", "inte att packa upp"),
    ],
    ids=["gone", "unlisted", "moved", "no picture", "no gzip"],
)
def test_a_hit_that_leads_nowhere_is_told(site: Path, data: bytes, sentence: str) -> None:
    (site / "sok/index/fragment/sv_1.pf_fragment").write_bytes(data)
    assert sentence in told(site)


def test_an_index_that_has_lost_pages_is_told(site: Path) -> None:
    (site / "sok/index/fragment/sv_1.pf_fragment").unlink()
    assert "säger 1 sidor men har 0" in told(site)


def test_an_index_without_its_beginning_is_told(site: Path) -> None:
    (site / "sok/index/pagefind-entry.json").unlink()
    assert "saknar sin början" in told(site)


def test_a_name_that_leads_nowhere_is_told(site: Path) -> None:
    (site / "sok/namn.json").write_text('{"names": [["Bort", "/borta/"]], "words": []}', encoding="utf-8")
    assert "”Bort” leder till /borta/" in told(site)


def test_a_site_may_do_without_a_search(tmp_path: Path) -> None:
    assert told(tmp_path) == ""
