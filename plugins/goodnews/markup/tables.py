"""Tables that can be scrolled with the keyboard, named, and aligned without style attributes."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

from goodnews.markup import marks
from goodnews.markup.words import WORDS

if TYPE_CHECKING:
    from goodnews.markup.sheet import Sheet

ALIGNMENTS = ("align-left", "align-center", "align-right")
_EMPTY_HEAD = r"^[ ]{0,3}\|?[ |]*\|[ |]*\n[ ]{0,3}\|?[ ]*:?-+"


def dress(table: Element, heading: str, used: dict[str, int], sheet: Sheet) -> None:
    """Turn `table` into its scroll container with the table within; `heading` is the nearest above, "" for none."""
    first = ""
    for cell in table.iter():
        if cell.tag in {"th", "td"}:
            if align := cell.attrib.pop("align", None):
                cell.set("class", f"align-{align} {cell.get('class', '')}".strip())
            if cell.tag == "th":
                text = " ".join(marks.strip("".join(cell.itertext())).split())
                first = first or text
                # An empty corner heads no column.
                cell.tag = "th" if text or len(cell) else "td"
                if cell.tag == "th":
                    cell.set("scope", "col")
    if table.find(".//th") is None:
        hint = "Skriv i tabellens första rad vad varje kolumn innehåller."
        sheet.problem("tabellen saknar kolumnrubriker.", hint, sheet.find(_EMPTY_HEAD))
    inner = Element("table", dict(table.attrib))
    inner.text, inner[:], inner.tail = table.text, list(table), "\n"
    table.tag, table.text, table[:] = "div", "\n", [inner]
    table.attrib = {
        "class": "table",
        "role": "region",
        "tabindex": "0",
        "aria-label": _label(WORDS[sheet.lang].table, heading, first, used),
    }


def _label(word: str, heading: str, first: str, used: dict[str, int]) -> str:
    """Return a name that no other table in the text has."""
    name = f"{word}: {heading or first}" if heading or first else word
    if name in used and heading and first:
        name = f"{word}: {heading}, {first}"
    label = name
    while label in used:
        used[name] += 1
        label = f"{name} ({used[name]})"
    used[label] = 1
    return label
