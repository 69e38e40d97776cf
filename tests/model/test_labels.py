"""The names and values beside a chart: where they stand, and what room they get."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.model.labels import AFTER, REM, ends, label, room, spread, width

BOX = (0.0, 100.0)


@pytest.mark.parametrize(
    ("wanted", "placed"),
    [
        ([50], [50]),
        ([20, 80], [20, 80]),
        ([50, 50], [45, 55]),
        ([50, 52, 90], [46, 56, 90]),
        ([52, 50], [56, 46]),
        ([0, 0, 100], [5, 15, 95]),
        ([100, 100, 100], [75, 85, 95]),
        ([40, 50, 51, 60], [35.25, 45.25, 55.25, 65.25]),
    ],
)
def test_boxes_move_apart_no_more_than_they_must(wanted: list[float], placed: list[float]) -> None:
    assert spread(wanted, [10] * len(wanted), BOX) == pytest.approx(placed)


@given(st.lists(st.tuples(st.floats(0, 100), st.floats(1, 20)), min_size=1, max_size=5))
def test_boxes_never_meet_nor_leave_the_chart_and_keep_their_order(boxes: list[tuple[float, float]]) -> None:
    wanted, heights = [box[0] for box in boxes], [box[1] for box in boxes]
    placed = spread(wanted, heights, BOX)
    order = sorted(range(len(boxes)), key=lambda at: placed[at])
    assert [wanted[at] for at in order] == sorted(wanted)
    edges = [(placed[at] - heights[at] / 2, placed[at] + heights[at] / 2) for at in order]
    assert edges[0][0] >= -0.001
    assert edges[-1][1] <= 100.001
    assert all(above[1] <= below[0] + 0.001 for above, below in pairwise(edges))


def test_a_long_name_stands_in_rows_and_a_long_value_is_small() -> None:
    long = label("0", "Mindre städer och landsbygder", "999 999 999 999")
    assert (long.rows, long.large) == (("Mindre städer", "och landsbygder"), False)
    assert label("0", "Hedemora", "15 025").large
    assert not label("1", "Riket", "15 025").large


def test_a_word_that_is_too_long_for_a_row_is_cut() -> None:
    assert max(map(len, label("1", "Medborgardialogsutvärderingarna", "1").rows)) <= 15


def test_the_baselines_of_a_label_follow_each_other_around_its_middle() -> None:
    (end,) = ends([label("1", "Mindre städer och landsbygder", "7")], [50], BOX)
    first, second, value = end.baselines
    assert first < end.y < value
    assert second - first == pytest.approx(1.1 * REM, abs=0.01)


def test_the_smallest_room_that_is_enough_is_taken() -> None:
    assert [room(em, AFTER) for em in (1, 6.6, 6.7, 10.5, 99)] == ["s", "s", "m", "l", "xl"]


def test_letters_are_not_all_as_wide() -> None:
    assert width("ill") < width("ann") < width("MÅM")
