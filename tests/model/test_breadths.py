"""How broad words are: never less than they are drawn, and broken where there are spaces."""

from __future__ import annotations

from importlib.resources import files

from fontTools.ttLib import TTFont

from goodnews.fonts import CUTS, LETTERS
from goodnews.model.breadths import breadth, lines_of


def test_no_letter_of_the_typeface_is_wider_than_is_counted_with() -> None:
    font = TTFont(str(files("font_source_serif_pro").joinpath("files", CUTS["fonts/source-serif-600.woff2"])))
    real = {chr(code): font["hmtx"][name][0] for code, name in font.getBestCmap().items() if code in LETTERS}
    size = font["head"].unitsPerEm
    assert [letter for letter, wide in real.items() if wide > breadth(letter, size)] == []


def test_lines_are_broken_at_spaces_and_a_long_word_stands_alone() -> None:
    text = "Exempelstads östra industriområde"
    assert lines_of(text, 15, 160) == ("Exempelstads östra", "industriområde")
    assert lines_of(text, 15, 20) == tuple(text.split())
    assert lines_of(text, 15, breadth(text, 15)) == (text,)
