"""Footnotes in Swedish: numbered in the text's order, a link back that says where it leads, nothing left dangling."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, SubElement

from markdown.extensions.footnotes import FN_BACKLINK_TEXT, FootnoteExtension

from goodnews.model.swedish import quoted

if TYPE_CHECKING:
    from goodnews.markup.sheet import Sheet
    from goodnews.markup.words import Words

#: The arrow back, with the sign that it is text and no emoji.
ARROW = "\N{LEFTWARDS ARROW WITH HOOK}\N{VARIATION SELECTOR-15}"
_DEFINITION = re.compile(r"^[ ]{0,3}\[\^([^\]]*)\]:", re.MULTILINE)
_NAME = re.compile(r"[A-Za-z0-9_-]+")


class SwedishFootnotes(FootnoteExtension):
    """Python-Markdown's footnotes with ids fn-namn and fnref-namn, and problems instead of dead links."""

    sheet: Sheet

    def __init__(self) -> None:
        super().__init__(
            PLACE_MARKER="\x02",  # cannot stand in a text: footnotes always come last
            BACKLINK_TITLE="{}",
            SEPARATOR="-",
            USE_DEFINITION_ORDER=False,
        )

    def findFootnotesPlaceholder(self, root: Element) -> None:  # noqa: ARG002, N802 (Python-Markdown's names)
        """Return None: there is no other place for footnotes than last."""
        return

    def unique_ref(self, reference: str, found: bool = False) -> str:  # noqa: FBT001, FBT002
        """Return the id of one more link to a footnote: fnref-namn, fnref2-namn and so on.

        Python-Markdown counts from the first for each; 8,000 links to one footnote took 22 seconds.
        """
        if not found:
            return reference
        count = self.found_refs[reference] = self.found_refs.get(reference, 0) + 1
        return reference if count == 1 else reference.replace("fnref", f"fnref{count}", 1)

    def makeFootnotesDiv(self, root: Element) -> Element | None:  # noqa: N802
        """Return the list of footnotes; one that came out empty gets its link back all the same."""
        div: Element | None = super().makeFootnotesDiv(root)
        for item in div.iterfind("ol/li") if div is not None else ():
            if item.find(".//a[@class='footnote-backref']") is None:
                name = item.get("id", "").removeprefix("fn-")
                where = definitions(self.sheet).get(name, [0])
                self.sheet.problem(f"fotnoten {quoted(f'[^{name}]')} är tom.", "Skriv fotnotens text.", where[0])
                back = SubElement(SubElement(item, "p"), "a", {"href": f"#fnref-{name}", "class": "footnote-backref"})
                back.text = FN_BACKLINK_TEXT
        return div

    def check_definitions(self) -> None:
        """Note the footnotes that nothing leads to, that are defined twice or whose name cannot be an address."""
        if not self.footnotes:
            return
        sheet, used, where = self.sheet, set(self.footnote_order), definitions(self.sheet)
        for name in self.footnotes:
            shown, lines = quoted(f"[^{name}]"), where.get(name, [0])
            if not _NAME.fullmatch(name):
                hint = "Ge den en siffra eller ett ord utan å, ä, ö och mellanslag: [^1]."
                sheet.problem(f"fotnoten {shown} har ett namn som inte fungerar i en adress.", hint, lines[0])
            if name not in used:
                hint = f"Skriv [^{name}] i texten där fotnoten hör hemma, eller ta bort den."
                sheet.problem(f"fotnoten {shown} används aldrig.", hint, lines[0])
            if len(lines) > 1:
                sheet.problem(f"fotnoten {shown} finns två gånger.", "Ge den ena ett annat namn.", lines[-1])


def definitions(sheet: Sheet) -> dict[str, list[int]]:
    """Return the lines on which each footnote is defined."""
    found: dict[str, list[int]] = {}
    for match in _DEFINITION.finditer(sheet.source):
        line = sheet.first_line + sheet.source.count("\n", 0, match.start())
        found.setdefault(match[1], []).append(line)
    return found


def dress(block: Element, words: Words) -> None:
    """Make Python-Markdown's block of footnotes a section that screen readers know by its role."""
    block.tag = "section"
    block.attrib.update({"class": "footnotes", "role": "doc-endnotes", "aria-label": words.footnotes})
    for rule in block.findall("hr"):
        block.remove(rule)


def dress_link(link: Element, words: Words) -> None:
    """Give the link to or from a footnote its role and a name that says where it leads."""
    if link.get("class") == "footnote-ref":
        link.attrib.update({"role": "doc-noteref", "aria-label": f"{words.footnote} {link.text}"})
        return
    number = link.attrib.pop("title", "")
    name = f"{words.back}, {words.footnote.lower()} {number}" if number else words.back
    place = re.match(r"#fnref(\d+)-", link.get("href", ""))
    link.attrib.update({"role": "doc-backlink", "aria-label": f"{name}, {words.place} {place[1]}" if place else name})
