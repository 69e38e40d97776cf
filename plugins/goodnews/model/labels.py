"""The names and values to the right of a chart's plot, and the room that words need.

Across, all is per cent of the plot's width, which is known to nobody but the browser. What words need is counted in em
and held against the narrowest plot there may be. Down, all is per cent of the chart's height, which the stylesheet
sets in rem: words and what is between them grow together.
"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap
from typing import TYPE_CHECKING, Literal

from goodnews.model.swedish import MINUS, NO_BREAK_SPACE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

Room = Literal["s", "m", "l", "xl"]

#: A chart's height in rem, as in the stylesheet: of one that shows time passing, and of a single moment.
HEIGHT, SHORT = 24, 13
#: A rem in per cent of the height.
REM = 100 / HEIGHT
#: A row of words, the newest value in large figures, and the least distance between two labels, in rem.
ROW, LARGE_ROW, GAP = 1.1, 1.65, 0.25
#: How far below a row's top its letters stand, as a share of the row.
BASELINE = 0.8
#: What the stylesheet keeps free to the left of the plot for the scale, and to the right for the names, in em.
BEFORE: Mapping[Room, float] = {"s": 2.6, "m": 4.4, "l": 5.6, "xl": 13}
AFTER: Mapping[Room, float] = {"s": 6.6, "m": 8, "l": 10.5, "xl": 14}
#: Between the scale's words and the plot, and between the plot and the names, in em.
BESIDE_SCALE, BESIDE_NAMES = 0.7, 1.4
#: The most letters on a row of a name, and in figures that are written large.
LETTERS, FIGURES = 15, 9

#: What letters are wide in em, where it is not the same as for most.
_WIDTHS = (
    (f" {NO_BREAK_SPACE}.,:;il1jtfr-–()'", 0.36),
    (f"mwMW%@{MINUS}↑↓", 0.92),
    ("ABCDEFGHIJKLNOPQRSTUVXYZÅÄÖ", 0.75),
)


def width(text: str) -> float:
    """Return what the text is wide in em, rather too much than too little in any of the typefaces that people have."""
    return sum(next((wide for chars, wide in _WIDTHS if char in chars), 0.6) for char in text)


def room(widest: float, rooms: Mapping[Room, float]) -> Room:
    """Return the smallest of the rooms that so many em fit in, or the largest."""
    return next((name for name, wide in rooms.items() if widest <= wide), "xl")


def spread(wanted: Sequence[float], heights: Sequence[float], limits: tuple[float, float]) -> tuple[float, ...]:
    """Return the middles of boxes, each as near to where it is wanted as the others let it, within the limits.

    Boxes that would meet are moved apart by the same distance, so that together they stand around their middle.
    """
    order = sorted(range(len(wanted)), key=lambda at: (wanted[at], at))
    offsets, groups, total = [], [], 0.0
    for at in order:
        offsets.append(total + heights[at] / 2)
        total += heights[at]
        # Were there no boxes above, where would the first box begin? Groups that want to begin later come later.
        groups.append([wanted[at] - offsets[-1]])
        while len(groups) > 1 and _mean(groups[-2]) >= _mean(groups[-1]):
            last = groups.pop()
            groups[-1] += last
    starts = [max(limits[0], min(_mean(group), limits[1] - total)) for group in groups for _ in group]
    placed = dict(zip(order, (start + offset for start, offset in zip(starts, offsets, strict=True)), strict=True))
    return tuple(placed[at] for at in range(len(wanted)))


def _mean(numbers: Sequence[float]) -> float:
    return sum(numbers) / len(numbers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """A name in rows, and a value below it. `of` is the number of the series, or "target"."""

    of: str
    rows: tuple[str, ...]
    value: str
    large: bool

    @property
    def width(self) -> float:
        """What it takes with the distance to the plot, in em."""
        figures = LARGE_ROW / ROW if self.large else 1
        return max(*map(width, self.rows), figures * width(self.value)) + BESIDE_NAMES

    @property
    def height(self) -> float:
        """What it takes with the distance to the next, in rem."""
        return ROW * len(self.rows) + (LARGE_ROW if self.large else ROW) + GAP


@dataclass(frozen=True, slots=True, kw_only=True)
class End:
    """A label where it stands: its middle, and the baselines of its rows and its value; `at` is what it names."""

    label: Label
    at: float
    y: float
    baselines: tuple[float, ...]


def label(of: str, name: str, value: str) -> Label:
    """Return the label; the newest value of the indicator itself is large if it is short enough."""
    return Label(of=of, rows=tuple(wrap(name, LETTERS)), value=value, large=of == "0" and len(value) <= FIGURES)


def ends(
    labels: Sequence[Label], at: Sequence[float], limits: tuple[float, float], rem: float = REM
) -> tuple[End, ...]:
    """Return the labels, each as near to its height in `at` as the others let it, within the limits if they fit."""
    heights = [each.height * rem for each in labels]
    middles = spread(at, heights, limits if sum(heights) <= limits[1] - limits[0] else (0, 100))
    made = []
    for each, wanted, middle in zip(labels, at, middles, strict=True):
        top = middle / rem - (each.height - GAP) / 2
        below = top + ROW * len(each.rows) + BASELINE * (LARGE_ROW if each.large else ROW)
        down = (*(top + (row + BASELINE) * ROW for row in range(len(each.rows))), below)
        baselines = tuple(round(line * rem, 2) for line in down)
        made.append(End(label=each, at=wanted, y=round(middle, 2), baselines=baselines))
    return tuple(made)
