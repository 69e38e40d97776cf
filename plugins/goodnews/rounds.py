"""How many files are made before the next are thought of: what they show takes memory until they are made."""

from __future__ import annotations

from itertools import islice
from time import perf_counter
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

Thing = TypeVar("Thing")

#: So many, or up to `MOST` when they are thought of within `QUICK` seconds: what is quickly thought of takes little
#: memory, and each round splits the process anew.
ROUND, MOST, QUICK = 500, 4000, 0.05


def next_round(things: Iterator[Thing]) -> Iterator[Thing]:
    """Yield the things of the next round; how many they are has no part in what is made of them."""
    began = perf_counter()
    for number, thing in enumerate(islice(things, MOST), start=1):
        yield thing
        if number >= ROUND and perf_counter() - began > QUICK:
            return
