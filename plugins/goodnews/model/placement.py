"""Where words stand beside dots so that nothing covers anything: pure geometry, the same every time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Spot = tuple[float, float]
#: Where in the box a line of words begins, as SVG says it.
Anchor = Literal["start", "middle", "end"]

#: How wide letters of the headings' typeface are, in per cent of its size, rounded up. All others are as wide as high.
_WIDTHS = {
    letter: most
    for most, letters in (
        *((32, " .,:;!'’ijl"), (37, "-()/ft"), (46, "rszIJ"), (53, "–acegvyåäéèS0123456789"), (57, "oqxöøZ")),
        *((62, "bdhknpuüEFLPTÉ"), (70, "ABCGKRVXYÅÄ"), (80, "wæDHNOQUÖÜØ&")),
    )
    for letter in letters
}


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: its left, upper, right and lower edge."""

    left: float
    top: float
    right: float
    bottom: float

    def covers(self, other: Box) -> bool:
        """Return whether the two have a surface in common."""
        return (
            self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom
        )

    def lowered(self, down: float) -> Box:
        """Return the box so much farther down, with its edges in tenths."""
        return Box(*(round(edge, 1) for edge in (self.left, self.top + down, self.right, self.bottom + down)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """What the words look like: the width that they have room in, their size, a line's height, and a dot's radius.

    A box is never lower or narrower than `target`, so that a finger can hit it. `gap` is the air around words.
    """

    width: float
    size: float
    line: float
    target: float
    dot: float
    gap: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words that have been placed: their lines, their box, how they are set in it; `apart` if it is not by the dot."""

    lines: tuple[str, ...]
    box: Box
    anchor: Anchor
    apart: bool


def width(text: str, size: float) -> float:
    """Return how wide the text is at most, in the unit of `size`."""
    return sum(_WIDTHS.get(letter, 100) for letter in text) * size / 100


def wrapped(text: str, size: float, most: float) -> tuple[str, ...]:
    """Return the text in lines that are at most `most` wide, broken at spaces; a word of its own may be wider."""
    lines: list[str] = []
    for word in text.split():
        if lines and width(f"{lines[-1]} {word}", size) <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)


def placed(
    names: Sequence[tuple[str, Spot]], style: Style, taken: Iterable[Box] = (), *, shunned: Sequence[Box] = ()
) -> tuple[Words | None, ...]:
    """Return the place of each name beside its dot, the first in the sequence first; None for one that is too wide.

    No box covers another, the dot of another, or one of those `taken`. Beside the dot is tried first, then ever farther
    away; up and down there is no end to the room, so every name that fits across has a place. What is `shunned` is
    covered only where there is no other room beside the dot.
    """
    boxes, dots = list(taken), [around(dot, style) for _, dot in names]
    found: list[Words | None] = []
    for index, (name, dot) in enumerate(names):
        lines = wrapped(name, style.size, style.width / 2)
        span = max(style.target, *(width(line, style.size) + 2 * style.gap for line in lines))
        tall = max(style.target, len(lines) * style.line)
        words = None
        if span <= style.width:
            others = (*boxes, *dots[:index], *dots[index + 1 :])
            near, far = (*_beside(dot, span, tall, style),), _around(dot, span, tall, style)
            words = next(
                Words(lines=lines, box=box, anchor=anchor, apart=candidates is far)
                for candidates, avoided in ((near, (*others, *shunned)), (near, others), (far, (*others, dots[index])))
                for box, anchor in candidates
                if not any(box.covers(other) for other in avoided)
            )
            boxes.append(words.box)
        found.append(words)
    return tuple(found)


def around(dot: Spot, style: Style) -> Box:
    """Return the box of a dot."""
    reach = style.dot + 1
    return Box(dot[0] - reach, dot[1] - reach, dot[0] + reach, dot[1] + reach)


def _beside(dot: Spot, span: float, tall: float, style: Style) -> Iterator[tuple[Box, Anchor]]:
    """Yield boxes by the dot and within the width: right, left, below and above of it, and between these."""
    across, down = dot
    right, left, middle = across + style.dot, across - style.dot - span, down - tall / 2
    centre, low, high = _centre(across, span, style), down + style.dot + 1, down - style.dot - 1 - tall
    near: tuple[tuple[float, float, Anchor], ...] = (
        *((right, middle, "start"), (left, middle, "end"), (centre, low, "middle"), (centre, high, "middle")),
        *((right, down, "start"), (right, down - tall, "start"), (left, down, "end"), (left, down - tall, "end")),
    )
    for x, y, anchor in near:
        if 0 <= x <= style.width - span:
            yield Box(x, y, x + span, y + tall), anchor


def _around(dot: Spot, span: float, tall: float, style: Style) -> Iterator[tuple[Box, Anchor]]:
    """Yield boxes ever farther away from the dot, without an end, and within the width."""
    across, down = dot
    edge = style.width - span
    columns = (_centre(across, span, style), min(across, edge), max(across - span, 0), 0, edge)
    for ring in count(2):
        for y in (down + ring * tall / 2, down - ring * tall / 2 - tall):
            for x in columns:
                yield Box(x, y, x + span, y + tall), "middle"


def _centre(across: float, span: float, style: Style) -> float:
    """Return where a box begins that lies as near to straight below or above as the width allows."""
    return min(max(across - span / 2, 0), style.width - span)
