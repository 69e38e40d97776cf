"""A letter in the two formats that a mail system asks for."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

from jinja2 import Environment, FileSystemLoader, StrictUndefined

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from goodnews.digest.letter import Letter, Piece

#: Characters in a line of text: what mail programs show without breaking it again (RFC 3676).
LINE = 72


def as_html(letter: Letter, theme: Path) -> str:
    """Return the letter as HTML with tables and styles on each element, which Outlook needs."""
    loader = FileSystemLoader(theme / "letters")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("digest.html").render(letter=letter)


def as_text(letter: Letter) -> str:
    """Return the letter as plain text."""
    return "\n".join(_lines(letter)).rstrip() + "\n"


def _lines(letter: Letter) -> Iterator[str]:
    yield from (letter.name, letter.days, "=" * LINE, "")
    for piece in letter.pieces:
        yield from _told(piece, piece.summary)
    if letter.corrected:
        yield from ("RÄTTELSER", "-" * LINE, "")
        for piece in letter.corrected:
            yield from _told(piece, piece.correction)
    yield from ("-" * LINE, f"Allt finns på {letter.site_url}/", "Avsändare är Hedemora kommun.")


def _told(piece: Piece, words: str) -> Iterator[str]:
    for paragraph in (piece.title, piece.about, words, piece.proof):
        yield from textwrap.wrap(paragraph, LINE, break_long_words=False, break_on_hyphens=False)
    yield from (piece.url, "")
