"""The few attributes that may be written in braces after a piece of Markdown: {: #namn .klass lang=en title="…"}."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.extensions.attr_list import AttrListTreeprocessor, get_attrs_and_remainder

from goodnews.markup import marks
from goodnews.model.swedish import listing, quoted, typographic

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from goodnews.markup.sheet import Sheet

#: What a writer may ask for: a picture without meaning, words that stay on one line, a fact box.
DECORATIVE = "decorative"
CLASSES = (DECORATIVE, "nobr", "fakta")
_FENCE = r"^(?:`{3,}|~{3,})[ ]*\{"
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class RestrictedAttributes(AttrListTreeprocessor):
    """Python-Markdown's attribute lists, but only with what we know; the rest is a problem."""

    sheet: Sheet

    def run(self, doc: Element) -> None:
        """Assign attributes where there are any."""
        source = self.sheet.source
        if source.count("{") > source.count("{filename}") + source.count("{static}"):
            super().run(doc)
            if line := self.sheet.find(_FENCE):
                hint = "Skriv bara språkets namn efter ```, till exempel ```python."
                self.sheet.refuse("ett kodblock har attribut inom klamrar.", hint, line)

    def assign_attrs(self, elem: Element, attrs_string: str, *, strict: bool = False) -> str:
        """Give `elem` its attributes; return what followed the closing brace."""
        line = self.sheet.seen(marks.last_line(attrs_string))
        attrs, remainder = get_attrs_and_remainder(marks.strip(attrs_string))
        if strict and remainder:
            return remainder
        for name, value in attrs:
            self._assign(elem, name, value, line)
        return remainder

    def _assign(self, elem: Element, name: str, value: str | None, line: int) -> None:
        sheet = self.sheet
        if value is None or name not in {".", "id", "lang", "title"}:
            hint = "Där får bara #id, .klass, lang= och title= stå. Ska klamrarna synas skriver du \\{ i stället för {."
            sheet.refuse(f"{quoted(name)} inom klamrar betyder inget här.", hint, line)
        elif name == ".":
            self._assign_class(elem, value, line)
        elif name == "id":
            if sheet.claim_id(value, line):
                elem.set("id", value)
        elif name == "lang" and not LANGUAGE.fullmatch(value):
            sheet.refuse(f"{quoted(value)} är inget språk.", "Skriv språkets kod, till exempel lang=en.", line)
        else:
            elem.set(name, typographic(value) if name == "title" else value)

    def _assign_class(self, elem: Element, value: str, line: int) -> None:
        if value == DECORATIVE and elem.tag == "p" and [child.tag for child in elem] == ["img"]:
            elem = elem[0]
        if value not in CLASSES:
            hint = f"Välj {listing(map(quoted, CLASSES), 'eller')}."
            self.sheet.refuse(f"klassen {quoted(value)} finns inte.", hint, line)
        elif value == DECORATIVE and elem.tag != "img":
            self.sheet.refuse("klassen ”decorative” är bara för bilder.", "Skriv den direkt efter bilden.", line)
        else:
            elem.set("class", f"{elem.get('class', '')} {value}".strip())
