"""Which feeds there are: every list that somebody may want to follow, and where it lies."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, TypeVar

from goodnews.model import kinds
from goodnews.model.audiences import AUDIENCES
from goodnews.model.editions import EDITIONS
from goodnews.model.swedish import sort_key
from goodnews.model.tellings import news

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from goodnews.model.entries import Aim, Area, Dated
    from goodnews.model.site import Site
    from goodnews.model.tellings import News

    Told = TypeVar("Told", Dated, News)

#: The formats by the ending of their files, with their media types, the most widely read first.
FORMATS = {"rss": "application/rss+xml", "atom": "application/atom+xml", "json": "application/feed+json"}
CORRECTIONS_URL = "/rattelser/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """One feed, in every format. `entries` is all that it has ever told and may still be told, the newest first.

    `url` is its folder ("/omraden/<slug>/") and never changes; `page` is where people read the same. `group` is the
    heading it stands under where feeds are listed. A feed of `corrections` tells what was changed, not what is new.
    `lang` is the language of its items.
    """

    url: str
    page: str
    name: str
    description: str
    group: str
    entries: tuple[Dated | News, ...]
    corrections: bool = False
    lang: str = "sv"

    def address(self, form: str) -> str:
        """Return where the feed lies in the format "rss", "atom" or "json": "/omraden/<slug>/flode.rss"."""
        return address(self.url, form)


def address(url: str, form: str = "rss") -> str:
    """Return where the feed of the list at `url` lies."""
    return f"{url.rstrip('/')}/flode.{form}"


def aim_url(area: Area, aim: Aim) -> str:
    """Return the folder of the aim's feeds."""
    return f"{area.url}mal/{aim.id}/"


def feeds(site: Site) -> Iterator[Feed]:
    """Yield every feed of the site, in the order that they are listed to people."""
    return chain(
        _general(site),
        _of_editions(site),
        *(_of_area(area, site) for area in site.areas),
        _of_kinds(site),
        _of_places(site),
    )


def newest(entries: Iterable[Told]) -> tuple[Told, ...]:
    """Return the entries from the newest to the oldest, then by id: an order that no new title or address changes."""
    return tuple(sorted(entries, key=lambda entry: (entry.date, entry.id), reverse=True))


def _general(site: Site) -> Iterator[Feed]:
    told = "Berättelser, resultat och ambassadörer från alla områden."
    everything = [entry for entry in site.entries if entry.kind.in_feeds]
    yield _feed("/", "Allt", told, "Allt och för vem", everything)
    for group in AUDIENCES:
        yield _feed(group.url, group.name, group.summary, "Allt och för vem", site.by_audience.get(group.slug, ()))
    told = "Texter som har rättats: vad som var fel, och vad som står nu."
    yield Feed(
        url=CORRECTIONS_URL,
        page=CORRECTIONS_URL,
        name="Rättelser",
        description=told,
        group="Allt och för vem",
        entries=site.corrected,
        corrections=True,
    )


def _of_editions(site: Site) -> Iterator[Feed]:
    for edition in EDITIONS:
        if told := newest(news(site, edition)):
            yield Feed(
                url=edition.url,
                page=edition.url,
                name=edition.title,
                description=edition.about,
                group="Engelska och lättläst",
                entries=told,
                lang=edition.lang,
            )


def _of_area(area: Area, site: Site) -> Iterator[Feed]:
    yield _feed(area.url, area.name, area.summary, area.name, site.by_area.get(area.slug, ()))
    for aim in area.aims:
        url, page = aim_url(area, aim), f"{area.url}#s-mal-{aim.id}"
        told = f"Det som handlar om ett av målen i {area.name}."
        yield _feed(url, aim.text, told, area.name, site.by_aim.get(aim.id, ()), page)


def _of_kinds(site: Site) -> Iterator[Feed]:
    for kind in kinds.DATED:
        if kind.in_feeds:
            told = f"Alla {kind.plural}."
            yield _feed(f"/{kind.folder}/", kind.plural.capitalize(), told, "Slag", site.by_kind[kind.name])


def _of_places(site: Site) -> Iterator[Feed]:
    for place in sorted(site.places, key=lambda place: (sort_key(place.name), place.slug)):
        told = place.summary or f"Allt som handlar om {place.name}."
        yield _feed(place.url, place.name, told, "Orter", site.by_place.get(place.slug, ()))
    for person in site.ambassadors:
        entries = (person, *site.by_person.get(person.slug, ()))
        yield _feed(person.url, person.title, person.summary, "Ambassadörer", entries)


def _feed(url: str, name: str, told: str, group: str, entries: Iterable[Dated], page: str = "") -> Feed:  # noqa: PLR0917
    return Feed(url=url, page=page or url, name=name, description=told, group=group, entries=newest(entries))
