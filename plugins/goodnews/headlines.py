"""Headlines set in a box: as large as they fit, in lines of about the same length, never cut."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.hyphens import SOFT_HYPHEN, WORD_JOINER, headline

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Sequence

    Measure = Callable[[str, int], float]

#: The fewest letters that stand alone before or after a hyphen of ours.
PIECE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """Where text may stand, in pixels; `leading` is the distance between lines in sizes."""

    width: int
    height: int
    lines: int
    leading: float = 1.1

    def holds(self, lines: Sequence[str], size: int, measure: Measure) -> bool:
        """Return whether the lines fit at the size."""
        fits = len(lines) <= self.lines and len(lines) * size * self.leading <= self.height
        return fits and all(measure(line, size) <= self.width for line in lines)


def drawable(text: str, glyphs: Container[int]) -> str:
    """Return the text in signs that the typeface has: others as their plain letters, or not at all (emoji)."""
    shown = []
    for sign in unicodedata.normalize("NFC", text):
        plain = unicodedata.normalize("NFKD", sign)
        if unicodedata.category(sign) in {"Cf", "Cc", "Mn", "Me"}:
            continue
        if ord(sign) in glyphs:
            shown.append(sign)
        elif unicodedata.category(sign) == "Zs":
            shown.append("\N{NO-BREAK SPACE}")
        elif unicodedata.category(sign) == "Pd":
            shown.append("-")
        else:
            shown += [part for part in plain if ord(part) in glyphs and not unicodedata.combining(part)]
    return " ".join(word for word in "".join(shown).split(" ") if word)


def fitted(text: str, box: Box, sizes: Sequence[int], measure: Measure) -> tuple[int, tuple[str, ...]]:
    """Return the largest of `sizes` (falling) that the text fits in, and its lines.

    `measure` returns the width of a line at a size. When no size serves, the smaller half is tried with long words
    hyphenated, and at last the text becomes as small as it must.
    """
    words = [_whole(word) for word in headline(text).split(" ") if word]
    for size in sizes:
        lines = broken(words, box.width, size, measure)
        if box.holds(lines, size, measure):
            return size, balanced(words, len(lines), box.width, size, measure)
    for size in (*sizes[len(sizes) // 2 :], *range(sizes[-1] - 1, 1, -1)):
        pieces = [piece for word in words for piece in hyphenated(word, box.width, size, measure)]
        lines = broken(pieces, box.width, size, measure)
        if box.holds(lines, size, measure):
            return size, balanced(pieces, len(lines), box.width, size, measure)
    return 1, ()


def broken(words: Sequence[str], width: float, size: int, measure: Measure) -> list[str]:
    """Return the words in lines, each as full as it can be; a word that is wider than a line has one for itself."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, size) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def balanced(words: Sequence[str], count: int, width: int, size: int, measure: Measure) -> tuple[str, ...]:
    """Return the words in `count` lines whose ends are as even as they can be (least sum of squared gaps)."""
    best: dict[tuple[int, int], tuple[float, tuple[str, ...]]] = {(0, 0): (0.0, ())}
    for lines in range(1, count + 1):
        for end in range(lines, len(words) + 1):
            for start in range(end - 1, lines - 2, -1):
                line = " ".join(words[start:end])
                if (gap := width - measure(line, size)) < 0:
                    break
                if known := best.get((lines - 1, start)):
                    candidate = known[0] + gap * gap, (*known[1], line)
                    best[lines, end] = min(candidate, best.get((lines, end), candidate))
    return best[count, len(words)][1]


def hyphenated(word: str, width: float, size: int, measure: Measure) -> list[str]:
    """Return the word in pieces that each fit in a line, with a hyphen after all but the last."""
    pieces, places, start = [], _places(word), 0
    while measure(rest := word[start:], size) > width and len(rest) >= 2 * PIECE:
        ends = range(start + PIECE, len(word) - PIECE + 1)
        fits = [end for end in ends if measure(f"{word[start:end]}-", size) <= width]
        own = [end for end in fits if word[end - 1] == "-"]
        end = max(own or [end for end in fits if end in places] or fits or [start + PIECE])
        pieces.append(word[start:end].removesuffix("-") + "-")
        start = end
    return [*pieces, word[start:]]


def _places(word: str) -> set[int]:
    """Return before which letters Swedish lets the word be broken."""
    parts = [_whole(part) for part in headline(word).split(SOFT_HYPHEN)]
    return {sum(map(len, parts[:count])) for count in range(1, len(parts))}


def _whole(word: str) -> str:
    return word.replace(SOFT_HYPHEN, "").replace(WORD_JOINER, "")
