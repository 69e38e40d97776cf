"""The formats that feeds are in, and a new text of an item laid where the old one was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.feeds import atom, jsonfeed, rss

if TYPE_CHECKING:
    from goodnews.feeds.items import Items
    from goodnews.model.entries import Dated

WRITERS = {"rss": rss, "atom": atom, "json": jsonfeed}


def spliced(name: str, document: bytes, old: Dated, new: Dated, items: Items) -> bytes | None:
    """Return the document `name` with the item of `new` where that of `old` is; None unless it is there just once.

    Items stand in documents as they are made, whatever else is in them, and nothing but an item shows a body.
    """
    writer = WRITERS[name.rpartition(".")[2]]
    for correction in (False, True):
        if correction and not old.correction:
            continue
        before: bytes = writer.item(items.item(old, correction=correction))
        if (count := document.count(before)) > 1:
            return None
        if count:
            after: bytes = writer.item(items.item(new, correction=correction))
            return document.replace(before, after)
    return None
