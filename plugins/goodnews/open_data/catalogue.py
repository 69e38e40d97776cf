"""The catalogue of the data, for Sveriges dataportal and others that gather data from many publishers.

It keeps to DCAT-AP-SE 3.0.1 (https://docs.dataportal.se/dcat/3.0.1/en/): the catalogue itself is free of terms (CC0),
formats are told as media types, licences by their http addresses, and all but a period has an absolute address.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model.open_data import CATALOGUE, SCHEMA
from goodnews.model.published import PUBLISHER
from goodnews.open_data.rdf import Link, Swedish, Thing, Typed, document

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from goodnews.open_data.datasets import Dataset
    from goodnews.open_data.rdf import Value

    Properties = Iterator[tuple[str, Value]]

AUTHORITY = "http://publications.europa.eu/resource/authority/"
SWEDISH = Link(f"{AUTHORITY}language/SWE")
#: The terms that DCAT-AP-SE wants for catalogues; the data has a licence of its own.
CC0 = Link("http://creativecommons.org/publicdomain/zero/1.0/")
#: The municipality's code at Statistics Sweden.
CODE = "2083"
#: By the endings of files: media types, and what a reader should know.
FORMATS = {"csv": "text/csv", "json": "application/json"}
TOLD = {
    "csv": "Tabell i UTF-8 med semikolon mellan cellerna och decimalkomma. Öppnas direkt i ett svenskt Excel.",
    "json": "Samma rader som i tabellen, med tal som tal och listor som listor.",
}
_YEAR = len("2026")


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """How the site publishes: its address and name, the data's licence, and an e-mail address for questions.

    `publisher` is the municipality's address at dataportal.se, or "" for one of our own.
    """

    site_url: str
    name: str
    licence: str
    contact: str
    publisher: str = ""

    def named(self, name: str) -> str:
        """Return the address of a thing that the catalogue describes."""
        return f"{self.site_url}{CATALOGUE}#{name}"


def catalogue(datasets: tuple[Dataset, ...], sizes: Mapping[str, int], about: Publication) -> bytes:
    """Return the catalogue of the datasets as RDF/XML; `sizes` are their files' bytes, by address."""
    publisher = Link(about.publisher or about.named("utgivare"))
    place = Link(about.named("hedemora"))
    things = [Thing("dcat:Catalog", about.named("katalog"), tuple(_catalogue(datasets, about, publisher, place)))]
    for dataset in datasets:
        things.append(Thing("dcat:Dataset", about.named(dataset.id), tuple(_dataset(dataset, about, publisher, place))))
        for file in dataset.files:
            told = tuple(_distribution(dataset, file, sizes[file], about))
            things.append(Thing("dcat:Distribution", about.named(_id(dataset, file)), told))
    return document([*things, *_others(about, publisher, place)])


def _catalogue(datasets: tuple[Dataset, ...], about: Publication, publisher: Link, place: Link) -> Properties:
    yield "dcterms:title", Swedish(f"Öppna data från {about.name}")
    yield "dcterms:description", Swedish("Bevis och mått som visar hur det går för Hedemora, också när det går bakåt.")
    yield "dcterms:publisher", publisher
    yield "dcterms:license", CC0
    yield "dcterms:language", SWEDISH
    yield "dcterms:spatial", place
    yield "dcat:themeTaxonomy", Link(f"{AUTHORITY}data-theme")
    yield "foaf:homepage", Link(f"{about.site_url}/")
    if changed := [dataset.modified for dataset in datasets if dataset.modified]:
        yield "dcterms:modified", Typed(max(changed).isoformat(), "date")
    for dataset in datasets:
        yield "dcat:dataset", Link(about.named(dataset.id))


def _dataset(dataset: Dataset, about: Publication, publisher: Link, place: Link) -> Properties:
    yield "dcterms:title", Swedish(dataset.title)
    yield "dcterms:description", Swedish(dataset.description)
    yield "dcterms:publisher", publisher
    yield "dcat:contactPoint", Link(about.named("kontakt"))
    yield "dcat:landingPage", Link(about.site_url + dataset.page)
    yield from (("dcat:keyword", Swedish(keyword)) for keyword in dataset.keywords)
    yield from (("dcat:theme", Link(f"{AUTHORITY}data-theme/{theme}")) for theme in dataset.themes)
    yield "dcterms:language", SWEDISH
    yield "dcterms:spatial", place
    yield "dcterms:accessRights", Link(f"{AUTHORITY}access-right/PUBLIC")
    yield "dcterms:accrualPeriodicity", Link(f"{AUTHORITY}frequency/IRREG")
    if dataset.since:
        start = Typed(dataset.since, "gYear" if len(dataset.since) == _YEAR else "date")
        yield "dcterms:temporal", Thing("dcterms:PeriodOfTime", "", (("dcat:startDate", start),))
    if dataset.modified:
        yield "dcterms:modified", Typed(dataset.modified.isoformat(), "date")
    yield from (("dcat:distribution", Link(about.named(_id(dataset, file)))) for file in dataset.files)


def _distribution(dataset: Dataset, file: str, size: int, about: Publication) -> Properties:
    form = file.rpartition(".")[2]
    yield "dcterms:title", Swedish(f"{dataset.title} ({form.upper()})")
    yield "dcterms:description", Swedish(TOLD[form])
    yield "dcat:accessURL", Link(about.site_url + file)
    yield "dcat:downloadURL", Link(about.site_url + file)
    yield "dcterms:format", FORMATS[form]
    yield "dcat:byteSize", Typed(str(size), "nonNegativeInteger")
    yield "dcterms:language", SWEDISH
    yield "dcatap:availability", Link(f"{AUTHORITY}planned-availability/AVAILABLE")
    yield "dcterms:license", Link(about.licence)
    if form == "json":
        yield "dcterms:conformsTo", Link(about.site_url + SCHEMA)


def _others(about: Publication, publisher: Link, place: Link) -> Iterator[Thing]:
    """Yield what the others refer to: who publishes, whom to ask, where it is, and the schema."""
    authority = Link("http://purl.org/adms/publishertype/LocalAuthority")
    yield Thing("foaf:Agent", publisher.address, (("foaf:name", PUBLISHER), ("dcterms:type", authority)))
    mail = Link(f"mailto:{about.contact}")
    yield Thing("vcard:Organization", about.named("kontakt"), (("vcard:fn", PUBLISHER), ("vcard:hasEmail", mail)))
    name = ("skos:prefLabel", Swedish(PUBLISHER))
    yield Thing("dcterms:Location", place.address, (name, ("dcterms:identifier", CODE)))
    title = ("dcterms:title", Swedish("Schema för öppna data (JSON Schema)"))
    yield Thing("dcterms:Standard", about.site_url + SCHEMA, (title,))


def _id(dataset: Dataset, file: str) -> str:
    return f"{dataset.id}-{file.rpartition('.')[2]}"
