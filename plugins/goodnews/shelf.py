"""The cache of made pictures: files that prove themselves whole, so that a damaged one counts as missing."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from goodnews.whole_files import write_whole

_LENGTH, _DIGEST = 8, 32
_SEAL = _LENGTH + _DIGEST


class Made(Protocol):
    """A file that can be made, such as a Derivative: everything that decides its bytes is in its address."""

    @property
    def url(self) -> str:
        """The address within the site."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A folder with a file a picture: its bytes, then a seal of their length and SHA-256."""

    folder: Path

    def size(self, made: Made) -> int | None:
        """Return the file's bytes by the seal alone, None when there is no whole file."""
        try:
            with self._path(made).open("rb") as file:
                length = file.seek(0, os.SEEK_END) - _SEAL
                if length <= 0:
                    return None
                file.seek(length)
                return length if int.from_bytes(file.read(_LENGTH), "big") == length else None
        except OSError:
            return None

    def take(self, made: Made) -> bytes | None:
        """Return the file, None when it is missing or not what was put."""
        try:
            sealed = self._path(made).read_bytes()
        except OSError:
            return None
        data = sealed[:-_SEAL]
        return data if data and sealed == _sealed(data) else None

    def put(self, made: Made, data: bytes) -> None:
        """Keep `data` as the file."""
        write_whole(self._path(made), _sealed(data))

    def _path(self, made: Made) -> Path:
        return self.folder / Path(made.url).name


def _sealed(data: bytes) -> bytes:
    return data + len(data).to_bytes(_LENGTH, "big") + hashlib.sha256(data).digest()
