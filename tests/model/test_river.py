"""The river: a smooth path through its bends."""

from __future__ import annotations

from goodnews.model.river import curve


def test_a_curve_begins_ends_and_bends_where_it_is_told_to() -> None:
    path = curve([(0, 0), (10, 20), (30, 20)])
    assert path.startswith("M0.0 0.0C")
    assert path.endswith(" 30.0 20.0")
    assert " 10.0 20.0C" in path
