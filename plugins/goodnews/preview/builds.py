"""How the preview's builds went, and a way for many to wait for the newest."""

from __future__ import annotations

import time
from dataclasses import dataclass
from threading import Condition

#: What a command exits with when the content is at fault; every other code but 0 is a fault of ours.
CONTENT_PROBLEM = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """One build: its number, the exit code (None: not ended yet) and what was said on stderr."""

    number: int
    code: int | None = None
    text: str = ""

    @property
    def good(self) -> bool:
        """Whether there is a site to show."""
        return self.code == 0


class Newest:
    """The newest build, shared between the builder and every request that waits for a change."""

    def __init__(self) -> None:
        # From the clock, so that a page left open from an earlier run of the preview sees that it is old.
        self._build = Build(number=time.time_ns() // 1_000_000)
        self._changed = Condition()

    def now(self) -> Build:
        """Return the newest build."""
        with self._changed:
            return self._build

    def put(self, code: int, text: str) -> Build:
        """Make a build that ended with `code` and said `text` the newest, and wake all who wait."""
        with self._changed:
            self._build = Build(number=self._build.number + 1, code=code, text=text)
            self._changed.notify_all()
            return self._build

    def other_than(self, seen: int, timeout: float) -> bool:
        """Wait at most `timeout` seconds for a build whose number is not `seen`; tell whether there is one."""
        with self._changed:
            return self._changed.wait_for(lambda: self._build.number != seen, timeout)
