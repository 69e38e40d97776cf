"""Positions on the earth, longitude and latitude in degrees: which lie near, and how they lie on a flat sheet."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from goodnews.model.boxes import Spot
    from goodnews.model.entries import Place


def nearest(place: Place, places: Iterable[Place], count: int = 3) -> tuple[Place, ...]:
    """Return the places that lie nearest, as the crow flies, the nearest first; none when its position is not known."""
    if (here := place.position) is None:
        return ()
    squeeze = math.cos(math.radians(here[1]))
    others = [
        (math.hypot((other.position[0] - here[0]) * squeeze, other.position[1] - here[1]), other.slug, other)
        for other in places
        if other.position and other.slug != place.slug
    ]
    return tuple(other for *_, other in sorted(others, key=lambda each: each[:2])[:count])


def projection(positions: Sequence[Spot], *, width: float, height: float, edge: float) -> Callable[[Spot], Spot] | None:
    """Return what lays a position on a sheet so that these are on it; None when all of them are the same, or none is.

    North is up, a kilometre as long across as down (the equirectangular projection at the middle latitude). They keep
    `edge` from the left and right of the `width`, and are at most `height` high, from 0 down.
    """
    if len(set(positions)) < 2:  # noqa: PLR2004 (a map has something to compare)
        return None
    (west, *_, east), (south, *_, north) = (sorted(axis) for axis in zip(*positions, strict=True))
    squeeze = math.cos(math.radians((south + north) / 2))
    across, down = (east - west) * squeeze, north - south
    scale = min((width - 2 * edge) / across if across else math.inf, height / down if down else math.inf)
    left = (width - across * scale) / 2
    return lambda position: (left + (position[0] - west) * squeeze * scale, (north - position[1]) * scale)
