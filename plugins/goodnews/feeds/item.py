"""An entry as an item: all that any format of a feed tells about it, made once however many feeds it is in."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid5

from goodnews.feeds.content import full_text
from goodnews.model import kinds
from goodnews.model.audiences import AUDIENCES
from goodnews.model.problems import ContentError, Problem
from goodnews.model.swedish import MORNING, long_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from goodnews.model.entries import Dated
    from goodnews.model.site import Site

#: The date of a feed that has no entry yet; a feed must have one, and it may not come from a clock.
EPOCH = dt.date(2026, 1, 1)
#: In microseconds: many enough for entries of one day to have moments of their own, which Atom wants.
HOUR = 3_600_000_000
#: Names of our categories (RFC 4151): they stay the same if the site moves to another address.
SCHEME = "tag:hedemora.se,2026:{}"
#: What XML 1.0 cannot hold, however it is written (section 2.2).
_UNTELLABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """What an item is about: `term` is stable within `scheme`, `label` is for people."""

    term: str
    scheme: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """An item's picture: `url` is absolute, `size` is in bytes."""

    url: str
    mime: str
    size: int
    width: int
    height: int
    alt: str
    credit: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One item of a feed. `id` never changes, `url` and `html` have absolute addresses only."""

    id: str
    title: str
    url: str
    summary: str
    html: str
    published: dt.datetime
    updated: dt.datetime
    creator: str
    categories: tuple[Category, ...]
    picture: Picture | None


class Items:
    """Makes the items of one site. `sizes` are the pictures' bytes by address."""

    def __init__(self, site: Site, site_url: str, sizes: Mapping[str, int]) -> None:
        self.site, self.site_url, self.sizes = site, site_url, sizes
        labels = {("omrade", area.slug): area.name for area in site.areas}
        labels |= {("ort", place.slug): place.name for place in site.places}
        labels |= {("malgrupp", group.slug): group.name for group in AUDIENCES}
        labels |= {("slag", kind.folder): kind.plural.capitalize() for kind in kinds.DATED}
        self.categories = {
            key: Category(term=key[1], scheme=SCHEME.format(key[0]), label=label) for key, label in labels.items()
        }

    def item(self, entry: Dated, *, correction: bool) -> Item:
        """Return the entry, or what was corrected in it, as an item; ContentError when no feed can tell it."""
        day = (entry.modified or entry.date) if correction else entry.date
        about = [*(("omrade", slug) for slug in entry.areas), ("slag", entry.kind.folder)]
        about += [*(("ort", slug) for slug in entry.places), *(("malgrupp", slug) for slug in entry.audience)]
        made = Item(
            # What was corrected makes it a correction of its own: not the day, which any other change moves.
            id=urn(uuid5(entry.id, f"rattelse {entry.correction}") if correction else entry.id),
            title=f"Rättat: {entry.title}" if correction else entry.title,
            url=self.site_url + entry.url,
            summary=f"Rättat den {long_date(day)}: {entry.correction}" if correction else entry.summary,
            html=full_text(entry, self.site_url),
            published=moment(day, entry.id),
            updated=changed(entry),
            creator=entry.owner,
            categories=tuple(self.categories[key] for key in about),
            picture=self._picture(entry),
        )
        refuse_untellable(made, entry)
        return made

    def size(self, entry: Dated) -> int:
        """Return the bytes of the entry's picture, 0 when it has none."""
        return self.sizes[entry.figure.enclosure.url] if entry.figure else 0

    def _picture(self, entry: Dated) -> Picture | None:
        if not entry.figure:
            return None
        made = entry.figure.enclosure
        return Picture(
            url=self.site_url + made.url,
            mime=made.mime,
            size=self.size(entry),
            width=made.width,
            height=made.height,
            alt=entry.figure.alt,
            credit=entry.figure.credit,
        )


def refuse_untellable(item: Item, entry: Dated) -> None:
    """Raise ContentError when the item holds a character that XML cannot, which the reader lets nobody write."""
    picture = f"{item.picture.alt}{item.picture.credit or ''}" if item.picture else ""
    told = {"title": item.title, "summary": item.summary, "owner": item.creator, "image": picture, "": item.html}
    if _UNTELLABLE.search("".join(told.values())) is None:
        return
    for name, text in told.items():
        if found := _UNTELLABLE.search(text):
            sentence = f"texten innehåller tecknet U+{ord(found[0]):04X}, som inget flöde kan bära."
            raise ContentError([Problem(path=entry.path, line=1, field=name, sentence=sentence, hint="Ta bort det.")])


def urn(identity: UUID) -> str:
    """Return the id as feeds write it."""
    return f"urn:uuid:{identity}"


def moment(day: dt.date, identity: UUID) -> dt.datetime:
    """Return the moment that something of this day counts as published: the later, the greater its id.

    So items of one day have moments of their own, in the same order as their ids, whatever else is published.
    """
    return dt.datetime.combine(day, MORNING) + dt.timedelta(microseconds=identity.int * HOUR >> 128)


def changed(entry: Dated) -> dt.datetime:
    """Return when the entry last changed."""
    return moment(entry.modified or entry.date, entry.id)


def latest(entries: Iterable[Dated]) -> dt.datetime:
    """Return when the newest change in the entries was made."""
    days = ((entry.modified or entry.date, entry.id) for entry in entries)
    return moment(*max(days, default=(EPOCH, UUID(int=0))))
