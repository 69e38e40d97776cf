"""Plugin: the pages in English, and those in Swedish that is easy to read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model import editions, tellings
from goodnews.model.edition_views import (
    EditionView,
    EnglishAreaView,
    EnglishPageView,
    TellingView,
    beside,
    cards_in,
    feed_in,
    frame_in,
    is_person,
)
from goodnews.model.editions import EASY, EDITIONS, ENGLISH, SWEDISH, version
from goodnews.model.freshness import changed
from goodnews.model.views import Link
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from goodnews.model.site import Site
    from goodnews.model.views import Card, Frame, View


class Editions(Pages):
    """Writes the pages of every edition that tells something."""

    def views(self, site: Site) -> Iterator[tuple[str, View]]:
        """Yield the views of all editions."""
        for edition in EDITIONS:
            if editions.exists(edition, site):
                frame, cards = frame_in(edition, site), cards_in(edition, site)
                yield ("english_start" if edition is ENGLISH else "easy_start"), edition_view(frame, cards, site)
                yield from telling_views(frame, cards, site)
        yield from english_views(site)


def edition_view(frame: Frame, cards: Mapping[str, Card], site: Site) -> EditionView:
    """Return the view of an edition's first page; in English the newest story with a picture leads it."""
    edition = frame.edition
    people = tuple(card for card in cards.values() if is_person(card))
    told = tuple(card for card in cards.values() if edition is EASY or not is_person(card))
    lead = None if edition is EASY else next((card for card in told if card.figure), None)
    return EditionView(
        frame=frame,
        url=edition.url,
        title=edition.title,
        description=edition.about,
        feeds=tuple(dict.fromkeys((feed_in(edition), frame.feed))),
        coded=True,
        versions=() if edition is EASY else (version(SWEDISH, SWEDISH.url),),
        lead=lead,
        newest=tuple(card for card in told if card is not lead),
        ambassadors=() if edition is EASY else people,
        pages=tuple((Link(name=each.title, url=each.url), each.summary) for each in tellings.pages(site, edition)),
        contact=site.areas[0].contact if site.areas else None,
    )


def telling_views(frame: Frame, cards: Mapping[str, Card], site: Site) -> Iterator[tuple[str, TellingView]]:
    """Yield the view of every dated entry that the edition tells."""
    edition = frame.edition
    names = {place.slug: place.name for place in site.places}
    crumbs = () if edition.lang != SWEDISH.lang else (Link(name=edition.title, url=edition.url),)
    for told in tellings.news(site, edition):
        card, entry = cards[told.url], told.entry
        yield (
            "telling",
            TellingView(
                frame=frame,
                url=told.url,
                title=told.title,
                description=told.summary,
                feeds=tuple(dict.fromkeys((feed_in(edition), frame.feed))),
                crumbs=crumbs,
                tag=card.areas[0],
                indexed=entry.visibility == "public",
                changed=changed(entry),
                owner=entry.owner,
                versions=(version(SWEDISH, entry.url),),
                telling=told,
                areas=card.areas,
                places=tuple(names[slug] for slug in entry.places),
                original=entry.url,
                more=beside(card, cards.values()),
                contact=site.area(entry.areas[0]).contact,
            ),
        )


def english_views(site: Site) -> Iterator[tuple[str, View]]:
    """Yield the views of the areas and the writers' pages that are in English."""
    frame = frame_in(ENGLISH, site)
    cards = cards_in(ENGLISH, site).values()
    for tag, told in zip(frame.areas, tellings.areas(site, ENGLISH), strict=True):
        area = site.area(tag.slug)
        yield (
            "english_area",
            EnglishAreaView(
                frame=frame,
                url=told.url,
                title=told.title,
                description=told.summary,
                feeds=(frame.feed,),
                tag=tag,
                versions=(version(SWEDISH, area.url),),
                changed=changed(area),
                coded=True,
                telling=told,
                order=area.order,
                cards=tuple(card for card in cards if tag in card.areas),
                contact=area.contact,
            ),
        )
    for told in tellings.pages(site, ENGLISH):
        yield (
            "english_page",
            EnglishPageView(
                frame=frame,
                url=told.url,
                title=told.title,
                description=told.summary,
                feeds=(frame.feed,),
                versions=(version(SWEDISH, told.entry.url),),
                changed=changed(told.entry),
                coded=True,
                telling=told,
            ),
        )


register = joining(Editions)
