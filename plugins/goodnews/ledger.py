"""Plugin: the ledger of all evidence, in lists by area, type and year that lead to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.ledger import URL, Choice, filters, lists, proofs, tally, words
from goodnews.model.open_data import EVIDENCE_CSV, EVIDENCE_JSON
from goodnews.model.pagination import cut
from goodnews.model.views import Deck, LedgerView, Link, feed_of, frame_of
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.site import Site

#: How many pieces of evidence stand on one page.
LENGTH = 50
LEAD = "Vad vi säger om Hedemora, och hur vi vet det. Allt har en källa, även det som visar att något har blivit sämre."
#: Where the same lies for machines.
DATA = (
    Link(name="Alla bevis som tabell (CSV)", url=EVIDENCE_CSV),
    Link(name="Alla bevis som data (JSON)", url=EVIDENCE_JSON),
)


class Ledger(Pages):
    """Writes every list of the ledger."""

    def views(self, site: Site) -> Iterator[tuple[str, LedgerView]]:
        """Yield a view for each page of each list."""
        for view in ledger_views(site):
            yield "ledger", view


def ledger_views(site: Site) -> Iterator[LedgerView]:
    """Yield the pages of every list that holds something, and of everything and each area in any case.

    Those of one choice at most are for search engines; the others say the same again in another order.
    """
    frame, deck = frame_of(site), Deck(site)
    made = lists(site, proofs(site, deck))
    for choice, found in made.items():
        chosen, beside, told = words(choice, site), filters(choice, made, site), tally(found)
        tag = deck.tags.get(choice.area)
        changed = max((day for one in found if (day := one.entry.changed)), default=None)
        for part in cut(choice.url, found, LENGTH):
            yield LedgerView(
                frame=frame,
                url=part.url,
                title=part.titled(f"Bevis: {chosen}" if chosen else "Bevis"),
                description=LEAD,
                feeds=(*([feed_of(tag.url, tag.name)] if tag else []), frame.feed),
                crumbs=crumbs(choice, site),
                tag=tag,
                changed=changed,
                indexed=choice.depth < 2,  # noqa: PLR2004 (the docstring says it in words)
                lead=LEAD,
                proofs=part.shown,
                tally=told,
                number=part.number,
                pages=part.pages,
                newer=part.newer,
                older=part.older,
                numbers=part.numbers,
                filters=beside,
                data=DATA,
            )


def crumbs(choice: Choice, site: Site) -> tuple[Link, ...]:
    """Return the way to the list: from that of everything, and from the area's when more than an area is chosen."""
    area = Choice(area=choice.area)
    above = [Link(name="Bevis", url=URL)] if choice.depth else []
    if choice.area and choice != area:
        above.append(Link(name=site.area(choice.area).name, url=area.url))
    return tuple(above)


register = joining(Ledger)
