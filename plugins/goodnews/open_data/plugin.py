"""Plugin: evidence and indicators as tables and JSON for others to use, and a catalogue that tells of them."""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from goodnews.model.open_data import (
    CATALOGUE,
    EVIDENCE_CSV,
    EVIDENCE_JSON,
    INDICATORS_CSV,
    INDICATORS_JSON,
    SCHEMA,
    data_urls,
)
from goodnews.open_data.catalogue import Publication, catalogue
from goodnews.open_data.columns import ROWS
from goodnews.open_data.datasets import datasets
from goodnews.open_data.documents import document, schema
from goodnews.open_data.rows import evidence, values
from goodnews.open_data.tables import table
from goodnews.rendering import Product, joining

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from goodnews.model.site import Site
    from goodnews.open_data.columns import Content, Row
    from goodnews.writer import Publisher


class OpenData(Product):
    """Writes the tables, the JSON files with their schema, and the catalogue."""

    def generate_output(self, writer: Publisher) -> None:
        """Write everything."""
        about = Publication(
            site_url=self.settings["SITEURL"],
            name=self.settings["SITENAME"],
            licence=self.settings["GOODNEWS_DATA_LICENCE"],
            contact=self.settings["GOODNEWS_DATA_CONTACT"],
            publisher=self.settings["GOODNEWS_DATA_PUBLISHER"],
        )
        site, sizes = self.context["site"], {}
        for address, data in files(site, about):
            sizes[address] = len(data)
            writer.write_bytes(address.removeprefix("/"), data)
        writer.write_bytes(CATALOGUE.removeprefix("/"), catalogue(datasets(site), sizes, about))


def files(site: Site, about: Publication) -> Iterator[tuple[str, bytes]]:
    """Yield address and bytes of every file with data, and of the schema."""
    yield from _both((EVIDENCE_CSV, EVIDENCE_JSON), "bevis", lambda: evidence(site, about.site_url), about)
    series = {indicator.slug: list(values(indicator, site, about.site_url)) for indicator in site.indicators}
    yield from _both((INDICATORS_CSV, INDICATORS_JSON), "matt", lambda: chain.from_iterable(series.values()), about)
    for indicator in site.indicators:
        yield from _both(data_urls(indicator), "matt", partial(iter, series[indicator.slug]), about)
    yield SCHEMA, schema(about.site_url)


def _both(
    addresses: tuple[str, str], content: Content, rows: Callable[[], Iterable[Row]], about: Publication
) -> Iterator[tuple[str, bytes]]:
    # Made for each file anew: a hundred thousand rows at once would take half a gigabyte.
    yield addresses[0], table(ROWS[content], rows())
    yield addresses[1], document(content, rows(), about.site_url + addresses[1], about.site_url, about.licence)


register = joining(OpenData)
