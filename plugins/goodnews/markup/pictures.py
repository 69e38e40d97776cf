"""Pictures in the text: what they must have, and how they come out of the paragraphs around them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from goodnews.markup import marks
from goodnews.markup.attributes import DECORATIVE
from goodnews.markup.entities import characters
from goodnews.markup.typography import fine, unescaped
from goodnews.model.body import InlinePicture
from goodnews.model.swedish import quoted

if TYPE_CHECKING:
    from goodnews.markup.sheet import Sheet

#: Stands in the HTML where a picture shall be, followed by its number: a noncharacter, so no text has it.
_PLACE = "\ufde2"
_NUMBER = re.compile(r"\ufde2([\ufdd0-\ufddf]+)")
#: Elements that may hold a figure; a picture leaves everything else.
_FLOW = frozenset({"div", "section", "li", "dd", "td", "th", "blockquote", "details"})

_FILE_HINT = "Lägg bildfilen bredvid texten och skriv bara dess namn: ![Vad bilden visar](bild.jpg)."
_ALT_HINT = "Skriv mellan hakparenteserna vad bilden visar. Är den bara utsmyckning: ![](bild.jpg){: .decorative}"


@dataclass(slots=True, kw_only=True)
class Picture:
    """A picture as it was met in the tree."""

    element: Element
    value: InlinePicture


def note(sheet: Sheet, image: Element, held_by: str) -> None:
    """Enter a picture in the sheet; `held_by` tells what it wrongly stands within, "" when all is well."""
    line = sheet.seen(marks.last_line(image.get("alt", "")))
    decorative = DECORATIVE in image.get("class", "").split()
    file = _plain(image, "src", sheet.lang)
    value = InlinePicture(
        file=file,
        alt=_plain(image, "alt", sheet.lang),
        caption=_plain(image, "title", sheet.lang),
        decorative=decorative,
        line=line,
    )
    sheet.pictures.append(Picture(element=image, value=value))
    if fault := _file_fault(file):
        sheet.problem(fault, _FILE_HINT, line)
    if decorative and value.alt:
        sheet.problem("bilden har både alternativtext och .decorative.", "Behåll det ena.", line)
    elif not (decorative or value.alt):
        sheet.problem("bilden saknar alternativtext.", _ALT_HINT, line)
    if held_by:
        sheet.refuse(f"bilden ligger inne i {held_by}.", "Lägg den i ett eget stycke, med tomma rader omkring.", line)


def _plain(image: Element, name: str, lang: str) -> str:
    text = characters(marks.strip(image.get(name, "")))
    return unescaped(text).strip() if name == "src" else " ".join(fine(text, lang).split())


def _file_fault(file: str) -> str:
    if not file:
        return "bilden saknar fil."
    if re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//|www\.", file):
        return f"bilden {quoted(file)} ligger någon annanstans, och webbplatsen hämtar ingenting utifrån."
    if re.search(r"[?#]", file):
        return f"bilden {quoted(file)} har ett tillägg efter filnamnet."
    if re.search(r"[/\\{}<>\"\x00-\x1f]", file) or file.startswith("."):
        return f"bilden {quoted(file)} ligger inte bredvid texten."
    return ""


def lift(sheet: Sheet, root: Element) -> None:
    """Move each noted picture out of paragraphs and running text, and leave its number in the tree."""
    if not sheet.pictures:
        return
    parents = {child: parent for parent in root.iter() for child in parent}
    for number, picture in enumerate(sheet.pictures):
        image = picture.element
        while parents[image].tag not in _FLOW:
            _split(image, parents)
        # An element without a name is written as its text alone.
        image.tag, image.text, image.attrib = None, _PLACE + marks.encoded(number), {}  # type: ignore[assignment]
        image.tail = image.tail or "\n"


def _split(image: Element, parents: dict[Element, Element]) -> None:
    """Put `image` between the two halves of its parent, and drop a half that is empty."""
    left = parents[image]
    above = parents[left]
    at = list(left).index(image)
    right = Element(left.tag, {name: value for name, value in left.attrib.items() if name != "id"})
    right.text, right.tail = (image.tail or "").lstrip(), left.tail
    right[:] = left[at + 1 :]
    parents.update(dict.fromkeys(right, right))
    left[at:] = []
    _trim_end(left)
    pieces = [piece for piece in (left, image, right) if piece is image or len(piece) or (piece.text or "").strip()]
    place = list(above).index(left)
    above[place : place + 1] = pieces
    parents.update(dict.fromkeys(pieces, above))
    left.tail, image.tail = "\n", "\n"
    pieces[-1].tail = right.tail


def _trim_end(element: Element) -> None:
    if len(element):
        element[-1].tail = (element[-1].tail or "").rstrip()
    else:
        element.text = (element.text or "").rstrip()


def parts(html: str, sheet: Sheet) -> tuple[str | InlinePicture, ...]:
    """Return cleaned `html` cut at its pictures, with their values between."""
    pieces = _NUMBER.split(html)
    found: list[str | InlinePicture] = []
    for index, piece in enumerate(pieces):
        if index % 2:
            found.append(sheet.pictures[marks.decoded(piece)].value)
        elif piece.strip():
            found.append(piece)
    return tuple(found)
