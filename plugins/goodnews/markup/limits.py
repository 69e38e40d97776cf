"""What a text may hold before it is even read as Markdown: no invisible controls, no bombs."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from goodnews.model.fields import LOST
from goodnews.model.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Invisible characters that reorder, end or confuse text: C0 but tab and line feed, DEL, C1, bidi embeddings,
#: overrides and isolates, line separators, byte order marks, surrogates, noncharacters, and the mark of a lost letter.
_CONTROL = re.compile(
    r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffd-\uffff]"
)
_REFERENCE = re.compile(r"&#(?:[xX][0-9a-fA-F]+|[0-9]+);?")
_BLANK = re.compile(r"\n[ \t]*\n")
_ANGLE = re.compile(r"<(?=[A-Za-z/!?])|>")
_SPECIAL = re.compile(r"""[\[(*_<`"'{]""")

#: Characters in one text: some 15,000 words.
LONGEST = 100_000
#: Characters in one paragraph, list or table before its cost is estimated.
_LONG_BLOCK = 2_000
#: Markdown looks for the end of each mark-up character through the rest of its block: length times characters.
_COSTLY = 10_000_000
#: Lines without a blank one between: a table of a thousand rows is no longer a table to read.
_MOST_LINES = 1_000
#: Brackets or quotes within each other.
_DEEP = 20

TOO_DEEP = "texten är för djupt nästlad."
TOO_DEEP_HINT = "Ta bort nivåer: så många parenteser, citat eller listor i varandra går inte att läsa."


def without_controls(text: str, *, path: str, first_line: int) -> tuple[str, tuple[Problem, ...]]:
    """Return `text` without control characters, written as themselves or as &#…;, and a problem for each line."""
    # Whatever is to be found cannot be printed, but for the lost letter; to look for that is quickest.
    if LOST not in text and "&#" not in text and text.replace("\n", "").isprintable():
        return text, ()
    found: dict[tuple[int, str], None] = {}
    for pattern in (_CONTROL, _REFERENCE) if "&#" in text else (_CONTROL,):
        if pattern.search(text):
            text = pattern.sub(_Sweep(text, first_line, found), text)
    return text, tuple(_problem(path, line, code) for line, code in found)


def _problem(path: str, line: int, code: str) -> Problem:
    sentence = f"texten innehåller ett osynligt styrtecken ({code})."
    hint = "Ta bort det. Sådana tecken följer ofta med när man klistrar in text."
    if code == f"U+{ord(LOST):04X}":
        sentence, hint = f"tecknet {LOST} står för en bokstav som har gått förlorad.", "Skriv rätt bokstav i stället."
    return Problem(path=path, line=line, sentence=sentence, hint=hint)


class _Sweep:
    """Take away each match that is a control character, and note its line."""

    def __init__(self, text: str, first_line: int, found: dict[tuple[int, str], None]) -> None:
        self.text, self.line, self.at, self.found = text, first_line, 0, found

    def __call__(self, match: re.Match[str]) -> str:
        self.line += self.text.count("\n", self.at, match.start())
        self.at = match.start()
        char = unescape(match[0])
        if char and not _CONTROL.match(char):
            return match[0]
        self.found[self.line, f"U+{ord(char):04X}" if char else match[0]] = None
        return ""


def too_much(text: str, *, path: str, first_line: int) -> Problem | None:
    """Return the problem of a text that is too long or too nested to be converted in reasonable time."""
    if len(text) > LONGEST:
        sentence = f"texten är för lång: {len(text)} tecken av högst {LONGEST}."
        return Problem(path=path, line=first_line, sentence=sentence, hint="Dela upp den i flera.")
    if _is_plain(text):
        return None
    if line := _unended(text, first_line):
        sentence = f"texten har fler än {_DEEP} < i rad utan >."
        return Problem(path=path, line=line, sentence=sentence, hint="Skriv &lt; när tecknet < ska synas.")
    for start, block in _blocks(text):
        line = first_line + text.count("\n", 0, start)
        if _depth(block) > _DEEP:
            return Problem(path=path, line=line, sentence=TOO_DEEP, hint=TOO_DEEP_HINT)
        if len(block) > _LONG_BLOCK and (
            block.count("\n") > _MOST_LINES or len(block) * len(_SPECIAL.findall(block)) > _COSTLY
        ):
            sentence = f"stycket är för långt och invecklat: {len(block)} tecken utan tom rad."
            return Problem(path=path, line=line, sentence=sentence, hint="Dela upp det med tomma rader.")
    return None


def _is_plain(text: str) -> bool:
    """Return whether a glance is enough: nothing to nest, no long block."""
    return all(text.count(char) <= _DEEP for char in "[(<>") and max(map(len, text.split("\n\n"))) <= _LONG_BLOCK


def _unended(text: str, first_line: int) -> int:
    """Return the line where too many HTML tags have begun without an end, 0 when it does not come to that."""
    begun = 0
    for found in _ANGLE.finditer(text):
        begun = 0 if found[0] == ">" else begun + 1
        if begun > _DEEP:
            return first_line + text.count("\n", 0, found.start())
    return 0


def _blocks(text: str) -> Iterator[tuple[int, str]]:
    """Yield each run of lines that could be costly: long, or full of brackets or quotes."""
    start = 0
    for gap in [*_BLANK.finditer(text), None]:
        end = gap.start() if gap else len(text)
        block = text[start:end]
        if len(block) > _DEEP:
            yield start, block
        start = gap.end() if gap else end


def _depth(block: str) -> int:
    """Return how deep brackets, parentheses or quotes stand within each other in `block`."""
    quotes = 0
    if block.count(">") > _DEEP:
        quotes = max(found.count(">") for found in re.findall(r"^[ >]*", block, re.MULTILINE))
    return max(quotes, _nesting(block, "[", "]"), _nesting(block, "(", ")"))


def _nesting(block: str, opening: str, closing: str) -> int:
    depth = deepest = 0
    if block.count(opening) > _DEEP:
        for char in block:
            if char == opening:
                depth += 1
                deepest = max(deepest, depth)
            elif char == closing and depth:
                depth -= 1
    return deepest
