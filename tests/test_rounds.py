"""Rounds: short when their things are slowly thought of, longer when quickly, and none is lost between them."""

from __future__ import annotations

import pytest

from goodnews import rounds


@pytest.mark.parametrize(("quick", "lengths"), [(-1.0, [3, 3, 3, 2, 0]), (60.0, [5, 5, 1, 0])])
def test_a_round_is_as_long_as_its_things_are_quickly_thought_of(
    quick: float, lengths: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rounds, "ROUND", 3)
    monkeypatch.setattr(rounds, "MOST", 5)
    monkeypatch.setattr(rounds, "QUICK", quick)
    things = iter(range(11))
    found = [list(rounds.next_round(things)) for _ in lengths]
    assert [len(each) for each in found] == lengths
    assert [thing for each in found for thing in each] == [*range(11)]
