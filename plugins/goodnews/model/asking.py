"""Whom a reader may ask about a place or a topic, and with which words to begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model.letters import PLACE
from goodnews.model.swedish import sort_key
from goodnews.model.views import Link

if TYPE_CHECKING:
    from collections.abc import Callable

    from goodnews.model.directory import Desk, Errand
    from goodnews.model.entries import Ambassador, Contact, Dated, Place
    from goodnews.model.letters import Letter
    from goodnews.model.site import Site
    from goodnews.model.views import Card, Deck

#: How many texts stand beside an errand.
TEXTS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Somebody who can be asked: `topics` say what about, `page` leads to what the site tells of it."""

    contact: Contact
    topics: tuple[str, ...]
    page: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceAsked:
    """A place, those who can be asked there (perhaps nobody), and the municipality, with a letter about the place."""

    place: Link
    slug: str
    asked: tuple[Asked, ...]
    title: str
    contact: Contact
    letter: Letter


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrandView:
    """An errand with who answers, and the texts that bear upon it."""

    errand: Errand
    contact: Contact | None
    letter: Letter
    texts: tuple[Card, ...]


def ambassador(person: Ambassador) -> Asked | None:
    """Return the ambassador as somebody to ask, if there is a way to.

    The dead answer no letters: for a historical person it is the organisation in `contact` that does.
    """
    if not person.contact:
        return None
    page = Link(name=person.title, url=person.url)
    if person.subject == "historisk":
        return Asked(contact=person.contact, topics=(person.title,), page=page)
    contact = person.contact.model_copy(update={"label": person.title})
    return Asked(contact=contact, topics=person.topics, page=page)


def at_place(site: Site, place: Place) -> tuple[Asked, ...]:
    """Return those who can be asked at the place: ambassadors, then the directory's contacts."""
    return _asked(site, lambda one: place.slug in one.places)


def for_audience(site: Site, audience: str) -> tuple[Asked, ...]:
    """Return those who can be asked by the group of readers: ambassadors, then the directory's contacts."""
    return _asked(site, lambda one: audience in one.audience)


def desks(site: Site, fits: Callable[[Desk], bool] = lambda _: True) -> tuple[Asked, ...]:
    """Return the directory's contacts as somebody to ask, those that fit."""
    return tuple(
        Asked(contact=desk.contact, topics=(desk.about,) if desk.about else ())
        for desk in site.directory.contacts.values()
        if fits(desk)
    )


def _asked(site: Site, fits: Callable[[Ambassador | Desk], bool]) -> tuple[Asked, ...]:
    people = (ambassador(person) for person in site.ambassadors if fits(person))
    # Two may be reached by the same link.
    found = (one for one in (*people, *desks(site, fits)) if one)
    return tuple({(one.contact.label, one.contact.email, one.contact.url): one for one in found}.values())


def about_place(site: Site, errand: Errand, place: Place) -> PlaceAsked | None:
    """Return the errand as it is about one place; None if nobody answers it."""
    contact = site.directory.asked(errand)
    if contact is None:
        return None
    return PlaceAsked(
        place=Link(name=place.name, url=place.url, count=len(site.by_place.get(place.slug, ()))),
        slug=place.slug,
        asked=at_place(site, place),
        title=errand.title.replace(PLACE, place.name),
        contact=contact,
        letter=errand.letter.about(place.name),
    )


def about_places(site: Site, audience: str | None = None) -> tuple[PlaceAsked, ...]:
    """Return the errand about places, once for each place in alphabetical order; nothing if there is none.

    It is the first that the audience has, or the first of all.
    """
    asked = (each for each in site.directory.errands if each.per_place)
    errand = next((each for each in asked if audience is None or audience in each.audience), None)
    places = sorted(site.places, key=lambda place: (sort_key(place.name), place.slug))
    made = (about_place(site, errand, place) for place in places if errand)
    return tuple(one for one in made if one)


def errands(site: Site, deck: Deck, audience: str | None) -> tuple[ErrandView, ...]:
    """Return the errands of the audience, those about places aside; None asks for those that are for everybody."""
    return tuple(
        errand_view(site, deck, each)
        for each in site.directory.errands
        if not each.per_place and (audience in each.audience if audience else not each.audience)
    )


def errand_view(site: Site, deck: Deck, errand: Errand) -> ErrandView:
    """Return the errand as pages show it."""
    found: dict[str, Dated] = {entry.url: entry for aim in errand.aims for entry in site.by_aim.get(aim, ())}
    texts = sorted(found.values(), key=lambda entry: entry.date, reverse=True)[:TEXTS]
    contact = site.directory.asked(errand)
    return ErrandView(errand=errand, contact=contact, letter=errand.letter, texts=deck.cards(texts))
