"""Plugin: the page of every indicator, and the page of them all."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from goodnews.model import kinds
from goodnews.model.open_data import CATALOGUE, INDICATORS_CSV, INDICATORS_JSON, data_urls
from goodnews.model.standings import measured, standing, ways
from goodnews.model.verdicts import NAMES
from goodnews.model.views import Deck, IndicatorsView, IndicatorView, Link, feed_of, frame_of, link_to
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.indicators import Indicator
    from goodnews.model.site import Site
    from goodnews.model.standings import Standing

URL = f"/{kinds.INDICATOR.folder}/"
LEAD = (
    "Så går det för Hedemora, mätt på samma sätt år efter år. "
    "Det som har blivit sämre visas lika tydligt som det andra."
)


class IndicatorPages(Pages):
    """Writes the indicators' pages."""

    def views(self, site: Site) -> Iterator[tuple[str, IndicatorView | IndicatorsView]]:
        """Yield a view for all indicators, and one for each."""
        deck = Deck(site)
        shown = {each.slug: standing(each, deck.tags[each.areas[0]]) for each in site.indicators}
        yield "indicators", indicators_view(site, shown)
        for indicator in site.indicators:
            yield "indicator", indicator_view(indicator, site, deck, shown)


def indicators_view(site: Site, shown: dict[str, Standing]) -> IndicatorsView:
    """Return the view of all indicators."""
    frame, standings = frame_of(site), tuple(shown.values())
    counts = Counter(each.verdict.level for each in standings)
    return IndicatorsView(
        frame=frame,
        url=URL,
        title="Mått",
        description=LEAD,
        feeds=(frame.feed,),
        lead=LEAD,
        ways=ways(standings),
        groups=tuple((tag, tuple(members)) for tag, members in groupby(standings, key=lambda each: each.tag)),
        levels=tuple((level, name, counts[level]) for level, name in NAMES.items()),
        data=(
            Link(name="Alla värden som tabell (CSV)", url=INDICATORS_CSV),
            Link(name="Alla värden som data (JSON)", url=INDICATORS_JSON),
            Link(name="Katalog för dataportaler (DCAT-AP-SE)", url=CATALOGUE),
        ),
    )


def indicator_view(indicator: Indicator, site: Site, deck: Deck, shown: dict[str, Standing]) -> IndicatorView:
    """Return the view of one indicator; `shown` are all by their slug."""
    frame, areas = frame_of(site), tuple(site.area(slug) for slug in indicator.areas)
    names = {place.slug: place for place in site.places}
    table, data = data_urls(indicator)
    near = tuple(each for each in site.indicators if each.areas[0] == areas[0].slug and each is not indicator)
    return IndicatorView(
        frame=frame,
        url=indicator.url,
        title=indicator.title,
        description=indicator.summary,
        feeds=(*(feed_of(area.url, area.name) for area in areas), frame.feed),
        crumbs=(Link(name="Mått", url=URL),),
        tag=deck.tags[areas[0].slug],
        changed=indicator.modified,
        measured=measured(indicator, shown[indicator.slug]),
        areas=tuple(deck.tags[area.slug] for area in areas),
        aims=tuple(link_to(aim, area) for area in areas for aim in area.aims if aim.id in indicator.aims),
        places=tuple(Link(name=names[slug].name, url=names[slug].url) for slug in indicator.places),
        told_by=deck.cards(site.by_indicator.get(indicator.slug, ())),
        beside=tuple(shown[each.slug] for each in near),
        contact=areas[0].contact,
        data=(
            Link(name="Tabell (CSV)", url=table),
            Link(name="Data (JSON)", url=data),
        ),
    )


register = joining(IndicatorPages)
