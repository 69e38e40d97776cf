"""Draws share cards, like the covers of a magazine: headline and area on paper, the band of threads, the picture."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import cached_property
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import resvg_py
from PIL import Image, ImageDraw

from goodnews import headlines, hyphens, lettering
from goodnews.headlines import Box
from goodnews.lettering import BOLD, PLAIN, Style, write
from goodnews.model.share import HEIGHT, PICTURE, WIDTH

if TYPE_CHECKING:
    from collections.abc import Mapping

    from goodnews.model.share import ShareCard

#: The usual quality, then what a heavy picture may force.
QUALITIES, BUDGET = (82, 72, 62, 52), 120_000
MARGIN = 60
#: Pixels across: a card's own threads, the other threads and the space between, beside a picture and without one.
NARROW, BROAD = (22, 7, 4), (78, 22, 9)
#: Between the threads that cross the band, in pixels.
STEP = 40
MARK = 48
#: Falling by about six per cent: finer steps take time and are not seen.
_LARGE = (124, 116, 108, 101, 95, 89, 84, 79, 74, 69, 65, 61, 57, 53, 50, 46)
_SMALL = (78, 74, 70, 66, 62, 58, 54, 51, 48, 45)
_LIBRARIES = ("pillow", "resvg_py", "pyphen", "font-source-serif-pro")


@dataclass(frozen=True, kw_only=True)
class Look:
    """The theme on cards: its light colours by name, and its logo as SVG."""

    colours: Mapping[str, str]
    mark: str

    @cached_property
    def key(self) -> str:
        """What stands for all that decides how a card is drawn: the theme, this code and the libraries."""
        code = "".join(
            Path(module).read_text("utf-8")
            for module in (__file__, headlines.__file__, hyphens.__file__, lettering.__file__)
        )
        said = repr([sorted(self.colours.items()), self.mark, [version(name) for name in _LIBRARIES]])
        return hashlib.sha256((code + said).encode()).hexdigest()

    @cached_property
    def logo(self) -> Image.Image:
        """The logo, MARK pixels wide."""
        return Image.open(io.BytesIO(resvg_py.svg_to_bytes(svg_string=self.mark, width=MARK))).convert("RGBA")


def jpeg(card: ShareCard, look: Look, picture: Image.Image | None) -> bytes:
    """Return the card as a JPEG of WIDTH × HEIGHT; `picture` is the whole of its original, without transparency."""
    image = drawn(card, look, picture)
    data = b""
    for quality in QUALITIES:
        file = io.BytesIO()
        # Without subsampling, which would smear the threads' colours over the paper.
        # Not progressive either: that takes nearly twice the time (10 ms against 5) and saves less than 2 % here.
        image.save(file, "JPEG", quality=quality, optimize=True, subsampling="4:4:4")
        data = file.getvalue()
        if len(data) <= BUDGET:
            break
    return data


def drawn(card: ShareCard, look: Look, picture: Image.Image | None) -> Image.Image:
    """Return the card as pixels."""
    image = Image.new("RGB", (WIDTH, HEIGHT), look.colours["paper"])
    draw = ImageDraw.Draw(image)
    if picture:
        size = PICTURE.widths[0], HEIGHT
        image.paste(picture.resize(size, Image.Resampling.LANCZOS, box=card.box), (WIDTH - size[0], 0))
    left = _band(draw, card, look, woven=not picture)
    image.paste(look.logo, (MARGIN, HEIGHT - MARGIN - MARK), look.logo)
    _write(draw, card, look, left - MARGIN - MARGIN * 2 // 3, _SMALL if picture else _LARGE)
    return image


def _band(draw: ImageDraw.ImageDraw, card: ShareCard, look: Look, *, woven: bool) -> int:
    """Draw the threads from the top to the bottom; return where the band begins."""
    broad, thin, gap = BROAD if woven else NARROW
    widths = [broad if thread in card.wide or not card.wide else thin for thread in card.band]
    right = WIDTH - (MARGIN if woven else PICTURE.widths[0] + gap)
    left = at = right - sum(widths) - gap * (len(widths) - 1)
    threads = []
    for thread, width in zip(card.band, widths, strict=True):
        draw.rectangle((at, 0, at + width - 1, HEIGHT), fill=look.colours[thread])
        threads.append((at, at + width - 1, look.colours[thread]))
        at += width + gap
    if woven:
        _weave(draw, threads, look.colours["paper"], gap)
    return left


def _weave(draw: ImageDraw.ImageDraw, threads: list[tuple[int, int, str]], paper: str, gap: int) -> None:
    """Let the same threads cross the band, over every second one of those that hang."""
    top, row = -STEP, 0
    while top < HEIGHT and threads:
        start, end, colour = threads[row % len(threads)]
        bottom = top + end - start
        for left, right, _ in threads[(row + 1) % 2 :: 2]:
            draw.rectangle((left - gap, top - gap, right + gap, bottom + gap), fill=paper)
            draw.rectangle((left - gap, top, right + gap, bottom), fill=colour)
        top, row = bottom + STEP, row + 1


def _write(draw: ImageDraw.ImageDraw, card: ShareCard, look: Look, width: int, sizes: tuple[int, ...]) -> None:
    """Write the card's words, from the top to the logo at the foot."""
    ink, soft = look.colours["ink"], look.colours["ink-soft"]
    colour = look.colours[card.wide[0]] if card.wide else ink
    foot = HEIGHT - MARGIN - MARK
    # Letters hang a little below the place where they are written: the first line stands in the margin's height.
    top = MARGIN - 8
    line = Box(width=width, height=48, lines=1, leading=1.3)
    top = write(draw, card.kicker, (MARGIN, top), line, Style(face=PLAIN, colour=soft, sizes=(30, 26, 22)))
    two = Box(width=width, height=80, lines=2, leading=1.2)
    top = write(draw, card.area, (MARGIN, top), two, Style(face=BOLD, colour=colour, sizes=(30, 28, 26, 24)))
    top += 12 if card.kicker else 0
    lead = Box(width=width, height=180, lines=4, leading=1.35)
    room = foot - MARGIN // 2 - top - (lead.height if card.lead else 0)
    headline = Style(face=BOLD, colour=ink if card.area or not card.wide else colour, sizes=sizes)
    top = write(draw, card.title, (MARGIN, top), Box(width=width, height=room, lines=5, leading=1.1), headline)
    write(draw, card.lead, (MARGIN, top + 24), lead, Style(face=PLAIN, colour=soft, sizes=(34, 32, 30, 28, 26, 24)))
    name = Box(width=width - MARK - 16, height=MARK, lines=1, leading=1)
    write(draw, card.sender, (MARGIN + MARK + 16, foot + 4), name, Style(face=BOLD, colour=ink, sizes=(34, 30, 26)))
