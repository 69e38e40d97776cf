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

_NO_DELIMITERS = str.maketrans("", "", "*_")


class Emphasis(DelimiterProcessor):
    """*Emphasis* and **strong emphasis**, with _ as well between words."""

    sheet: Sheet

    def __init__(self, converter: Markdown) -> None:
        super().__init__("*", "strong,em", converter)
        self.add("_", "strong,em", smart=True)

    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element | None, int | None, int | None]:  # type: ignore[override]  # noqa: N802
        """Return the element that begins at a match, and where it stood, when it holds all that stood there."""
        element: Element | None
        element, start, end = super().handleMatch(m, data)
        if element is None or _letters("".join(element.itertext())) == _letters(data[start:end]):
            return element, start, end
        self.reset()
        words = marks.strip(data[start:end]).partition("\x02")[0]
        hint = "Låt varje * och _ ha sin motsvarighet, eller skriv \\* när tecknet ska synas."
        self.sheet.problem("betoningen går inte att tyda.", hint, self.sheet.find(re.escape(words)))
        return None, m.start(), m.end()


def _letters(text: str) -> str:
    return text.translate(_NO_DELIMITERS)
