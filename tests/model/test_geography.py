"""Positions: which lie near, and how they lie on a sheet."""

from __future__ import annotations

import pytest

from goodnews.model.entries import Place
from goodnews.model.geography import nearest, projection
from goodnews.model.swedish import slug


def place(name: str, position: tuple[float, float] | None) -> Place:
    """Return a place of this name."""
    return Place(slug=slug(name), name=name, position=position)


def test_the_nearest_are_measured_on_the_earth_and_not_in_degrees() -> None:
    """At 60 degrees north a degree of longitude is half as long as one of latitude."""
    places = [place(name, at) for name, at in {"Här": (16.0, 60.0), "Ost": (16.3, 60.0), "Nord": (16.0, 60.2)}.items()]
    assert [each.name for each in nearest(places[0], places)] == ["Ost", "Nord"]
    assert nearest(place("Utan", None), places) == ()
    assert "Utan" not in [each.name for each in nearest(places[0], [*places, place("Utan", None)])]


def test_a_sheet_is_filled_across_or_down_whichever_comes_first() -> None:
    wide = projection([(15.0, 60.0), (17.0, 60.1)], width=320, height=300, edge=10)
    tall = projection([(16.0, 60.0), (16.1, 61.0)], width=320, height=300, edge=10)
    assert wide is not None
    assert tall is not None
    assert (wide((15.0, 60.1)), wide((17.0, 60.1))) == (pytest.approx((10, 0)), pytest.approx((310, 0)))
    assert (tall((16.0, 61.0))[1], tall((16.0, 60.0))[1]) == pytest.approx((0, 300))
    assert tall((16.05, 60.5)) == pytest.approx((160, 150))
