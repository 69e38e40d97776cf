"""Plugin: a page at every old address, which leads to the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.edition_views import frame_in
from goodnews.model.editions import EDITIONS
from goodnews.model.tellings import news
from goodnews.model.views import Moved, frame_of
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.entries import Dated
    from goodnews.model.site import Site
    from goodnews.model.tellings import News
    from goodnews.model.views import Frame


class MovedPages(Pages):
    """Writes the pages at the addresses that entries had before."""

    def views(self, site: Site) -> Iterator[tuple[str, Moved]]:
        """Yield a view for each old address, in every edition that tells the entry."""
        frame = frame_of(site)
        for entry in site.entries:
            for url in entry.previous:
                yield "moved", moved(frame, entry, url)
        for edition in EDITIONS:
            around = frame_in(edition, site)
            for told in news(site, edition):
                for url in told.entry.previous:
                    yield "moved", moved(around, told, f"{edition.url.rstrip('/')}{url}")


def moved(frame: Frame, entry: Dated | News, url: str) -> Moved:
    """Return the view of the page at the old address `url` of an entry."""
    return Moved(
        frame=frame,
        url=url,
        title=entry.title,
        description=entry.summary,
        feeds=(frame.feed,),
        indexed=False,
        target=entry.url,
    )


register = joining(MovedPages)
