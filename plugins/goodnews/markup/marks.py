"""Line numbers that travel through Markdown inside the text, as characters that no text may hold.

Python-Markdown forgets where things stood. So the source gets a mark at each `]`, `{`, heading and
HTML tag; what comes out of the conversion still carries it, and the last step takes every mark away.
A mark is a start character and the line in hexadecimal, all of Unicode's noncharacters (U+FDD0–FDEF).
"""

from __future__ import annotations

import re

_PLAIN = "\ufde0"
#: How an attribute that is a mark begins.
ATTRIBUTE = "\ufde1"
_DIGITS = "".join(map(chr, range(0xFDD0, 0xFDE0)))
_HEX = str.maketrans(dict(zip("0123456789abcdef", _DIGITS, strict=True)))
_MARK = re.compile(r"[\ufde0\ufde1][\ufdd0-\ufddf]+")

# Every alternative begins with a plain character, outside of any group: that makes the search eight times as fast.
_SPOT = re.compile(
    r"""
      \\[^<]                                       # escaped: no mark-up begins here
    | \[(?:\^[^\]\n]*\]|[^\[\]\n]*\][ ]?:)       # [^fotnot], or the name in a definition
    | ```[`~ ]*\{[^\n]*                          # the fence of a code block that is given attributes
    | ~~~[`~ ]*\{[^\n]*
    | \]
    | \{(?:(?:filename|static)\}|:)?
    | \#(?<![^\n]\#)\#{0,5}(?!\#)[ ]*            # the beginning of a heading
    | <(?:!--|[^<>\s]*(?:://|@)[^<>\s]*(?=>)|(?:/(?!(?i:script|style|textarea|title)\b))?[A-Za-z][^\s"'<>@/]*)
    """,
    re.VERBOSE,
)


def mark(text: str, first_line: int) -> str:
    """Return `text`, whose first line is line `first_line` of its file, with marks."""
    line, seen = first_line, 0

    def marked(spot: re.Match[str]) -> str:
        nonlocal line, seen
        found = spot[0]
        if found[0] in "\\[`~" or found in {"{filename}", "{static}"}:
            return found
        line += text.count("\n", seen, spot.start())
        seen = spot.start()
        number = encoded(line)
        if found == "]":
            return _PLAIN + number + found
        if found[0] in "{#" or found == "<!--" or "@" in found or "://" in found:
            return found + _PLAIN + number
        # Within a tag the mark is an attribute, so it brings a space of its own.
        return f"{found} {ATTRIBUTE}{number}"

    return _SPOT.sub(marked, text)


def strip(text: str) -> str:
    """Return `text` without its marks."""
    if ATTRIBUTE in text:
        return _MARK.sub("", text.replace(f" {ATTRIBUTE}", ATTRIBUTE))
    if _PLAIN not in text:
        return text
    # A search for either sign goes letter by letter.
    first, *others = text.split(_PLAIN)
    return first + "".join([other.lstrip(_DIGITS) for other in others])


def lines(text: str) -> list[int]:
    """Return the line numbers that the marks in `text` carry, in order."""
    return [decoded(found[1:]) for found in _MARK.findall(text)]


def last_line(text: str) -> int:
    """Return the line of the last mark in `text`, 0 when there is none."""
    # Asked of the text before each link: in a long block, decoding all of them for the last took seconds.
    found = _MARK.findall(text)
    return decoded(found[-1][1:]) if found else 0


def attribute_line(name: str) -> int:
    """Return the line that an attribute called `name` carries: one that begins with ATTRIBUTE."""
    return (lines(name) or [0])[0]


def encoded(number: int) -> str:
    """Return `number` in noncharacters."""
    return f"{number:x}".translate(_HEX)


def decoded(digits: str) -> int:
    """Return the number that `encoded` made `digits` of."""
    return int("".join(f"{ord(digit) - 0xFDD0:x}" for digit in digits), 16)
