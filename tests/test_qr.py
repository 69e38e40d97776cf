"""QR codes: what they say is the link, and they are drawn for paper."""

from __future__ import annotations

import re

import pytest
import segno
from lxml import etree

from goodnews.qr import QUIET, qr

LINKS = [
    "https://berattar.hedemora.se/flytta-hit/",
    "tel:+4622534000",
    "mailto:kommun@hedemora.se?subject=Fr%C3%A5ga",
]


def modules(svg: str) -> set[tuple[int, int]]:
    """Return the black modules that the drawing's strokes cover, without the quiet zone."""
    (path,) = re.findall(r' d="([^"]+)"', svg)
    x, y, found = 0.0, 0.0, set()
    for step, first, second in re.findall(r"([Mmh])(-?[\d.]+)(?: (-?[\d.]+))?", path):
        if step == "h":
            found |= {(int(x) + along, int(y)) for along in range(int(first))}
            x += float(first)
        elif step == "M":
            x, y = float(first), float(second)
        else:
            x, y = x + float(first), y + float(second)
    return {(column - QUIET, row - QUIET) for column, row in found}


@pytest.mark.parametrize("link", LINKS)
def test_every_module_of_the_code_is_drawn_and_no_other(link: str) -> None:
    matrix = segno.make_qr(link, error="m").matrix
    black = {(column, row) for row, line in enumerate(matrix) for column, dark in enumerate(line) if dark}
    assert modules(qr(link)) == black


def test_the_drawing_scales_and_says_nothing_to_those_who_listen() -> None:
    svg = etree.fromstring(qr(LINKS[0]))
    assert (svg.get("width"), svg.get("aria-hidden")) == (None, "true")
    assert re.fullmatch(r"0 0 (\d+) \1", str(svg.get("viewBox")))


def test_the_same_link_gives_the_same_drawing_and_another_another() -> None:
    assert qr(LINKS[0]) == qr(LINKS[0]) != qr(LINKS[1])


def test_what_is_too_long_for_a_code_is_refused() -> None:
    with pytest.raises(ValueError, match="too large"):
        qr("https://exempel.se/" + "a" * 5000)
