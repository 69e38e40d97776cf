"""Boxes on a sheet: whether they cover each other, and such that lie along a way."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

Spot = tuple[float, float]


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


def along(spots: Sequence[Spot], breadth: float) -> list[Box]:
    """Return boxes that lie close together along the way from spot to spot, as broad as that."""
    reach = breadth / 2
    return [
        Box(x - reach, y - reach, x + reach, y + reach)
        for (left, top), (right, bottom) in pairwise(spots)
        for parts in (math.ceil(math.hypot(right - left, bottom - top) / max(reach, 2)) or 1,)
        for x, y in ((left + (right - left) * at / parts, top + (bottom - top) * at / parts) for at in range(parts + 1))
    ]
