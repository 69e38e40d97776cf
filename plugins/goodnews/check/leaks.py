"""Nothing that is not meant for the public lies in the folder: no strange files, no private fields, no camera data."""

from __future__ import annotations

import gzip
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from goodnews.model.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.check.document import Document
    from goodnews.check.output import Output

_FEEDS = frozenset({".rss", ".atom", ".opml", ".xml", ".json"})
_TEXT = _FEEDS | {".html", ".css", ".js", ".txt", ".svg", ".webmanifest", ".csv", ".ics", ".rdf"}
_PICTURES = frozenset({".avif", ".webp", ".jpg", ".png"})
#: The search index: compressed text and tables, and a program.
_PACKED = frozenset({".pf_fragment", ".pf_filter", ".pf_index", ".pf_meta"})
_OTHERS = frozenset({".woff2", ".ico", ".pdf", ".pagefind"})
#: Front matter that is for the house alone; the names themselves never stand in anything public.
_PRIVATE = ("record_no", "legal_basis", "valid_until", "review_by")
#: What cameras and programs leave in pictures, and the marks of it in JPEG, PNG, WebP and AVIF.
_CAMERA = {
    "EXIF": (b"Exif\x00", b"eXIf", b"EXIF"),
    "XMP": (b"ns.adobe.com/xap", b"XML:com.adobe.xmp", b"XMP ", b"application/rdf+xml"),
    "Photoshop": (b"Photoshop 3.0",),
    "färgprofil": (b"ICC_PROFILE", b"iCCP", b"ICCP", b"colrprof", b"colrrICC"),
}
#: Where the pixels begin: after it, the same bytes may stand by chance.
_PIXELS = {".jpg": b"\xff\xda", ".png": b"IDAT", ".avif": b"mdat"}

#: A folder right below the root, such as /site, is also a likely address: it would be found everywhere.
_TOO_SHORT = 2


def judge(document: Document, _output: Output) -> Iterator[Problem]:
    """Yield why the file should not be there, and what should not be in it."""
    name, suffix = document.name, document.suffix.lower()
    here = str(Path.cwd()) if len(Path.cwd().parts) > _TOO_SHORT else None
    if any(part.startswith(".") for part in name.split("/")):
        yield Problem(path=name, sentence="en dold fil ligger bland det som publiceras.")
    elif suffix in _TEXT:
        if not document.is_text:
            yield Problem(path=name, sentence="en del av filen är inte UTF-8, så där visas inga bokstäver.")
        yield from _text(name, document.text, here)
    elif suffix in _PACKED:
        yield from _packed(name, document.data, here)
    elif suffix in _PICTURES:
        yield from _picture(name, document.data)
    elif suffix not in _OTHERS:
        yield Problem(path=name, sentence=f"filer av slaget ”{suffix or name}” publiceras aldrig.")


def _text(name: str, text: str, here: str | None) -> Iterator[Problem]:
    for field in _PRIVATE:
        if field in text:
            yield Problem(path=name, sentence=f"den interna uppgiften {field} syns.")
    if here and here in text:
        yield Problem(path=name, sentence="en sökväg på den dator som byggde syns.")


def _packed(name: str, data: bytes, here: str | None) -> Iterator[Problem]:
    try:
        text = gzip.decompress(data).decode(errors="replace")
    except (OSError, EOFError, zlib.error):
        yield Problem(path=name, sentence="filen går inte att packa upp, och därför inte att granska.")
    else:
        yield from _text(name, text, here)


def _picture(name: str, data: bytes) -> Iterator[Problem]:
    if not data:
        yield Problem(path=name, sentence="bilden är tom.")
    suffix = name[name.rindex(".") :].lower()
    told = b" ".join(_riff(data)) if suffix == ".webp" else data.partition(_PIXELS[suffix])[0]
    for what, marks in _CAMERA.items():
        if any(mark in told for mark in marks):
            yield Problem(path=name, sentence=f"bilden bär med sig uppgifter från kameran ({what}).")


def _riff(data: bytes) -> Iterator[bytes]:
    """Yield the names of a WebP's parts: EXIF and XMP come after the pixels."""
    at = 12
    while at < len(data):
        yield data[at : at + 4]
        size = int.from_bytes(data[at + 4 : at + 8], "little")
        at += 8 + size + size % 2
