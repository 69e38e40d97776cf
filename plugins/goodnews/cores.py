"""Work on all cores: the same results in the same order as on one."""

from __future__ import annotations

import os
import pickle
import struct
import sys
from functools import partial
from typing import TYPE_CHECKING, Any, Self, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Item = TypeVar("Item")
Result = TypeVar("Result")

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
    workers = min(count(), len(items) // max(1, least))
    if workers < 2:  # noqa: PLR2004 (one worker is this process)
        meanwhile()
        return [function(item) for item in items]
    size = -(-len(items) // min(workers * PIECES, MOST))
    pieces = [items[start : start + size] for start in range(0, len(items), size)]
    with _Queue(len(pieces)) as queue:
        work = partial(_work, function, pieces, queue)
        started = [_start(work) for _ in range(workers - 1)]
        meanwhile()
        done = work()
        for process, pipe in started:
            done |= _collect(process, pipe) or {}
    # A piece that failed over there is done again here, where its error can be seen.
    return [
        result
        for number, piece in enumerate(pieces)
        for result in (done[number] if number in done else map(function, piece))
    ]


def _work(
    function: Callable[[Item], Result], pieces: Sequence[Sequence[Item]], queue: Iterable[int]
) -> dict[int, list[Result]]:
    """Return what `function` makes of the items of those pieces that nobody else takes from the queue."""
    return {number: [function(item) for item in pieces[number]] for number in queue}


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
    process, pipe = _start(lambda: (function(),))

    def brought() -> Result:
        found: tuple[Result] | None = _collect(process, pipe)
        return function() if found is None else found[0]

    return brought


def count() -> int:
    """Return how many cores this process may use; 1 where a process cannot safely be split in two."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def _start(function: Callable[[], object]) -> tuple[int, int]:
    """Split off a process that calls the function; return its number and the pipe that the result comes through."""
    sys.stdout.flush()
    sys.stderr.flush()
    reading, writing = os.pipe()
    process = os.fork()
    if process:
        os.close(writing)
        return process, reading
    code = 1
    try:
        os.close(reading)
        data = pickle.dumps(function(), protocol=pickle.HIGHEST_PROTOCOL)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(data)
        code = 0
    finally:
        # Nothing of the parent's unfinished business may be finished here, not even its error messages.
        os._exit(code)


def _collect(process: int, pipe: int) -> Any:  # noqa: ANN401 (what the function returned)
    """Return a process's result, or None when it failed."""
    with os.fdopen(pipe, "rb") as results:
        data = results.read()
    _, status = os.waitpid(process, 0)
    return None if status else pickle.loads(data)  # noqa: S301 (our own child's words)
