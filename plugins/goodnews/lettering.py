"""The headings' typeface on pictures: the same letters at the same places on every machine."""

from __future__ import annotations

import io
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from PIL import ImageFont

from goodnews.headlines import drawable, fitted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PIL import ImageDraw

    from goodnews.headlines import Box

#: Files of the package font-source-serif-pro; in its TrueType files the basic layout takes ” to be as narrow as ’.
BOLD, PLAIN = "SourceSerifPro-Semibold.otf", "SourceSerifPro-Regular.otf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a piece of text looks; `sizes` are in pixels, falling, and the first that fits is taken."""

    face: str
    colour: str
    sizes: Sequence[int]


def write(draw: ImageDraw.ImageDraw, text: str, place: tuple[int, int], box: Box, style: Style) -> int:
    """Write the text below and to the right of `place`; return the pixel row that is next."""
    left, top = place
    if shown := drawable(text, glyphs(style.face)):
        size, lines = fitted(shown, box, style.sizes, lambda line, size: width(line, style.face, size))
        for line in lines:
            draw.text((left, top), line, fill=style.colour, font=font(style.face, size))
            top += round(size * box.leading)
    return top


@cache
def width(line: str, face: str, size: int) -> float:
    """Return how many pixels wide the line is."""
    # Remembered: the same words are tried in many lines, and measuring was half the time of drawing a card.
    return font(face, size).getlength(line)


@cache
def font(face: str, size: int) -> ImageFont.FreeTypeFont:
    """Return the typeface at a size; the basic layout is in Pillow itself, others depend on the system's libraries."""
    return ImageFont.truetype(io.BytesIO(_file(face)), size, layout_engine=ImageFont.Layout.BASIC)


@cache
def glyphs(face: str) -> frozenset[int]:
    """Return the signs that the typeface has."""
    # A tenth of a second to import, and needed only when a card is drawn.
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    return frozenset(TTFont(io.BytesIO(_file(face)), lazy=True).getBestCmap())


@cache
def _file(face: str) -> bytes:
    return files("font_source_serif_pro").joinpath("files", face).read_bytes()
