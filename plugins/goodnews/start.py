"""Plugin: the start page, and the page for readers who have lost their way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model import kinds
from goodnews.model.standings import leading, standing, ways
from goodnews.model.views import Deck, Link, NotFoundView, StartView, frame_of
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.site import Site

NEWEST = 4
RESULTS = 3
AMBASSADORS = 4


class Start(Pages):
    """Writes /index.html and /404.html."""

    def views(self, site: Site) -> Iterator[tuple[str, StartView | NotFoundView]]:
        """Yield the two views."""
        yield "start", start_view(site, self.settings["SITENAME"], self.settings["SITESUBTITLE"])
        yield "not_found", not_found_view(site)


def start_view(site: Site, name: str, description: str) -> StartView:
    """Return the view of the start page: the newest story with a picture leads it."""
    frame, deck = frame_of(site), Deck(site)
    stories = site.by_kind[kinds.STORY.name]
    lead = next((story for story in stories if story.figure), stories[0] if stories else None)
    rest = tuple(story for story in stories if story is not lead)
    standings = [(each, standing(each, deck.tags[each.areas[0]])) for each in site.indicators]
    return StartView(
        frame=frame,
        url="/",
        title=name,
        description=description,
        feeds=(frame.feed,),
        coded=True,
        versions=(frame.elsewhere,) if frame.elsewhere else (),
        lead=deck.card(lead) if lead else None,
        newest=deck.cards(rest[:NEWEST]),
        standings=leading(standings),
        ways=ways([shown for _, shown in standings]),
        results=deck.cards(site.by_kind[kinds.RESULT.name][:RESULTS]),
        ambassadors=deck.cards(site.ambassadors[:AMBASSADORS]),
        totals=tuple(
            Link(name=kind.plural.capitalize(), url=f"/{kind.folder}/", count=len(site.by_kind[kind.name]))
            for kind in kinds.DATED
        ),
    )


def not_found_view(site: Site) -> NotFoundView:
    """Return the view that helps a lost reader on."""
    frame = frame_of(site)
    return NotFoundView(
        frame=frame,
        url="/404.html",
        title="Sidan finns inte",
        description="Sidan har flyttat, tagits bort eller aldrig funnits.",
        feeds=(frame.feed,),
        indexed=False,
        newest=Deck(site).cards(site.by_kind[kinds.STORY.name][:NEWEST]),
    )


register = joining(Start)
