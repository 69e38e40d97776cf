"""Plugin: the pages that are doors, each for one group of readers: what is new, how it goes, and whom to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.asking import about_places, errands, for_audience
from goodnews.model.audiences import AUDIENCES
from goodnews.model.editions import versions_of
from goodnews.model.entries import Ambassador
from goodnews.model.freshness import newest_change
from goodnews.model.standings import standing, ways
from goodnews.model.views import Deck, DoorView, Link, feed_of, frame_of
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.audiences import Audience
    from goodnews.model.entries import Page
    from goodnews.model.indicators import Indicator
    from goodnews.model.site import Site

#: How many texts a door shows; the others are a link away.
NEWEST = 6
#: How many indicators it shows in full; all are listed by the way they go.
STANDINGS = 4


class Doors(Pages):
    """Writes the pages of content/sidor whose template is "door"."""

    def views(self, site: Site) -> Iterator[tuple[str, DoorView]]:
        """Yield a view for each door."""
        for page in site.pages:
            for group in AUDIENCES:
                if page.audience == group.slug:
                    yield "door", door_view(page, group, site)


def door_view(page: Page, group: Audience, site: Site) -> DoorView:
    """Return the view of the page that is the group's door."""
    frame, deck, feed = frame_of(site), Deck(site), feed_of(group.url, group.name)
    entries = site.by_audience.get(group.slug, ())
    near = [(each, standing(each, deck.tags[each.areas[0]])) for each in site.indicators if group.slug in each.audience]
    told = tuple(entry for entry in entries if not isinstance(entry, Ambassador))
    return DoorView(
        frame=frame,
        url=page.url,
        title=page.title,
        description=page.summary,
        feeds=(feed, frame.feed),
        versions=versions_of(page),
        changed=newest_change((page, *entries, *(each for each, _ in near))),
        coded=True,
        page=page,
        newest=deck.cards(told[:NEWEST]),
        more=Link(name=group.name, url=group.url, count=len(entries)),
        feed=feed,
        standings=tuple(shown for _, shown in sorted(near, key=lambda pair: _weight(pair[0]))[:STANDINGS]),
        ways=ways(shown for _, shown in near),
        asked=for_audience(site, group.slug),
        places=about_places(site, group.slug),
        errands=errands(site, deck, group.slug),
    )


def _weight(indicator: Indicator) -> tuple[bool, bool]:
    """Return a key that puts the indicators first that lead an area, and then those that one of the aims is held to."""
    return not indicator.lead, not indicator.aims


register = joining(Doors)
