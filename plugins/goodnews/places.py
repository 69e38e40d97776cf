"""Plugin: the page of every place, with what is told of it, and the page of them all, with the map."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.asking import about_places
from goodnews.model.entries import Ambassador
from goodnews.model.freshness import newest_change
from goodnews.model.geography import nearest
from goodnews.model.lists import LENGTH, filters, places
from goodnews.model.map import map_of
from goodnews.model.pagination import cut
from goodnews.model.standings import standing
from goodnews.model.views import Deck, Link, PlacesView, PlaceView, feed_of, frame_of
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.entries import Place
    from goodnews.model.map import Map
    from goodnews.model.site import Site

URL = "/platser/"
LEAD = "Staden, bruksorterna och byarna. Välj en ort och läs det som handlar om den."


class PlacePages(Pages):
    """Writes the places' pages."""

    def views(self, site: Site) -> Iterator[tuple[str, PlaceView | PlacesView]]:
        """Yield a view for all places, and one for each page of each."""
        deck, drawn = Deck(site), map_of(site.places)
        yield "places", places_view(site, drawn)
        for place in site.places:
            for view in place_views(place, site, deck, drawn):
                yield "place", view


def places_view(site: Site, drawn: Map | None) -> PlacesView:
    """Return the view of all places; `drawn` is their map."""
    frame, told = frame_of(site), {place.url: place.summary or "" for place in site.places}
    return PlacesView(
        frame=frame,
        url=URL,
        title="Platser",
        description=LEAD,
        feeds=(frame.feed,),
        lead=LEAD,
        links=tuple((link, told[link.url]) for link in places(site)),
        map=drawn,
    )


def place_views(place: Place, site: Site, deck: Deck, drawn: Map | None) -> Iterator[PlaceView]:
    """Yield the pages of one place: all that is told of it, in pages, the first with the rest of what there is."""
    frame, beside = frame_of(site), filters(site, place.url)
    entries = site.by_place.get(place.slug, ())
    ambassadors = tuple(person for person in site.ambassadors if place.slug in person.places)
    measures = tuple(each for each in site.indicators if place.slug in each.places)
    told = tuple(entry for entry in entries if not isinstance(entry, Ambassador))
    asked = {each.slug: each for each in about_places(site)}.get(place.slug)
    lead = place.summary or f"Allt som handlar om {place.name}."
    changed = newest_change((*entries, *measures))
    for part in cut(place.url, told, LENGTH):
        first = part.number == 1
        yield PlaceView(
            frame=frame,
            url=part.url,
            title=part.titled(place.name),
            description=lead,
            feeds=(feed_of(place.url, place.name), frame.feed),
            crumbs=(Link(name="Platser", url=URL),),
            lead=lead,
            cards=deck.cards(part.shown),
            number=part.number,
            pages=part.pages,
            total=len(entries),
            newer=part.newer,
            older=part.older,
            numbers=part.numbers,
            filters=beside,
            name=place.name,
            map=drawn.showing(place.url) if drawn and first else None,
            near=tuple(Link(name=each.name, url=each.url) for each in nearest(place, site.places) if first),
            measures=tuple(standing(each, deck.tags[each.areas[0]]) for each in measures if first),
            ambassadors=deck.cards(ambassadors if first else ()),
            asked=asked if first else None,
            changed=changed,
            coded=first,
        )


register = joining(PlacePages)
