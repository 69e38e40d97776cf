"""A picture in its place: the original, what it shows, and the shapes it is wanted in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

# At run time, too: pydantic reads the types of what entries hold.
from goodnews.model.pictures import ENCLOSURE_WIDTH, SHAPES, Derivative, Original, Rendition, nearest, renditions

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One use of a picture. `focus` is in per cent from the left and from the top.

    `shapes` names every shape (see `pictures.SHAPES`) that pages may ask for: only those are made.
    """

    original: Original
    alt: str
    caption: str | None = None
    credit: str | None = None
    focus: tuple[int, int] = (50, 50)
    shapes: tuple[str, ...]

    def rendition(self, shape: str) -> Rendition:
        """Return the picture in one of its shapes; KeyError for a shape that nobody has asked to be made."""
        if shape not in self.shapes:
            raise KeyError(f"{self.original.path} is not made in the shape {shape}")
        return renditions(self.original, self.focus, SHAPES[shape])

    @property
    def enclosure(self) -> Derivative:
        """The JPEG, about 1200 wide, that feeds hand on: any reader can show it."""
        made = self.rendition(self.shapes[0]).derivatives
        return nearest((one for one in made if one.mime == "image/jpeg"), ENCLOSURE_WIDTH)


def derivatives(figures: Iterable[Figure]) -> Mapping[Original, tuple[Derivative, ...]]:
    """Return every original among the figures, with every derivative that some page may ask for."""
    wanted: dict[Original, dict[str, Derivative]] = {}
    for figure in figures:
        made = wanted.setdefault(figure.original, {})
        for shape in figure.shapes:
            made |= {one.url: one for one in figure.rendition(shape).derivatives}
    return {original: tuple(made.values()) for original, made in wanted.items()}
