"""What a feed says of itself in every format: its name, its addresses and when it last changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from goodnews.feeds.item import latest, urn
from goodnews.model.feeds import FORMATS

if TYPE_CHECKING:
    import datetime as dt

    from goodnews.feeds.archive import Document
    from goodnews.model.feeds import Feed

GENERATOR = "Hedemora berättar"
#: Feeds are told apart by an id of their own, which stays if the site moves to another address.
IDENTITY = uuid5(NAMESPACE_URL, "tag:hedemora.se,2026:floden")
#: The address of the style that a browser shows a feed in; it stays the same when the style changes, and so do feeds.
STYLE = "/flode.css"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """The head of one document of a feed. `name` and `subtitle` are the site's, `hub` is "" for none."""

    feed: Feed
    document: Document
    site_url: str
    name: str
    subtitle: str
    hub: str = ""

    @property
    def id(self) -> str:
        """The feed's id, the same in its archives."""
        return urn(uuid5(IDENTITY, self.feed.url))

    @property
    def title(self) -> str:
        """The feed's title."""
        return self.name if self.feed.url == "/" else f"{self.feed.name} – {self.name}"

    @property
    def description(self) -> str:
        """What the feed is about."""
        return self.subtitle if self.feed.url == "/" else self.feed.description

    @property
    def page(self) -> str:
        """The page where people read the same."""
        return self.site_url + self.feed.page

    @property
    def updated(self) -> dt.datetime:
        """When the newest change in the document was made."""
        return latest(self.document.entries)

    def address(self, form: str, stem: str | None = None) -> str:
        """Return where the document lies in a format, or the one with another stem."""
        return f"{self.site_url}{stem or self.document.stem}.{form}"

    def links(self, form: str, archive: str) -> dict[str, tuple[str, str]]:
        """Return the document's links to other documents: by relation, address and media type ("" for none).

        `archive` is the format that the older documents are kept in.
        """
        found = {}
        if self.document.older:
            found["prev-archive"] = (self.address(archive, self.document.older), FORMATS[archive])
        if not self.document.live:
            found["current"] = (self.site_url + self.feed.address(form), FORMATS[form])
        elif self.hub:
            found["hub"] = (self.hub, "")
        return found
