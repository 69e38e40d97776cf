"""When a page was last changed, as far as the content itself can tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.entries import Dated

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from goodnews.model.entries import Area, Entry
    from goodnews.model.site import Site


def changed(entry: Entry) -> dt.date | None:
    """Return the day on which the entry was last changed; None if nothing in it tells.

    That is the latest of `modified`, `date` and the days on which its sources were read: the date of a text that tells
    of something long after may be the event's, and what has been read later has been written later.
    """
    days = [entry.modified]
    if isinstance(entry, Dated):
        days += [entry.date, *(item.source.read for item in entry.evidence)]
    return max((day for day in days if day), default=None)


def newest_change(entries: Iterable[Entry]) -> dt.date | None:
    """Return the latest day on which one of the entries was changed; None if there is none."""
    return max((day for entry in entries if (day := changed(entry))), default=None)


def area_change(site: Site, area: Area) -> dt.date | None:
    """Return the latest day on which the area, one of its entries or one of its indicators was changed."""
    near = (each for each in site.indicators if area.slug in each.areas)
    return newest_change((area, *site.by_area.get(area.slug, ()), *near))
