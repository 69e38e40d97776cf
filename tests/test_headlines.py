"""Headlines in boxes, measured with a typeface of which every letter is half as wide as it is high."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.headlines import Box, drawable, fitted, hyphenated

SIZES = (80, 70, 60, 50, 40, 30)
BOX = Box(width=520, height=380, lines=5)
LATIN = frozenset(range(0x20, 0x17F)) | {ord(sign) for sign in "”’–…"}
NBSP = "\N{NO-BREAK SPACE}"


def measure(line: str, size: int) -> float:
    """Return the width of a line."""
    return len(line) * size / 2


@given(st.lists(st.text("aåbcdio-W", min_size=1, max_size=60), min_size=1, max_size=30).map(" ".join))
def test_nothing_is_ever_outside_and_nothing_is_lost(text: str) -> None:
    """Whatever a headline is, it fits, and but for hyphens of ours it says the same."""
    size, lines = fitted(text[:120], BOX, SIZES, measure)
    assert BOX.holds(lines, size, measure)
    plain = str.maketrans("", "", "- ")
    assert "".join(lines).translate(plain) == text[:120].translate(plain)


def test_a_short_headline_is_as_large_as_it_can_be() -> None:
    assert fitted("Hej", BOX, SIZES, measure) == (80, ("Hej",))


def test_a_long_headline_is_smaller_and_its_lines_are_even() -> None:
    size, lines = fitted("Nu åker tio fler på bussen till Stockholm varje dag", BOX, SIZES, measure)
    assert size < 80
    assert max(map(len, lines)) - min(map(len, lines)) <= 5


def test_a_headline_of_120_letters_with_long_words_needs_no_hyphen() -> None:
    text = (
        "Samhällsbyggnadsnämnden beviljar strandskyddsdispens för bostadsbyggande och utvecklingsarbete i Långshyttan"
    )
    size, lines = fitted(text, BOX, SIZES, measure)
    assert size == 30
    assert " ".join(lines) == text


def test_a_word_wider_than_the_box_is_hyphenated_where_swedish_is() -> None:
    """By the patterns that pages use, too."""
    assert hyphenated("utredningarnas,", 210, 40, measure) == ["utredning-", "arnas,"]
    assert hyphenated("bo", 10, 40, measure) == ["bo"]


def test_a_word_with_a_hyphen_gets_no_second_one() -> None:
    assert hyphenated("Hedemora-Säter", 210, 40, measure)[0] == "Hedemora-"


def test_no_line_begins_with_a_dash() -> None:
    for width in range(200, 500, 20):
        _, lines = fitted(
            "Hönan fanns i genbanken – sedan kom hon hem", Box(width=width, height=900, lines=9), (40,), measure
        )
        assert not [line for line in lines if line.startswith("–")]


def test_a_no_break_space_breaks_no_line() -> None:
    _, lines = fitted(f"Hedemora har 15{NBSP}025 invånare", Box(width=320, height=900, lines=5), (60,), measure)
    assert any(f"15{NBSP}025" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Å ä ö – ”é”…", "Å ä ö – ”é”…"),
        ("Grattis 🎉 alla", "Grattis alla"),
        ("👩\u200d🚒", ""),
        ("a\u030angstro\u0308m", "ångström"),
        ("x\u0323\u0323y", "xy"),
        ("\u202ebakvänt\u202c", "bakvänt"),
        ("ﬁn 𝐟𝐞𝐭 ①", "fin fet 1"),
        ("tunt\u202f5\u2009km", f"tunt{NBSP}5{NBSP}km"),
        ("a\u2011b", "a-b"),
        ("漢字", ""),
        ("  två  blanksteg ", "två blanksteg"),
    ],
)
def test_only_signs_that_the_typeface_has_are_drawn(text: str, shown: str) -> None:
    assert drawable(text, LATIN) == shown
