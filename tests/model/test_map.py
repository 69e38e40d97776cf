"""The map: places lie as they lie on the earth, a new one comes by itself, and nothing covers anything."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goodnews.model.entries import Place
from goodnews.model.map import Map, map_of
from goodnews.model.placement import Box
from goodnews.model.swedish import slug

#: A square of places, half a degree of longitude being as long as a quarter of latitude at 60 degrees north.
SQUARE = {"Sydväst": (15.8, 60.0), "Sydost": (16.2, 60.0), "Nordväst": (15.8, 60.2), "Nordost": (16.2, 60.2)}


def place(name: str, position: tuple[float, float] | None) -> Place:
    """Return a place of this name."""
    return Place(slug=slug(name), name=name, position=position)


def drawn(places: dict[str, tuple[float, float] | None]) -> Map:
    """Return the map of the places."""
    made = map_of(place(name, position) for name, position in places.items())
    assert made is not None
    return made


def dots(places: dict[str, tuple[float, float] | None]) -> dict[str, tuple[float, float]]:
    """Return where each place's dot is."""
    return {shown.name: shown.dot for shown in drawn(places).places}


def test_north_is_up_and_east_is_right_and_a_kilometre_is_as_long_both_ways() -> None:
    found = dots({**SQUARE})
    (west, north), (east, south) = found["Nordväst"], found["Sydost"]
    assert (found["Nordost"], found["Sydväst"]) == ((east, north), (west, south))
    assert west < east
    assert north < south
    assert (east - west) / (south - north) == pytest.approx(1, abs=0.01)


def test_a_new_place_is_on_the_map_and_moves_none_that_it_lies_between() -> None:
    before, after = dots({**SQUARE}), dots({**SQUARE, "Mitten": (16.0, 60.1)})
    across, down = after.pop("Mitten")
    assert (across, down) == pytest.approx([sum(axis) / 4 for axis in zip(*before.values(), strict=True)], abs=0.2)
    assert after == before


def test_a_place_without_a_position_stands_only_in_the_list_which_the_note_says() -> None:
    made = drawn({**SQUARE, "Åsen": None, "Ön": None})
    assert [shown.name for shown in made.places] == ["Nordost", "Nordväst", "Sydost", "Sydväst"]
    assert made.note == "Kartan är schematisk. Åsen och Ön finns bara i listan."
    assert drawn({**SQUARE}).note == "Kartan är schematisk."


@pytest.mark.parametrize("positions", [[], [None, None], [(16.0, 60.0)], [(16.0, 60.0), (16.0, 60.0)]])
def test_there_is_no_map_where_there_is_nothing_to_compare(positions: list[tuple[float, float] | None]) -> None:
    assert map_of(place(f"Ort {at}", position) for at, position in enumerate(positions)) is None


@pytest.mark.parametrize("other", [(16.2, 60.0), (16.0, 60.2)])
def test_two_places_in_a_row_are_a_map_however_they_lie(other: tuple[float, float]) -> None:
    assert len(drawn({"Ett": (16.0, 60.0), "Två": other}).places) == 2


def test_the_place_whose_page_it_is_is_marked_and_no_other() -> None:
    made = drawn({**SQUARE, "Åsen": None})
    shown = made.showing("/platser/sydost/")
    assert shown is not None
    assert [each.name for each in shown.places if each.current] == ["Sydost"]
    assert not any(each.current for each in made.places)
    assert made.showing("/platser/asen/") is None


POSITIONS = st.tuples(st.integers(1570, 1640), st.integers(6010, 6060)).map(lambda both: (both[0] / 100, both[1] / 100))


@settings(max_examples=40)
@given(st.lists(st.one_of(st.none(), POSITIONS), max_size=12), st.integers(0, 99))
def test_whatever_the_places_words_and_dots_are_within_the_map_and_apart(
    positions: list[tuple[float, float] | None], seed: int
) -> None:
    places = [place(f"Exempelort{at}", position) for at, position in enumerate(positions)]
    made = map_of(places)
    if made is None:
        return
    sheet = Box(0, 0, made.width, made.height)
    assert all(inside(each.box, sheet) and 0 <= each.dot[1] <= made.height for each in made.places)
    assert not any(one.box.covers(other.box) for one, other in combinations(made.places, 2))
    same = map_of(Random(seed).sample(places, len(places)))  # noqa: S311 (an order, not a secret)
    assert same is not None
    assert [each.name for each in same.places] == [each.name for each in made.places]
    assert made == map_of(places)


def inside(box: Box, sheet: Box) -> bool:
    """Return whether the box lies within the sheet, to a tenth."""
    return box.left >= 0 and box.top >= 0 and box.right <= sheet.right + 0.1 and box.bottom <= sheet.bottom + 0.1
