"""Swedish or English type in running text: ”quotes”, dashes and ellipses, except where the writer escaped them."""

from __future__ import annotations

import re

from goodnews.model.english import quotation_marks
from goodnews.model.swedish import typographic

#: What Python-Markdown leaves of a backslash escape: the character's number between STX and ETX.
_ESCAPED = re.compile(r"\x02(\d+)\x03")


#: A figure that may not be broken: the space comes first, since a letter is found soonest.
_FIGURE = re.compile(r" (?<=\d )\d{3}")


def fine(text: str, lang: str = "sv") -> str:
    """Return `text` with the type of its language, and its escaped characters as they are."""
    if "--" in text:
        text = text.replace("---", "–").replace("--", "–")
    # A look is cheaper than setting every piece of text, and most need nothing.
    if '"' in text or "'" in text or " - " in text or "..." in text or _FIGURE.search(text):
        text = typographic(text)
        text = quotation_marks(text) if lang == "en" else text
    return unescaped(text) if "\x02" in text else text


def unescaped(text: str) -> str:
    """Return `text` with its escaped characters as they are."""
    return _ESCAPED.sub(lambda match: chr(int(match[1])), text)
