"""Boxes: what covers what, and that nothing slips through those along a way."""

from __future__ import annotations

import pytest

from goodnews.model.boxes import Box, along


@pytest.mark.parametrize(
    ("other", "covers"),
    [((5, 5, 15, 15), True), ((2, 2, 8, 8), True), ((10, 0, 20, 10), False), ((0, 10, 10, 20), False)],
)
def test_boxes_cover_each_other_when_they_share_more_than_an_edge(other: tuple[float, ...], covers: bool) -> None:  # noqa: FBT001
    box = Box(0, 0, 10, 10)
    assert box.covers(Box(*other)) == Box(*other).covers(box) == covers


def test_whatever_crosses_the_way_covers_a_box_along_it() -> None:
    boxes = along([(0, 0), (100, 0), (100, 50)], 12)
    assert all(any(box.covers(Box(x, -1, x + 1, 1)) for box in boxes) for x in range(100))
    assert not any(box.covers(Box(20, 20, 60, 40)) for box in boxes)


def test_a_way_without_length_has_a_box_too() -> None:
    assert set(along([(5, 5), (5, 5)], 2)) == {Box(4, 4, 6, 6)}
