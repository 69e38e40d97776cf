"""How broad words are in the headings' typeface, and lines of them that are not too broad; never less than in truth."""

from __future__ import annotations

#: How wide letters of the headings' typeface are, in per cent of its size, rounded up. All others are as wide as high.
_WIDTHS = {
    letter: most
    for most, letters in (
        *((32, " .,:;!'’ijl"), (37, "-()/ft"), (46, "rszIJ"), (53, "–acegvyåäéèS0123456789"), (57, "oqxöøZ")),
        *((62, "bdhknpuüEFLPTÉ"), (70, "ABCGKRVXYÅÄ"), (80, "wæDHNOQUÖÜØ&")),
    )
    for letter in letters
}


def breadth(text: str, size: float) -> float:
    """Return how broad the text is at most, in the unit of `size`."""
    return sum(_WIDTHS.get(letter, 100) for letter in text) * size / 100


def lines_of(text: str, size: float, most: float) -> tuple[str, ...]:
    """Return the text in lines that are at most `most` broad, broken at spaces; a word of its own may be broader."""
    lines: list[str] = []
    for word in text.split():
        if lines and breadth(f"{lines[-1]} {word}", size) <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return tuple(lines)
