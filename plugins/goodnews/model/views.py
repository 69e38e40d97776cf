"""What each page is a function of: small frozen views, made from the site and handed to one template each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model import kinds
from goodnews.model.audiences import AUDIENCES
from goodnews.model.editions import EASY, ENGLISH, SWEDISH, exists, version
from goodnews.model.entries import Ambassador, Dated
from goodnews.model.feeds import FORMATS, address, aim_url
from goodnews.model.freshness import changed
from goodnews.model.published import PUBLISHER

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from goodnews.model.asking import Asked, ErrandView, PlaceAsked
    from goodnews.model.components import Macro
    from goodnews.model.editions import Edition, Version
    from goodnews.model.entries import Aim, Area, Contact, Entry, Evidence, Page
    from goodnews.model.figures import Figure
    from goodnews.model.follow_up import FollowUp
    from goodnews.model.map import Map
    from goodnews.model.readings import Reading
    from goodnews.model.site import Site
    from goodnews.model.standings import Measured, Standing, Way
    from goodnews.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A name and where it leads. `count` is how many entries wait there, where that is told."""

    name: str
    url: str
    count: int | None = None
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink(Link):
    """A feed: `url` is its RSS. The same lies beside it in other formats. `told` says what it is about."""

    told: str = ""

    @property
    def formats(self) -> tuple[tuple[str, str], ...]:
        """Each format's media type and the feed's address in it."""
        stem = self.url.removesuffix("rss")
        return tuple((mime, stem + ending) for ending, mime in FORMATS.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Tag:
    """An area as others show it: name, address, and the thread that gives the colour."""

    slug: str
    name: str
    url: str
    thread: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An entry as lists show it. `places` are names; `proof` is its first evidence that has a figure.

    `changed` is the day on which the entry was last changed.
    """

    kind: kinds.Kind
    title: str
    url: str
    summary: str
    date: dt.date
    areas: tuple[Tag, ...]
    figure: Figure | None
    visibility: str
    role: str | None = None
    places: tuple[str, ...] = ()
    quote: str | None = None
    phase: str | None = None
    proof: Evidence | None = None
    changed: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RelatedCard:
    """An entry that belongs with another; `why` says in words what they share."""

    card: Card
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What every page has around it. `menu` stands in the head, `doors` and `pages` in the foot.

    `doors` lead to the pages that are made for one group of readers, each with what waits there in a few words.
    `sender` stands behind the site; `changed` is the day on which something on it was last changed.
    `home` is the first page for readers of this language, and `elsewhere` the one for readers of another.
    """

    areas: tuple[Tag, ...]
    menu: tuple[Link, ...]
    pages: tuple[Link, ...]
    feed: FeedLink
    doors: tuple[tuple[Link, str], ...] = ()
    sender: str = PUBLISHER
    changed: dt.date | None = None
    edition: Edition = SWEDISH
    home: Link = Link(name="Start", url=SWEDISH.url)
    elsewhere: Version | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What all pages have: `url` begins with a slash, `feeds` stand with the nearest first.

    `crumbs` lead from the start page to the page above this one. `tag` is the area whose thread colours the page.
    `changed` is the day on which something on the page was last changed; None where it shows a bit of everything.
    `owner` answers for what it says, where that is not the sender alone. `coded` pages bear a QR code on paper.
    `versions` are the same page in other editions.
    """

    frame: Frame
    url: str
    title: str
    description: str
    feeds: tuple[FeedLink, ...]
    crumbs: tuple[Link, ...] = ()
    tag: Tag | None = None
    indexed: bool = True
    changed: dt.date | None = None
    owner: str = ""
    coded: bool = False
    versions: tuple[Version, ...] = ()

    @property
    def elsewhere(self) -> Version | None:
        """The way to the page in another language, or else to where that language begins."""
        own = self.frame.edition.lang
        return next((each for each in self.versions if each.lang != own), self.frame.elsewhere)

    @property
    def languages(self) -> tuple[tuple[str, str], ...]:
        """The page's languages with their addresses, as search engines want them; nothing when there is but one."""
        own = self.frame.edition
        found = {each.lang: each.url for each in self.versions if each.lang != own.lang}
        if not found or own is EASY:
            return ()
        found[own.lang] = self.url
        return (*sorted(found.items()), ("x-default", found[SWEDISH.lang]))


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryView(View):
    """A story, a result or an ambassador. `told_by` are the entries that an ambassador appears in.

    `measures` are the indicators that the entry refers to.
    """

    entry: Dated
    areas: tuple[Tag, ...]
    aims: tuple[Link, ...]
    places: tuple[Link, ...]
    people: tuple[Card, ...]
    told_by: tuple[Card, ...]
    measures: tuple[Standing, ...]
    related: tuple[RelatedCard, ...]
    newer: Link | None
    older: Link | None
    contact: Contact


@dataclass(frozen=True, slots=True, kw_only=True)
class AimView:
    """An aim with its newest entries; `more` is how many more there are, `measures` what says something of it."""

    aim: Aim
    cards: tuple[Card, ...]
    more: int
    measures: tuple[Standing, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorView(View):
    """An indicator. `told_by` are the entries that refer to it, `beside` the other indicators of its area."""

    measured: Measured
    areas: tuple[Tag, ...]
    aims: tuple[Link, ...]
    places: tuple[Link, ...]
    told_by: tuple[Card, ...]
    beside: tuple[Standing, ...]
    contact: Contact
    data: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicatorsView(View):
    """All indicators: by the way they go, and by area. `levels` are all verdicts in words with how many have each."""

    lead: str
    ways: tuple[Way, ...]
    groups: tuple[tuple[Tag, tuple[Standing, ...]], ...]
    levels: tuple[tuple[str, str, int], ...]
    data: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaView(View):
    """An area: its aims with their entries, the newest, its ambassadors; `more` leads to the rest.

    `worse` are its indicators that have become worse, `drawn` some in full, `measures` the others.
    """

    area: Area
    aims: tuple[AimView, ...]
    worse: tuple[Standing, ...]
    drawn: tuple[Measured, ...]
    measures: tuple[Standing, ...]
    newest: tuple[Card, ...]
    ambassadors: tuple[Card, ...]
    more: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AreasView(View):
    """All areas, with how many entries each has and its newest."""

    areas: tuple[tuple[Area, Tag, int, Card | None], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ListView(View):
    """One page of a list. `filters` are named groups of links to lists within or beside this one."""

    lead: str
    cards: tuple[Card, ...]
    number: int
    pages: int
    total: int
    newer: Link | None
    older: Link | None
    numbers: tuple[Link, ...]
    filters: tuple[tuple[str, tuple[Link, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """A piece of evidence with the entry that it stands in, and the indicator that its figure belongs to, if any."""

    evidence: Evidence
    entry: Card
    indicator: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LedgerView(View):
    """One page of a list of evidence. `tally` says how much there is on all of them, `data` leads to files of it.

    `filters` are named groups of links, each to the list with another choice; the first of a group takes it away.
    """

    lead: str
    proofs: tuple[Proof, ...]
    tally: tuple[str, ...]
    number: int
    pages: int
    newer: Link | None
    older: Link | None
    numbers: tuple[Link, ...]
    filters: tuple[tuple[str, tuple[Link, ...]], ...]
    data: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpView(View):
    """A year of an area, to be printed. `proofs` leads to its evidence; `filters` to its other years, and areas."""

    item: FollowUp
    proofs: Link | None
    filters: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpYearView(View):
    """A year of all areas, with all indicators as they stood then; `filters` lead to the other years."""

    year: int
    items: tuple[FollowUp, ...]
    readings: tuple[Reading, ...]
    filters: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpsView(View):
    """All years that are followed up, each with all areas."""

    lead: str
    years: tuple[tuple[Link, tuple[FollowUp, ...]], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexView(View):
    """A page that leads on to lists: all years. Each link has its count and a sentence about it."""

    lead: str
    links: tuple[tuple[Link, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A way to narrow a search: the name that the index knows it by, what people call it, and what they may choose."""

    name: str
    label: str
    options: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexLink(Link):
    """A link in a list of everything: `kind` is what it leads to, `lang` its language when that is not the site's."""

    kind: str
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexGroup:
    """What begins with one letter; `id` is for addresses."""

    id: str
    letter: str
    links: tuple[IndexLink, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchView(View):
    """The search, or a letter's page. `letters` lead to each letter, `numbers` to the pages of one that has several.

    `choices` narrow a search, of which `common` are words that are of no use; both are empty on a letter's page.
    """

    lead: str
    total: int
    letters: tuple[Link, ...]
    groups: tuple[IndexGroup, ...]
    choices: tuple[Choice, ...] = ()
    common: str = ""
    newer: Link | None = None
    older: Link | None = None
    numbers: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacesView(IndexView):
    """All places; `map` shows where they lie, if at least two positions are known."""

    map: Map | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView(ListView):
    """One page of what is told of a place; `name` is the place's. The rest is on the first page alone.

    `map` has the place marked; `near` are the places nearest to it. `cards` are all but the ambassadors.
    `asked` are those who can be asked about it.
    """

    name: str
    map: Map | None
    near: tuple[Link, ...]
    measures: tuple[Standing, ...]
    ambassadors: tuple[Card, ...]
    asked: PlaceAsked | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StartView(View):
    """The start page: one lead story, then the newest, how it goes, the newest results, and ambassadors.

    `standings` are one indicator an area, `ways` all of them by the way they go.
    """

    lead: Card | None
    newest: tuple[Card, ...]
    standings: tuple[Standing, ...]
    ways: tuple[Way, ...]
    results: tuple[Card, ...]
    ambassadors: tuple[Card, ...]
    totals: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedGroup:
    """Feeds as they are listed to people: under a heading, those of an area's aims apart from its own."""

    name: str
    feeds: tuple[FeedLink, ...]
    aims: tuple[FeedLink, ...] = ()
    tag: Tag | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView(View):
    """A page of the writers' own. The rest is filled for the templates that show it.

    `contacts` answer for areas, `desks` for what else there is. `errands` are those that concern everybody; those of
    a group of readers stand behind its door, and `doors` lead there.
    """

    page: Page
    feed_groups: tuple[FeedGroup, ...] = ()
    contacts: tuple[tuple[tuple[Tag, ...], Contact], ...] = ()
    desks: tuple[Asked, ...] = ()
    errands: tuple[ErrandView, ...] = ()
    doors: tuple[tuple[Link, tuple[Link, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorView(View):
    """A page for one group of readers. `more` leads to all that is for them; `feed` follows it.

    `asked` can be asked by them, `places` are those that they can ask about, one by one. `standings` are the indicators
    that lead, `ways` all that concern them.
    """

    page: Page
    newest: tuple[Card, ...]
    more: Link
    feed: FeedLink
    standings: tuple[Standing, ...]
    ways: tuple[Way, ...]
    asked: tuple[Asked, ...]
    places: tuple[PlaceAsked, ...]
    errands: tuple[ErrandView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementView(View):
    """The accessibility statement, with the errand of whoever meets a barrier, and where to complain."""

    page: Page
    statement: Statement
    errand: ErrandView
    complaints: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NotFoundView(View):
    """What a lost reader gets: the way to the areas and the newest."""

    newest: tuple[Card, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ExampleView:
    """An example of a component: `macro` with its `arguments`; `call` and `data` are the same for people to read."""

    id: str
    name: str
    shows: str
    macro: str
    arguments: Mapping[str, object]
    call: str
    data: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentView:
    """A component with its examples. `template` is its file, as templates import it."""

    id: str
    name: str
    template: str
    description: str
    macros: tuple[Macro, ...]
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GalleryView(View):
    """All components, in a preview."""

    components: tuple[ComponentView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(View):
    """An old address; `target` is the new one."""

    target: str


def tag_of(area: Area) -> Tag:
    """Return the area as others show it."""
    return Tag(slug=area.slug, name=area.name, url=area.url, thread=area.thread)


def link_to(aim: Aim, area: Area) -> Link:
    """Return the way to the aim on its area's page."""
    return Link(name=aim.text, url=f"{area.url}#s-mal-{aim.id}")


class Deck:
    """The cards of one site's entries, each made once however many lists it stands in."""

    def __init__(self, site: Site) -> None:
        self.tags = {area.slug: tag_of(area) for area in site.areas}
        self._places = {place.slug: place.name for place in site.places}
        self._made: dict[str, Card] = {}

    def cards(self, entries: Iterable[Dated]) -> tuple[Card, ...]:
        """Return the entries as lists show them."""
        return tuple(self.card(entry) for entry in entries)

    def card(self, entry: Dated) -> Card:
        """Return the entry as lists show it."""
        if entry.url not in self._made:
            person = entry if isinstance(entry, Ambassador) else None
            self._made[entry.url] = Card(
                kind=entry.kind,
                title=entry.title,
                url=entry.url,
                summary=entry.summary,
                date=entry.date,
                areas=tuple(self.tags[slug] for slug in entry.areas),
                figure=entry.figure,
                visibility=entry.visibility,
                role=person.role if person else None,
                places=tuple(self._places[slug] for slug in entry.places),
                quote=person.quote.text if person and person.quote else None,
                phase=getattr(entry, "phase", None),
                proof=next((item for item in entry.evidence if item.value is not None), None),
                changed=changed(entry),
            )
        return self._made[entry.url]


def frame_of(site: Site) -> Frame:
    """Return what every page has around it."""
    pages = {page.slug: Link(name=page.title, url=page.url) for page in site.pages}
    opened = {page.audience: page for page in site.pages if page.audience}
    lists = [Link(name=kind.plural.capitalize(), url=f"/{kind.folder}/") for kind in kinds.DATED]
    return Frame(
        areas=tuple(tag_of(area) for area in site.areas),
        menu=(
            *lists,
            Link(name="Områden", url="/omraden/"),
            *(pages[slug] for slug in ("flytta-hit", "kontakt") if slug in pages),
        ),
        doors=tuple(
            (Link(name=group.door, url=opened[group.slug].url), group.behind)
            for group in AUDIENCES
            if group.slug in opened
        ),
        pages=(
            *(pages[page.slug] for page in site.pages if not page.audience),
            Link(name="Mått", url="/matt/"),
            Link(name="Bevis", url="/bevis/"),
            Link(name="Uppföljning", url="/uppfoljning/"),
            Link(name="Platser", url="/platser/"),
            Link(name="Arkiv", url="/arkiv/"),
            Link(name="Allt från A till Ö", url="/sok/"),
            *([Link(name=EASY.title, url=EASY.url)] if exists(EASY, site) else []),
        ),
        feed=feed_of("", "Allt"),
        changed=site.changed,
        elsewhere=version(ENGLISH, ENGLISH.url) if exists(ENGLISH, site) else None,
    )


def feed_of(url: str, name: str) -> FeedLink:
    """Return the feed that belongs to the list at `url` ("/omraden/<slug>/"): every list's feed lies in its folder."""
    return FeedLink(name=name, url=address(url))


def feeds_of(entry: Entry, site: Site, everything: FeedLink) -> tuple[FeedLink, ...]:
    """Return the feeds that a reader of the entry may want, nearest first.

    Its own, its areas', their aims', its people's and places', its kind's, and that of everything.
    """
    near: list[FeedLink] = []
    if isinstance(entry, Ambassador):
        near.append(feed_of(entry.url, entry.title))
    if isinstance(entry, Dated):
        areas = [site.area(slug) for slug in entry.areas]
        near += [feed_of(area.url, area.name) for area in areas]
        near += [link for area in areas for link in aim_feeds(area, entry.aims)]
        near += [feed_of(person.url, person.title) for person in site.ambassadors if person.slug in entry.people]
        near += [feed_of(place.url, place.name) for place in site.places if place.slug in entry.places]
    if entry.kind.in_feeds:
        near.append(feed_of(f"/{entry.kind.folder}/", entry.kind.plural.capitalize()))
    return (*near, everything)


def aim_feeds(area: Area, aims: Iterable[str]) -> tuple[FeedLink, ...]:
    """Return the feeds of those of the area's aims that are named."""
    return tuple(feed_of(aim_url(area, aim), aim.text) for aim in area.aims if aim.id in aims)
