"""Plugin: the writers' own pages (about, contact, move here, subscribe …)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.editions import versions_of
from goodnews.model.feeds import feeds
from goodnews.model.views import Deck, FeedGroup, FeedLink, Link, PageView, frame_of, tag_of
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
        versions=versions_of(page),
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


def feed_groups(site: Site) -> tuple[FeedGroup, ...]:
    """Return all feeds, in the groups that the subscription page shows."""
    groups: dict[str, list[FeedLink]] = {}
    for feed in feeds(site):
        link = FeedLink(name=feed.name, url=feed.address("rss"), told=feed.description)
        groups.setdefault(feed.group, []).append(link)
    areas = {area.name: area for area in site.areas}
    return tuple(
        FeedGroup(
            name=name,
            feeds=tuple(links[:1] if name in areas else links),
            aims=tuple(links[1:] if name in areas else ()),
            tag=tag_of(areas[name]) if name in areas else None,
        )
        for name, links in groups.items()
    )


register = joining(OwnPages)
