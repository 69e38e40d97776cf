"""A process split off from this one, which sends home what it makes: the only place where the program is split."""

from __future__ import annotations

import os
import pickle
import sys
from contextlib import suppress
from select import select
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

#: How many bytes may be on their way home: what Linux allows everybody.
PIPE = 1 << 20


class Fork:
    """A process that sends what `function` yields there: as it comes if `at_once`, else when all of it is made.

    What it yields must be picklable. What `function` changes in that process is lost.
    """

    def __init__(self, function: Callable[[], Iterator[Any]], *, at_once: bool) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        reading, writing = os.pipe()
        self._pipe = os.fdopen(reading, "rb")
        self._number = os.fork()
        if self._number:
            os.close(writing)
            return
        code = 1
        try:
            self._pipe.close()
            _enlarge(writing)
            with os.fdopen(writing, "wb") as pipe:
                for value in function() if at_once else list(function()):
                    pickle.dump(value, pipe, protocol=pickle.HIGHEST_PROTOCOL)
                    pipe.flush()
            code = 0
        finally:
            # Nothing of the parent's unfinished business may be finished here, not even its error messages.
            os._exit(code)

    def __del__(self) -> None:
        """Take nothing more; the process then ends when it sends something."""
        self._pipe.close()

    def sent(self) -> Iterator[Any]:
        """Yield what has come, without waiting for more."""
        while not self._pipe.closed and select([self._pipe], [], [], 0)[0]:
            yield from self._next()

    def rest(self) -> Iterator[Any]:
        """Yield all that has not been taken yet, until the process has ended; one that fails sends no more."""
        while not self._pipe.closed:
            yield from self._next()

    def _next(self) -> tuple[Any] | tuple[()]:
        """Return the next value in a tuple; nothing when the process has ended."""
        try:
            return (pickle.load(self._pipe),)  # noqa: S301 (our own child's words)
        except (EOFError, pickle.UnpicklingError):
            self._pipe.close()
            os.waitpid(self._number, 0)
            return ()


def _enlarge(pipe: int) -> None:
    """Let the pipe hold more than the usual 64 kB, where the system allows it."""
    import fcntl  # noqa: PLC0415 (Windows has none, and never comes here)

    with suppress(OSError):
        fcntl.fcntl(pipe, fcntl.F_SETPIPE_SZ, PIPE)
