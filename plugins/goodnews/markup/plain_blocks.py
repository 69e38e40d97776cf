"""Paragraphs that a look tells to be nothing else, so that no other kind of block need be tried on them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.blockprocessors import ParagraphProcessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


class PlainBlocks(ParagraphProcessor):
    """Python-Markdown's own paragraphs, which it otherwise tries last; this one is to be tried first."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 (as it has it)
        """Return whether each line begins with a letter: all that is no paragraph has a line that begins otherwise."""
        if "\n" not in block:
            return block[:1].isalpha()
        return all(line[:1].isalpha() for line in block.split("\n"))
