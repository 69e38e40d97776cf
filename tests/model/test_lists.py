"""What stands beside a list: the places and the years, counted, the one shown marked."""

from __future__ import annotations

from goodnews.model.lists import filters
from tests.sites import dated, site


def test_the_lists_beside_are_counted_and_the_one_shown_is_marked() -> None:
    made = site(dated("story", "a", places=["garpenberg"]), dated("story", "b", "2024-01-01"))
    (_, by_place), (_, by_year) = filters(made, "/arkiv/2024/")
    assert [(link.name, link.count) for link in by_place] == [("Garpenberg", 1), ("Åsen", 0)]
    assert [(link.name, link.count, link.current) for link in by_year] == [("2026", 1, False), ("2024", 1, True)]
