"""Atom 1.0 (RFC 4287), live documents and archives."""

from __future__ import annotations

from typing import TYPE_CHECKING

from feedgen.entry import FeedEntry
from feedgen.feed import FeedGenerator

from goodnews.feeds.channel import GENERATOR
from goodnews.feeds.xml import ChannelXml, ItemXml, document, fragment
from goodnews.model.feeds import FORMATS
from goodnews.model.published import PUBLISHER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from goodnews.feeds.channel import Channel
    from goodnews.feeds.item import Item


def item(of: Item) -> bytes:
    """Return an entry."""
    made = FeedEntry()
    made.register_extension("ours", ItemXml, atom=True)
    made.ours.item = of
    made.id(of.id)
    made.title(of.title)
    made.summary(of.summary)
    made.content(of.html, type="html")
    made.published(of.published)
    made.updated(of.updated)
    made.author(name=of.creator)
    for category in of.categories:
        made.category(term=category.term, scheme=category.scheme, label=category.label)
    return fragment(made.atom_entry())


def feed(channel: Channel, items: Iterable[bytes]) -> bytes:
    """Return the feed with the entries."""
    made = FeedGenerator()
    made.register_extension("ours", ChannelXml, None)
    made.ours.channel = channel
    made.id(channel.id)
    made.title(channel.title)
    made.subtitle(channel.description)
    made.language(channel.feed.lang)
    made.generator(GENERATOR)
    made.author(name=PUBLISHER)
    made.updated(channel.updated)
    made.link(href=channel.address("atom"), rel="self", type=FORMATS["atom"])
    made.link(href=channel.page, rel="alternate", type="text/html")
    return document(made.atom_str(pretty=True), items, b"</feed>")
