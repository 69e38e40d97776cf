"""RSS 2.0 (https://www.rssboard.org/rss-specification), the live document only: archives are in Atom."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from goodnews.feeds.channel import GENERATOR
from goodnews.feeds.xml import ChannelXml, ItemXml, document, fragment
from goodnews.model.feeds import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from goodnews.feeds.channel import Channel
    from goodnews.feeds.item import Item


def item(of: Item) -> bytes:
    """Return an item."""
    made = FeedEntry()
    made.register_extension("ours", ItemXml, rss=True)
    made.ours.item = of
    made.guid(of.id, permalink=False)
    made.title(of.title)
    made.link(href=of.url)
    # In RSS a description is HTML: what is text must be escaped, or readers lose what looks like a tag.
    made.description(escape(of.summary, quote=False))
    made.content(of.html, type="CDATA")
    made.published(of.published)
    for category in of.categories:
        made.category(term=category.term, scheme=category.scheme)
    if of.picture:
        made.enclosure(of.picture.url, str(of.picture.size), of.picture.mime)
    return fragment(made.rss_entry())


def feed(channel: Channel, items: Iterable[bytes]) -> bytes:
    """Return the feed with the items."""
    made = FeedGenerator()
    made.register_extension("ours", ChannelXml, None)
    made.ours.channel = channel
    made.title(channel.title)
    made.description(channel.description)
    made.language(channel.feed.lang)
    made.generator(GENERATOR)
    made.lastBuildDate(channel.updated)
    made.link(href=channel.address("rss"), rel="self", type=FORMATS["rss"])
    # feedgen takes the last link for the channel's own, whatever its rel: the page must come last.
    made.link(href=channel.page, rel="alternate")
    return document(made.rss_str(pretty=True), items, b"</channel>")
