"""The real typeface on a real picture."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from goodnews.headlines import Box
from goodnews.lettering import BOLD, PLAIN, Style, glyphs, width, write


@pytest.mark.parametrize("face", [BOLD, PLAIN])
def test_the_typeface_has_all_that_swedish_text_has(face: str) -> None:
    assert {ord(sign) for sign in "åäöÅÄÖéü”’–—…−€×½\N{NO-BREAK SPACE}"} <= glyphs(face)


@pytest.mark.parametrize("face", [BOLD, PLAIN])
def test_a_closing_quote_is_as_wide_as_its_two_marks(face: str) -> None:
    """The basic layout halves it in the typeface's TrueType files."""
    assert width("”", face, 100) > 1.6 * width("’", face, 100)


def test_text_stays_in_its_box_and_tells_where_it_ends() -> None:
    image = Image.new("L", (600, 400))
    style = Style(face=BOLD, colour="white", sizes=(80, 60, 40))
    bottom = write(
        ImageDraw.Draw(image), "Gåsfjädrar – ”jättefin” ågång", (50, 40), Box(width=400, height=200, lines=3), style
    )
    left, top, right, below = image.getbbox()
    assert left >= 45
    assert right <= 455
    assert top >= 40
    assert below <= bottom + 20 <= 270


def test_a_text_of_nothing_to_draw_takes_no_room() -> None:
    image = Image.new("L", (90, 90))
    style = Style(face=BOLD, colour="white", sizes=(40,))
    assert write(ImageDraw.Draw(image), "🎉", (0, 7), Box(width=90, height=90, lines=1), style) == 7
    assert image.getbbox() is None
