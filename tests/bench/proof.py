"""Proof that a tool has done its work: a bench that does not look at what was written measures nothing."""

from __future__ import annotations

import re
from collections import Counter
from html import unescape
from typing import TYPE_CHECKING

from tests.bench import edits
from tests.bench.children import BenchError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.bench.edits import Edits
    from tests.bench.synthetic import Story, Words
    from tests.bench.tools import Tool

PER_PAGE, IN_FEED = 20, 25
_STORY = re.compile(r'href="[^"]*/berattelser/([a-z0-9-]+)/"')
_CARD = re.compile(r"<h[23][^>]*>\s*<a[^>]*" + _STORY.pattern)
_LOC = re.compile(r"<loc>https?://[^/<]+(/[^<]*)</loc>")


def prove(tool: Tool, stories: Sequence[Story], known: Words) -> None:
    """BenchError unless the tool's site holds these stories' pages, lists, feeds and addresses, and no others."""
    site = tool.folder / tool.site
    _same(tool, "pages", {folder.parent.name for folder in site.glob("berattelser/*/index.html")} - {"sida"}, stories)
    for story in stories:
        text = _text(site / "berattelser" / story.slug / "index.html")
        if story.title not in text or len(text) < len(story.body):
            raise BenchError(f"{tool.title}: sidan {story.slug} är inte hel.")
    found = Counter(_LOC.findall((site / "sitemap.xml").read_text("utf-8")))
    listed = {url.split("/")[2] for url in found if url.startswith("/berattelser/")} - {""}
    _same(tool, "addresses", listed, stories)
    for slug in known.areas:
        held = [story for story in stories if slug in story.areas]
        _prove_area(tool, slug, held)
        if found[f"/omraden/{slug}/"] != 1:
            raise BenchError(f"{tool.title}: området {slug} saknas i sitemap.xml.")


def _prove_area(tool: Tool, slug: str, held: Sequence[Story]) -> None:
    """BenchError unless the area's list and feed hold these stories."""
    first = tool.folder / tool.site / tool.lists.format(slug)
    pages = [first / "index.html", *first.glob("sida/*/index.html")]
    expected = max(1, -(-len(held) // PER_PAGE))
    if len(pages) != expected:
        raise BenchError(f"{tool.title}: listan {slug} har {len(pages)} sidor i stället för {expected}.")
    shown = [_CARD.findall(page.read_text("utf-8")) for page in pages]
    if any(len(cards) > PER_PAGE for cards in shown):
        raise BenchError(f"{tool.title}: en sida i listan {slug} har fler än {PER_PAGE} berättelser.")
    _same(tool, f"list {slug}", {card for cards in shown for card in cards}, held)
    feed = (tool.folder / tool.site / tool.feeds.format(slug)).read_text("utf-8")
    entries = feed.count("<entry>")
    if entries != min(IN_FEED, len(held)):
        raise BenchError(f"{tool.title}: flödet {slug} har {entries} poster.")
    days = sorted((story.date for story in held), reverse=True)[:IN_FEED]
    if sorted(re.findall(r"<published>([0-9-]{10})", feed), reverse=True) != [day.isoformat() for day in days]:
        raise BenchError(f"{tool.title}: flödet {slug} har inte de senaste berättelserna.")


def prove_edit(made: Edits, name: str) -> None:
    """BenchError unless the edit shows wherever it should."""
    site = made.tool.folder / made.tool.site
    middle, renamed = (site / "berattelser" / story.slug / "index.html" for story in (made.middle, made.renamed))
    area = min(made.known.areas)
    first = site / made.tool.lists.format(area) / "index.html"
    lists = {slug: _all(site / made.tool.lists.format(slug)) for slug in made.known.areas} if name in _LISTED else {}
    shows = {
        "body": lambda: edits.SENTENCE.strip() in _text(middle),
        "title": lambda: (
            made.renamed.title in _text(renamed)
            and all(made.renamed.title in lists[slug] for slug in made.renamed.areas)
        ),
        "new": lambda: (
            (site / "berattelser" / made.newest.slug / "index.html").is_file()
            and all(made.newest.slug in _text(site / made.tool.feeds.format(slug)) for slug in made.newest.areas)
            and all(made.newest.slug in lists[slug] for slug in made.newest.areas)
        ),
        "area": lambda: made.known.areas[area] + edits.NOW in _text(first),
        "template": lambda: all(edits.MARK in _text(page) for page in (middle, renamed, first)),
        "css": lambda: any(edits.RULE in file.read_text("utf-8") for file in site.rglob("*.css")),
    }
    if not shows[name]():
        raise BenchError(f"{made.tool.title}: ändringen {name} syns inte.")


#: The edits that lists show.
_LISTED = {"title", "new"}


def _all(folder: Path) -> str:
    return "".join(_text(page) for page in (folder / "index.html", *folder.glob("sida/*/index.html")))


def _text(file: Path) -> str:
    """Return the file's text without the marks that tell where a word may break."""
    if not file.is_file():
        raise BenchError(f"{file.name} saknas.")
    return unescape(file.read_text("utf-8")).replace("\N{SOFT HYPHEN}", "")


def _same(tool: Tool, what: str, found: set[str], stories: Sequence[Story]) -> None:
    wanted = {story.slug for story in stories}
    if found != wanted:
        raise BenchError(
            f"{tool.title}: {what}: {len(found)} av {len(wanted)}; "
            f"saknas {sorted(wanted - found)[:2]}, för mycket {sorted(found - wanted)[:2]}."
        )
