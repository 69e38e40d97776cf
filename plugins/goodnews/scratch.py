"""Bytes laid aside on disk during a run, by any of its processes, for any of them to take up again."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, NamedTuple

if TYPE_CHECKING:
    from types import TracebackType
    from typing import Self


PREFIX = ".goodnews-"


class Place(NamedTuple):
    """Where bytes lie."""

    file: int
    start: int
    length: int


class Scratch:
    """A folder that is gone when the `with` ends. Each process writes a file of its own there."""

    def __init__(self, near: str | Path | None = None) -> None:
        """Make the folder, in the folder `near` if that is given."""
        if near:
            Path(near).mkdir(parents=True, exist_ok=True)
        self._folder = Path(tempfile.mkdtemp(prefix=PREFIX, dir=near))
        self._writing: tuple[int, BinaryIO] | None = None
        self._reading: dict[int, BinaryIO] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._writing:
            self._writing[1].close()
        for file in self._reading.values():
            file.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def put(self, data: bytes) -> Place:
        """Lay the bytes aside and return where they lie."""
        process = os.getpid()
        if self._writing is None or self._writing[0] != process:
            # Opened before this process was split off, a file would have one end for two.
            self._writing = process, self._path(process).open("ab", buffering=0)
        file = self._writing[1]
        start = file.tell()
        file.write(data)
        return Place(process, start, len(data))

    def take(self, place: Place) -> bytes:
        """Return the bytes that lie there."""
        key = place.file
        if key not in self._reading:
            self._reading[key] = self._path(key).open("rb")
        file = self._reading[key]
        return _read(file, place)

    def _path(self, process: int) -> Path:
        return self._folder / str(process)


def clear(near: Path) -> None:
    """Remove what runs that were cut off have left in the folder."""
    for folder in near.glob(f"{PREFIX}*"):
        shutil.rmtree(folder, ignore_errors=True)


def _read(file: BinaryIO, place: Place) -> bytes:
    if hasattr(os, "pread"):
        # Processes that share the file share its position, too.
        return os.pread(file.fileno(), place.length, place.start)
    file.seek(place.start)
    return file.read(place.length)
