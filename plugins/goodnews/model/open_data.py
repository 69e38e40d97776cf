"""Where the open data lies: the addresses that pages link to and the plugin writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from goodnews.model.indicators import Indicator

#: Every piece of evidence, and every value of every indicator, each as a table and as JSON.
EVIDENCE_CSV, EVIDENCE_JSON = "/data/bevis.csv", "/data/bevis.json"
INDICATORS_CSV, INDICATORS_JSON = "/data/matt.csv", "/data/matt.json"
#: What the JSON files keep to.
SCHEMA = "/data/schema.json"
#: The catalogue that data portals read (DCAT-AP-SE).
CATALOGUE = "/catalog.rdf"


def data_urls(indicator: Indicator) -> tuple[str, str]:
    """Return where the indicator's own values lie, as CSV and as JSON: "/matt/<slug>/<slug>.csv" and "….json"."""
    return f"{indicator.url}{indicator.slug}.csv", f"{indicator.url}{indicator.slug}.json"
