"""Those who follow our feeds: a parser that others have written, and a program that polls as RFC 5005 says."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import feedparser
from lxml import etree

from goodnews.feeds.plugin import Feeds
from tests.sites import site, written

if TYPE_CHECKING:
    from goodnews.model.site import Site

URL = "https://exempel.se"


def files(of: Site, **settings: Any) -> dict[str, bytes]:  # noqa: ANN401 (settings of any kind)
    """Return all that subscribers can fetch, with every picture as heavy as its address is long."""
    sizes = {one.url: len(one.url) for made in of.pictures.values() for one in made}
    return written(Feeds, of, picture_bytes=sizes, **settings)


def parsed(data: bytes) -> Any:  # noqa: ANN401 (feedparser has no types)
    """Return a feed as feedparser understands it, without its cleaning up."""
    told = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    assert not told.bozo, told.get("bozo_exception")
    return told


def feed(*entries: object, name: str = "flode.rss") -> Any:  # noqa: ANN401 (feedparser has no types)
    """Return a feed of a site of the entries, as feedparser understands it."""
    return parsed(files(site(*entries))[name])


def read(data: bytes, form: str) -> tuple[list[str], str | None]:
    """Return the ids in the document, and the file that it leads back to."""
    if form == "json":
        told = json.loads(data)
        ids, address = [item["id"] for item in told["items"]], told.get("next_url")
    else:
        tree = etree.fromstring(data)
        ids = [node.text for node in (*tree.iterfind("{*}entry/{*}id"), *tree.iterfind("channel/item/guid"))]
        address = next((link.get("href") for link in tree.iter("{*}link") if link.get("rel") == "prev-archive"), None)
    return ids, address.removeprefix(f"{URL}/") if address else None


@dataclass
class Subscriber:
    """Polls one feed: reads the live document, then archives until one that it has read before."""

    name: str
    form: str
    seen: list[str] = field(default_factory=list)
    archives: set[str] = field(default_factory=set)

    def poll(self, published: dict[str, bytes]) -> list[str]:
        """Return the ids of what is new since the last time."""
        name, new = f"{self.name}.{self.form}", []
        while name and name not in self.archives:
            form = name.rpartition(".")[2]
            ids, older = read(published[name], form)
            new += [one for one in ids if one not in self.seen and one not in new]
            if name != f"{self.name}.{self.form}":
                self.archives.add(name)
            name = older or ""
        self.seen += new
        return new
