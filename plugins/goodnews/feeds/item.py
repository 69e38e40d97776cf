"""An item: all that any format of a feed tells about an entry, and what no feed can tell."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from goodnews.model.problems import ContentError, Problem
from goodnews.model.swedish import MORNING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from goodnews.model.entries import Dated
    from goodnews.model.tellings import News

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
    lang: str = "sv"


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


def changed(entry: Dated | News) -> dt.datetime:
    """Return when the entry last changed."""
    return moment(entry.modified or entry.date, entry.id)


def latest(entries: Iterable[Dated | News]) -> dt.datetime:
    """Return when the newest change in the entries was made."""
    days = ((entry.modified or entry.date, entry.id) for entry in entries)
    return moment(*max(days, default=(EPOCH, UUID(int=0))))
