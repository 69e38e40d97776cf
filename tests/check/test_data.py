"""The judge of tables and catalogues: sound ones pass, and each fault is caught and named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.check.judging import judged
from goodnews.check.output import Output

if TYPE_CHECKING:
    from pathlib import Path

SITE = "https://exempel.se"
TABLE = '\ufeffid;pastaende;varde;url\r\n1;"a; ""b""";-3,5;https://exempel.se/\r\n2;\'=x;;https://scb.se/borta/\r\n'
RDF = """\
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#">
<dcat:Catalog rdf:about="https://exempel.se/catalog.rdf#a"><dcat:dataset rdf:resource="https://exempel.se/catalog.rdf#b"/>
</dcat:Catalog><dcat:Dataset rdf:about="https://exempel.se/catalog.rdf#b">
<dcat:page rdf:resource="https://exempel.se/data/bevis.csv"/><dcat:mail rdf:resource="mailto:a@exempel.se"/>
<dcat:theme rdf:resource="http://publications.europa.eu/x"/></dcat:Dataset></rdf:RDF>
"""


def told(folder: Path, table: str = TABLE, catalogue: str = RDF, name: str = "data/bevis.csv") -> str:
    """Return what the judges say of a site with a table and a catalogue."""
    start = f'<!doctype html><html lang="sv"><link rel="canonical" href="{SITE}/"></html>'
    for path, text in {"index.html": start, "catalog.rdf": catalogue, name: table}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="")
    return "\n".join(map(str, judged(Output(root=folder), ("data", "leaks"))))


def test_sound_files_pass(tmp_path: Path) -> None:
    assert told(tmp_path) == ""


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("\ufeff", "", "märket för UTF-8"),
        ("borta/\r\n", "borta/", "slutar mitt i en rad"),
        ("id;", "id;id;", "kolumnen ”id” har inget eget namn"),
        ("varde", "Värde", "kolumnen ”Värde” har inget eget namn"),
        ("-3,5;", "", "rad 2 har 3 celler, men kolumnerna är 4"),
        ("2;", "2;;", "rad 3 har 5 celler, men kolumnerna är 4"),
        ("'=x", "=x", "rad 3 har en cell som ett kalkylprogram kan köra: ”=x”"),
        ("'=x", " @x", "kan köra"),
        ("'=x", "\t1", "kan köra"),
        ("-3,5", "-3,5+1", "kan köra"),
        ("https://exempel.se/\r", "https://exempel.se/borta/\r", "leder till en sida som inte finns"),
        ("'=x", "record_no", "record_no syns"),
    ],
)
def test_a_fault_in_a_table_is_caught(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert old in TABLE
    assert sentence in told(tmp_path, TABLE.replace(old, new, 1))


def test_an_empty_table_is_caught(tmp_path: Path) -> None:
    assert "slutar mitt i en rad" in told(tmp_path, "")


def test_a_table_that_a_writer_has_attached_is_left_as_it_is(tmp_path: Path) -> None:
    assert told(tmp_path, "a,b\n1", RDF.replace("data/bevis", "filer/1/b"), name="filer/1/b.csv") == ""


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("</rdf:RDF>", "", "ingen XML"),
        ("rdf:RDF", "rdf:Description", "ingen RDF"),
        ("/data/bevis.csv", "/data/borta.csv", "/data/borta.csv leder till en sida som inte finns"),
        ('resource="https://exempel.se/catalog.rdf#b"', 'resource="https://exempel.se/catalog.rdf#c"', "beskrivs inte"),
        ('about="https://exempel.se/catalog.rdf#a"', 'about="#a"', "”#a” är inte hel"),
        ("http://publications.europa.eu/x", "/x", "”/x” är inte hel"),
        ("mailto:a@exempel.se", "legal_basis", "legal_basis syns"),
    ],
)
def test_a_fault_in_a_catalogue_is_caught(tmp_path: Path, old: str, new: str, sentence: str) -> None:
    assert old in RDF
    assert sentence in told(tmp_path, catalogue=RDF.replace(old, new))
