"""A long list cut into pages: where each lies, what stands on it and how one comes from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, TypeVar

from goodnews.model.views import Link

if TYPE_CHECKING:
    from collections.abc import Iterator

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Generic[Thing]):
    """What page `number` of `pages` shows, with the ways to its neighbours and to the others worth a link."""

    url: str
    number: int
    pages: int
    shown: tuple[Thing, ...]
    newer: Link | None
    older: Link | None
    numbers: tuple[Link, ...]

    def titled(self, title: str) -> str:
        """Return the page's own title: the list's, and on all pages but the first the number."""
        return title if self.number == 1 else f"{title}, sida {self.number}"


def cut(url: str, things: tuple[Thing, ...], length: int) -> Iterator[Part[Thing]]:
    """Yield the pages of the list at `url`, each of `length` things; there is always one."""
    count = max(1, -(-len(things) // length))
    for number in range(1, count + 1):
        yield Part(
            url=address(url, number),
            number=number,
            pages=count,
            shown=things[(number - 1) * length : number * length],
            newer=Link(name="Föregående sida", url=address(url, number - 1)) if number > 1 else None,
            older=Link(name="Nästa sida", url=address(url, number + 1)) if number < count else None,
            numbers=tuple(
                Link(name=str(other), url=address(url, other), current=other == number) for other in near(number, count)
            ),
        )


def address(url: str, number: int) -> str:
    """Return the address of page `number` (from 1) of the list at `url`: the first has the list's own."""
    return url if number == 1 else f"{url}sida/{number}/"


def near(number: int, count: int) -> list[int]:
    """Return the page numbers worth a link from page `number` of `count`: the ends and the neighbours."""
    return sorted({1, count} | {other for other in range(number - 2, number + 3) if 1 <= other <= count})
