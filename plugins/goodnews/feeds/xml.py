"""Feeds in XML: items are made once, as bytes, and laid into the channel that feedgen makes around them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree

from goodnews.feeds.channel import STYLE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from goodnews.feeds.channel import Channel
    from goodnews.feeds.item import Item

ATOM, DC, DCTERMS, MEDIA, HISTORY = (
    "http://www.w3.org/2005/Atom",
    "http://purl.org/dc/elements/1.1/",
    "http://purl.org/dc/terms/",
    "http://search.yahoo.com/mrss/",
    "http://purl.org/syndication/history/1.0",
)
NAMESPACES = {
    "atom": ATOM,
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": DC,
    "dcterms": DCTERMS,
    "fh": HISTORY,
    "media": MEDIA,
}
#: The archive is kept in Atom, which RFC 5005 is written for; both formats lead to it.
ARCHIVE = "atom"
#: Elements of words alone, which some readers show as HTML all the same; and HTML, in which nothing is to be changed.
_WORDS = re.compile(
    rb"<!\[CDATA\[.*?\]\]>|<(?P<words>title|subtitle|summary|description|media:description)(?: [^>]*)?>[^<]+</",
    re.DOTALL,
)


def add(parent: etree._Element, tag: str, text: str | None = None, **attributes: str) -> etree._Element:
    """Add an element to `parent` and return it."""
    made = etree.SubElement(parent, tag, attributes)
    made.text = text
    return made


class ChannelXml(BaseExtension):
    """What feedgen does not know about a channel: archives and hubs."""

    def __init__(self) -> None:
        self.channel: Channel | None = None

    def extend_ns(self) -> dict[str, str]:
        """Return the namespaces of what is added."""
        return NAMESPACES

    def extend_rss(self, feed: etree._Element) -> etree._Element:
        """Add links to an RSS channel."""
        if self.channel:
            self._extend(feed[0], "rss", f"{{{ATOM}}}link", self.channel)
        return feed

    def extend_atom(self, feed: etree._Element) -> etree._Element:
        """Add links to an Atom feed; feedgen writes Atom's own elements without a namespace."""
        if self.channel:
            self._extend(feed, "atom", "link", self.channel)
        return feed

    def _extend(self, parent: etree._Element, form: str, tag: str, channel: Channel) -> None:
        for rel, (href, mime) in channel.links(form, ARCHIVE).items():
            add(parent, tag, rel=rel, href=href, **({"type": mime} if mime else {}))
        if not channel.document.live:
            add(parent, f"{{{HISTORY}}}archive")


class ItemXml(BaseEntryExtension):
    """What feedgen does not know about an item, or writes wrong: Atom's links lose all but their address there."""

    def __init__(self) -> None:
        self.item: Item | None = None

    def extend_rss(self, entry: etree._Element) -> etree._Element:
        """Add creator, day of change and picture to an RSS item."""
        if self.item:
            add(entry, f"{{{DC}}}creator", self.item.creator)
            add(entry, f"{{{DCTERMS}}}modified", self.item.updated.isoformat())
            _picture(entry, self.item)
        return entry

    def extend_atom(self, entry: etree._Element) -> etree._Element:
        """Add links and picture to an Atom entry."""
        if self.item:
            add(entry, "link", rel="alternate", type="text/html", href=self.item.url)
            if picture := self.item.picture:
                length = str(picture.size)
                add(entry, "link", rel="enclosure", type=picture.mime, length=length, href=picture.url)
            _picture(entry, self.item)
        return entry


def _picture(entry: etree._Element, item: Item) -> None:
    picture = item.picture
    if picture is None:
        return
    size = {"fileSize": str(picture.size), "width": str(picture.width), "height": str(picture.height)}
    made = add(entry, f"{{{MEDIA}}}content", url=picture.url, type=picture.mime, medium="image", **size)
    if picture.alt:
        add(made, f"{{{MEDIA}}}description", picture.alt, type="plain")
    if picture.credit:
        add(made, f"{{{MEDIA}}}credit", picture.credit)


def numbered(xml: bytes) -> bytes:
    """Return the XML with "&" and "<" of titles and summaries as numbers, as the RSS Advisory Board recommends."""

    def number(found: re.Match[bytes]) -> bytes:
        return found[0].replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;") if found["words"] else found[0]

    return _WORDS.sub(number, xml)


def fragment(item: etree._Element) -> bytes:
    """Return the item as bytes to lay into a channel that has declared the namespaces."""
    around = etree.Element("x", nsmap=NAMESPACES)
    around.append(item)
    text: bytes = etree.tostring(around, encoding="utf-8", pretty_print=True)
    return numbered(text[text.index(b">") + 2 : text.rindex(b"</x>")])


def document(channel: bytes, items: Iterable[bytes], closing: bytes) -> bytes:
    """Return the channel with the items before its `closing` tag, and a style for people who open it in a browser."""
    head, body = channel.split(b"\n", 1)
    front, end = body.rsplit(closing, 1)
    style = f'<?xml-stylesheet type="text/css" href="{STYLE}"?>'.encode()
    return b"".join([head, b"\n", style, b"\n", numbered(front).rstrip(), b"\n", *items, closing, end])
