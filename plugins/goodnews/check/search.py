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

    from goodnews.check.document import Document
    from goodnews.check.output import Output

FOLDER, NAMES, ENTRY = "sok/index/", "sok/namn.json", "sok/index/pagefind-entry.json"
#: What Pagefind's packed files begin with.
_SIGNATURE = b"pagefind_dcd"
_FRAGMENT = ".pf_fragment"


def judge(document: Document, output: Output) -> Iterator[Problem]:
    """Yield what is wrong with a hit or with the names; a site without a search is none the worse."""
    if document.name.endswith(_FRAGMENT):
        yield from _fragment(document, output)
    elif document.name == NAMES:
        for told, url in json.loads(document.text)["names"]:
            if not output.holds(url):
                yield Problem(path=NAMES, sentence=f"”{told}” leder till {url}, som inte finns.")


def whole(output: Output) -> Iterator[Problem]:
    """Yield what the index lacks."""
    count = sum(name.endswith(_FRAGMENT) for name in output.files)
    if ENTRY in output.files:
        yield from _counted(output.files[ENTRY], count)
    elif count:
        yield Problem(path=FOLDER, sentence="sökningens index saknar sin början (pagefind-entry.json).")


def _counted(entry: Path, count: int) -> Iterator[Problem]:
    languages = json.loads(entry.read_text(encoding="utf-8"))["languages"]
    told = sum(language["page_count"] for language in languages.values())
    if told != count:
        yield Problem(path=ENTRY, sentence=f"sökningens index säger {told} sidor men har {count}.")


def _fragment(document: Document, output: Output) -> Iterator[Problem]:
    """A hit leads to a page that search engines may keep, and its picture is there; "/om~oss.html" means "/om/oss/"."""
    try:
        told = json.loads(gzip.decompress(document.data).removeprefix(_SIGNATURE))
    except (OSError, EOFError, zlib.error, ValueError):
        yield Problem(path=document.name, sentence="filen går inte att packa upp.")
        return
    url = told["url"].removesuffix(".html").replace("~", "/") + "/"
    if not output.holds(url):
        yield Problem(path=document.name, sentence=f"sökningen leder till {url}, som inte finns.")
    elif output.hides(url):
        yield Problem(path=document.name, sentence=f"sökningen leder till {url}, som inte ska hittas.")
    for picture in told["filters"].get("bild", []):
        if not output.holds(picture):
            yield Problem(path=document.name, sentence=f"sökningen visar {picture}, som inte finns.")
