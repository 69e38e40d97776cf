"""What the rows of the open data hold: the site's evidence, and its indicators value by value."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.feeds import newest
from goodnews.model.indicators import points
from goodnews.model.verdicts import judge
from goodnews.open_data.columns import EvidenceRow, IndicatorRow

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from goodnews.model.entries import Source
    from goodnews.model.indicators import Indicator, Values
    from goodnews.model.site import Site

#: Whom an indicator is about, unless it names places.
MUNICIPALITY = "Hedemora"
_BETTER = {"up": "mer", "down": "mindre"}


def evidence(site: Site, site_url: str) -> Iterator[EvidenceRow]:
    """Yield every piece of evidence, those of the newest entry first."""
    for entry in newest(site.entries):
        about = {
            "id": entry.id,
            "title": entry.title,
            "url": site_url + entry.url,
            "kind": entry.kind.singular,
            "areas": entry.areas,
            "aims": entry.aims,
            "places": entry.places,
            "date": entry.date,
            "modified": entry.modified,
        }
        for number, item in enumerate(entry.evidence, start=1):
            told = {name: getattr(item, name) for name in ("type", "claim", "value", "unit", "period", "indicator")}
            yield EvidenceRow.model_validate({**about, **told, **_cited(item.source), "number": number})


def values(indicator: Indicator, site: Site, site_url: str) -> Iterator[IndicatorRow]:
    """Yield every value of the indicator: its own from the oldest to the newest, then those it is compared with."""
    verdict = judge(indicator)
    same = ("title", "unit", "base_year", "areas", "processing", "caution", "modified")
    about: dict[str, Any] = {name: getattr(indicator, name) for name in same}
    about |= {"indicator": indicator.slug, "better": _BETTER[indicator.direction]}
    about |= {"url": site_url + indicator.url, **_cited(indicator.source)}
    told = {"margin": indicator.margin or None, "target": indicator.target, "target_year": indicator.target_year}
    judged: dict[str, Any] = {**told, "level": verdict.level, "verdict": verdict.name, "change": verdict.change}
    names = {place.slug: place.name for place in site.places}
    own = ", ".join(names[place] for place in indicator.places) or MUNICIPALITY
    yield from _series(indicator, indicator.values, {**about, **judged, "subject": own})
    for other in indicator.comparisons:
        yield from _series(indicator, other.values, {**about, **dict.fromkeys(judged), "subject": other.name})


def _series(indicator: Indicator, series: Values, about: dict[str, Any]) -> Iterator[IndicatorRow]:
    before = ""
    for point in points(series):
        since = [each.why for each in indicator.breaks if before and before < each.at <= point.period]
        told = {"period": point.period, "value": point.value, "broken": "; ".join(since) or None}
        yield IndicatorRow.model_validate({**about, **told})
        before = point.period


def _cited(source: Source) -> dict[str, object]:
    return {
        "source": source.title,
        "source_url": source.url,
        "source_date": source.date,
        "source_read": source.read,
    }
