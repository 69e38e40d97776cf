"""The judge of feeds: what the plugin writes passes, and each fault in it is caught and named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.check.judging import judged
from goodnews.check.output import Output
from goodnews.model.audiences import AUDIENCES
from tests.feeds.subscriber import files
from tests.sites import dated, site, stories

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def told(tmp_path: Path) -> Path:
    """Return an output of the feeds of a site with archives, and of the pages that they lead to."""
    made = site(*stories(30), dated("result", "b"))
    pages = {f"{one.url}index.html".removeprefix("/"): b"" for one in made.entries}
    folders = ("", "omraden/trygghet/", "berattelser/", "resultat/", "ambassadorer/", "rattelser/")
    folders += ("platser/asen/", "platser/garpenberg/", *(group.url.removeprefix("/") for group in AUDIENCES))
    home = b'<!doctype html><link rel="canonical" href="https://exempel.se/"><p id="s-mal-forebygga-brott">'
    pages |= {f"{folder}index.html": home for folder in folders}
    for name, data in (files(made) | pages).items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(data)
    return tmp_path


def faults(root: Path) -> str:
    """Return all that the judge says, a line each."""
    return "\n".join(map(str, judged(Output(root=root), ("feeds",))))


def test_what_the_plugin_writes_passes(told: Path) -> None:
    assert faults(told) == ""


@pytest.mark.parametrize(
    ("name", "old", "new", "sentence"),
    [
        ("flode.rss", ' version="2.0">', ' version="0.9">', "ingen RSS 2.0"),
        ("flode.rss", "<language>sv</language>", "", "exakt ett language"),
        ("flode.rss", 'exempel.se/flode.rss" rel="self"', 'exempel.se/annat.rss" rel="self"', "till sig självt"),
        ("flode.rss", 'isPermaLink="false"', 'isPermaLink="true"', "guid som är en adress"),
        ("flode.rss", "Tue, 24 Mar", "Mon, 24 Mar", "ingen giltig tid"),
        ("flode.rss", "<![CDATA[", "<![CDATA[<script>x</script>", "innehåller <script>"),
        ("flode.rss", "<![CDATA[<p>", "<![CDATA[<p onclick='x'>", "attributet onclick"),
        ("flode.rss", "<![CDATA[", "<![CDATA[<a href='/om/'>x</a>", "inte är hel: ”/om/”"),
        ("flode.atom", "<feed ", "<feed_ ", "ingen XML"),
        ("flode.atom", "<subtitle>", "<id>urn:x</id><subtitle>", "exakt ett id"),
        ("flode.atom", 'rel="alternate" type="text/html" href="https', 'rel="x" href="https', "exakt en sida"),
        ("flode.atom", '<content type="html"', '<content type="text"', "saknar text"),
        ("flode.atom", "T06:", "T6:", "ingen giltig tid"),
        ("flode.atom", 'rel="prev-archive" href="', 'rel="prev-archive" href="x', "inte hel"),
        (
            "flode.json",
            '"version":"https://jsonfeed.org/version/1.1"',
            '"version":"https://jsonfeed.org/"',
            "JSON Feed",
        ),
        ("flode.json", '"items"', '"items', "ingen JSON"),
        ("flode.json", '"summary":"', '"summary":7,"x":"', "inte är text i summary"),
        ("flode.json", '"date_published":"2026-03-24T', '"date_published":"2026-03-24 ', "ingen giltig tid"),
        ("flode.json", '"next_url":"https://exempel.se/flode', '"next_url":"https://exempel.se/x', "inte finns"),
        ("floden.opml", '<opml version="2.0"', '<opml version="1.0"', "ingen OPML"),
        ("floden.opml", 'type="rss"', 'type="link"', "inget flöde"),
        ("floden.opml", "exempel.se/flode.rss", "exempel.se/borta.rss", "inte finns"),
    ],
)
def test_a_fault_is_caught(told: Path, name: str, old: str, new: str, sentence: str) -> None:
    text = (told / name).read_text("utf-8")
    assert old in text
    (told / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    assert sentence in faults(told)
    assert name in faults(told)
