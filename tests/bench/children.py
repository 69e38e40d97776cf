"""Commands measured from outside: how long each takes, how much memory it needs and how much it writes."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

#: What getrusage counts memory in: kibibytes, but bytes on macOS (their manuals, getrusage(2)).
_UNIT = 1 if sys.platform == "darwin" else 1024
_LAST = 2000
_PROC = Path("/proc")
#: Seconds between looks at the memory; one look of so many asks how much of it processes share, which takes longer.
EVERY, RARELY = 0.03, 8


class BenchError(RuntimeError):
    """A command ended badly, or did not do its work; the message says what went wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one run took: seconds on the clock and of the processors, bytes of memory at most, bytes of files written.

    `changed` is how many files of the site are new, gone or hold other bytes.

    `memory` is the resident memory of the command and all its children, added up; `shared` counts what they share once.
    None is what nobody can tell on this system.
    """

    seconds: float
    processor: float | None
    memory: int | None
    shared: int | None = None
    written: int | None = None
    changed: int | None = None


def measured(command: Sequence[str], *, folder: Path, environment: Mapping[str, str]) -> Cost:
    """Return what the command takes in `folder`; BenchError when it does not end well."""
    with tempfile.TemporaryFile() as said:
        began = time.perf_counter()
        with subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=subprocess.STDOUT,
        ) as child:
            watch = _Watch(child.pid)
            processor, largest = _waited_for(child)
            seconds = time.perf_counter() - began
            watch.end()
        if child.returncode:
            said.seek(0)
            raise BenchError(f"{command[0]}: {said.read().decode(errors='replace')[-_LAST:]}")
    # Where nobody looked, the largest process is all that the system tells of.
    return Cost(
        seconds=seconds, processor=processor, memory=watch.added or largest, shared=watch.shared or watch.added or None
    )


def _waited_for(child: subprocess.Popen[bytes]) -> tuple[float | None, int | None]:
    """Wait until the child has ended; return the processors' seconds, and the most memory that one process had."""
    if not hasattr(os, "wait4"):  # Windows
        child.wait()
        return None, None
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, int(usage.ru_maxrss) * _UNIT


class _Watch:
    """Looks at the memory of a process and its children until it is told to end; Linux only, elsewhere it sees 0."""

    def __init__(self, process: int) -> None:
        self.added = self.shared = 0
        self._process = process
        self._over = Event()
        self._thread = Thread(target=self._look, daemon=True)
        self._thread.start()

    def end(self) -> None:
        self._over.set()
        self._thread.join()

    def _look(self) -> None:
        turn = 0
        while not self._over.wait(EVERY):
            turn += 1
            family = tree(self._process)
            self.added = max(self.added, sum(_kibibytes(number, "status", "VmRSS:") for number in family) * 1024)
            if turn % RARELY == 0:
                shares = sum(_kibibytes(number, "smaps_rollup", "Pss:") for number in family)
                self.shared = max(self.shared, shares * 1024)


def tree(process: int) -> list[int]:
    """Return the numbers of the process and of all that it and its threads have started and that still run."""
    found = [process]
    for known in found:
        for children in _PROC.glob(f"{known}/task/*/children"):
            found += map(int, _read(children).split())
    return found


def _kibibytes(process: int, name: str, row: str) -> int:
    rows = _read(_PROC / str(process) / name).splitlines()
    return next((int(each.split()[1]) for each in rows if each.startswith(row)), 0)


def _read(path: Path) -> str:
    try:
        return path.read_text("ascii", errors="replace")
    except OSError:  # it has ended, or there is no such file on this system
        return ""


def files(*folders: Path) -> dict[str, tuple[int, int, int]]:
    """Return each file in the folders with what tells whether it has been written since: inode, time and bytes."""
    found = {}
    for folder in folders:
        for above, _, names in os.walk(folder):
            for name in names:
                path = f"{above}/{name}"
                status = os.lstat(path)
                found[path] = (status.st_ino, status.st_mtime_ns, status.st_size)
    return found


def digests(folder: Path) -> dict[str, bytes]:
    """Return each file in the folder with what stands for its bytes."""
    return {path: hashlib.blake2b(Path(path).read_bytes()).digest() for path in files(folder)}


def changed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> int:
    """Return how many files are new, gone or hold other bytes, by their digests."""
    return len({path for path, _ in before.items() ^ after.items()})


def written(before: Mapping[str, tuple[int, int, int]], after: Mapping[str, tuple[int, int, int]]) -> int:
    """Return how many bytes the files hold that are new or have been written between the two."""
    return sum(told[2] for path, told in after.items() if before.get(path) != told)
