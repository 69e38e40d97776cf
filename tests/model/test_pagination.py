"""Lists cut into pages: addresses, neighbours, and that no page is out of reach."""

from __future__ import annotations

import pytest

from goodnews.model.pagination import address, cut, near

LETTERS = tuple("abcde")


@pytest.mark.parametrize(
    ("count", "shown"),
    [(0, [""]), (1, ["a"]), (2, ["ab"]), (3, ["ab", "c"]), (4, ["ab", "cd"]), (5, ["ab", "cd", "e"])],
)
def test_a_list_is_cut_into_equal_pages_and_has_always_one(count: int, shown: list[str]) -> None:
    parts = list(cut("/bevis/", LETTERS[:count], 2))
    assert ["".join(part.shown) for part in parts] == shown
    assert [(part.number, part.pages) for part in parts] == [(at, len(shown)) for at in range(1, len(shown) + 1)]


def test_a_page_has_its_address_its_title_and_its_neighbours() -> None:
    first, second, third = cut("/bevis/", LETTERS, 2)
    assert [part.url for part in (first, second, third)] == ["/bevis/", "/bevis/sida/2/", "/bevis/sida/3/"]
    assert [part.titled("Bevis") for part in (first, second)] == ["Bevis", "Bevis, sida 2"]
    assert [link and link.url for link in (first.newer, first.older, second.newer, second.older, third.older)] == [
        None,
        "/bevis/sida/2/",
        "/bevis/",
        "/bevis/sida/3/",
        None,
    ]
    assert [link.name for link in second.numbers if link.current] == ["2"]


@pytest.mark.parametrize(
    ("number", "count", "linked"),
    [
        (1, 1, [1]),
        (1, 2, [1, 2]),
        (1, 10, [1, 2, 3, 10]),
        (5, 10, [1, 3, 4, 5, 6, 7, 10]),
        (4, 7, [1, 2, 3, 4, 5, 6, 7]),
        (10, 10, [1, 8, 9, 10]),
    ],
)
def test_the_ends_and_the_neighbours_are_near(number: int, count: int, linked: list[int]) -> None:
    assert near(number, count) == linked


@pytest.mark.parametrize("count", [1, 2, 7, 100])
def test_no_page_of_a_list_is_out_of_reach(count: int) -> None:
    reached, new = set(), {1}
    while new:
        reached |= new
        new = {other for number in new for other in near(number, count)} - reached
    assert reached == set(range(1, count + 1))


def test_page_one_has_no_second_address() -> None:
    assert address("/arkiv/2026/", 1) == "/arkiv/2026/"
