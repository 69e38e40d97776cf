"""Plugin: the writers' own pages (about, contact, move here, subscribe …)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.asking import desks, errand_view, errands
from goodnews.model.audiences import AUDIENCES
from goodnews.model.editions import versions_of
from goodnews.model.feeds import feeds
from goodnews.model.freshness import newest_change
from goodnews.model.statement import COMPLAINTS
from goodnews.model.views import Deck, FeedGroup, FeedLink, Link, PageView, StatementView, frame_of, tag_of
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.entries import Contact, Page
    from goodnews.model.site import Site
    from goodnews.model.statement import Statement
    from goodnews.model.views import Tag


class OwnPages(Pages):
    """Writes the pages of content/sidor, but for those that are doors."""

    def views(self, site: Site) -> Iterator[tuple[str, PageView | StatementView]]:
        """Yield a view for each page."""
        for page in site.pages:
            if page.template == "accessibility" and site.statement:
                yield "page_accessibility", statement_view(page, site, site.statement)
            elif page.template != "door":
                yield ("page" if page.template == "page" else f"page_{page.template}"), page_view(page, site)


def page_view(page: Page, site: Site) -> PageView:
    """Return the view of one page, with whatever its template adds after the text."""
    frame, asking = frame_of(site), page.template == "contact"
    areas = contacts(site) if asking else ()
    known = {contact for _, contact in areas}
    return PageView(
        frame=frame,
        url=page.url,
        title=page.title,
        description=page.summary,
        feeds=(frame.feed,),
        changed=newest_change((page, *site.areas)) if asking else page.modified,
        coded=True,
        versions=versions_of(page),
        page=page,
        feed_groups=feed_groups(site) if page.template == "subscribe" else (),
        contacts=areas,
        desks=tuple(one for one in desks(site) if asking and one.contact not in known),
        errands=errands(site, Deck(site), None) if asking else (),
        doors=doors(site) if asking else (),
    )


def statement_view(page: Page, site: Site, statement: Statement) -> StatementView:
    """Return the view of the accessibility statement."""
    frame = frame_of(site)
    errand = next(each for each in site.directory.errands if each.slug == statement.errand)
    return StatementView(
        frame=frame,
        url=page.url,
        title=page.title,
        description=page.summary,
        feeds=(frame.feed,),
        versions=versions_of(page),
        changed=max(page.modified, statement.updated),
        coded=True,
        page=page,
        statement=statement,
        errand=errand_view(site, Deck(site), errand),
        complaints=COMPLAINTS,
    )


def doors(site: Site) -> tuple[tuple[Link, tuple[Link, ...]], ...]:
    """Return the doors, each with the errands that stand behind it."""
    pages = {page.audience: page for page in site.pages if page.audience}
    doors = [(group, pages[group.slug]) for group in AUDIENCES if group.slug in pages]
    return tuple(
        (
            Link(name=page.title, url=page.url),
            tuple(
                Link(name=errand.title, url=f"{page.url}#s-arende-{errand.slug}")
                for errand in site.directory.errands
                if group.slug in errand.audience and not errand.per_place
            ),
        )
        for group, page in doors
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
