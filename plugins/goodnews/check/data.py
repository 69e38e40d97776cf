"""Data that others fetch opens right: tables line up and hold no formulas, and a catalogue leads to what exists."""

from __future__ import annotations

import csv
import re
from collections import Counter
from io import StringIO
from typing import TYPE_CHECKING

from lxml import etree

from goodnews.check.told import PARSER, Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.check.document import Document
    from goodnews.check.output import Output
    from goodnews.model.problems import Problem

_MARK = b"\xef\xbb\xbf"
_COLUMN = re.compile(r"[a-z][a-z0-9_]*")
_NUMBER = re.compile(r"-?\d+(,\d+)?")
#: What spreadsheets take for the beginning of a formula, after spaces.
_FORMULA = re.compile(r"[\t\r\n]|\s*[=+\-@＝＋－＠]")
#: Where documents lie that writers attach as they are.
_WRITERS = "filer/"
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_WHOLE = re.compile(r"(https?://|mailto:)\S+")


def judge(document: Document, output: Output) -> Iterator[Problem]:
    """Yield what is wrong with a table or a catalogue."""
    told = Told(output=output, name=document.name)
    if document.suffix == ".csv" and not document.name.startswith(_WRITERS):
        yield from _table(told, document.data)
    elif document.suffix == ".rdf":
        yield from _catalogue(told, document.data)


def _table(told: Told, data: bytes) -> Iterator[Problem]:
    """A table says that it is UTF-8, has a name for each column, and as many cells in every row."""
    if not data.startswith(_MARK):
        yield told.problem("tabellen börjar inte med märket för UTF-8, så Excel visar å, ä och ö fel.")
    if not data.endswith(b"\r\n"):
        yield told.problem("tabellen slutar mitt i en rad.")
    read = list(csv.reader(StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    names, rows = (read or [[]])[0], read[1:]
    for name, count in Counter(names).items():
        if count > 1 or not _COLUMN.fullmatch(name):
            yield told.problem(f"kolumnen ”{name}” har inget eget namn av a–z.")
    for number, row in enumerate(rows, start=2):
        if len(row) != len(names):
            yield told.problem(f"rad {number} har {len(row)} celler, men kolumnerna är {len(names)}.")
        for cell in row:
            yield from _cell(told, number, cell)


def _cell(told: Told, number: int, cell: str) -> Iterator[Problem]:
    """A cell is never a formula, and an address of ours in it leads to what exists."""
    if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell):
        yield told.problem(f"rad {number} har en cell som ett kalkylprogram kan köra: ”{cell}”.")
    if told.ours(cell):
        yield from told.leads(cell)


def _catalogue(told: Told, data: bytes) -> Iterator[Problem]:
    """A catalogue is RDF/XML, all its addresses are whole, and those of ours lead to what exists."""
    try:
        tree = etree.fromstring(data, PARSER)
    except etree.XMLSyntaxError as error:
        yield told.problem(f"filen är ingen XML: {error}.")
        return
    if tree.tag != f"{_RDF}RDF":
        yield told.problem("filen är ingen RDF.")
    described = {node.get(f"{_RDF}about") for node in tree.iter()} - {None}
    for address in sorted(described | {node.get(f"{_RDF}resource") for node in tree.iter()} - {None}):
        if not _WHOLE.fullmatch(address):
            yield told.problem(f"adressen ”{address}” är inte hel.")
        elif told.ours(address):
            yield from told.leads(address)
            if "#" in address and address not in described:
                yield told.problem(f"{address} beskrivs inte.")
