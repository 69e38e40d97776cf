"""Where words stand beside dots so that nothing covers anything: pure geometry, the same every time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, islice
from typing import TYPE_CHECKING, Literal

from goodnews.model.boxes import Box, along
from goodnews.model.breadths import breadth, lines_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from goodnews.model.boxes import Spot

#: Where in the box a line of words begins, as SVG says it.
Anchor = Literal["start", "middle", "end"]

#: How many boxes away from a dot are tried before a line may strike words of others.
MOST = 200


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
    """Words that have been placed: their lines, their box and how they are set in it.

    `foot` is where a line from the dot must lead to, when there was no room beside the dot.
    """

    lines: tuple[str, ...]
    box: Box
    anchor: Anchor
    foot: Spot | None = None


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
        lines = lines_of(name, style.size, style.width / 2)
        size = _size(lines, style)
        words = None
        if size[0] <= style.width:
            others = (*boxes, *dots[:index], *dots[index + 1 :])
            words = _near(lines, dot, size, style, ((*others, *shunned), others)) or _far(
                lines, dot, size, style, (*others, dots[index]), boxes
            )
            boxes += [words.box, *(along((dot, words.foot), 1) if words.foot else ())]
        found.append(words)
    return tuple(found)


def around(dot: Spot, style: Style) -> Box:
    """Return the box of a dot."""
    reach = style.dot + 1
    return Box(dot[0] - reach, dot[1] - reach, dot[0] + reach, dot[1] + reach)


def _size(lines: Sequence[str], style: Style) -> Spot:
    """Return how wide and how high the box of the lines is."""
    across = max(style.target, *(breadth(line, style.size) + 2 * style.gap for line in lines))
    return across, max(style.target, len(lines) * style.line)


def _free(box: Box, avoided: Iterable[Box]) -> bool:
    return not any(box.covers(other) for other in avoided)


def _near(
    lines: tuple[str, ...], dot: Spot, size: Spot, style: Style, avoided: Iterable[Sequence[Box]]
) -> Words | None:
    """Return the lines beside the dot, clear of the first of the sequences that leaves them room."""
    for boxes in avoided:
        for box, anchor in _beside(dot, *size, style):
            if _free(box, boxes):
                return Words(lines=lines, box=box, anchor=anchor)
    return None


def _far(  # noqa: PLR0917 (called once, right above)
    lines: tuple[str, ...], dot: Spot, size: Spot, style: Style, avoided: Sequence[Box], words: Sequence[Box]
) -> Words:
    """Return the lines farther away, with a line to them that strikes no other `words` if that is possible at all."""
    for clean, boxes in ((True, islice(_around(dot, *size, style), MOST)), (False, _around(dot, *size, style))):
        for box in boxes:
            foot = (min(max(dot[0], box.left), box.right), box.top if box.top > dot[1] else box.bottom)
            if _free(box, avoided) and (not clean or all(_free(piece, words) for piece in along((dot, foot), 1))):
                return Words(lines=lines, box=box, anchor="middle", foot=foot)
    raise AssertionError("there is no end to the room")


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


def _around(dot: Spot, span: float, tall: float, style: Style) -> Iterator[Box]:
    """Yield boxes ever farther away from the dot, without an end, and within the width."""
    across, down = dot
    edge = style.width - span
    columns = (_centre(across, span, style), min(across, edge), max(across - span, 0), 0, edge)
    for ring in count(2):
        for y in (down + ring * tall / 2, down - ring * tall / 2 - tall):
            for x in columns:
                yield Box(x, y, x + span, y + tall)


def _centre(across: float, span: float, style: Style) -> float:
    """Return where a box begins that lies as near to straight below or above as the width allows."""
    return min(max(across - span / 2, 0), style.width - span)
