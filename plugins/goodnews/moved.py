"""Plugin: a page at every old address, which leads to the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.views import Moved, frame_of
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.site import Site


class MovedPages(Pages):
    """Writes the pages at the addresses that entries had before."""

    def views(self, site: Site) -> Iterator[tuple[str, Moved]]:
        """Yield a view for each old address."""
        frame = frame_of(site)
        for entry in site.entries:
            for url in entry.previous:
                yield (
                    "moved",
                    Moved(
                        frame=frame,
                        url=url,
                        title=entry.title,
                        description=entry.summary,
                        feeds=(frame.feed,),
                        indexed=False,
                        target=entry.url,
                    ),
                )


register = joining(MovedPages)
