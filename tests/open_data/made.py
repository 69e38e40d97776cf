"""Rows and files of open data, with as few words as a test needs."""

from __future__ import annotations

import csv
import datetime as dt
from io import StringIO
from typing import TYPE_CHECKING, Any
from uuid import UUID

from goodnews.open_data.columns import EvidenceRow
from goodnews.open_data.plugin import OpenData
from tests.sites import written

if TYPE_CHECKING:
    from goodnews.model.site import Site

URL = "https://exempel.se"
PROOF = {
    "type": "effekt",
    "claim": "Något sjönk.",
    "value": "-5.10",
    "unit": "procent",
    "source": {"title": "SCB", "date": "2026-03"},
}
_ROW = {
    "id": UUID(int=1),
    "number": 1,
    "type": "effekt",
    "claim": "Något sjönk.",
    "value": None,
    "unit": None,
    "period": None,
    "indicator": None,
    "source": "SCB",
    "source_url": None,
    "source_date": None,
    "source_read": None,
    "title": "En rubrik",
    "url": f"{URL}/berattelser/a/",
    "kind": "berättelse",
    "areas": ("trygghet",),
    "aims": (),
    "places": (),
    "date": dt.date(2026, 3, 24),
    "modified": None,
}


def row(**over: Any) -> EvidenceRow:  # noqa: ANN401 (the fields of a row)
    """Return a row of evidence."""
    return EvidenceRow.model_validate(_ROW | over)


def files(of: Site, **settings: Any) -> dict[str, bytes]:  # noqa: ANN401 (settings of any kind)
    """Return all files of the site's open data, by name."""
    return written(OpenData, of, **settings)


def read(table: bytes) -> list[dict[str, str]]:
    """Return the rows of a table as a program reads them that knows docs/data.md."""
    lines = csv.reader(StringIO(table.decode("utf-8-sig"), newline=""), delimiter=";")
    names, *rows = lines
    return [dict(zip(names, (cell.removeprefix("'") for cell in cells), strict=True)) for cells in rows]
