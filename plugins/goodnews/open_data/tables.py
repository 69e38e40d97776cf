"""Rows as CSV that opens right in a Swedish Excel: UTF-8 with a mark, semicolons, decimal comma, CRLF.

A text that a spreadsheet would run as a formula gets an apostrophe before it, and so does one that begins with an
apostrophe. Whoever takes one apostrophe away from the front of every cell that has one therefore has the texts back as
they were. Numbers are never touched: -3,5 is no formula. JSON has all texts as they are.
"""

from __future__ import annotations

import csv
import datetime as dt
from decimal import Decimal
from io import BytesIO, TextIOWrapper
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from goodnews.open_data.columns import Row

#: What formulas begin with, in wide letters too (OWASP, CSV Injection), and the sign that takes their power away.
_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_DEFUSED = "'"


def table(kind: type[Row], rows: Iterable[Row]) -> bytes:
    """Return the rows, all of one kind, as CSV under a line with the columns' names."""
    file = BytesIO()
    text = TextIOWrapper(file, "utf-8-sig", newline="")
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(kind.columns())
    values = attrgetter(*kind.model_fields)
    writer.writerows([cell(value) for value in values(row)] for row in rows)
    text.flush()
    return file.getvalue()


def cell(value: object) -> str:
    """Return a value as a cell: a day as 2026-03-24, a number with decimal comma, a list with spaces, None as ""."""
    match value:
        case None:
            return ""
        case str():
            return defused(value)
        case tuple():
            return defused(" ".join(value))
        case Decimal():
            return f"{value:f}".replace(".", ",")
        case dt.date():
            return value.isoformat()
        case _:
            return str(value)


def defused(text: str) -> str:
    """Return the text as a spreadsheet takes it for text, whatever it begins with."""
    if text[:1].isalnum():
        return text
    # A tab or a line break in front is a danger of its own: some programs skip it, and what follows is run.
    risky = text.lstrip().startswith((*_FORMULA, _DEFUSED)) or text.startswith(("\t", "\r", "\n"))
    return _DEFUSED + text if risky else text
