"""Names beside dots: nothing covers anything, whatever the dots and the names, and as near as there is room."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.model.boxes import Box, along
from goodnews.model.placement import Style, Words, around, placed

STYLE = Style(width=320, size=15, line=18, target=28, dot=5, gap=5)


def sole(name: str, dot: tuple[float, float], **options: tuple[Box, ...]) -> Words:
    """Return where the name of a single dot stands."""
    (words,) = placed([(name, dot)], STYLE, **options)
    assert words is not None
    return words


@pytest.mark.parametrize(
    ("dot", "anchor"),
    [((20, 100), "start"), ((300, 100), "end"), ((160, 100), "start")],
)
def test_a_name_stands_right_of_its_dot_or_left_where_the_sheet_ends(dot: tuple[float, float], anchor: str) -> None:
    words = sole("Garpenberg", dot)
    assert (words.anchor, words.foot) == (anchor, None)
    assert (words.box.top + words.box.bottom) / 2 == dot[1]


def test_what_is_taken_is_never_covered_and_what_is_shunned_only_if_there_is_no_other_room() -> None:
    right, everywhere = Box(160, 80, 320, 120), Box(0, 0, 320, 200)
    assert sole("Husby", (150, 100), taken=(right,)).anchor == "end"
    assert sole("Husby", (150, 100), shunned=(right,)).anchor == "end"
    assert sole("Husby", (150, 100), shunned=(everywhere,)).anchor == "start"
    far = sole("Husby", (150, 100), taken=(everywhere,))
    assert far.foot
    assert not far.box.covers(everywhere)


def test_the_first_in_the_sequence_has_the_first_choice() -> None:
    first, second = placed([("Husby", (100, 100)), ("Kloster", (100, 125))], STYLE)
    assert first is not None
    assert second is not None
    assert (first.anchor, second.anchor) == ("start", "end")


def test_a_long_name_has_more_lines_and_one_that_is_wider_than_the_sheet_has_no_place() -> None:
    assert sole("Exempelstads östra industriområde", (10, 50)).lines == ("Exempelstads östra", "industriområde")
    assert placed([("M" * 30, (10, 50)), ("Husby", (10, 90))], STYLE)[0] is None


def test_a_line_to_words_farther_away_strikes_no_other_words() -> None:
    dots = [(160, 100), (163, 101), (165, 100), (161, 99)]
    found = placed([(f"Exempelort {at}", dot) for at, dot in enumerate(dots)], STYLE)
    leading = [(dot, words.foot, words.box) for dot, words in zip(dots, found, strict=True) if words and words.foot]
    assert leading
    for dot, foot, box in leading:
        others = [words.box for words in found if words and words.box != box]
        assert not any(piece.covers(other) for piece in along((dot, foot), 1) for other in others)


DOTS = st.tuples(st.floats(0, 320), st.floats(0, 300))
NAMES = st.text(alphabet="abcdefghåäö ABCMWÅÄÖ", min_size=1, max_size=24).filter(str.strip)


@given(st.lists(st.tuples(NAMES, DOTS), max_size=14))
def test_nothing_covers_anything_and_all_is_large_enough_to_hit(names: list[tuple[str, tuple[float, float]]]) -> None:
    found = [(words, index) for index, words in enumerate(placed(names, STYLE)) if words]
    for (one, _), (other, _) in combinations(found, 2):
        assert not one.box.covers(other.box)
    for words, index in found:
        assert words.box.left >= 0
        assert words.box.right <= STYLE.width
        assert words.box.bottom - words.box.top >= STYLE.target - 0.001
        assert words.box.right - words.box.left >= STYLE.target - 0.001
        assert not any(words.box.covers(around(dot, STYLE)) for at, (_, dot) in enumerate(names) if at != index)
