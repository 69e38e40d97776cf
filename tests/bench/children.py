"""Commands measured from outside: how long each takes and how much memory it needs."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

#: What getrusage counts memory in: kibibytes, but bytes on macOS (their manuals, getrusage(2)).
_UNIT = 1 if sys.platform == "darwin" else 1024
_LAST = 2000


class BenchError(RuntimeError):
    """A command ended badly; the message is the last that it said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one run took: `seconds` on the clock, of the processors, and the bytes of its largest process.

    The processors' seconds and the memory are None where nobody can tell.
    """

    seconds: float
    processor: float | None
    memory: int | None

    def __add__(self, after: Cost) -> Cost:
        """Return what this run and the one `after` it took together."""
        if self.processor is None or after.processor is None or self.memory is None or after.memory is None:
            return Cost(seconds=self.seconds + after.seconds, processor=None, memory=None)
        return Cost(
            seconds=self.seconds + after.seconds,
            processor=self.processor + after.processor,
            memory=max(self.memory, after.memory),
        )


def measured(*arguments: str, folder: Path, environment: Mapping[str, str]) -> Cost:
    """Return what Python with `arguments` takes in `folder`; BenchError when it does not end well."""
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        with subprocess.Popen(
            [sys.executable, *arguments],
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        ) as child:
            processor, memory = _waited_for(child)
        seconds = time.perf_counter() - began
        if child.returncode:
            said.seek(0)
            raise BenchError(said.read().decode(errors="replace")[-_LAST:])
    return Cost(seconds=seconds, processor=processor, memory=memory)


def _waited_for(child: subprocess.Popen[bytes]) -> tuple[float | None, int | None]:
    """Wait until the child has ended; return the processors' seconds, and the most memory that it had at any time."""
    if not hasattr(os, "wait4"):  # Windows
        child.wait()
        return None, None
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, int(usage.ru_maxrss) * _UNIT
