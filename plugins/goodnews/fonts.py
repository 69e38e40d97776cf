"""The headings' typeface, cut to the letters that Swedish needs and packed as WOFF2."""

from __future__ import annotations

import hashlib
import io
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from goodnews.cores import each
from goodnews.whole_files import write_whole

#: The files of the theme's `fonts` folder, and the file of the package font-source-serif-pro that each is cut from.
CUTS = {
    "fonts/source-serif-400.woff2": "SourceSerifPro-Regular.ttf",
    "fonts/source-serif-600.woff2": "SourceSerifPro-Semibold.ttf",
}
#: ASCII, Latin-1 (names from all of western Europe), and the dashes, quotes, signs and carons that Swedish text has.
LETTERS = (
    *range(0x20, 0x7F), *range(0xA0, 0x100), 0x10C, 0x10D, 0x160, 0x161, 0x17D, 0x17E,
    0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2026, 0x2212, 0x20AC,
)  # fmt: skip
FEATURES = ("kern", "liga", "locl", "ccmp", "mark", "tnum", "lnum")
#: The tools whose versions decide the bytes, beside this file.
TOOLS = ("fonttools", "brotli", "font-source-serif-pro")


def cut(cache: Path) -> dict[str, bytes]:
    """Return the theme's font files by name ("fonts/….woff2"), from the folder `cache` when they lie there."""
    recipe = Path(__file__).read_text("utf-8") + repr([version(tool) for tool in TOOLS])

    def made(source: str) -> bytes:
        key = hashlib.sha256(f"{recipe}{source}".encode()).hexdigest()[:16]
        path = cache / f"{key}.woff2"
        if not path.is_file():
            write_whole(path, woff2(files("font_source_serif_pro").joinpath("files", source).read_bytes()))
        return path.read_bytes()

    return dict(zip(CUTS, each(made, [*CUTS.values()], least=1), strict=True))


def woff2(ttf: bytes) -> bytes:
    """Return the typeface with LETTERS and FEATURES alone, as WOFF2: the same bytes every time."""
    # A tenth of a second to import, and needed once in a cache's life.
    from fontTools.subset import Options, Subsetter  # noqa: PLC0415
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    font = TTFont(io.BytesIO(ttf), recalcTimestamp=False)
    options = Options(layout_features=list(FEATURES), hinting=False, desubroutinize=True, notdef_outline=True)
    # The licence and the names are kept as they are; walking the whole font for their sake takes a third of the time.
    names = font["name"]
    del font["name"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LETTERS)
    subsetter.subset(font)
    font["name"] = names
    font.flavor = "woff2"
    packed = io.BytesIO()
    font.save(packed)
    return packed.getvalue()
