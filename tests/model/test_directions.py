"""The table of words."""

from __future__ import annotations

import pytest

from goodnews.model.directions import CHANGES, MORE, MOST, MOVED, found, ways


def test_every_word_of_change_is_one_for_figures() -> None:
    for table in (MOVED, CHANGES, MORE):
        for way, listed in table.items():
            assert all(ways(f"Antalet {word} kraftigt.") == {way} for word in listed.split())
    assert not ways("Antalet var 12.")


def test_no_word_stands_for_two_ways() -> None:
    for table in (MOVED, CHANGES, MORE, MOST):
        listed = [word for words in table.values() for word in words.split()]
        assert len(set(listed)) == len(listed)


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Den gick något upp.", "up"),
        ("Den steg till 3.", "up"),
        ("Den gick ned.", "down"),
        ("Det gick åt fel håll.", "worse"),
    ],
)
def test_some_verbs_need_what_stands_around_them(text: str, way: str) -> None:
    assert [each for each, _ in found(text, MOVED)] == [way]


@pytest.mark.parametrize(
    "text", ["Ett steg till.", "Hon växte upp.", "Ansökning.", "Han gick ut.", "Den ökade sin vinst."]
)
def test_a_word_that_only_looks_like_one_is_none(text: str) -> None:
    assert not list(found(text, MOVED))
    assert not list(found(text, CHANGES))
