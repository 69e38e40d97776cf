"""Plugin: the follow-up, a page for every year and area that a committee can print, and the pages above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model import ledger
from goodnews.model.follow_up import URL, address, follow_up, years
from goodnews.model.freshness import area_change
from goodnews.model.readings import read
from goodnews.model.views import FollowUpsView, FollowUpView, FollowUpYearView, Link, feed_of, frame_of, tag_of
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.follow_up import FollowUp
    from goodnews.model.site import Site

NAME = "Uppföljning"
LEAD = "Vad som pågår, vad det har lett till, hur måtten står och vad som saknas, år för år i vart och ett av områdena."

#: The follow-ups of one year, in the order of the areas.
Year = tuple["FollowUp", ...]


class FollowUps(Pages):
    """Writes the follow-up."""

    def views(self, site: Site) -> Iterator[tuple[str, FollowUpsView | FollowUpYearView | FollowUpView]]:
        """Yield a view for everything, for each year, and for each area of it."""
        found = {year: tuple(follow_up(site, year, area) for area in site.areas) for year in years(site)}
        yield "follow_ups", follow_ups_view(site, found)
        for year, items in found.items():
            yield "follow_up_year", year_view(site, year, found)
            for item in items:
                yield "follow_up", area_view(site, item, found)


def follow_ups_view(site: Site, found: dict[int, Year]) -> FollowUpsView:
    """Return the view of all years."""
    frame = frame_of(site)
    return FollowUpsView(
        frame=frame,
        url=URL,
        title=NAME,
        description=LEAD,
        feeds=(frame.feed,),
        lead=LEAD,
        years=tuple((Link(name=str(year), url=address(year)), items) for year, items in found.items()),
    )


def year_view(site: Site, year: int, found: dict[int, Year]) -> FollowUpYearView:
    """Return the view of all areas of one year."""
    frame = frame_of(site)
    return FollowUpYearView(
        frame=frame,
        url=address(year),
        title=f"{NAME} {year}",
        description=f"Uppföljning av Hedemorastrategins områden {year}.",
        feeds=(frame.feed,),
        crumbs=(Link(name=NAME, url=URL),),
        year=year,
        items=found[year],
        readings=tuple(read(each, year) for each in site.indicators),
        filters=(("År", tuple(Link(name=str(each), url=address(each), current=each == year) for each in found)),),
    )


def area_view(site: Site, item: FollowUp, found: dict[int, Year]) -> FollowUpView:
    """Return the view of one area of one year."""
    frame, tag = frame_of(site), tag_of(item.area)
    proofs = ledger.Choice(area=tag.slug, year=str(item.year)).url
    in_time = (one for items in found.values() for one in items if one.area is item.area)
    return FollowUpView(
        frame=frame,
        url=item.url,
        title=f"{NAME} {item.year}: {tag.name}",
        description=f"Uppföljning av området {tag.name} {item.year}: aktiviteter, resultat, mått och det som saknas.",
        feeds=(feed_of(tag.url, tag.name), frame.feed),
        crumbs=(Link(name=NAME, url=URL), Link(name=str(item.year), url=address(item.year))),
        tag=tag,
        changed=area_change(site, item.area),
        item=item,
        proofs=Link(name="Bevis", url=proofs, count=item.evidence) if item.evidence else None,
        filters=(
            ("År", tuple(Link(name=str(one.year), url=one.url, current=one is item) for one in in_time)),
            ("Område", tuple(Link(name=one.area.name, url=one.url, current=one is item) for one in found[item.year])),
        ),
    )


register = joining(FollowUps)
