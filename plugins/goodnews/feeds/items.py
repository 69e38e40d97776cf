"""Entries as items, each made once however many feeds it is in."""

from __future__ import annotations

from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid5

from goodnews.feeds.content import full_text, retold
from goodnews.feeds.item import SCHEME, Category, Item, Picture, changed, moment, refuse_untellable, urn
from goodnews.model import kinds
from goodnews.model.audiences import AUDIENCES
from goodnews.model.editions import ENGLISH
from goodnews.model.swedish import long_date
from goodnews.model.tellings import areas
from goodnews.pickles import dumped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from goodnews.model.entries import Dated
    from goodnews.model.figures import Figure
    from goodnews.model.site import Site
    from goodnews.model.tellings import News


#: Under which name what makes items is remembered.
ITEMS = "items"


class Items:
    """Makes the items of one site. `sizes` are the pictures' bytes by address."""

    def __init__(self, site: Site, site_url: str, sizes: Mapping[str, int]) -> None:
        self.site, self.site_url, self.sizes = site, site_url, sizes
        labels = {("omrade", area.slug): area.name for area in site.areas}
        labels |= {("ort", place.slug): place.name for place in site.places}
        labels |= {("malgrupp", group.slug): group.name for group in AUDIENCES}
        labels |= {("slag", kind.folder): kind.plural.capitalize() for kind in kinds.DATED}
        self.english = {area.entry.slug: area.name for area in areas(site, ENGLISH)}
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
            picture=self._picture(entry.figure),
        )
        refuse_untellable(made, entry)
        return made

    def news(self, told: News) -> Item:
        """Return an entry as an edition tells it as an item; ContentError when no feed can tell it."""
        labels = self.english if told.edition is ENGLISH else {}
        own = (self.categories["omrade", slug] for slug in told.entry.areas)
        made = Item(
            id=urn(told.id),
            title=told.title,
            url=self.site_url + told.url,
            summary=told.summary,
            html=retold(told, self.site_url),
            published=moment(told.date, told.id),
            updated=changed(told),
            creator=told.entry.owner,
            categories=tuple(replace(each, label=labels.get(each.term, each.label)) for each in own),
            picture=self._picture(told.figure),
            lang=told.edition.lang,
        )
        refuse_untellable(made, told.entry)
        return made

    def packed(self) -> bytes:
        """Return all that makes items as bytes; without the site, which only says which entries there are."""
        made = copy(self)
        made.site = None  # type: ignore[assignment]
        return dumped(made)

    def size(self, told: Dated | News) -> int:
        """Return the bytes of the picture that the item shows, 0 when it has none."""
        return self.sizes[told.figure.enclosure.url] if told.figure else 0

    def _picture(self, figure: Figure | None) -> Picture | None:
        if not figure:
            return None
        made = figure.enclosure
        return Picture(
            url=self.site_url + made.url,
            mime=made.mime,
            size=self.sizes[made.url],
            width=made.width,
            height=made.height,
            alt=figure.alt,
            credit=figure.credit,
        )
