"""SVG originals: refused unless they look the same on every machine and fetch nothing, then made pixels by resvg."""

from __future__ import annotations

import io
import re
from xml.parsers import expat

import resvg_py

from goodnews.model.pictures import PictureProblem

#: Pixels across in the raster of a drawing; its height follows.
WIDTH = 1600
MAX_BYTES = 2_000_000
MAX_DEPTH = 100
#: The tallest a drawing may be, in widths: keeps a mistaken viewBox from filling the memory.
MAX_TALLNESS = 4

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_REFUSED = {
    "script": ("innehåller skript", "Ta bort elementet ”script” ur filen."),
    "foreignobject": ("innehåller främmande innehåll (foreignObject)", "Rita om den delen som vanliga former."),
    "image": ("har en annan bild inuti sig", "Rita den delen som former, eller spara alltihop som PNG."),
    "text": ("innehåller text, som ser olika ut på olika datorer", "Gör om bokstäverna till banor (paths) och spara."),
}
_REFUSED["flowroot"] = _REFUSED["text"]
_OUTSIDE = "hämtar något utanför sig själv"
_INSIDE_HINT = "En teckning får bara hänvisa till egna delar (”#namn”). Ta bort hänvisningen."
_URL = re.compile(r"url\(\s*['\"]?\s*(?!['\"#\s])", re.IGNORECASE)
_IMPORT = re.compile(r"@import|<\?xml-stylesheet", re.IGNORECASE)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+)\s*(px|pt|pc|mm|cm|in)?\s*")
_PIXELS = {None: 1.0, "px": 1.0, "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}


def rasterise(data: bytes) -> bytes:
    """Return the drawing as a PNG of WIDTH pixels across; raise PictureProblem when it may not or cannot be drawn."""
    text = _decode(data)
    _Inspection().read(text)
    try:
        # The dots per inch decide what a millimetre is; resvg_py's own default, 0, makes such drawings sizeless.
        return resvg_py.svg_to_bytes(svg_string=text, skip_system_fonts=True, width=WIDTH, dpi=96.0)
    except ValueError as error:
        raise PictureProblem("går inte att rita", "Öppna och spara om den som ”vanlig SVG” (plain SVG).") from error


def _decode(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise PictureProblem("är en för tung teckning (högst 2 MB)", "Förenkla banorna, eller spara den som PNG.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise PictureProblem("är inte sparad i UTF-8", "Spara om den som SVG i UTF-8.") from error


class _Inspection:
    """One reading of a drawing with expat, which stops at the first thing that may not be there."""

    def __init__(self) -> None:
        self._depth = 0
        self._style: list[str] = []
        self._style_depth = 0

    def read(self, text: str) -> None:
        """Raise PictureProblem for anything in `text` that is refused."""
        # The declaration is overruled: resvg, too, reads the text as already decoded.
        parser = expat.ParserCreate("utf-8", namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._doctype
        parser.ProcessingInstructionHandler = self._instruction
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        try:
            parser.ParseFile(io.BytesIO(text.encode()))
        except expat.ExpatError as error:
            sentence = f"är trasig på rad {error.lineno}: det är inte giltig SVG"
            raise PictureProblem(sentence, "Öppna och spara om den som ”vanlig SVG” (plain SVG).") from error

    def _doctype(self, *_: object) -> None:
        raise PictureProblem("har en dokumenttyp (DOCTYPE)", "Ta bort raden, eller spara om som ”vanlig SVG”.")

    def _instruction(self, target: str, data: str) -> None:
        _no_outside(f"<?{target} {data}")

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        namespace, _, element = name.rpartition(" ")
        element = element.lower()
        self._depth += 1
        if self._depth == 1:
            _check_root(namespace, element, attributes)
        if self._depth > MAX_DEPTH:
            raise PictureProblem("har för många lager i varandra", "Lös upp grupperna och spara om den.")
        if element in _REFUSED:
            raise PictureProblem(*_REFUSED[element])
        if element == "style":
            self._style_depth = self._style_depth or self._depth
        for key, value in attributes.items():
            space, _, attribute = key.rpartition(" ")
            # Notes of the drawing program, in name spaces of its own, are never drawn.
            if space in {"", _XLINK}:
                _check_attribute(attribute.lower(), value)

    def _end(self, _name: str) -> None:
        if self._depth == self._style_depth:
            _no_outside("".join(self._style))
            self._style.clear()
            self._style_depth = 0
        self._depth -= 1

    def _characters(self, text: str) -> None:
        if self._style_depth:
            self._style.append(text)


def _check_attribute(key: str, value: str) -> None:
    if key.startswith("on"):
        raise PictureProblem(f"innehåller skript (attributet ”{key}”)", "Ta bort attributet ur filen.")
    if key == "href" and not value.strip().startswith("#"):
        raise PictureProblem(_OUTSIDE, _INSIDE_HINT)
    _no_outside(value)


def _no_outside(text: str) -> None:
    # A backslash could spell url( or @import with escapes; no drawing program writes one.
    if _URL.search(text) or _IMPORT.search(text) or "\\" in text:
        raise PictureProblem(_OUTSIDE, _INSIDE_HINT)


def _check_root(namespace: str, element: str, attributes: dict[str, str]) -> None:
    if (namespace, element) != (_SVG, "svg"):
        raise PictureProblem("är ingen SVG", "Spara teckningen som ”vanlig SVG” (plain SVG).")
    width, height = _size(attributes)
    if not (width > 0 and height > 0):
        hint = "Ge ”svg” en viewBox (som ”0 0 1600 1200”), och ta bort width och height."
        raise PictureProblem("saknar storlek", hint)
    if height > width * MAX_TALLNESS:
        raise PictureProblem(f"är mer än {MAX_TALLNESS} gånger så hög som bred", "Rätta måtten i viewBox.")


def _size(attributes: dict[str, str]) -> tuple[float, float]:
    """Return width and height of the drawing in its own units, (0, 0) when it does not say."""
    width, height = (_length(attributes.get(side, "100%")) for side in ("width", "height"))
    if width and height:
        return width, height
    box = attributes.get("viewBox", "").replace(",", " ").split()
    if len(box) != len(("left", "top", "width", "height")) or width == 0 or height == 0:
        return 0.0, 0.0
    return _length(box[2]) or 0.0, _length(box[3]) or 0.0


def _length(text: str) -> float | None:
    """Return pixels, None for the whole of the viewBox, 0 for what has no fixed length."""
    if text.strip() == "100%":
        return None
    found = _LENGTH.fullmatch(text)
    return float(found[1]) * _PIXELS[found[2]] if found else 0.0
