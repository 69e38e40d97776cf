"""Things with properties as RDF/XML (https://www.w3.org/TR/rdf-syntax-grammar/), in the order they are given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable

NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
}
XSD = "http://www.w3.org/2001/XMLSchema#"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@dataclass(frozen=True, slots=True)
class Link:
    """A value that is another thing, by its absolute address."""

    address: str


@dataclass(frozen=True, slots=True)
class Swedish:
    """A value that is text in Swedish."""

    text: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A value of one of XML Schema's types: "date", "gYear", "nonNegativeInteger"."""

    text: str
    type: str


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of a type ("dcat:Dataset") with its properties; `address` is "" for one that has no name."""

    type: str
    address: str
    properties: tuple[tuple[str, Value], ...]


#: Text alone is in no language: a name, a media type.
Value = Link | Swedish | Typed | Thing | str


def document(things: Iterable[Thing]) -> bytes:
    """Return the things as a file."""
    root = etree.Element(_name("rdf:RDF"), nsmap=NAMESPACES)
    for thing in things:
        _thing(root, thing)
    etree.indent(root)
    made: bytes = etree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _thing(parent: etree._Element, thing: Thing) -> None:
    node = etree.SubElement(parent, _name(thing.type))
    if thing.address:
        node.set(_name("rdf:about"), thing.address)
    for name, value in thing.properties:
        _fill(etree.SubElement(node, _name(name)), value)


def _fill(node: etree._Element, value: Value) -> None:
    match value:
        case Link():
            node.set(_name("rdf:resource"), value.address)
        case Swedish():
            node.set(_LANG, "sv")
            node.text = value.text
        case Typed():
            node.set(_name("rdf:datatype"), XSD + value.type)
            node.text = value.text
        case Thing():
            _thing(node, value)
        case str():
            node.text = value


def _name(short: str) -> str:
    """Return "dcat:Dataset" as lxml names it."""
    prefix, _, local = short.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"
