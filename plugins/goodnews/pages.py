"""Plugin: the writers' own pages (about, contact, move here, subscribe …)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model import kinds
from goodnews.model.views import Deck, Link, PageView, feed_of, frame_of, tag_of
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.entries import Contact, Page
    from goodnews.model.site import Site
    from goodnews.model.views import Tag


class OwnPages(Pages):
    """Writes the pages of content/sidor."""

    def views(self, site: Site) -> Iterator[tuple[str, PageView]]:
        """Yield a view for each page."""
        for page in site.pages:
            yield ("page" if page.template == "page" else f"page_{page.template}"), page_view(page, site)


def page_view(page: Page, site: Site) -> PageView:
    """Return the view of one page, with whatever its template adds after the text."""
    frame = frame_of(site)
    moving, subscribing = page.template == "moving", page.template == "subscribe"
    counts = {place.slug: len(site.by_place.get(place.slug, ())) for place in site.places}
    return PageView(
        frame=frame,
        url=page.url,
        title=page.title,
        description=page.summary,
        feeds=(frame.feed,),
        page=page,
        feed_groups=feed_groups(site) if subscribing else (),
        contacts=contacts(site) if page.template == "contact" else (),
        places=tuple(
            (Link(name=place.name, url=place.url, count=counts[place.slug]), place.summary or "")
            for place in site.places
            if moving
        ),
        ambassadors=Deck(site).cards(site.ambassadors) if moving else (),
    )


def contacts(site: Site) -> tuple[tuple[tuple[Tag, ...], Contact], ...]:
    """Return each contact once, with the areas it answers for."""
    areas: dict[Contact, list[Tag]] = {}
    for area in site.areas:
        areas.setdefault(area.contact, []).append(tag_of(area))
    return tuple((tuple(tags), contact) for contact, tags in areas.items())


def feed_groups(site: Site) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """Return all feeds, in the groups that the subscription page shows."""
    by_kind = tuple(feed_of(f"/{kind.folder}/", kind.plural.capitalize()) for kind in kinds.DATED)
    return (
        ("Allt", (feed_of("", "Allt från Hedemora berättar"),)),
        ("Ett område", tuple(feed_of(area.url, area.name) for area in site.areas)),
        ("Ett slags innehåll", by_kind),
        ("En ambassadör", tuple(feed_of(person.url, person.title) for person in site.ambassadors)),
    )


register = joining(OwnPages)
