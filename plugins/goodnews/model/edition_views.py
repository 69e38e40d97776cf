"""The views of the pages that the editions have of their own, and what stands around and within them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goodnews.model.editions import SWEDISH, version
from goodnews.model.entries import Ambassador
from goodnews.model.feeds import address
from goodnews.model.freshness import newest_change
from goodnews.model.tellings import areas, news, pages
from goodnews.model.views import Card, FeedLink, Frame, Link, Tag, View, frame_of, tag_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from goodnews.model.editions import Edition
    from goodnews.model.entries import Contact
    from goodnews.model.site import Site
    from goodnews.model.tellings import News, Telling


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingView(View):
    """A dated entry in an edition. `places` are names, `original` is where it is told in full, `more` are others."""

    telling: News
    areas: tuple[Tag, ...]
    places: tuple[str, ...]
    original: str
    more: tuple[Card, ...]
    contact: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class EditionView(View):
    """The first page of an edition: all that it tells, the newest first. `pages` are the writers' own."""

    lead: Card | None
    newest: tuple[Card, ...]
    ambassadors: tuple[Card, ...]
    pages: tuple[tuple[Link, str], ...]
    contact: Contact | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EnglishAreaView(View):
    """An area in English, with all that is told about it. `order` is its place among so many `areas`."""

    telling: Telling
    order: int
    cards: tuple[Card, ...]
    contact: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class EnglishPageView(View):
    """A page of the writers' own in English."""

    telling: Telling


def frame_in(edition: Edition, site: Site) -> Frame:
    """Return what every page of the edition has around it."""
    if edition.lang == SWEDISH.lang:
        return replace(frame_of(site), edition=edition)
    links = tuple(Link(name=page.title, url=page.url) for page in pages(site, edition))
    return Frame(
        areas=tags_in(edition, site),
        menu=links,
        pages=(*links, *_statement(site)),
        feed=feed_in(edition),
        edition=edition,
        home=Link(name="Home", url=edition.url),
        elsewhere=version(SWEDISH, SWEDISH.url),
        changed=newest_change(told.entry for told in news(site, edition)),
    )


def _statement(site: Site) -> tuple[Link, ...]:
    """Return the way to the accessibility statement, which the law wants on every page; it is in Swedish alone."""
    statements = (page for page in site.pages if page.template == "accessibility")
    return tuple(Link(name="Accessibility statement (in Swedish)", url=page.url) for page in statements)


def feed_in(edition: Edition) -> FeedLink:
    """Return the feed of all that the edition tells."""
    return FeedLink(name=edition.title, url=address(edition.url))


def tags_in(edition: Edition, site: Site) -> tuple[Tag, ...]:
    """Return the areas as the edition's pages show them."""
    if edition.lang == SWEDISH.lang:
        return tuple(tag_of(area) for area in site.areas)
    threads = {area.slug: area.thread for area in site.areas}
    return tuple(
        Tag(slug=each.entry.slug, name=each.name, url=each.url, thread=threads[each.entry.slug])
        for each in areas(site, edition)
    )


def cards_in(edition: Edition, site: Site) -> Mapping[str, Card]:
    """Return all that the edition tells as its lists show it, by address, the newest first."""
    tags = {tag.slug: tag for tag in tags_in(edition, site)}
    return {each.url: _card(each, tags) for each in news(site, edition)}


def is_person(card: Card) -> bool:
    """Return whether the card is an ambassador's."""
    return card.kind is Ambassador.kind


def beside(card: Card, among: Iterable[Card], count: int = 3) -> tuple[Card, ...]:
    """Return up to `count` other cards: those of the same colour first, then those that share an area."""
    own = {tag.slug for tag in card.areas}

    def far(other: Card) -> tuple[bool, bool]:
        return other.areas[0].slug != card.areas[0].slug, own.isdisjoint(tag.slug for tag in other.areas)

    return tuple(sorted((each for each in among if each.url != card.url), key=far)[:count])


def _card(told: News, tags: Mapping[str, Tag]) -> Card:
    return Card(
        kind=told.kind,
        title=told.title,
        url=told.url,
        summary=told.summary,
        date=told.date,
        areas=tuple(tags[slug] for slug in told.entry.areas),
        figure=told.figure,
        visibility=told.entry.visibility,
        role=told.role or None,
    )
