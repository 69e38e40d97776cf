"""The schematic map of the places: positions on the earth into dots, words and a river on a sheet."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from goodnews.model.boxes import Box, Spot, along
from goodnews.model.geography import projection
from goodnews.model.placement import Anchor, Style, around, placed
from goodnews.model.river import NAME, WAY, curve
from goodnews.model.swedish import listing, sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from goodnews.model.entries import Place
    from goodnews.model.placement import Words

#: The sheet's width, in its own unit: a pixel where the map is as narrow as it gets, on a screen of 320, is 1.13 of it.
WIDTH = 320
#: How far from the edges the dots are, and how high the part of the sheet with dots is at most.
EDGE, HIGHEST = 16, 300
#: How far from the upper and the lower edge everything is, and how broad the river is.
MARGIN, BREADTH = 10, 12
#: Words of 15 and boxes of 28 are 13 and 24.8 pixels there: legible, and large enough to hit (WCAG 2.2, 2.5.8).
STYLE = Style(width=WIDTH, size=15, line=18, target=28, dot=5, gap=5)


@dataclass(frozen=True, slots=True, kw_only=True)
class MapLine:
    """A line of words: where its start, middle or end stands, as `anchor` says."""

    text: str
    x: float
    y: float
    anchor: Anchor


@dataclass(frozen=True, slots=True, kw_only=True)
class MapPlace:
    """A place on the map: its dot, its words and the box around them.

    `leader` is a line from the dot to words that found no room beside it.
    """

    name: str
    url: str
    dot: Spot
    box: Box
    lines: tuple[MapLine, ...]
    leader: str | None
    current: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """A map: its size, its places in alphabetical order, and the river as a path with its name.

    `note` says what kind of map it is and which places are not on it.
    """

    width: int
    height: int
    places: tuple[MapPlace, ...]
    river: str
    river_name: MapLine | None
    note: str

    def showing(self, url: str) -> Map | None:
        """Return the map as the place at `url` shows it, marked; None when it is not on the map."""
        places = tuple(replace(place, current=place.url == url) for place in self.places)
        return replace(self, places=places, note=_note(())) if any(place.current for place in places) else None


def map_of(places: Iterable[Place]) -> Map | None:
    """Return the map of those of the places that have a position; None when all lie at one spot, or none does."""
    known = tuple(places)
    located = [(place, place.position) for place in known if place.position]
    spot_of = projection([position for _, position in located], width=WIDTH, height=HIGHEST, edge=EDGE)
    if spot_of is None:
        return None
    spots, bends = [spot_of(position) for _, position in located], [spot_of(bend) for bend in WAY]
    water = along(bends, BREADTH)
    words = placed([(place.name, spot) for (place, _), spot in zip(located, spots, strict=True)], STYLE, shunned=water)
    shown = [(place, spot, said) for (place, _), spot, said in zip(located, spots, words, strict=True) if said]
    boxes = [*(around(spot, STYLE) for spot in spots), *(said.box for said in words if said)]
    sheet = Box(0, min(box.top for box in boxes) - MARGIN, WIDTH, max(box.bottom for box in boxes) + MARGIN)
    return Map(
        width=WIDTH,
        height=math.ceil(sheet.bottom - sheet.top),
        places=tuple(sorted((_place(*each, -sheet.top) for each in shown), key=_order)),
        river=curve([(x, y - sheet.top) for x, y in bends]),
        river_name=_river_name(bends, [*boxes, *water], sheet),
        note=_note({place.name for place in known} - {place.name for place, *_ in shown}),
    )


def _order(place: MapPlace) -> tuple[str, str]:
    return sort_key(place.name), place.url


def _note(missing: Iterable[str]) -> str:
    names = sorted(missing, key=sort_key)
    return "Kartan är schematisk." + (f" {listing(names)} finns bara i listan." if names else "")


def _place(place: Place, spot: Spot, said: Words, down: float) -> MapPlace:
    box, dot = said.box.lowered(down), (round(spot[0], 1), round(spot[1] + down, 1))
    return MapPlace(
        name=place.name,
        url=place.url,
        dot=dot,
        box=box,
        lines=_lines(said, box),
        leader=f"M{dot[0]} {dot[1]}L{said.foot[0]:.1f} {said.foot[1] + down:.1f}" if said.foot else None,
    )


def _lines(said: Words, box: Box) -> tuple[MapLine, ...]:
    """Return the lines, set in the middle of the box's height."""
    across = {"start": box.left + STYLE.gap, "middle": (box.left + box.right) / 2, "end": box.right - STYLE.gap}
    # A letter's foot is a third of its size below the middle of its line.
    first = (box.top + box.bottom) / 2 - (len(said.lines) - 1) * STYLE.line / 2 + STYLE.size / 3
    return tuple(
        MapLine(text=text, x=round(across[said.anchor], 1), y=round(first + at * STYLE.line, 1), anchor=said.anchor)
        for at, text in enumerate(said.lines)
    )


def _river_name(bends: Sequence[Spot], boxes: Sequence[Box], sheet: Box) -> MapLine | None:
    """Return the river's name beside the first of its bends, or half-way to the next, that has room for it."""
    style = replace(STYLE, target=STYLE.line, dot=BREADTH / 2)
    halves = [((x + right) / 2, (y + bottom) / 2) for (x, y), (right, bottom) in pairwise(bends)]
    for spot in (*bends, *halves):
        (said,) = placed([(NAME, spot)], style, boxes)
        if said and not said.foot and sheet.top <= said.box.top and said.box.bottom <= sheet.bottom:
            return _lines(said, said.box.lowered(-sheet.top))[0]
    return None
