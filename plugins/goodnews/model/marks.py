"""The words above a chart's plot that say what its vertical lines are: the base year, and breaks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from goodnews.model.labels import REM, ROW, width
from goodnews.model.timeline import MIDDLE, Anchor

if TYPE_CHECKING:
    from collections.abc import Sequence

Kind = Literal["base", "break"]
#: What is to be marked: what it is, its words and how far along it is.
Event = tuple[Kind, str, float]

#: Between a line and its words, in em.
BESIDE = 0.4
#: Rows for words, the height of each and how far down in it its letters stand, in rem.
ROWS, MARK_ROW, MARK_BASELINE = 3, 1.3, 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A vertical line with words beside it above the plot, in the row `row` from the top; None: there is no room.

    `left` and `right` are where its words begin and end, at most.
    """

    of: Kind
    text: str
    x: float
    anchor: Anchor
    left: float
    right: float
    row: int | None = None

    @property
    def y(self) -> float:
        """The words' baseline."""
        return round(((self.row or 0) * MARK_ROW + MARK_BASELINE) * REM, 2)

    @property
    def top(self) -> float:
        """Where the line begins."""
        return round((self.row or 0) * MARK_ROW * REM, 2)

    def outside(self) -> float:
        """Return how far the words reach out of the plot."""
        return max(0, -self.left, self.right - 100)

    def meets(self, other: Mark) -> bool:
        """Return whether the words of one lie upon those of the other, or upon the line from a row above."""
        if self.row is None or other.row is None:
            return False
        if self.row == other.row:
            return self.left < other.right and other.left < self.right
        upper, lower = (self, other) if self.row < other.row else (other, self)
        return lower.left < upper.x < lower.right


def marks(wanted: Sequence[Event], across: float, sides: tuple[float, float]) -> tuple[Mark, ...]:
    """Return the marks with as many words as there is room for, in as few rows as that takes.

    The plot is `across` em wide, and words may reach out of it by so many em to the left and to the right.
    """
    from_left = sorted(wanted, key=lambda event: event[2])
    made = [_placed(order, across, sides) for order in (wanted, from_left, from_left[::-1])]
    return max(made, key=lambda each: (sum(mark.row is not None for mark in each), -plot_top(each)))


def _placed(wanted: Sequence[Event], across: float, sides: tuple[float, float]) -> tuple[Mark, ...]:
    """Return the marks, each in the first row from the top where its words meet no others."""
    least, most = -100 * sides[0] / across, 100 + 100 * sides[1] / across
    placed: list[Mark] = []
    for of, text, x in wanted:
        wide = 100 * (BESIDE + width(text)) / across
        right = Mark(of=of, text=text, x=x, anchor="start", left=x, right=x + wide)
        left = Mark(of=of, text=text, x=x, anchor="end", left=x - wide, right=x)
        near = sorted((right, left) if x < MIDDLE else (left, right), key=Mark.outside)
        fitting = [each for each in near if each.left >= least and each.right <= most]
        rows = (replace(each, row=row) for row in range(ROWS) for each in fitting)
        placed.append(next((each for each in rows if not any(map(each.meets, placed))), left))
    return tuple(placed)


def plot_top(above: tuple[Mark, ...]) -> float:
    """Return where the plot begins below the marks, in rem."""
    rows = 1 + max((each.row for each in above if each.row is not None), default=-1)
    return rows * MARK_ROW + ROW / 2
