"""What a letter says: the entries of some days, with whole addresses and everything in words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model.feeds import newest
from goodnews.model.swedish import long_date
from goodnews.model.wording import figure, unit

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable

    from goodnews.model.entries import Area, Dated
    from goodnews.model.site import Site

#: How wide a picture is in the letter, in the pixels that mail programs count.
WIDTH = 560


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture by its whole address, as high and wide as the letter shows it."""

    url: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """An entry in the letter: `about` is its kind, areas and day, `proof` its first figure in words."""

    title: str
    url: str
    summary: str
    about: str
    proof: str
    correction: str
    picture: Picture | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """The letter: `subject` for the mail system, what is new, and what was corrected."""

    name: str
    subject: str
    days: str
    site_url: str
    pieces: tuple[Piece, ...]
    corrected: tuple[Piece, ...]


def letter(site: Site, days: tuple[dt.date, dt.date], area: Area | None, *, name: str, site_url: str) -> Letter:
    """Return the letter of what is dated, or was corrected, from one day to another, in one area or in all."""
    first, last = days
    entries = [entry for entry in site.entries if area is None or area.slug in entry.areas]
    new = newest(entry for entry in entries if first <= entry.date <= last)
    corrected = [entry for entry in site.corrected if entry in entries and entry.modified and entry not in new]
    told = f"{long_date(first)} – {long_date(last)}" if first != last else long_date(first)
    return Letter(
        name=name,
        subject=f"{name}: {area.name if area else 'nytt'}, {told}",
        days=told,
        site_url=site_url,
        pieces=tuple(piece(entry, site, site_url) for entry in new),
        corrected=_pieces((entry for entry in corrected if first <= (entry.modified or first) <= last), site, site_url),
    )


def _pieces(entries: Iterable[Dated], site: Site, site_url: str) -> tuple[Piece, ...]:
    return tuple(piece(entry, site, site_url) for entry in entries)


def piece(entry: Dated, site: Site, site_url: str) -> Piece:
    """Return the entry as the letter shows it."""
    names = {area.slug: area.name for area in site.areas}
    measured = next((item for item in entry.evidence if item.value is not None), None)
    words = (entry.kind.singular.capitalize(), *(names[slug] for slug in entry.areas), long_date(entry.date))
    return Piece(
        title=entry.title,
        url=site_url + entry.url,
        summary=entry.summary,
        about=" · ".join(words),
        proof=f"{figure(measured)} {unit(measured)}: {measured.claim}" if measured else "",
        correction=entry.correction or "",
        picture=_picture(entry, site_url),
    )


def _picture(entry: Dated, site_url: str) -> Picture | None:
    if not entry.figure:
        return None
    made = entry.figure.enclosure
    height = round(made.height * WIDTH / made.width)
    return Picture(url=site_url + made.url, alt=entry.figure.alt, width=WIDTH, height=height)
