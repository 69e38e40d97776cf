"""A feed cut into documents: the newest in the live one, all older ones in archives (RFC 5005, section 4).

Archives are filled from the oldest, so that a full one stays as it is when something new is published. Its name tells
how many there are before it and, by a digest, exactly which entries it and they hold. A reader that stops at the first
archive it knows has therefore seen all that is in it and before it: also what is published with an old date.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.entries import Dated
    from goodnews.model.feeds import Feed
    from goodnews.model.tellings import News

#: How many entries the live document holds, and how many a full archive.
LIVE = 25
FULL = 100
DIGITS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A part of a feed, the newest entries first. `stem` is its name without ending, `older` that of the one before."""

    stem: str
    entries: tuple[Dated | News, ...]
    older: str | None
    live: bool = False


def documents(feed: Feed) -> Iterator[Document]:
    """Yield the feed's archives from the oldest, and last its live document."""
    oldest_first = feed.entries[LIVE:][::-1]
    stem, older, seal = f"{feed.url}flode", None, b""
    for number, start in enumerate(range(0, len(oldest_first), FULL), 1):
        held = oldest_first[start : start + FULL]
        seal = hashlib.sha256(seal + b"".join(entry.id.bytes for entry in held)).digest()
        name = f"{stem}/{number}-{seal.hex()[:DIGITS]}"
        yield Document(stem=name, entries=held[::-1], older=older)
        older = name
    yield Document(stem=stem, entries=feed.entries[:LIVE], older=older, live=True)
