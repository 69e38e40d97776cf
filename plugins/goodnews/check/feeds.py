"""Every feed, list of feeds and sitemap can be read by others, and leads to what exists."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lxml import etree

from goodnews.check import atom, jsonfeed, rss
from goodnews.check.told import PARSER, Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.check.document import Document
    from goodnews.check.output import Output
    from goodnews.model.problems import Problem

_XML = {".rss", ".atom", ".opml", ".xml"}


def judge(document: Document, output: Output) -> Iterator[Problem]:
    """Yield what is wrong with a feed, the list of them or a sitemap."""
    told = Told(output=output, name=document.name)
    if document.suffix in _XML:
        yield from _xml(told, document)
    elif document.suffix == ".json":
        yield from _json(told, document)


def _xml(told: Told, document: Document) -> Iterator[Problem]:
    try:
        tree = etree.fromstring(document.data, PARSER)
    except etree.XMLSyntaxError as error:
        yield told.problem(f"filen är ingen XML: {error}.")
        return
    match document.suffix:
        case ".rss":
            yield from rss.check(told, tree)
        case ".atom":
            yield from atom.check(told, tree)
        case ".opml":
            yield from _opml(told, tree)
        case _:
            for address in tree.iterfind(".//{*}loc"):
                yield from told.leads(address.text or "")


def _opml(told: Told, tree: etree._Element) -> Iterator[Problem]:
    """A list of feeds has a title, and every feed in it a name and an address."""
    if tree.tag != "opml" or tree.get("version") != "2.0" or not tree.findtext("head/title"):
        yield told.problem("filen är ingen OPML 2.0 med titel.")
    for outline in tree.iter("outline"):
        if not outline.get("text"):
            yield told.problem("en rad saknar text.")
        if len(outline) == 0:
            if outline.get("type") != "rss":
                yield told.problem(f"raden ”{outline.get('text')}” är inget flöde.")
            yield from told.leads(outline.get("xmlUrl", ""))
            yield from told.leads(outline.get("htmlUrl", ""))


def _json(told: Told, document: Document) -> Iterator[Problem]:
    try:
        value = json.loads(document.data)
    except ValueError as error:
        yield told.problem(f"filen är ingen JSON: {error}.")
        return
    if isinstance(value, dict) and str(value.get("version", "")).startswith("https://jsonfeed.org/"):
        yield from jsonfeed.check(told, value)
