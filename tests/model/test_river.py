"""The river: a smooth path through its bends, and boxes all along it."""

from __future__ import annotations

from goodnews.model.placement import Box
from goodnews.model.river import curve, stretch


def test_a_curve_begins_ends_and_bends_where_it_is_told_to() -> None:
    path = curve([(0, 0), (10, 20), (30, 20)])
    assert path.startswith("M0.0 0.0C")
    assert path.endswith(" 30.0 20.0")
    assert " 10.0 20.0C" in path


def test_whatever_crosses_the_way_covers_a_box_along_it() -> None:
    boxes = stretch([(0, 0), (100, 0), (100, 50)], 12)
    assert all(any(box.covers(Box(x, -1, x + 1, 1)) for box in boxes) for x in range(100))
    assert not any(box.covers(Box(20, 20, 60, 40)) for box in boxes)
