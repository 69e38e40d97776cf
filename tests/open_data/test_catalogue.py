"""The catalogue as a data portal reads it, with a library that others have written."""

from __future__ import annotations

import pytest
from rdflib import DCAT, DCTERMS, FOAF, RDF, SKOS, XSD, Graph, Literal, Namespace, URIRef

from tests.model.builders import entry
from tests.open_data.made import PROOF, URL, files
from tests.sites import dated, site

AUTHORITY = Namespace("http://publications.europa.eu/resource/authority/")
R5R = Namespace("http://data.europa.eu/r5r/")
VCARD = Namespace("http://www.w3.org/2006/vcard/ns#")
OURS = Namespace(f"{URL}/catalog.rdf#")
CC0 = URIRef("http://creativecommons.org/publicdomain/zero/1.0/")
CC_BY = URIRef("http://creativecommons.org/licenses/by/4.0/")
#: What DCAT-AP-SE 3.0.1 demands (M) or recommends (R) of each class, but for release dates, which nobody knows yet.
WANTED: dict[URIRef, tuple[URIRef, ...]] = {
    DCAT.Catalog: (
        *(DCTERMS.title, DCTERMS.description, DCTERMS.publisher, DCTERMS.license, DCAT.dataset),
        *(DCTERMS.language, DCTERMS.modified, DCTERMS.spatial, DCAT.themeTaxonomy, FOAF.homepage),
    ),
    DCAT.Dataset: (
        *(DCTERMS.title, DCTERMS.description, DCTERMS.publisher),
        *(DCAT.contactPoint, DCAT.distribution, DCAT.keyword, DCAT.theme),
        *(DCTERMS.accessRights, DCTERMS.modified, DCTERMS.spatial, DCTERMS.temporal),
    ),
    DCAT.Distribution: (
        *(DCAT.accessURL, DCTERMS.format),
        *(DCAT.downloadURL, DCTERMS.description, DCTERMS.license, R5R.availability),
    ),
    FOAF.Agent: (FOAF.name, DCTERMS.type),
    VCARD.Organization: (VCARD.fn, VCARD.hasEmail),
    DCTERMS.Location: (SKOS.prefLabel,),
    DCTERMS.Standard: (DCTERMS.title,),
}
ONCE = (DCTERMS.publisher, DCTERMS.license, DCTERMS.format, DCTERMS.modified, DCAT.accessURL, R5R.availability)


def parsed(data: bytes) -> Graph:
    """Return the catalogue as a graph; publicID is where a portal would have fetched it."""
    return Graph().parse(data=data, format="xml", publicID=f"{URL}/catalog.rdf")


@pytest.fixture(scope="module")
def written() -> dict[str, bytes]:
    """Return the files of a site with evidence and an indicator."""
    story = dated("story", "a", "2026-01-02", evidence=[PROOF], modified="2026-02-03")
    other = {"name": "Riket", "values": {"2019": "1"}}
    return files(site(story, dated("story", "b", "2020-01-01"), entry("indicator", "brott", comparisons=[other])))


@pytest.fixture(scope="module")
def graph(written: dict[str, bytes]) -> Graph:
    """Return their catalogue."""
    return parsed(written["catalog.rdf"])


@pytest.mark.parametrize("kind", WANTED, ids=lambda kind: kind.rpartition("/")[2])
def test_every_thing_has_what_the_profile_wants(graph: Graph, kind: URIRef) -> None:
    things = set(graph.subjects(RDF.type, kind))
    assert things
    missing = [(thing, name) for thing in things for name in WANTED[kind] if not list(graph.objects(thing, name))]
    twice = [(thing, name) for thing in things for name in ONCE if len(list(graph.objects(thing, name))) > 1]
    assert (missing, twice) == ([], [])


def test_all_that_is_referred_to_is_described_and_of_the_right_kind(graph: Graph) -> None:
    kinds = {
        DCTERMS.publisher: FOAF.Agent,
        DCTERMS.spatial: DCTERMS.Location,
        DCTERMS.temporal: DCTERMS.PeriodOfTime,
        DCTERMS.conformsTo: DCTERMS.Standard,
        DCAT.contactPoint: VCARD.Organization,
        DCAT.dataset: DCAT.Dataset,
        DCAT.distribution: DCAT.Distribution,
    }
    for name, kind in kinds.items():
        referred = set(graph.objects(None, name))
        assert referred
        assert {thing for thing in referred if (thing, RDF.type, kind) not in graph} == set()


def test_what_is_harvested_has_an_address_of_its_own(graph: Graph) -> None:
    named = {thing for thing, kind in graph.subject_objects(RDF.type) if kind != DCTERMS.PeriodOfTime}
    assert {thing for thing in named if not (isinstance(thing, URIRef) and thing.startswith(f"{URL}/"))} == set()


def test_every_address_of_ours_is_a_file_that_is_written(graph: Graph, written: dict[str, bytes]) -> None:
    every = {term for triple in graph for term in triple if isinstance(term, URIRef) and term.startswith(URL)}
    paths = {str(term).removeprefix(f"{URL}/").partition("#")[0] for term in every}
    assert paths - {"", "bevis/", "matt/"} <= set(written)
    assert {"data/bevis.csv", "data/bevis.json", "data/matt.csv", "data/matt.json", "data/schema.json"} <= paths


def test_each_dataset_leads_to_the_page_where_people_read_it(graph: Graph) -> None:
    pages = {str(page) for page in graph.objects(None, DCAT.landingPage)}
    assert pages == {f"{URL}/bevis/", f"{URL}/matt/"}


def test_files_are_told_as_large_as_they_are(graph: Graph, written: dict[str, bytes]) -> None:
    for thing, address in graph.subject_objects(DCAT.downloadURL):
        data = written[str(address).removeprefix(f"{URL}/")]
        assert graph.value(thing, DCAT.byteSize) == Literal(len(data), datatype=XSD.nonNegativeInteger)
        assert graph.value(thing, DCTERMS["format"]) in {Literal("text/csv"), Literal("application/json")}


def test_the_catalogue_is_free_and_the_data_has_the_licence_that_was_chosen(graph: Graph) -> None:
    assert graph.value(OURS.katalog, DCTERMS.license) == CC0
    assert {graph.value(one, DCTERMS.license) for one in graph.subjects(RDF.type, DCAT.Distribution)} == {CC_BY}
    other = parsed(files(site(), GOODNEWS_DATA_LICENCE=str(CC0))["catalog.rdf"])
    assert set(other.objects(None, DCTERMS.license)) == {CC0}


def test_days_come_from_the_content(graph: Graph) -> None:
    day, year = XSD.date, XSD.gYear
    assert graph.value(OURS.bevis, DCTERMS.modified) == Literal("2026-02-03", datatype=day)
    assert graph.value(OURS.matt, DCTERMS.modified) == Literal("2026-03-24", datatype=day)
    assert graph.value(OURS.katalog, DCTERMS.modified) == Literal("2026-03-24", datatype=day)
    starts = {one: graph.value(graph.value(one, DCTERMS.temporal), DCAT.startDate) for one in (OURS.bevis, OURS.matt)}
    assert starts[OURS.bevis] == Literal("2026-01-02", datatype=day)
    assert starts[OURS.matt] == Literal("2019", datatype=year)


def test_words_are_in_swedish_and_values_of_lists_are_the_eus(graph: Graph) -> None:
    for name in (DCTERMS.title, DCTERMS.description, DCAT.keyword):
        assert {term.language for term in graph.objects(None, name) if isinstance(term, Literal)} == {"sv"}
    for name, part in {
        DCAT.theme: "data-theme/",
        DCTERMS.language: "language/",
        DCTERMS.accessRights: "access-",
    }.items():
        assert {term for term in graph.objects(None, name) if not str(term).startswith(AUTHORITY + part)} == set()


def test_the_publisher_can_be_the_one_that_the_portal_knows() -> None:
    known = "http://dataportal.se/organisation/SE0000000000"
    told = parsed(files(site(), GOODNEWS_DATA_PUBLISHER=known)["catalog.rdf"])
    assert set(told.objects(None, DCTERMS.publisher)) == {URIRef(known)} == set(told.subjects(RDF.type, FOAF.Agent))


def test_a_site_without_data_has_a_catalogue_without_days() -> None:
    told = parsed(files(site())["catalog.rdf"])
    assert len(set(told.subjects(RDF.type, DCAT.Dataset))) == 2
    assert not [*told.objects(None, DCTERMS.modified), *told.objects(None, DCTERMS.temporal)]
