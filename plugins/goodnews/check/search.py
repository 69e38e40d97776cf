"""The search leads to pages that are there, for all to see, and shows pictures that are there."""

from __future__ import annotations

import gzip
import json
import zlib
from typing import TYPE_CHECKING

from goodnews.model.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from goodnews.check.output import Output

FOLDER, NAMES, ENTRY = "sok/index/", "sok/namn.json", "sok/index/pagefind-entry.json"
#: What Pagefind's packed files begin with.
_SIGNATURE = b"pagefind_dcd"


def check(output: Output) -> Iterator[Problem]:
    """Yield what is wrong with the index and the names; a site without a search is none the worse."""
    fragments = {name: path for name, path in output.files.items() if name.endswith(".pf_fragment")}
    if ENTRY in output.files:
        yield from _counted(output.files[ENTRY], len(fragments))
    elif fragments:
        yield Problem(path=FOLDER, sentence="sökningens index saknar sin början (pagefind-entry.json).")
    hidden = {page.url for page in output.pages if page.moved or page.tree.xpath("//meta[@name='robots']")}
    for name, path in fragments.items():
        yield from _fragment(output, name, path, hidden)
    if NAMES in output.files:
        names = json.loads(output.files[NAMES].read_text(encoding="utf-8"))["names"]
        for told, url in names:
            if not output.holds(url):
                yield Problem(path=NAMES, sentence=f"”{told}” leder till {url}, som inte finns.")


def _counted(entry: Path, count: int) -> Iterator[Problem]:
    languages = json.loads(entry.read_text(encoding="utf-8"))["languages"]
    told = sum(language["page_count"] for language in languages.values())
    if told != count:
        yield Problem(path=ENTRY, sentence=f"sökningens index säger {told} sidor men har {count}.")


def _fragment(output: Output, name: str, path: Path, hidden: set[str]) -> Iterator[Problem]:
    """A hit leads to a page that search engines may keep, and its picture is there; "/om~oss.html" means "/om/oss/"."""
    try:
        told = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_SIGNATURE))
    except (OSError, EOFError, zlib.error, ValueError):
        yield Problem(path=name, sentence="filen går inte att packa upp.")
        return
    url = told["url"].removesuffix(".html").replace("~", "/") + "/"
    if not output.holds(url):
        yield Problem(path=name, sentence=f"sökningen leder till {url}, som inte finns.")
    elif url in hidden:
        yield Problem(path=name, sentence=f"sökningen leder till {url}, som inte ska hittas.")
    for picture in told["filters"].get("bild", []):
        if not output.holds(picture):
            yield Problem(path=name, sentence=f"sökningen visar {picture}, som inte finns.")
