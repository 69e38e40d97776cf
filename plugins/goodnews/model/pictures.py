"""Which crops, sizes and formats of a picture the site offers, and their URLs, before any of them is made."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from goodnews.model.shapes import FORMATS, SHAPES, Format, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["SHAPES", "Derivative", "Original", "PictureProblem", "Rendition", "Shape", "Source", "crop"]
__all__ += ["nearest", "renditions", "srcset"]

#: Raise it when the way pixels are made changes (upright, flatten, resize, Pillow or resvg): every URL then changes.
RECIPE = 4
#: Where derivatives lie below the site's root.
FOLDER = "bilder"
#: The widest derivative a phone picks (see _PHONE in shapes.py), and the most bytes it may weigh there.
PHONE_WIDTH = 800
PHONE_BYTES = 80_000
#: About how wide the picture of a feed's item is, and the picture of a browser that knows no srcset.
ENCLOSURE_WIDTH = 1200
FALLBACK_WIDTH = 800

Box = tuple[int, int, int, int]


class PictureProblem(ValueError):  # noqa: N818 - named as the Problem it becomes
    """A picture that cannot be published: a Swedish sentence that names the file, and the cure."""

    def __init__(self, sentence: str, hint: str) -> None:
        super().__init__(sentence, hint)
        self.sentence = sentence
        self.hint = hint


@dataclass(frozen=True, slots=True, kw_only=True)
class Original:
    """A picture as the writer put it: `path` is "content/…", `digest` the SHA-256 of its bytes, sides as displayed."""

    path: str
    digest: str
    width: int
    height: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Derivative:
    """One file to make: `box` (left, top, right, bottom) of the original as displayed, scaled to width × height.

    `budget` is the most bytes it may weigh, as far as the format's qualities go; 0 sets no limit.
    """

    url: str
    box: Box
    width: int
    height: int
    format: Format
    budget: int

    @property
    def name(self) -> str:
        """Return the path within the output folder."""
        return self.url.removeprefix("/")

    @property
    def mime(self) -> str:
        """Return the media type."""
        return self.format.mime

    @property
    def quality(self) -> int:
        """Return the encoder's quality before any budget."""
        return self.format.qualities[0]


class Source(NamedTuple):
    """The two attributes of a `<source>`."""

    mime: str
    srcset: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendition:
    """All that a `<picture>` needs: `sources` and then an `<img>` of `fallback.url`, `srcset`, `width` and `height`."""

    sources: tuple[Source, ...]
    srcset: str
    fallback: Derivative
    width: int
    height: int
    sizes: str
    derivatives: tuple[Derivative, ...]


def crop(original: Original, focus: tuple[int, int], shape: Shape) -> Box:
    """Return the largest window of the shape's ratio in `original`, `focus` (per cent) as central as it can be."""
    width, height = original.width, original.height
    ratio = shape.ratio
    if ratio is None and shape.tallest and width * shape.tallest[1] < height * shape.tallest[0]:
        ratio = shape.tallest
    if ratio:
        across, down = ratio
        width, height = min(width, max(1, height * across // down)), min(height, max(1, width * down // across))
    left = _start(focus[0], width, original.width)
    top = _start(focus[1], height, original.height)
    return left, top, left + width, top + height


def _start(percent: int, window: int, whole: int) -> int:
    """Return where a window begins on a side of `whole` pixels so that its middle comes nearest to `percent`."""
    return max(0, min(whole - window, (percent * whole * 2 - window * 100) // 200))


def renditions(original: Original, focus: tuple[int, int], shape: Shape) -> Rendition:
    """Return what the site offers of `original` in `shape`; `focus` is per cent from the left and from the top."""
    box = crop(original, focus, shape)
    whole = box[2] - box[0]
    # Never enlarged: all widths above the window's own become that one, once.
    widths = sorted({min(width, whole) for width in shape.widths})
    made = [[_derivative(original, box, width, format_) for width in widths] for format_ in FORMATS]
    *modern, jpegs = made
    return Rendition(
        sources=tuple(Source(row[0].mime, srcset(row)) for row in modern),
        srcset=srcset(jpegs),
        fallback=nearest(jpegs, FALLBACK_WIDTH),
        width=jpegs[-1].width,
        height=jpegs[-1].height,
        sizes=shape.sizes,
        derivatives=tuple(derivative for row in made for derivative in row),
    )


def srcset(derivatives: Iterable[Derivative]) -> str:
    """Return the value of a `srcset` attribute, in the order given."""
    return ", ".join(f"{one.url} {one.width}w" for one in derivatives)


def nearest(derivatives: Iterable[Derivative], width: int) -> Derivative:
    """Return the derivative whose width is closest to `width`, the narrower of two."""
    return min(derivatives, key=lambda one: (abs(one.width - width), one.width))


def _derivative(original: Original, box: Box, width: int, format_: Format) -> Derivative:
    height = max(1, round((box[3] - box[1]) * width / (box[2] - box[0])))
    budget = PHONE_BYTES if width <= PHONE_WIDTH else 0
    # Everything that decides the bytes is in the name, so a URL may be cached for ever and the file made later.
    recipe = [RECIPE, original.digest, box, width, height, budget, format_.suffix, format_.qualities, format_.options]
    key = hashlib.sha256(json.dumps(recipe).encode()).hexdigest()[:16]
    url = f"/{FOLDER}/{key}-{width}.{format_.suffix}"
    return Derivative(url=url, box=box, width=width, height=height, format=format_, budget=budget)
