"""Work on all cores: the same results in the same order as on one."""

from __future__ import annotations

import os
import struct
import sys
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, Self, TypeVar

from goodnews.forks import Fork

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Item = TypeVar("Item")
Result = TypeVar("Result")
Kept = TypeVar("Kept")

#: Starting a process and bringing its results home costs about as much as this many texts.
LEAST = 50
#: Into how many pieces each core's share is cut. Who is done first takes the next.
PIECES = 64
#: The numbers of all pieces must fit in a pipe, which holds a page at least.
MOST = 2_000
_NUMBER = struct.Struct("=H")


def each(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    *,
    least: int = LEAST,
    meanwhile: Callable[[], object] = bool,
) -> list[Result]:
    """Return what `function` makes of each item, in order. Results must be picklable.

    All cores work, as many as can have at least `least` items each. An error ends the run as it would on one core.
    What `function` changes outside its result is lost; `meanwhile` is done by this process, before it takes part.
    """
    return _shared(function, _as_it_is, items, least=least, meanwhile=meanwhile)


def each_at_once(
    function: Callable[[Item], Result], home: Callable[[Result], Kept], items: Sequence[Item], *, least: int = LEAST
) -> list[Kept]:
    """Return what `home` makes of what `function` makes of each item, in order.

    As `each`, but this process calls `home` as soon as there is a result, while the others still work. What a core
    makes of a piece of the work must fit into a Fork's pipe, or that core has to wait for this one.
    """
    return _shared(function, home, items, least=least, at_once=True)


def _shared(
    function: Callable[[Item], Result],
    home: Callable[[Result], Kept],
    items: Sequence[Item],
    *,
    least: int,
    meanwhile: Callable[[], object] = bool,
    at_once: bool = False,
) -> list[Kept]:
    workers = min(count(), len(items) // max(1, least))
    if workers < 2:  # noqa: PLR2004 (one worker is this process)
        meanwhile()
        return [home(function(item)) for item in items]
    size = -(-len(items) // min(workers * PIECES, MOST))
    pieces = [items[start : start + size] for start in range(0, len(items), size)]
    done: dict[int, list[Kept]] = {}
    with _Queue(len(pieces)) as queue:
        work = partial(_work, function, pieces, queue)
        others = [Fork(work, at_once=at_once) for _ in range(workers - 1)]
        meanwhile()
        for found in chain(_with_others(work(), others if at_once else ()), *(other.rest() for other in others)):
            number, results = found
            done[number] = list(map(home, results))
    # A piece that failed over there is done again here, where its error can be seen.
    return [
        result
        for number, piece in enumerate(pieces)
        for result in (done[number] if number in done else map(home, map(function, piece)))
    ]


def _as_it_is(result: Result) -> Result:
    return result


def _work(
    function: Callable[[Item], Result], pieces: Sequence[Sequence[Item]], queue: Iterable[int]
) -> Iterator[tuple[int, list[Result]]]:
    """Yield what `function` makes of the items of those pieces that nobody else takes from the queue, by number."""
    for number in queue:
        yield number, [function(item) for item in pieces[number]]


def _with_others(own: Iterable[Result], others: Iterable[Fork]) -> Iterator[Result]:
    """Yield each result of this process's own, and after it what the others have sent meanwhile."""
    for result in own:
        yield result
        for other in others:
            yield from other.sent()


class _Queue:
    """The numbers up to `length`, each for the process that comes first: a pipe gives each of its bytes once."""

    def __init__(self, length: int) -> None:
        self._reading, writing = os.pipe()
        os.write(writing, b"".join(map(_NUMBER.pack, range(length))))
        os.close(writing)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        os.close(self._reading)

    def __iter__(self) -> Iterator[int]:
        while data := os.read(self._reading, _NUMBER.size):
            yield _NUMBER.unpack(data)[0]


def begun(function: Callable[[], Result]) -> Callable[[], Result]:
    """Begin with `function` on another core, and return what waits for its result and returns it.

    On one core, or if it fails over there, it is done when it is asked for. The result must be picklable.
    """
    if count() < 2:  # noqa: PLR2004 (this process has the one)
        return function
    process = Fork(lambda: iter((function(),)), at_once=False)

    def brought() -> Result:
        found: list[Result] = list(process.rest())
        return found[0] if found else function()

    return brought


def count() -> int:
    """Return how many cores this process may use; 1 where a process cannot safely be split in two."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1
