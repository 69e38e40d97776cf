"""Work on all cores: the same results in the same order as on one."""

from __future__ import annotations

import os
import pickle
import sys
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

Item = TypeVar("Item")
Result = TypeVar("Result")

#: Starting a process and bringing its results home costs about as much as this many texts.
LEAST = 50


def each(function: Callable[[Item], Result], items: Sequence[Item], *, least: int = LEAST) -> list[Result]:
    """Return what `function` makes of each item, in order. Results must be picklable.

    Every core gets its share, when each share holds at least `least` items. An error ends the run as it would on one
    core. What `function` changes outside its result is lost.
    """
    workers = min(count(), len(items) // max(1, least))
    if workers < 2:  # noqa: PLR2004 (one worker is this process)
        return [function(item) for item in items]
    shares = [items[number::workers] for number in range(workers)]
    started = [_start(function, share) for share in shares[1:]]
    found: list[Result] | None
    done = [[function(item) for item in shares[0]]]
    for share, (process, pipe) in zip(shares[1:], started, strict=True):
        found = _collect(process, pipe)
        # A share that failed over there is done again here, where its error can be seen.
        done.append([function(item) for item in share] if found is None else found)
    return [done[number % workers][number // workers] for number in range(len(items))]


def begun(function: Callable[[], Result]) -> Callable[[], Result]:
    """Begin with `function` on another core, and return what waits for its result and returns it.

    On one core, or if it fails over there, it is done when it is asked for. The result must be picklable.
    """
    if count() < 2:  # noqa: PLR2004 (this process has the one)
        return function
    process, pipe = _start(lambda _: function(), [None])

    def brought() -> Result:
        found: list[Result] | None = _collect(process, pipe)
        return function() if found is None else found[0]

    return brought


def count() -> int:
    """Return how many cores this process may use; 1 where a process cannot safely be split in two."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


def _start(function: Callable[[Item], Result], share: Sequence[Item]) -> tuple[int, int]:
    """Split off a process that works on a share; return its number and the pipe that its results come through."""
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
        data = pickle.dumps([function(item) for item in share], protocol=pickle.HIGHEST_PROTOCOL)
        with os.fdopen(writing, "wb") as pipe:
            pipe.write(data)
        code = 0
    finally:
        # Nothing of the parent's unfinished business may be finished here, not even its error messages.
        os._exit(code)


def _collect(process: int, pipe: int) -> list[Result] | None:
    """Return a process's results, or None when it failed."""
    with os.fdopen(pipe, "rb") as results:
        data = results.read()
    _, status = os.waitpid(process, 0)
    return None if status else pickle.loads(data)  # noqa: S301 (our own child's words)
