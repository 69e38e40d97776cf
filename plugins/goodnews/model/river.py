"""The river on the map: Dalälven's way through the municipality, as schematic as the rest, and a line's smooth path."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from goodnews.model.boxes import Spot

NAME = "Dalälven"
#: Longitude and latitude, downstream: from Säter through Husby into Hovran, which reaches down to Hedemora, then by
#: Grådö towards Avesta.
WAY = (
    *((15.72, 60.43), (15.86, 60.415), (16.0, 60.383), (16.03, 60.335)),
    *((16.025, 60.285), (16.05, 60.24), (16.1, 60.2), (16.17, 60.14)),
)


def curve(spots: Sequence[Spot]) -> str:
    """Return a smooth path through the spots (Catmull and Rom's splines, as Bézier curves)."""
    ends = [spots[0], *spots, spots[-1]]
    path = [f"M{spots[0][0]:.1f} {spots[0][1]:.1f}"]
    for before, here, there, after in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        first = (here[0] + (there[0] - before[0]) / 6, here[1] + (there[1] - before[1]) / 6)
        second = (there[0] - (after[0] - here[0]) / 6, there[1] - (after[1] - here[1]) / 6)
        path.append("C" + " ".join(f"{x:.1f} {y:.1f}" for x, y in (first, second, there)))
    return "".join(path)
