"""Plugin: the page of every strategic area, and the page of them all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model import kinds
from goodnews.model.editions import versions_of
from goodnews.model.entries import Ambassador, Area
from goodnews.model.freshness import area_change
from goodnews.model.standings import measured, standing
from goodnews.model.views import AimView, AreasView, AreaView, Deck, Link, aim_feeds, feed_of, frame_of, tag_of
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.indicators import Indicator
    from goodnews.model.site import Site
    from goodnews.model.standings import Standing

URL = f"/{kinds.AREA.folder}/"
#: How many entries an area's page shows, of the newest and under each aim. The rest are a link away.
NEWEST = 6
UNDER_AIM = 4
#: How many indicators are drawn in full there: of those with a line to draw, the ones that tell most.
DRAWN = 4


class AreaPages(Pages):
    """Writes the areas' pages."""

    def views(self, site: Site) -> Iterator[tuple[str, AreaView | AreasView]]:
        """Yield a view for each area, and one for all."""
        yield "areas", areas_view(site)
        for area in site.areas:
            yield "area", area_view(area, site)


def areas_view(site: Site) -> AreasView:
    """Return the view of all areas."""
    frame, deck = frame_of(site), Deck(site)
    return AreasView(
        frame=frame,
        url=URL,
        title="Fem områden",
        description="De fem områdena i Hedemorastrategin, och vad som har hänt inom vart och ett av dem.",
        feeds=(frame.feed,),
        areas=tuple(
            (
                area,
                tag_of(area),
                len(site.by_area.get(area.slug, ())),
                next((deck.card(entry) for entry in site.by_area.get(area.slug, ())), None),
            )
            for area in site.areas
        ),
    )


def area_view(area: Area, site: Site) -> AreaView:
    """Return the view of one area."""
    frame, deck = frame_of(site), Deck(site)
    entries = site.by_area.get(area.slug, ())
    told = tuple(entry for entry in entries if not isinstance(entry, Ambassador))
    people = tuple(person for person in site.ambassadors if area.slug in person.areas)
    near = [(each, standing(each, deck.tags[each.areas[0]])) for each in site.indicators if area.slug in each.areas]
    drawn = sorted((pair for pair in near if pair[1].spark), key=_telling)[:DRAWN]
    return AreaView(
        frame=frame,
        url=area.url,
        title=area.title,
        description=area.summary,
        feeds=(feed_of(area.url, area.name), *aim_feeds(area, [aim.id for aim in area.aims]), frame.feed),
        crumbs=(Link(name="Områden", url=URL),),
        tag=tag_of(area),
        changed=area_change(site, area),
        coded=True,
        versions=versions_of(area),
        area=area,
        aims=tuple(
            AimView(
                aim=aim,
                cards=deck.cards(site.by_aim.get(aim.id, ())[:UNDER_AIM]),
                more=max(0, len(site.by_aim.get(aim.id, ())) - UNDER_AIM),
                measures=tuple(shown for each, shown in near if aim.id in each.aims),
            )
            for aim in area.aims
        ),
        worse=tuple(shown for _, shown in near if shown.verdict.level == "forsamrat"),
        drawn=tuple(measured(each, shown) for each, shown in drawn),
        measures=tuple(shown for each, shown in near if (each, shown) not in drawn),
        newest=deck.cards(told[:NEWEST]),
        ambassadors=deck.cards(people),
        more=Link(name=f"Allt om {area.name[:1].lower()}{area.name[1:]}", url=f"{area.url}allt/", count=len(entries))
        if entries
        else None,
    )


def _telling(pair: tuple[Indicator, Standing]) -> tuple[bool, bool]:
    """Return what puts the leading indicator first, and those that cannot be judged last."""
    return not pair[0].lead, pair[1].verdict.level == "okant"


register = joining(AreaPages)
