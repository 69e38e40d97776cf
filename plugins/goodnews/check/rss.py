"""RSS 2.0 as the W3C's validator wants it (https://validator.w3.org/feed/docs/rss2.html)."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from goodnews.check.told import Told
    from goodnews.model.problems import Problem

_ATOM = "{http://www.w3.org/2005/Atom}"
_MEDIA = "{http://search.yahoo.com/mrss/}"
_CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_ONCE = ("title", "link", "description", "guid", "pubDate", _CONTENT)


def check(told: Told, tree: etree._Element) -> Iterator[Problem]:
    """Yield what is wrong with the feed."""
    channel = tree.find("channel")
    if tree.tag != "rss" or tree.get("version") != "2.0" or channel is None:
        yield told.problem("filen är ingen RSS 2.0.")
        return
    yield from _channel(told, channel)
    seen: set[str] = set()
    for item in channel.iterfind("item"):
        yield from _item(told, item)
        identity = item.findtext("guid") or ""
        if identity in seen:
            yield told.problem(f"guid {identity} står två gånger.")
        seen.add(identity)


def _channel(told: Told, channel: etree._Element) -> Iterator[Problem]:
    """A channel says its name, its page, what it is about, when it changed, and where it lies."""
    for tag in ("title", "link", "description", "language", "lastBuildDate"):
        if not channel.findtext(tag) or len(channel.findall(tag)) > 1:
            yield told.problem(f"flödet ska ha exakt ett {tag}.")
    yield from told.leads(channel.findtext("link") or "")
    yield from told.rfc822("flödet", channel.findtext("lastBuildDate") or "")
    links = {link.get("rel"): link.get("href", "") for link in channel.iterfind(f"{_ATOM}link")}
    if not told.own(links.get("self", "")):
        yield told.problem("flödet säger inte rätt adress till sig självt.")
    for rel in links.keys() & {"prev-archive", "current"}:
        yield from told.leads(links[rel])


def _item(told: Told, item: etree._Element) -> Iterator[Problem]:
    """An item has an id that is no address, a title, a link, a time, and a text that stands on its own."""
    guid, title, link = item.find("guid"), item.findtext("title") or "", item.findtext("link") or ""
    what = f"posten ”{title}”"
    if guid is None or not (guid.text and title and link):
        yield told.problem(f"{what} saknar guid, titel eller länk.")
    elif guid.get("isPermaLink") != "false":
        yield told.problem(f"{what} har en guid som är en adress.")
    if more := [tag for tag in _ONCE if len(item.findall(tag)) > 1]:
        yield told.problem(f"{what} har fler än ett {more[0]}.")
    yield from told.leads(link)
    yield from told.rfc822(what, item.findtext("pubDate") or "")
    for html in ("description", _CONTENT):
        yield from told.stands_alone(what, item.findtext(html) or "")
    for enclosure in item.iterfind("enclosure"):
        yield from told.encloses(enclosure.get("url", ""), enclosure.get("length", ""), enclosure.get("type"))
    for media in item.iterfind(f"{_MEDIA}content"):
        yield from told.encloses(media.get("url", ""), media.get("fileSize"), media.get("type"))
