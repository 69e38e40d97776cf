"""One walk through the converted tree, in the order of the text, that notes, checks and dresses what it meets."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from markdown.extensions.footnotes import FN_BACKLINK_TEXT, NBSP_PLACEHOLDER
from markdown.util import AtomicString

from goodnews.markup import footnotes, headings, leftovers, links, marks, pictures, tables
from goodnews.markup.entities import characters
from goodnews.markup.raw_html import RawHtml
from goodnews.markup.typography import fine, unescaped
from goodnews.markup.words import WORDS

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown.util import HtmlStash

    from goodnews.markup.sheet import Sheet

#: Elements within each other; ordinary texts reach ten.
DEEPEST = 40
_RAW = re.compile(r"\x02wzxhzdk:(\d+)\x03")
_CODE = frozenset({"code", "pre", "kbd", "samp", "var"})
#: Elements that hold running text, where no block may begin.
_RUNNING = frozenset({*headings.TAGS, "p", "a", "em", "strong", "sup", "abbr"})


class Walk:
    """The state of one walk."""

    def __init__(self, sheet: Sheet, stash: HtmlStash) -> None:
        self.sheet = sheet
        self.stash = cast("list[str]", stash.rawHtmlBlocks)  # we put no elements there
        self.raw = RawHtml(sheet)
        self.open: list[str] = []
        self.ink = 0  # visible characters met so far
        self.heading = ""
        self.table_names: dict[str, int] = {}

    def element(self, node: Element) -> None:
        """Visit an element and all it holds; RecursionError when it is too deep."""
        if len(self.open) > DEEPEST:
            raise RecursionError
        ink, raw = self.ink, len(self.raw.open)
        self._enter(node)
        self.open.append(node.tag)
        if node.text and node.text != "\n":  # half of all texts end a line between two elements, and no more
            node.text = self._block_html(node) or self._text(node.text)
        for child in list(node):
            self.element(child)
            if child.tail and child.tail != "\n":
                child.tail = self._text(child.tail)
        self.raw.close_to(raw)
        self.open.pop()
        self._leave(node, is_empty=self.ink == ink)

    def _enter(self, node: Element) -> None:
        if node.tag == "a":
            self._link(node)
        elif node.tag == "img":
            pictures.note(self.sheet, node, self._picture_holder())
        elif node.tag == "div" and node.get("class") == "footnote":
            footnotes.dress(node, WORDS[self.sheet.lang])
        if node.tag in {"sup", "li"} and "id" in node.attrib:
            self.sheet.ids.add(node.attrib["id"])

    def _leave(self, node: Element, *, is_empty: bool) -> None:
        if node.tag == "a" and is_empty and "img" not in {child.tag for child in node.iter()}:
            line = marks.last_line("".join(node.itertext()))
            self.sheet.problem("länken saknar text.", "Skriv mellan hakparenteserna vart den leder.", line)
        elif node.tag in headings.TAGS:
            self._leave_heading(node, is_empty=is_empty)
        elif node.tag == "table":
            tables.dress(node, self.heading, self.table_names, self.sheet)

    def _leave_heading(self, node: Element, *, is_empty: bool) -> None:
        line = self.sheet.seen(marks.last_line("".join(node.itertext())))
        if is_empty:
            self.sheet.problem("rubriken är tom.", "Skriv rubrikens text efter #, eller ta bort raden.", line)
        self.heading = " ".join(marks.strip(self._plain(node)).split())
        self.sheet.headings.append((node, int(node.tag[1]), self.heading))

    def _link(self, node: Element) -> None:
        if "a" in self.open:
            hint = "Flytta ut den, eller ta bort den ena länken."
            self.sheet.refuse("en länk eller fotnot ligger inne i en annan länk.", hint)
        if node.get("class", "").startswith("footnote-"):
            footnotes.dress_link(node, WORDS[self.sheet.lang])
            return
        href = node.get("href", "")
        target = characters(unescaped(marks.strip(href)))
        line = marks.last_line(href) or marks.last_line("".join(node.itertext()))
        links.note(self.sheet, target, line or self.sheet.find(re.escape(target)))
        # Markdown's serialiser leaves what looks like a character reference alone.
        node.set("href", target.replace("&", "&amp;"))
        if "title" in node.attrib:
            node.set("title", fine(node.attrib["title"], self.sheet.lang))

    def _picture_holder(self) -> str:
        if "a" in self.open:
            return "en länk"
        if any(tag in headings.TAGS for tag in self.open):
            return "en rubrik"
        return f"<{self.raw.open[-1].tag}>" if self.raw.open else ""

    def _text(self, text: str) -> str:
        """Return a piece of text with its type set, after noting what it holds of raw HTML and leftover Markdown."""
        if "\x02" not in text:
            return self._piece(text)
        text = text.replace(FN_BACKLINK_TEXT, footnotes.ARROW).replace(NBSP_PLACEHOLDER, "\N{NO-BREAK SPACE}")
        pieces = _RAW.split(text)
        for index, piece in enumerate(pieces):
            pieces[index] = self._stashed(int(piece), running=True) if index % 2 else self._piece(piece)
        return "".join(pieces)

    def _piece(self, text: str) -> str:
        in_code = not _CODE.isdisjoint(self.open)
        self.ink += in_code or bool(marks.strip(text).strip())
        if in_code:
            return text
        if not self.raw.open or self.raw.open[-1].tag not in _CODE:
            leftovers.note(self.sheet, text)
            if not isinstance(text, AtomicString):
                return fine(text, self.sheet.lang)
        return unescaped(text)

    def _block_html(self, node: Element) -> str:
        """Return the placeholder that is all of a paragraph: its HTML will stand without the <p>."""
        whole = _RAW.fullmatch((node.text or "").strip()) if node.tag == "p" and not len(node) else None
        return self._stashed(int(whole[1]), running=False) if whole else ""

    def _stashed(self, number: int, *, running: bool) -> str:
        """Look at a piece of HTML that was set aside; return its placeholder."""
        html = self.stash[number] if number < len(self.stash) else ""
        if html.startswith("&"):
            char = characters(html)
            self.ink += len(char)
            self.stash[number] = char.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        elif html.startswith("<pre><code"):
            self.ink += 1
        elif html:
            self.ink += self.raw.read(html, running=running and not _RUNNING.isdisjoint(self.open))
        return f"\x02wzxhzdk:{number}\x03"

    def _plain(self, node: Element) -> str:
        """Return an element's text without mark-up and footnote numbers."""
        text = characters(node.text or "") if node.tag == "code" else node.text or ""
        for child in node:
            if not (child.tag == "sup" and child.get("id", "").startswith("fnref")):
                text += self._plain(child)
            text += child.tail or ""
        return _RAW.sub(lambda match: self._character(int(match[1])), text)

    def _character(self, number: int) -> str:
        html = self.stash[number]
        return "" if html.startswith("<") else characters(html)
