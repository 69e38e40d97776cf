"""Emphasis that never eats a letter: a pair of * or _ that Python-Markdown has misjudged is a problem instead.

Markdown 3.11.3 makes `*a**b*c` a strong "b" that ends one character too late, and the "c" is gone.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from markdown.inlinepatterns import DelimiterProcessor

from goodnews.markup import marks

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

    from goodnews.markup.sheet import Sheet

_DELIMITERS = ("*", "_")
_SIGN = re.compile(r"[*_]")
_REMOVED = str.maketrans(dict.fromkeys(_DELIMITERS))


class Emphasis(DelimiterProcessor):
    """*Emphasis* and **strong emphasis**, with _ as well between words."""

    sheet: Sheet

    def __init__(self, converter: Markdown) -> None:
        super().__init__("*", "strong,em", converter)
        self.add("_", "strong,em", smart=True)

    def search(self, data: str, start: int) -> re.Match[str] | None:
        """Return the next delimiters that may begin or end something, without looking at each letter on the way."""
        for sign in _SIGN.finditer(data, start):
            delimiter = self.delimiters[sign[0]]
            found = delimiter.boundary.match(data, sign.start())
            if found and (delimiter.stack or not str(found.lastgroup).startswith("e")):
                return found
        return None

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]  # noqa: N802
        """Return the element that begins at a match, and where it stood, when it holds all that stood there."""
        # A second time without what it remembers of the text around, which is at times of another text.
        for _attempt in range(2):
            element: Element | None
            element, start, end = super().handleMatch(m, data)
            if element is None or _is_whole(element, data[start:end]):
                return element, start, end
            self.reset()
        words = marks.strip(data[start:end]).partition("\x02")[0]
        hint = "Låt varje * och _ ha sin motsvarighet, eller skriv \\* när tecknet ska synas."
        self.sheet.problem("betoningen går inte att tyda.", hint, self.sheet.find(re.escape(words)))
        return None, m.start(), m.end()


def _is_whole(element: Element, source: str) -> bool:
    """Return whether `element` says what `source` says, no more and no less."""
    texts = list(element.itertext())
    return (
        source.endswith(_DELIMITERS)
        and "".join(texts).translate(_REMOVED) == source.translate(_REMOVED)
        # What has already been converted is in the text as a number between STX and ETX.
        and all(text.count("\x02") == text.count("\x03") for text in texts)
    )
