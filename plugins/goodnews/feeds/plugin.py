"""Plugin: all feeds with their archives, the list of them for reading programs, the API and the deposit feed."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from goodnews.cores import each
from goodnews.feeds import api, deposit, opml
from goodnews.feeds.archive import documents
from goodnews.feeds.channel import STYLE, Channel
from goodnews.feeds.formats import WRITERS
from goodnews.feeds.items import ITEMS, Items
from goodnews.files import File
from goodnews.model.entries import Dated
from goodnews.model.feeds import FORMATS, feeds
from goodnews.model.problems import ContentError, report
from goodnews.model.tellings import News
from goodnews.readers import noting
from goodnews.rendering import Product, joining, stamped
from goodnews.scratch import Scratch
from goodnews.stamps import Stamps

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from uuid import UUID

    from goodnews.feeds.archive import Document
    from goodnews.model.feeds import Feed
    from goodnews.scratch import Place
    from goodnews.writer import Publisher

    Made = Mapping[tuple[UUID, bool], Mapping[str, Place]]

#: The formats that keep what is no longer in the live document. RSS leads on to the archive in Atom.
KEEP = ("atom", "json")


class Feeds(Product):
    """Writes every feed, and what belongs to them."""

    def generate_output(self, writer: Publisher) -> None:
        """Write everything; tell of an entry that no feed can bear, and end the run."""
        site, site_url = self.context["site"], self.settings["SITEURL"]
        items = Items(site, site_url, self.context["picture_bytes"])
        known = tuple(feeds(site))
        try:
            self._write(writer, known, items)
            writer.write_bytes("e-plikt.rss", deposit.feed(items, self.settings["SITENAME"], self._publisher))
        except ContentError as error:
            sys.stderr.write(report(error.problems))
            raise
        writer.write_bytes("floden.opml", opml.outline(known, site_url, self.settings["SITENAME"]))
        for name, data in api.files(site, site_url):
            writer.write_bytes(name, data)
        style = Path(self.settings["THEME"]) / "static" / "feeds" / "flode.css"
        writer.write_bytes(STYLE.removeprefix("/"), style.read_bytes())

    @property
    def _publisher(self) -> str:
        publisher: str = self.settings["GOODNEWS_DEPOSIT_PUBLISHER"]
        return publisher

    def _write(self, writer: Publisher, known: tuple[Feed, ...], items: Items) -> None:
        """Write every document of the feeds that is not there already, made of the same."""
        base, stamps = stamped(self.context, self.settings), Stamps()
        told = stamps.of(base, items.site_url, items.categories, items.english, channel_words(self.settings))

        def key(part: Part) -> str:
            feed = replace(part.feed, entries=())
            sizes = [items.size(entry) for entry in part.document.entries]
            return stamps.of(told, part.form, feed, part.document, sizes)

        parts = [
            Part(feed=feed, document=document, form=form)
            for feed in known
            for document in documents(feed)
            for form in forms(document)
        ]
        keys = dict(zip((part.name for part in parts), each(key, parts), strict=True))
        with Scratch(self.settings.get("GOODNEWS_CACHE")) as scratch:
            wanted = [part for part in parts if not writer.has(part.name, keys[part.name])]
            with noting():  # `holds` below tells whose bodies
                made = pieces(wanted, items, scratch)
            writer.thing(ITEMS, items.packed())
            writer.write_each(
                File(
                    name=part.name,
                    key=partial(keys.__getitem__, part.name),
                    make=partial(self._document, part, items.site_url, made, scratch),
                    holds=tuple(entry.path for entry in part.document.entries if isinstance(entry, Dated)),
                )
                for part in parts
            )

    def _document(self, part: Part, site_url: str, made: Made, scratch: Scratch) -> bytes:
        channel = Channel(feed=part.feed, document=part.document, site_url=site_url, **channel_words(self.settings))
        held = [scratch.take(made[entry.id, part.feed.corrections][part.form]) for entry in part.document.entries]
        data: bytes = WRITERS[part.form].feed(channel, held)
        return data


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One file of a feed: a document in a format."""

    feed: Feed
    document: Document
    form: str

    @property
    def name(self) -> str:
        """The file's name within the site."""
        return f"{self.document.stem}.{self.form}".removeprefix("/")


def channel_words(settings: Mapping[str, str]) -> dict[str, str]:
    """Return what every channel says of the site."""
    return {
        "name": settings["SITENAME"],
        "subtitle": settings["SITESUBTITLE"],
        "hub": settings["GOODNEWS_WEBSUB_HUB"],
    }


def forms(document: Document) -> tuple[str, ...]:
    """Return the formats that the document is in."""
    return tuple(FORMATS) if document.live else KEEP


def pieces(parts: Iterable[Part], items: Items, scratch: Scratch) -> Made:
    """Lay each item of the documents aside in each format it is needed in.

    Return where, by entry and by whether it tells a correction.
    """
    wanted: dict[tuple[UUID, bool], tuple[Dated | News, bool, set[str]]] = {}
    for part in parts:
        correction = part.feed.corrections
        for entry in part.document.entries:
            wanted.setdefault((entry.id, correction), (entry, correction, set()))[2].add(part.form)

    def make(piece: tuple[Dated | News, bool, set[str]]) -> dict[str, Place]:
        entry, correction, needed = piece
        item = items.news(entry) if isinstance(entry, News) else items.item(entry, correction=correction)
        return {form: scratch.put(WRITERS[form].item(item)) for form in FORMATS if form in needed}

    return dict(zip(wanted, each(make, list(wanted.values())), strict=True))


register = joining(Feeds)
