"""Plugin: sitemap.xml and robots.txt, for search engines (https://www.sitemaps.org/protocol.html, RFC 9309)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from goodnews.model import editions, follow_up, kinds, ledger, tellings
from goodnews.model.audiences import AUDIENCES
from goodnews.model.feeds import CORRECTIONS_URL
from goodnews.model.findable import SEARCH
from goodnews.rendering import Product, joining

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from goodnews.model.site import Site
    from goodnews.writer import Publisher

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
#: The protocol's limit for one file.
MOST = 50_000


class Sitemap(Product):
    """Writes the addresses that are worth finding; in a preview, a robots.txt that closes the door."""

    def generate_output(self, writer: Publisher) -> None:
        """Write both files."""
        site_url = self.settings["SITEURL"]
        if self.settings["PREVIEW"]:
            writer.write_bytes("robots.txt", b"User-agent: *\nDisallow: /\n")
            return
        urls = list(addresses(self.context["site"]))
        parts = [urls[start : start + MOST] for start in range(0, len(urls), MOST)]
        names = ["sitemap.xml"] if len(parts) == 1 else [f"sitemap-{number}.xml" for number, _ in enumerate(parts, 1)]
        for name, part in zip(names, parts, strict=True):
            writer.write_bytes(name, sitemap(part, site_url))
        if len(parts) > 1:
            writer.write_bytes("sitemap.xml", index(names, site_url))
        writer.write_bytes("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site_url}/sitemap.xml\n".encode())


def addresses(site: Site) -> Iterator[tuple[str, dt.date | None]]:
    """Yield each page's address and the day it last changed, where that is known."""
    changed = [entry.modified or entry.date for entry in site.entries]
    newest = max(changed, default=None)
    yield "/", newest
    for kind in (*kinds.DATED, kinds.AREA):
        days = [entry.modified or entry.date for entry in site.by_kind.get(kind.name, ())]
        yield f"/{kind.folder}/", max(days, default=newest)
    for area in site.areas:
        days = [entry.modified or entry.date for entry in site.by_area.get(area.slug, ())]
        yield area.url, max(days, default=area.modified)
    yield "/matt/", max((each.modified for each in site.indicators), default=None)
    yield from ((indicator.url, indicator.modified) for indicator in site.indicators)
    yield from ((page.url, page.modified) for page in site.pages)
    for entry in site.entries:
        if entry.visibility == "public":
            yield entry.url, entry.modified or entry.date
    yield from _editions(site)
    yield from ((url, None) for url in _lists(site))


def _editions(site: Site) -> Iterator[tuple[str, dt.date | None]]:
    """Yield the address of every page in English, and in Swedish that is easy to read."""
    for edition in editions.EDITIONS:
        told = tellings.news(site, edition)
        if editions.exists(edition, site):
            yield edition.url, max((each.modified or each.date for each in told), default=None)
        yield from ((each.url, each.entry.modified) for each in tellings.areas(site, edition))
        yield from ((each.url, each.entry.modified) for each in tellings.pages(site, edition))
        yield from ((each.url, each.modified or each.date) for each in told if each.entry.visibility == "public")


def _lists(site: Site) -> Iterator[str]:
    """Yield the address of every list that is worth finding."""
    yield SEARCH
    yield "/platser/"
    yield from (place.url for place in site.places)
    yield from (group.url for group in AUDIENCES)
    yield CORRECTIONS_URL
    yield from ledger.addresses(site)
    yield from follow_up.addresses(site)
    yield "/arkiv/"
    yield from (f"/arkiv/{year}/" for year in sorted(site.by_year, reverse=True))


def sitemap(urls: list[tuple[str, dt.date | None]], site_url: str) -> bytes:
    """Return a sitemap of the addresses."""
    root = ET.Element("urlset", xmlns=NAMESPACE)
    for url, changed in urls:
        node = ET.SubElement(root, "url")
        ET.SubElement(node, "loc").text = site_url + url
        if changed:
            ET.SubElement(node, "lastmod").text = changed.isoformat()
    return _bytes(root)


def index(names: list[str], site_url: str) -> bytes:
    """Return the sitemap of the sitemaps."""
    root = ET.Element("sitemapindex", xmlns=NAMESPACE)
    for name in names:
        ET.SubElement(ET.SubElement(root, "sitemap"), "loc").text = f"{site_url}/{name}"
    return _bytes(root)


def _bytes(root: ET.Element) -> bytes:
    ET.indent(root)
    text: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return text + b"\n"


register = joining(Sitemap)
