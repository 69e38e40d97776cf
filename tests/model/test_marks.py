"""The words above a chart: none upon another, nor upon another's line."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.model.marks import Event, marks, plot_top

BASE: Event = ("base", "Basår 2021", 60)
event = st.tuples(st.just("break"), st.sampled_from(["Ny mätning", "Basår 2021"]), st.floats(0, 100))


def test_one_mark_stands_in_the_first_row_beside_its_line() -> None:
    (mark,) = marks([BASE], 10, (2, 0))
    assert (mark.row, mark.anchor, mark.top) == (0, "end", 0)


@pytest.mark.parametrize(("x", "anchor"), [(0, "start"), (30, "start"), (70, "end"), (100, "end")])
def test_words_stand_where_they_stay_within_the_plot(x: float, anchor: str) -> None:
    assert marks([("base", "Basår 2021", x)], 10, (0, 0))[0].anchor == anchor


def test_words_that_have_no_room_are_left_out_and_the_line_stays() -> None:
    (mark,) = marks([BASE], 3, (0, 0))
    assert (mark.row, mark.x) == (None, 60)
    assert plot_top((mark,)) < plot_top(marks([BASE], 10, (2, 0)))


def test_words_that_would_lie_upon_others_stand_in_rows() -> None:
    made = marks([BASE, ("break", "Ny mätning", 58)], 10, (2, 0))
    assert sorted(mark.row for mark in made if mark.row is not None) == [0, 1]


def test_the_plot_begins_below_the_rows() -> None:
    one, two = marks([BASE], 10, (2, 0)), marks([BASE, ("break", "Ny mätning", 58)], 10, (2, 0))
    assert 0 < plot_top(()) < plot_top(one) < plot_top(two)


@given(st.lists(event, max_size=6), st.floats(3.5, 30), st.floats(0, 10))
def test_no_words_meet_nor_reach_too_far(wanted: list[Event], across: float, side: float) -> None:
    made = marks(wanted, across, (side, side))
    assert sorted(mark.x for mark in made) == sorted(x for _, _, x in wanted)
    told = [mark for mark in made if mark.row is not None]
    reach = 100 * side / across + 0.001
    assert all(-reach <= mark.left and mark.right <= 100 + reach for mark in told)
    for one, other in combinations(told, 2):
        if one.row == other.row:
            assert one.right <= other.left or other.right <= one.left
        upper, lower = sorted((one, other), key=lambda mark: mark.row or 0)
        if one.row != other.row:
            assert not lower.left < upper.x < lower.right
