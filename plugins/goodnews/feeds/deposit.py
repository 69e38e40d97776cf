"""The feed that the National Library collects legal deposits from: one item a text, all in one document.

The form is KB's ”Leverans via RSS” of 2024-12-09 (https://metadatabyran.kb.se/metadata/e-plikt/leverans-via-rss): the
feed has a fixed address and no pages, and each item names the text, its file and its publisher. Ambassadors are left
out: a profile is kept current and may have to go, a deposit may not.
"""

from __future__ import annotations

from email.utils import format_datetime
from html import escape
from typing import TYPE_CHECKING

from lxml import etree

from goodnews.feeds.item import changed, latest, moment, urn
from goodnews.feeds.xml import ATOM, DCTERMS, MEDIA, add, numbered
from goodnews.model.entries import Ambassador
from goodnews.model.feeds import FORMATS, newest

if TYPE_CHECKING:
    from goodnews.feeds.items import Items
    from goodnews.model.entries import Dated

FREE = "gratis"
NAMESPACES = {"atom": ATOM, "dcterms": DCTERMS, "media": MEDIA}


def feed(items: Items, name: str, publisher: str) -> bytes:
    """Return the deposit feed; `name` is the site's, `publisher` the address that KB knows the publisher by."""
    root = etree.Element("rss", version="2.0", nsmap=NAMESPACES)
    channel = etree.SubElement(root, "channel")
    entries = newest(entry for entry in items.site.entries if not isinstance(entry, Ambassador))
    add(channel, "title", f"{name}: pliktleverans")
    add(channel, "link", f"{items.site_url}/")
    add(channel, "description", "Texter till Kungliga biblioteket enligt lagen om pliktexemplar (2012:492).")
    add(channel, "language", "sv")
    add(channel, "lastBuildDate", format_datetime(latest(entries)))
    add(channel, f"{{{ATOM}}}link", rel="self", type=FORMATS["rss"], href=f"{items.site_url}/e-plikt.rss")
    for entry in entries:
        _resource(add(channel, "item"), entry, items, publisher)
    etree.cleanup_namespaces(root, keep_ns_prefixes=list(NAMESPACES))
    text: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True, pretty_print=True)
    return numbered(text)


def _resource(node: etree._Element, entry: Dated, items: Items, publisher: str) -> None:
    add(node, "title", entry.title)
    add(node, "link", items.site_url + entry.url)
    add(node, "guid", urn(entry.id), isPermaLink="false")
    add(node, "description", escape(entry.summary, quote=False))
    add(node, "pubDate", format_datetime(moment(entry.date, entry.id)))
    add(node, f"{{{DCTERMS}}}creator", entry.owner)
    add(node, f"{{{DCTERMS}}}publisher", publisher)
    add(node, f"{{{DCTERMS}}}accessRights", FREE)
    add(node, f"{{{DCTERMS}}}format", "text/html")
    add(node, f"{{{DCTERMS}}}modified", changed(entry).isoformat())
    for figure in (*([entry.figure] if entry.figure else []), *entry.inline_figures):
        picture = figure.enclosure
        add(node, f"{{{MEDIA}}}content", url=items.site_url + picture.url, type=picture.mime)
