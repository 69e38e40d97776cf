"""Atom 1.0 (RFC 4287) as the W3C's validator wants it, and archives as RFC 5005 does."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from goodnews.check.told import Told
    from goodnews.model.problems import Problem

_ATOM = "{http://www.w3.org/2005/Atom}"
_HISTORY = "{http://purl.org/syndication/history/1.0}"


def check(told: Told, tree: etree._Element) -> Iterator[Problem]:
    """Yield what is wrong with the feed."""
    if tree.tag != f"{_ATOM}feed":
        yield told.problem("filen är ingen Atom 1.0.")
        return
    yield from _named(told, "flödet", tree)
    links = {link.get("rel"): link.get("href", "") for link in tree.iterfind(f"{_ATOM}link")}
    if not told.own(links.get("self", "")):
        yield told.problem("flödet säger inte rätt adress till sig självt.")
    for rel in links.keys() & {"alternate", "prev-archive", "current"}:
        yield from told.leads(links[rel])
    if (tree.find(f"{_HISTORY}archive") is not None) != ("current" in links):
        yield told.problem("ett arkiv leder till det aktuella flödet, och bara ett arkiv.")
    seen: set[str] = set()
    for entry in tree.iterfind(f"{_ATOM}entry"):
        yield from _entry(told, entry)
        identity = entry.findtext(f"{_ATOM}id") or ""
        if identity in seen:
            yield told.problem(f"id {identity} står två gånger.")
        seen.add(identity)


def _named(told: Told, what: str, node: etree._Element) -> Iterator[Problem]:
    """A feed and an entry have an id, a title, an author and the time of the last change."""
    for tag in ("id", "title", "updated"):
        if not node.findtext(f"{_ATOM}{tag}") or len(node.findall(f"{_ATOM}{tag}")) > 1:
            yield told.problem(f"{what} ska ha exakt ett {tag}.")
    if not node.findtext(f"{_ATOM}author/{_ATOM}name"):
        yield told.problem(f"{what} saknar författare.")
    if ":" not in (node.findtext(f"{_ATOM}id") or ""):
        yield told.problem(f"{what} har ett id som ingen annan känner igen.")
    yield from told.rfc3339(what, node.findtext(f"{_ATOM}updated") or "")


def _entry(told: Told, entry: etree._Element) -> Iterator[Problem]:
    """An entry leads to its page, and has a text that stands on its own."""
    what = f"posten ”{entry.findtext(f'{_ATOM}title')}”"
    yield from _named(told, what, entry)
    yield from told.rfc3339(what, entry.findtext(f"{_ATOM}published") or "")
    links = [link for link in entry.iterfind(f"{_ATOM}link") if link.get("rel") == "alternate"]
    if len(links) != 1:
        yield told.problem(f"{what} ska leda till exakt en sida.")
    for link in links:
        yield from told.leads(link.get("href", ""))
    for link in entry.iterfind(f"{_ATOM}link[@rel='enclosure']"):
        yield from told.encloses(link.get("href", ""), link.get("length", ""), link.get("type"))
    content = entry.find(f"{_ATOM}content")
    if content is None or content.get("type") != "html":
        yield told.problem(f"{what} saknar text.")
    else:
        yield from told.stands_alone(what, content.text or "")
