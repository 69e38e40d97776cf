"""Run the commands that make the preview, and let many wait for the newest result."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from threading import Condition
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

#: What a command exits with when the content is at fault; every other code but 0 is a fault of ours.
CONTENT_PROBLEM = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Build:
    """One run of the commands: its number, the exit code (None: not ended yet) and what was said on stderr."""

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


def preview_commands(site: Path) -> tuple[tuple[str, ...], ...]:
    """Return what makes the preview in the folder `site`: the build, which judges every text before it makes a page."""
    command = (sys.executable, "-m", "goodnews", "content", "-s", "pelicanconf.py", "--preview", "-o", site.as_posix())
    return (command,)


def run_all(commands: Sequence[Sequence[str]], root: Path) -> tuple[int, str]:
    """Run `commands` in the folder `root` until one fails; return the last exit code and what it said on stderr."""
    code, text = 0, ""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    for command in commands:
        ended = subprocess.run(
            command,
            cwd=root,
            env=environment,
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        )
        code, text = ended.returncode, ended.stderr
        if code:
            break
    return code, text
