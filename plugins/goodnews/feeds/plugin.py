"""Plugin: all feeds with their archives, the list of them for reading programs, the API and the deposit feed."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from goodnews.cores import each
from goodnews.feeds import api, atom, deposit, jsonfeed, opml, rss
from goodnews.feeds.archive import documents
from goodnews.feeds.channel import STYLE, Channel
from goodnews.feeds.items import Items
from goodnews.model.feeds import FORMATS, feeds
from goodnews.model.problems import ContentError, report
from goodnews.model.tellings import News
from goodnews.rendering import Product, joining

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from uuid import UUID

    from goodnews.feeds.archive import Document
    from goodnews.model.entries import Dated
    from goodnews.model.feeds import Feed
    from goodnews.writer import Publisher

WRITERS = {"rss": rss, "atom": atom, "json": jsonfeed}
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
            writer.write_each(self._documents(known, items))
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

    def _documents(self, known: tuple[Feed, ...], items: Items) -> Iterator[tuple[str, Callable[[], bytes]]]:
        """Yield every document's name, and what makes its bytes."""
        parts = [(feed, document) for feed in known for document in documents(feed)]
        made = pieces(parts, items)
        for feed, document in parts:
            channel = Channel(
                feed=feed,
                document=document,
                site_url=items.site_url,
                name=self.settings["SITENAME"],
                subtitle=self.settings["SITESUBTITLE"],
                hub=self.settings["GOODNEWS_WEBSUB_HUB"],
            )
            for form in forms(document):
                held = [made[entry.id, feed.corrections, form] for entry in document.entries]
                yield f"{document.stem}.{form}".removeprefix("/"), partial(WRITERS[form].feed, channel, held)


def forms(document: Document) -> tuple[str, ...]:
    """Return the formats that the document is in."""
    return tuple(FORMATS) if document.live else KEEP


def pieces(parts: Iterable[tuple[Feed, Document]], items: Items) -> dict[tuple[UUID, bool, str], bytes]:
    """Return each item of the documents in each format it is needed in, by entry, by whether it tells a correction."""
    wanted: dict[tuple[UUID, bool], tuple[Dated | News, bool, set[str]]] = {}
    for feed, document in parts:
        for entry in document.entries:
            wanted.setdefault((entry.id, feed.corrections), (entry, feed.corrections, set()))[2].update(forms(document))

    def make(piece: tuple[Dated | News, bool, set[str]]) -> dict[str, bytes]:
        entry, correction, needed = piece
        item = items.news(entry) if isinstance(entry, News) else items.item(entry, correction=correction)
        return {form: WRITERS[form].item(item) for form in FORMATS if form in needed}

    made = each(make, list(wanted.values()))
    return {(*key, form): data for key, told in zip(wanted, made, strict=True) for form, data in told.items()}


register = joining(Feeds)
