"""What readers may look for: everything public as one sort of record, for the search and for the list from A to Ö."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from goodnews.model import tellings
from goodnews.model.body import Body
from goodnews.model.editions import EASY, EDITIONS, ENGLISH, SWEDISH, exists
from goodnews.model.entries import Ambassador, Dated, Result, Story
from goodnews.model.swedish import long_date
from goodnews.model.views import frame_of
from goodnews.model.wording import figure, period, phase_name, unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from goodnews.model.editions import Edition
    from goodnews.model.entries import Area, Evidence, Page, Place
    from goodnews.model.figures import Figure
    from goodnews.model.indicators import Indicator
    from goodnews.model.site import Site
    from goodnews.model.tellings import Telling

#: The page that finds.
SEARCH = "/sok/"
#: What the other editions' pages are called.
EDITION_KINDS = {ENGLISH.slug: "På engelska", EASY.slug: "Lättläst"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Findable:
    """A page that may be found, as the search tells of it.

    `lead` stands for the whole of it. `date` is in words, `year` what it is sorted under; both are "" where time does
    not matter. `names` are the areas, aims, places, people and measures that it belongs to. `text` is what stands in
    its fields, and `body` the running text. `lang` is "" for Swedish.
    """

    url: str
    title: str
    kind: str
    lead: str = ""
    areas: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    year: str = ""
    date: str = ""
    figure: Figure | None = None
    names: tuple[str, ...] = ()
    text: tuple[str, ...] = ()
    body: Body = field(default_factory=Body)
    lang: str = ""


def findables(site: Site) -> tuple[Findable, ...]:
    """Return a record of every page that somebody may look for: the entries last, newest first."""
    known, frame = _Names(site), frame_of(site)
    made = [
        *(_area(area) for area in site.areas),
        *(_place(place) for place in site.places),
        *(_page(page) for page in site.pages),
        *(_indicator(indicator, known) for indicator in site.indicators),
        *(_edition(told, known) for edition in EDITIONS for told in _tellings(edition, site)),
    ]
    urls = {one.url for one in made} | {SEARCH}
    ways = {link.url: link.name for link in (*frame.menu, *frame.pages) if link.url not in urls}
    lists = [Findable(url=url, title=name, kind="Sida") for url, name in ways.items()]
    if exists(ENGLISH, site):
        title, lead, kind = ENGLISH.title, ENGLISH.about, EDITION_KINDS[ENGLISH.slug]
        lists.append(Findable(url=ENGLISH.url, title=title, kind=kind, lead=lead, lang=ENGLISH.lang))
    return (*made, *lists, *(_entry(entry, known) for entry in site.entries))


class _Names:
    """What slugs are called, those that a reader may see."""

    def __init__(self, site: Site) -> None:
        self.areas = {area.slug: area.name for area in site.areas}
        self.aims = {aim.id: aim.text for area in site.areas for aim in area.aims}
        self.places = {place.slug: place.name for place in site.places}
        self.people = {person.slug: person.title for person in site.ambassadors}
        self.measures = {indicator.slug: indicator.title for indicator in site.indicators}


def _named(slugs: Iterable[str], known: dict[str, str]) -> tuple[str, ...]:
    return tuple(known[slug] for slug in slugs if slug in known)


def _entry(entry: Dated, known: _Names) -> Findable:
    areas, places = _named(entry.areas, known.areas), _named(entry.places, known.places)
    others = (
        _named(entry.aims, known.aims),
        _named(entry.people, known.people),
        _named(entry.measures, known.measures),
    )
    return Findable(
        url=entry.url,
        title=entry.title,
        kind=entry.kind.singular.capitalize(),
        areas=areas,
        places=places,
        year=str(entry.date.year),
        date=long_date(entry.date),
        figure=entry.figure,
        names=(*areas, *places, *(name for names in others for name in names)),
        lead=entry.summary,
        text=(*_told(entry), *_pictured(entry), *(_claim(item) for item in entry.evidence)),
        body=entry.body,
    )


def _tellings(edition: Edition, site: Site) -> tuple[Telling, ...]:
    return (*tellings.areas(site, edition), *tellings.pages(site, edition), *tellings.news(site, edition))


def _edition(told: Telling, known: _Names) -> Findable:
    """Return what another edition tells of an entry, as a page of its own."""
    entry = told.entry
    base = _entry(entry, known) if isinstance(entry, Dated) else Findable(url="", title="", kind="")
    return replace(
        base,
        url=told.url,
        title=told.title,
        kind=EDITION_KINDS[told.edition.slug],
        lead=told.summary,
        figure=told.figure if isinstance(entry, Dated) else None,
        names=(),
        text=(told.role,) if told.role else (),
        body=told.body or Body(),
        lang="" if told.edition.lang == SWEDISH.lang else told.edition.lang,
    )


def _told(entry: Dated) -> Iterator[str]:
    """Yield what only entries of its kind say."""
    told: tuple[str | None, ...] = ()
    if isinstance(entry, Story):
        told = (entry.setback,)
    elif isinstance(entry, Result):
        when = f"{phase_name(entry.phase)}, {period(entry.period)}"
        told = (when, entry.goal, entry.outcome, entry.lessons)
    elif isinstance(entry, Ambassador):
        quote = entry.quote.text if entry.quote else None
        told = (entry.role, entry.lived, quote, *entry.topics)
    yield from (text for text in (*told, entry.correction) if text)


def _pictured(entry: Dated | Area | Page) -> Iterator[str]:
    for one in (*([entry.figure] if entry.figure else []), *entry.inline_figures):
        yield from (text for text in (one.alt, one.caption) if text)


def _claim(item: Evidence) -> str:
    told = f"{figure(item)} {unit(item)}".strip()
    return f"{item.claim} {told}".strip()


def _area(area: Area) -> Findable:
    return Findable(
        url=area.url,
        title=area.name,
        kind="Område",
        lead=area.summary,
        areas=(area.name,),
        text=(area.title, *(aim.text for aim in area.aims), *_pictured(area)),
        body=area.body,
    )


def _place(place: Place) -> Findable:
    return Findable(url=place.url, title=place.name, kind="Plats", lead=place.summary or "", places=(place.name,))


def _indicator(indicator: Indicator, known: _Names) -> Findable:
    areas, places = _named(indicator.areas, known.areas), _named(indicator.places, known.places)
    caution = (indicator.caution,) if indicator.caution else ()
    return Findable(
        url=indicator.url,
        title=indicator.title,
        kind=indicator.kind.singular.capitalize(),
        areas=areas,
        places=places,
        lead=indicator.summary,
        names=(*areas, *places, *_named(indicator.aims, known.aims)),
        text=(*indicator.meaning, *caution, indicator.unit, indicator.source.title),
    )


def _page(page: Page) -> Findable:
    text = tuple(_pictured(page))
    return Findable(url=page.url, title=page.title, kind="Sida", lead=page.summary, text=text, body=page.body)
