"""OPML 2.0 (http://opml.org/spec2.opml): the list of all feeds, to hand to a reading program in one go."""

from __future__ import annotations

from email.utils import format_datetime
from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from goodnews.feeds.item import latest
from goodnews.model.published import PUBLISHER

if TYPE_CHECKING:
    from goodnews.model.feeds import Feed


def outline(feeds: tuple[Feed, ...], site_url: str, name: str) -> bytes:
    """Return the feeds in their groups; `name` is the site's."""
    root = ET.Element("opml", version="2.0")
    head, body = ET.SubElement(root, "head"), ET.SubElement(root, "body")
    changed = format_datetime(latest(entry for feed in feeds for entry in feed.entries))
    # The W3C's validator knows no <docs>, though the specification does.
    told = {"title": f"Flöden från {name}", "dateModified": changed, "ownerName": PUBLISHER}
    for tag, text in told.items():
        ET.SubElement(head, tag).text = text
    for group, members in groupby(feeds, key=lambda feed: feed.group):
        node = ET.SubElement(body, "outline", text=group)
        for feed in members:
            attributes = {"text": feed.name, "title": f"{feed.name} – {name}", "description": feed.description}
            attributes |= {"type": "rss", "version": "RSS2", "language": feed.lang}
            attributes |= {"xmlUrl": site_url + feed.address("rss"), "htmlUrl": site_url + feed.page}
            ET.SubElement(node, "outline", attributes)
    ET.indent(root)
    made: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"
