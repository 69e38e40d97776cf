"""The Markdown that the site understands: which extensions, and what of them is changed."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element

import markdown
from markdown.extensions.abbr import AbbrExtension
from markdown.extensions.def_list import DefListExtension
from markdown.extensions.fenced_code import FencedCodeExtension
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import AUTOMAIL_RE, InlineProcessor
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import UnescapeTreeprocessor
from markdown.util import AtomicString

from goodnews.markup import marks
from goodnews.markup.attributes import RestrictedAttributes
from goodnews.markup.emphasis import Emphasis
from goodnews.markup.footnotes import SwedishFootnotes
from goodnews.markup.headings import settle
from goodnews.markup.inline import Inline
from goodnews.markup.pictures import lift
from goodnews.markup.plain_blocks import PlainBlocks
from goodnews.markup.triggers import (
    BLOCKS,
    PATTERNS,
    PREPROCESSORS,
    WITHIN,
    held,
    looking_first,
    signs,
    triggered,
    wanted,
)
from goodnews.markup.walk import Walk

if TYPE_CHECKING:
    from goodnews.markup.sheet import Sheet


#: A [ without a ! before it, as Python-Markdown has it; it is found sooner when the letter is what comes first.
_BRACKET = re.compile(r"\[(?<!!\[)")
_SPACES = re.compile(r"(?<=\n) +\n")


class Converter:
    """A Markdown to be used again and again, by one thread at a time; no text leaves anything to the next."""

    def __init__(self) -> None:
        self.footnotes = SwedishFootnotes()
        self.markdown = markdown.Markdown(
            output_format="html",
            extensions=[
                TableExtension(use_align_attribute=True),
                self.footnotes,
                SaneListExtension(),
                DefListExtension(),
                AbbrExtension(),
                FencedCodeExtension(),
            ],
        )
        self.attributes = RestrictedAttributes(self.markdown)
        self.emphasis = Emphasis(self.markdown)
        self.finish = Finish(self.markdown)
        self.inline = Inline(self.markdown)
        self._adapt()

    def _adapt(self) -> None:
        converter = self.markdown
        converter.references = References()
        # Asked of every element, several times: a set is sooner looked through than a list of sixty.
        converter.block_level_elements = set(converter.block_level_elements)  # type: ignore[assignment]
        converter.ESCAPED_CHARS = [*converter.ESCAPED_CHARS, '"', "'"]
        converter.preprocessors.register(Whitespace(converter), "normalize_whitespace", 30)
        converter.inlinePatterns.register(self.emphasis, "em_strong", 60)
        converter.inlinePatterns.register(Automail(AUTOMAIL_RE, converter), "automail", 110)
        converter.treeprocessors.register(self.inline, "inline", 20)
        converter.treeprocessors.register(self.attributes, "attr_list", 8)
        converter.treeprocessors.register(self.finish, "unescape", 0)
        for name in ("reference", "link", "short_reference"):
            converter.inlinePatterns[name].compiled_re = _BRACKET
        kinds = converter.parser.blockprocessors
        for name, may_be in WITHIN.items():
            kinds[name].test = looking_first(kinds[name], may_be)  # type: ignore[assignment,method-assign]
        kinds.register(PlainBlocks(converter.parser), "plain", 110)
        self.preprocessors = triggered(converter.preprocessors, PREPROCESSORS)
        self.patterns = triggered(converter.inlinePatterns, PATTERNS)
        self.blocks = triggered(kinds, BLOCKS)

    def convert(self, text: str, sheet: Sheet) -> str:
        """Return marked `text` as HTML that still has its marks, and fill the sheet; RecursionError when too nested."""
        self.markdown.reset()
        # Python-Markdown tries everything on every piece of text: what cannot match is half the time.
        triggers = held(sheet.source)
        self.markdown.preprocessors = wanted(self.preprocessors, triggers)  # type: ignore[assignment]
        self.markdown.parser.blockprocessors = wanted(self.blocks, triggers)  # type: ignore[assignment]
        self.inline.inlinePatterns = wanted(self.patterns, triggers)  # type: ignore[assignment]
        self.inline.signs = signs(sheet.source, triggers)
        self.footnotes.sheet = self.emphasis.sheet = self.attributes.sheet = self.finish.sheet = sheet
        html = self.markdown.convert(text)
        self.footnotes.check_definitions()
        return html


@cache
def converter() -> Converter:
    """Return the process's converter; clear the cache after an error in the midst of a conversion."""
    return Converter()


class Whitespace(NormalizeWhitespace):
    """Python-Markdown's own of that name, without what `render` has done, or what a look tells not to be needed."""

    def run(self, lines: list[str]) -> list[str]:
        """Return the lines with spaces for tabs, none in blank lines, and two blank ones last."""
        text = "\n".join([*lines, "", ""]).expandtabs(self.md.tab_length)
        return (_SPACES.sub("\n", text) if "\n " in text else text).split("\n")


class References(dict[str, tuple[str, str]]):
    """Link definitions by name, whatever marks the name carries where it is used."""

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and super().__contains__(marks.strip(name))

    def __getitem__(self, name: str) -> tuple[str, str]:
        return super().__getitem__(marks.strip(name))


class Automail(InlineProcessor):
    """<namn@exempel.se> as a link that says what it is; Python-Markdown's own spells it out in character references."""

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]  # noqa: ARG002, N802
        """Return the link and where it stood."""
        address = self.unescape(m[1]).removeprefix("mailto:")
        link = Element("a", href=f"mailto:{address}")
        link.text = AtomicString(address)
        return link, m.start(), m.end()


class Finish(UnescapeTreeprocessor):
    """The last step on the tree, in the place (and by the name) of Python-Markdown's own."""

    sheet: Sheet

    def run(self, root: Element) -> None:
        """Go through the whole tree once; then settle what needed all of it."""
        Walk(self.sheet, self.md.htmlStash).element(root)
        settle(self.sheet)
        lift(self.sheet, root)
