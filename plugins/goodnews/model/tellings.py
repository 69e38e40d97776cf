"""Entries as the editions tell them: titles, texts and pictures in English, or in Swedish that is easy to read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from uuid import uuid5

from goodnews.model.editions import address
from goodnews.model.entries import English

if TYPE_CHECKING:
    import datetime as dt
    from uuid import UUID

    from goodnews.model.body import Body
    from goodnews.model.editions import Edition
    from goodnews.model.entries import Dated, Entry
    from goodnews.model.figures import Figure
    from goodnews.model.kinds import Kind
    from goodnews.model.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """An entry as an edition tells it. `body` is None when it has only a title and a summary there.

    `figure` is its picture with words in the edition's language, `name` an area's and `role` an ambassador's.
    """

    edition: Edition
    entry: Entry
    title: str
    summary: str
    body: Body | None
    figure: Figure | None
    name: str = ""
    role: str = ""

    @property
    def url(self) -> str:
        """Its address within the site: the entry's own, within the edition."""
        return address(self.edition, self.entry)

    @property
    def kind(self) -> Kind:
        """The entry's kind."""
        return self.entry.kind


@dataclass(frozen=True, slots=True, kw_only=True)
class News(Telling):
    """A dated entry as an edition tells it: what feeds hold, and what lists show."""

    entry: Dated

    @property
    def id(self) -> UUID:
        """What subscribers know it by: always another than the entry's own, and always the same."""
        return uuid5(self.entry.id, self.edition.slug)

    @property
    def date(self) -> dt.date:
        """The entry's day."""
        return self.entry.date

    @property
    def modified(self) -> dt.date | None:
        """The day that the entry was changed."""
        return self.entry.modified


def telling(entry: Entry, edition: Edition) -> Telling | None:
    """Return the entry as the edition tells it, or None when it does not."""
    told = _told(entry, edition)
    return Telling(edition=edition, entry=entry, **told) if told else None


def news(site: Site, edition: Edition) -> tuple[News, ...]:
    """Return all dated entries that the edition tells, from the newest to the oldest."""
    found = ((entry, _told(entry, edition)) for entry in site.entries)
    return tuple(News(edition=edition, entry=entry, **told) for entry, told in found if told)


def areas(site: Site, edition: Edition) -> tuple[Telling, ...]:
    """Return the areas that the edition tells."""
    return tuple(each for area in site.areas if (each := telling(area, edition)))


def pages(site: Site, edition: Edition) -> tuple[Telling, ...]:
    """Return the writers' pages that the edition tells."""
    return tuple(each for page in site.pages if (each := telling(page, edition)))


def _told(entry: Entry, edition: Edition) -> dict[str, Any]:
    """Return what a Telling of the entry holds; nothing when the edition does not tell it."""
    written = entry.translation(edition.slug)
    if written is None:
        return {}
    made = {"title": written.title, "summary": written.summary, "body": entry.told.get(edition.slug)}
    if not isinstance(written, English):
        return {**made, "figure": entry.figure, "role": getattr(entry, "role", "")}
    figure = entry.figure and replace(entry.figure, alt=written.alt or "", caption=written.caption)
    return {**made, "figure": figure, "name": written.name or "", "role": written.role or ""}
