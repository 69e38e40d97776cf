"""The places for pictures on the site and the file formats they are offered in, as two tables."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """A place for a picture: `ratio` None keeps the original's own, cropped only when taller than `tallest`."""

    name: str
    ratio: tuple[int, int] | None
    tallest: tuple[int, int] | None = None
    widths: tuple[int, ...]
    sizes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A file format: `qualities` are the usual one, then what a budget may force; `options` are Pillow's own names."""

    suffix: str
    mime: str
    qualities: tuple[int, ...]
    options: tuple[tuple[str, str | int | bool], ...]


# Speed 8 takes a third of the time of 6 for 3–4 % more bytes, and AVIF is most of what a first build does.
# Best first: a browser takes the first it knows. One thread and one named codec make the encoder's bytes repeatable.
FORMATS = (
    Format(
        suffix="avif",
        mime="image/avif",
        qualities=(55, 47, 39, 31),
        options=(("codec", "aom"), ("max_threads", 1), ("speed", 8), ("subsampling", "4:2:0")),
    ),
    Format(suffix="webp", mime="image/webp", qualities=(78, 68, 58, 48, 38), options=(("method", 4),)),
    Format(
        suffix="jpg",
        mime="image/jpeg",
        qualities=(80, 72, 64, 56, 48),
        options=(("optimize", True), ("progressive", True), ("subsampling", "4:2:0")),
    ),
)

# A dense screen would ask a phone to fetch more than the eye sees on it. So it is told of a narrower place, the denser
# the narrower: width × density never comes above the 800 pixels that have a budget.
_PHONE = "".join(
    f"(max-width: 30rem) and (min-resolution: {above}dppx) {width}px, "
    for above, width in (("3.1", 200), ("2.1", 260), ("1.8", 400))
)

SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        shape.name: shape
        for shape in (
            Shape(
                name="lead",
                ratio=None,
                tallest=(4, 5),
                widths=(480, 800, 1200, 1600),
                sizes=_PHONE + "(max-width: 75rem) 100vw, 75rem",
            ),
            Shape(
                name="card",
                ratio=(3, 2),
                widths=(320, 480, 640, 960),
                sizes=_PHONE + "(max-width: 40rem) 100vw, (max-width: 75rem) 50vw, 24rem",
            ),
            Shape(
                name="inline",
                ratio=None,
                widths=(480, 800, 1200),
                sizes=_PHONE + "(max-width: 45rem) 100vw, 45rem",
            ),
            Shape(
                name="portrait",
                ratio=(4, 5),
                widths=(240, 400, 640, 800),
                sizes=_PHONE + "(max-width: 56rem) min(100vw, 30rem), (max-width: 80rem) 40vw, 31rem",
            ),
            Shape(name="thumb", ratio=(1, 1), widths=(96, 192), sizes="6rem"),
        )
    }
)
