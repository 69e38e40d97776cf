"""Share cards: what the picture that other sites show beside a link tells, and its address, before it is drawn."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from goodnews.model import tellings
from goodnews.model.editions import EDITIONS, ENGLISH, exists
from goodnews.model.entries import Ambassador, Dated
from goodnews.model.pictures import FOLDER, crop
from goodnews.model.shapes import Shape
from goodnews.model.tellings import news, telling

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from goodnews.model.entries import Area
    from goodnews.model.figures import Figure
    from goodnews.model.pictures import Box, Original
    from goodnews.model.site import Site
    from goodnews.model.tellings import Telling
    from goodnews.model.views import View

#: Pixels; the shape that Facebook, LinkedIn, Mastodon and others ask for, 1.91:1.
WIDTH, HEIGHT = 1200, 630
#: The part of a card that a picture fills.
PICTURE = Shape(name="share", ratio=(500, HEIGHT), widths=(500,), sizes="")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCard:
    """One card. `band` are all the site's threads in order, `wide` those of the card, the first for its colour.

    `kicker` and `lead` stand above and below the title; `box` is the window of `original` that is shown.
    """

    url: str
    title: str
    kicker: str
    area: str
    lead: str
    sender: str
    band: tuple[str, ...]
    wide: tuple[str, ...]
    figure: Figure | None
    box: Box | None

    width: ClassVar[int] = WIDTH
    height: ClassVar[int] = HEIGHT
    mime: ClassVar[str] = "image/jpeg"

    @property
    def name(self) -> str:
        """Return the path within the output folder."""
        return self.url.removeprefix("/")

    @property
    def original(self) -> Original | None:
        """The picture on the card, if there is one."""
        return self.figure.original if self.figure else None

    @property
    def alt(self) -> str:
        """What the card shows, for those who do not see it."""
        words = dict.fromkeys(text for text in (self.kicker, self.area, self.title, self.sender) if text)
        shown = self.figure.alt if self.figure else ""
        return f"{' · '.join(words)}. {shown}".rstrip()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareCards:
    """Every card of a site: `own` are those of single pages, by the pages' addresses, `site` is for all others."""

    own: Mapping[str, ShareCard]
    site: ShareCard

    def of(self, view: View) -> ShareCard:
        """Return a page's card: its own, that of the area which colours the page, its edition's, or the site's."""
        near = (view.url, view.tag.url if view.tag else "", view.frame.edition.url)
        return next((self.own[url] for url in near if url in self.own), self.site)

    def __iter__(self) -> Iterator[ShareCard]:
        return iter({card.url: card for card in (self.site, *self.own.values())}.values())


def share_cards(site: Site, *, sender: str, lead: str, look: str, newest: int) -> ShareCards:
    """Return the cards of the areas, the `newest` entries and the site, whose name and sentence are given.

    `look` stands for all that decides how a card is drawn: with another look every card has another address.
    """
    band = tuple(area.thread for area in site.areas)
    areas = {area.slug: area for area in site.areas}

    def made(figure: Figure | None, **told: object) -> ShareCard:
        return _addressed(look, figure, {"sender": sender, "band": band, **told})

    own = {area.url: made(area.figure, **_of_area(area, len(areas))) for area in site.areas}
    for entry in site.entries[:newest]:
        own[entry.url] = made(entry.figure, **_of_entry(entry, areas))
    for edition in EDITIONS:
        if exists(edition, site):
            own[edition.url] = made(None, title=edition.title, kicker="", area="", lead=edition.about, wide=())
    own |= {told.url: made(None, **_of_english(told, areas)) for told in tellings.areas(site, ENGLISH)}
    for told in news(site, ENGLISH)[:newest]:
        own[told.url] = made(told.figure, **_of_english(told, areas))
    front = made(None, title=sender, kicker="", area="", lead=lead, wide=())
    return ShareCards(own=own, site=front)


def _of_area(area: Area, count: int) -> dict[str, object]:
    kicker = f"Strategiskt område {area.order} av {count}"
    return {"title": area.name, "kicker": kicker, "area": "", "lead": area.summary, "wide": (area.thread,)}


def _of_entry(entry: Dated, areas: Mapping[str, Area]) -> dict[str, object]:
    kicker, area = entry.kind.singular.capitalize(), areas[entry.areas[0]].name
    wide = tuple(areas[slug].thread for slug in entry.areas)
    lead = entry.role if isinstance(entry, Ambassador) else ""
    return {"title": entry.title, "kicker": kicker, "area": area, "lead": lead, "wide": wide}


def _of_english(told: Telling, areas: Mapping[str, Area]) -> dict[str, object]:
    """Return what the card of an entry or an area says in English."""
    own = told.entry.areas if isinstance(told.entry, Dated) else (told.entry.slug,)
    name = telling(areas[own[0]], ENGLISH)
    area = name.name if name and isinstance(told.entry, Dated) else ""
    lead = told.role if isinstance(told.entry, Dated) else told.summary
    wide = tuple(areas[slug].thread for slug in own)
    return {"title": told.name or told.title, "kicker": "", "area": area, "lead": lead, "wide": wide}


def _addressed(look: str, figure: Figure | None, told: dict[str, object]) -> ShareCard:
    """Return the card; everything that decides its bytes is in its name, as in that of a Derivative."""
    box = crop(figure.original, figure.focus, PICTURE) if figure else None
    recipe = [look, figure and figure.original.digest, box, sorted(told.items())]
    key = hashlib.sha256(json.dumps(recipe).encode()).hexdigest()[:16]
    return ShareCard(url=f"/{FOLDER}/kort/{key}.jpg", figure=figure, box=box, **told)  # type: ignore[arg-type]
