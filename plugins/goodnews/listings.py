"""Plugin: the lists of entries by kind, area, reader and year, in pages of a fixed length."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model import kinds
from goodnews.model.audiences import AUDIENCES
from goodnews.model.feeds import CORRECTIONS_URL
from goodnews.model.freshness import newest_change
from goodnews.model.lists import LENGTH, filters, years
from goodnews.model.pagination import cut
from goodnews.model.views import Deck, FeedLink, IndexView, Link, ListView, Tag, feed_of, frame_of, tag_of
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.entries import Dated
    from goodnews.model.site import Site

_LEADS = {
    "story": "Det som har hänt i Hedemora, det nyaste först.",
    "result": "Vad projekt och mätningar har gett, även det som inte gick som tänkt.",
    "ambassador": "Personer, föreningar och företag som för Hedemoras namn vidare.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """A list before it is cut into pages. `feed` is None for lists that nobody subscribes to."""

    url: str
    title: str
    lead: str
    entries: tuple[Dated, ...]
    crumbs: tuple[Link, ...] = ()
    feed: FeedLink | None = None
    tag: Tag | None = None
    template: str = "list"


class Listings(Pages):
    """Writes every list, and the page that leads to the years."""

    def views(self, site: Site) -> Iterator[tuple[str, ListView | IndexView]]:
        """Yield a view for each page of each list."""
        deck = Deck(site)
        for listing in listings(site):
            for view in pages(listing, site, deck):
                yield listing.template, view
        yield "index_of_lists", years_view(site)


def listings(site: Site) -> Iterator[Listing]:
    """Yield every list of the site."""
    for kind in kinds.DATED:
        title, url = kind.plural.capitalize(), f"/{kind.folder}/"
        entries = site.ambassadors if kind is kinds.AMBASSADOR else site.by_kind[kind.name]
        yield Listing(
            url=url,
            title=title,
            lead=_LEADS[kind.name],
            entries=entries,
            feed=feed_of(url, title),
            template="people" if kind is kinds.AMBASSADOR else "list",
        )
    for area in site.areas:
        yield Listing(
            url=f"{area.url}allt/",
            title=f"Allt om {area.name[:1].lower()}{area.name[1:]}",
            lead=area.summary,
            entries=site.by_area.get(area.slug, ()),
            crumbs=(Link(name="Områden", url="/omraden/"), Link(name=area.name, url=area.url)),
            feed=feed_of(area.url, area.name),
            tag=tag_of(area),
        )
    doors = {page.audience: Link(name=page.title, url=page.url) for page in site.pages if page.audience}
    for group in AUDIENCES:
        yield Listing(
            url=group.url,
            title=group.name,
            lead=group.summary,
            entries=site.by_audience.get(group.slug, ()),
            crumbs=(doors[group.slug],) if group.slug in doors else (),
            feed=feed_of(group.url, group.name),
        )
    yield Listing(
        url=CORRECTIONS_URL,
        title="Rättelser",
        lead="Texter som har rättats, den senast rättade först. Vad som var fel står överst i varje text.",
        entries=site.corrected,
        feed=feed_of(CORRECTIONS_URL, "Rättelser"),
    )
    for year, entries in sorted(site.by_year.items(), reverse=True):
        yield Listing(
            url=f"/arkiv/{year}/",
            title=year,
            lead=f"Allt som är daterat {year}.",
            entries=entries,
            crumbs=(Link(name="Arkiv", url="/arkiv/"),),
        )


def pages(listing: Listing, site: Site, deck: Deck) -> Iterator[ListView]:
    """Yield the pages of a list: the first at the list's own address, the others at `…/sida/2/` and on."""
    frame, beside, changed = frame_of(site), filters(site, listing.url), newest_change(listing.entries)
    for part in cut(listing.url, listing.entries, LENGTH):
        yield ListView(
            frame=frame,
            url=part.url,
            title=part.titled(listing.title),
            description=listing.lead,
            feeds=(*([listing.feed] if listing.feed else []), frame.feed),
            crumbs=listing.crumbs,
            tag=listing.tag,
            lead=listing.lead,
            cards=deck.cards(part.shown),
            number=part.number,
            pages=part.pages,
            total=len(listing.entries),
            newer=part.newer,
            older=part.older,
            numbers=part.numbers,
            filters=beside,
            changed=changed,
        )


def years_view(site: Site) -> IndexView:
    """Return the view of all years."""
    frame = frame_of(site)
    lead = "Allt på webbplatsen, år för år. Texterna står under året de handlar om."
    return IndexView(
        frame=frame,
        url="/arkiv/",
        title="Arkiv",
        description=lead,
        feeds=(frame.feed,),
        lead=lead,
        links=tuple((link, "") for link in years(site)),
    )


register = joining(Listings)
