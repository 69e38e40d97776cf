"""What lists of entries have in common: how long a page is, and the lists by place and by year that stand beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.swedish import sort_key
from goodnews.model.views import Link

if TYPE_CHECKING:
    from goodnews.model.site import Site

#: How many entries stand on one page of a list.
LENGTH = 20


def filters(site: Site, url: str) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """Return the groups of lists beside the one at `url`: by place and by year."""
    return (
        ("Plats", tuple(_counted(link, url) for link in places(site))),
        ("År", tuple(_counted(link, url) for link in years(site))),
    )


def places(site: Site) -> list[Link]:
    """Return the places in alphabetical order, with how many entries each has."""
    ordered = sorted(site.places, key=lambda place: (sort_key(place.name), place.slug))
    return [Link(name=place.name, url=place.url, count=len(site.by_place.get(place.slug, ()))) for place in ordered]


def years(site: Site) -> list[Link]:
    """Return the years, the latest first, with how many entries each has."""
    ordered = sorted(site.by_year.items(), reverse=True)
    return [Link(name=year, url=f"/arkiv/{year}/", count=len(entries)) for year, entries in ordered]


def _counted(link: Link, url: str) -> Link:
    return Link(name=link.name, url=link.url, count=link.count, current=link.url == url)
