"""Plugin for the bench: the pages, lists, feeds and addresses that the other tools make, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from goodnews.feeds import atom
from goodnews.feeds.archive import LIVE, Document
from goodnews.feeds.channel import Channel
from goodnews.feeds.items import Items
from goodnews.feeds.plugin import channel_words
from goodnews.files import File
from goodnews.listings import Listing, pages
from goodnews.model.feeds import feeds
from goodnews.model.views import Card, Deck, Tag, View, frame_of
from goodnews.rendering import Pages, Product, joining
from goodnews.sitemap import sitemap

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.entries import Dated
    from goodnews.model.feeds import Feed
    from goodnews.model.site import Site
    from goodnews.writer import Publisher

#: Where the stylesheet lies in the theme and, below "theme/", in the site.
STYLE = "css/site.css"
#: How many of the newest stories the start page shows.
NEWEST = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView(View):
    """A story with its areas."""

    entry: Dated
    areas: tuple[Tag, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StartView(View):
    """The newest stories."""

    cards: tuple[Card, ...]


class PlainPages(Pages):
    """Writes the start page, the page of each story, and the list of each area, 20 stories a page."""

    def views(self, site: Site) -> Iterator[tuple[str, View]]:
        """Yield a view for each page."""
        frame, deck = frame_of(site), Deck(site)
        words = {"title": self.settings["SITENAME"], "description": self.settings["SITESUBTITLE"]}
        yield "start", StartView(frame=frame, url="/", feeds=(), cards=deck.cards(site.entries[:NEWEST]), **words)
        for entry in site.entries:
            yield (
                "story",
                StoryView(
                    frame=frame,
                    url=entry.url,
                    title=entry.title,
                    description=entry.summary,
                    feeds=(),
                    entry=entry,
                    areas=tuple(deck.tags[slug] for slug in entry.areas),
                ),
            )
        for area in site.areas:
            listing = Listing(url=area.url, title=area.name, lead=area.summary, entries=site.by_area.get(area.slug, ()))
            for view in pages(listing, site, deck):
                yield "list", view


class PlainFiles(Product):
    """Writes the feed of each area with its newest stories in full, the sitemap, and the stylesheet."""

    def generate_output(self, writer: Publisher) -> None:
        """Write every file."""
        site, site_url = self.context["site"], self.settings["SITEURL"]
        items, areas = Items(site, site_url, {}), {area.url for area in site.areas}
        writer.write_each(
            File(name=f"{feed.url}flode.atom".removeprefix("/"), key=lambda: "", make=partial(self._feed, feed, items))
            for feed in feeds(site)
            if feed.url in areas
        )
        urls = ["/", *sorted(areas), *(entry.url for entry in site.entries)]
        days = {entry.url: entry.date for entry in site.entries}
        writer.write_bytes("sitemap.xml", sitemap([(url, days.get(url)) for url in urls], site_url))
        writer.write_bytes(f"theme/{STYLE}", (Path(self.settings["THEME"]) / "static" / STYLE).read_bytes())

    def _feed(self, feed: Feed, items: Items) -> bytes:
        shown = feed.entries[:LIVE]
        live = Document(stem=f"{feed.url}flode", entries=shown, older=None, live=True)
        channel = Channel(feed=feed, document=live, site_url=items.site_url, **channel_words(self.settings))
        return atom.feed(channel, [atom.item(items.item(entry, correction=False)) for entry in shown])


register = joining(PlainPages, PlainFiles)
