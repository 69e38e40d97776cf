"""The columns that were promised: docs/data.md names them all, in the order that they stand."""

from __future__ import annotations

import re

import pytest

from goodnews.model.verdicts import NAMES
from goodnews.open_data.columns import ROWS, Content
from tests.minisite import ROOT

DOCUMENT = (ROOT / "docs" / "data.md").read_text(encoding="utf-8")


def rows(heading: str) -> list[tuple[str, str]]:
    """Return name and meaning from the table under a heading."""
    below = DOCUMENT.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    return re.findall(r"^\| `(\w+)` \| ([^|]*) \|$", below, re.MULTILINE)


@pytest.mark.parametrize(("content", "heading"), [("bevis", "Kolumnerna i bevis"), ("matt", "Kolumnerna i mått")])
def test_the_document_names_every_column_as_the_schema_does(content: Content, heading: str) -> None:
    kind = ROWS[content]
    meant = [field.description or "" for field in kind.model_fields.values()]
    assert rows(heading) == list(zip(kind.columns(), meant, strict=True))


@pytest.mark.parametrize("content", ROWS)
def test_a_column_has_a_name_of_plain_letters(content: Content) -> None:
    names = ROWS[content].columns()
    assert [name for name in names if not re.fullmatch(r"[a-z_]+", name)] == []
    assert len(set(names)) == len(names)


def test_the_document_explains_every_code_of_a_verdict() -> None:
    assert dict(rows("Omdömets koder")) == dict(NAMES)
