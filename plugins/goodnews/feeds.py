"""Plugin: RSS 2.0 feeds with full text, of everything, of each area, kind and ambassador."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from feedgen.feed import FeedGenerator
from lxml import html
from markupsafe import escape

from goodnews.model import kinds
from goodnews.model.entries import Ambassador
from goodnews.model.figures import Figure
from goodnews.model.swedish import moment
from goodnews.rendering import Product, joining

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from goodnews.model.entries import Dated
    from goodnews.model.site import Site
    from goodnews.writer import Publisher

#: How many entries a feed holds, the newest ones.
LENGTH = 50
#: The date of a feed that has no entry yet; a feed must have one, and it may not come from a clock.
EPOCH = dt.date(2026, 1, 1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One feed: `url` is the page that it follows ("/omraden/<slug>/"); the feed lies in that page's folder."""

    url: str
    title: str
    description: str
    entries: tuple[Dated, ...]

    @property
    def name(self) -> str:
        """The feed's file within the site."""
        return f"{self.url}flode.rss".removeprefix("/")


class Feeds(Product):
    """Writes every feed."""

    def generate_output(self, writer: Publisher) -> None:
        """Write all feeds; each entry's text is made ready once, however many feeds it is in."""
        site_url, name = self.settings["SITEURL"], self.settings["SITENAME"]
        sizes: Mapping[str, int] = self.context["picture_bytes"]
        texts: dict[str, str] = {}
        for feed in feeds(self.context["site"], name, self.settings["SITESUBTITLE"]):
            for entry in feed.entries:
                texts.setdefault(entry.url, full_text(entry, site_url))
            writer.write_bytes(feed.name, rss(feed, site_url, texts, sizes))


def feeds(site: Site, name: str, description: str) -> Iterator[Feed]:
    """Yield every feed of the site; the site's own `name` and `description` go with the feed of everything."""
    yield Feed(url="/", title=name, description=description, entries=site.entries[:LENGTH])
    for kind in kinds.DATED:
        if kind.in_feeds:
            entries, title = site.by_kind[kind.name][:LENGTH], kind.plural.capitalize()
            told = f"Alla {kind.plural} från {name}."
            yield Feed(url=f"/{kind.folder}/", title=f"{title} – {name}", description=told, entries=entries)
    for area in site.areas:
        entries = site.by_area.get(area.slug, ())[:LENGTH]
        yield Feed(url=area.url, title=f"{area.name} – {name}", description=area.summary, entries=entries)
    for person in site.ambassadors:
        entries = newest((person, *site.by_person.get(person.slug, ())))[:LENGTH]
        yield Feed(url=person.url, title=f"{person.title} – {name}", description=person.summary, entries=entries)


def newest(entries: Iterable[Dated]) -> tuple[Dated, ...]:
    """Return the entries from the newest to the oldest, then by slug."""
    return tuple(sorted(sorted(entries, key=lambda entry: entry.slug), key=lambda entry: entry.date, reverse=True))


def rss(feed: Feed, site_url: str, texts: Mapping[str, str], sizes: Mapping[str, int]) -> bytes:
    """Return the feed as RSS 2.0.

    `texts` are the entries' full texts by address, `sizes` the pictures' bytes by address.
    """
    made = FeedGenerator()
    made.load_extension("dc")
    made.title(feed.title)
    made.description(feed.description)
    made.language("sv")
    made.generator(f"Hedemora berättar ({site_url}/)")
    made.link(href=f"{site_url}/{feed.name}", rel="self", type="application/rss+xml")
    # feedgen takes the last link for the channel's own, whatever its rel: the page must come last.
    made.link(href=site_url + feed.url, rel="alternate")
    made.lastBuildDate(max((changed(entry) for entry in feed.entries), default=moment(EPOCH)))
    for entry in feed.entries:
        item = made.add_entry(order="append")
        item.guid(f"urn:uuid:{entry.id}", permalink=False)
        item.title(entry.title)
        item.link(href=site_url + entry.url)
        item.description(entry.summary)
        item.content(texts[entry.url], type="CDATA")
        item.pubDate(moment(entry.date))
        item.dc.dc_creator(entry.owner)
        for area in entry.areas:
            item.category(term=area, scheme=f"{site_url}/omraden/")
        if entry.figure:
            picture = entry.figure.enclosure
            item.enclosure(site_url + picture.url, str(sizes[picture.url]), picture.mime)
    text: bytes = made.rss_str(pretty=True)
    return text


def changed(entry: Dated) -> dt.datetime:
    """Return when the entry last changed."""
    return moment(entry.modified or entry.date)


def full_text(entry: Dated, site_url: str) -> str:
    """Return the entry's picture and text as HTML in which every address is absolute."""
    parts = [_figure(entry.figure)] if entry.figure else []
    parts += [_figure(part) if isinstance(part, Figure) else str(part) for part in entry.body.parts]
    if isinstance(entry, Ambassador):
        parts.insert(0, f"<p><strong>{escape(entry.role)}</strong></p>")
    tree = html.fragment_fromstring("".join(parts), create_parent="div")
    tree.make_links_absolute(site_url + entry.url, resolve_base_href=False)
    inner = str(escape(tree.text or "")) + "".join(html.tostring(child, encoding="unicode") for child in tree)
    return inner.strip()


def _figure(figure: Figure) -> str:
    picture = figure.enclosure
    words = " ".join(escape(text) for text in (figure.caption, figure.credit) if text)
    caption = f"<figcaption>{words}</figcaption>" if words else ""
    image = f'<img src="{picture.url}" width="{picture.width}" height="{picture.height}" alt="{escape(figure.alt)}">'
    return f"<figure>{image}{caption}</figure>"


register = joining(Feeds)
