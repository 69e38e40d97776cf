"""The cache of derivatives: files that prove themselves whole, so that a damaged one counts as missing."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from goodnews.originals import write_whole

if TYPE_CHECKING:
    from goodnews.model.pictures import Derivative

_LENGTH, _DIGEST = 8, 32
_SEAL = _LENGTH + _DIGEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """A folder with a file a derivative: its bytes, then a seal of their length and SHA-256."""

    folder: Path

    def size(self, derivative: Derivative) -> int | None:
        """Return the derivative's bytes by the seal alone, None when there is no whole file."""
        try:
            with self._path(derivative).open("rb") as file:
                length = file.seek(0, os.SEEK_END) - _SEAL
                if length <= 0:
                    return None
                file.seek(length)
                return length if int.from_bytes(file.read(_LENGTH), "big") == length else None
        except OSError:
            return None

    def take(self, derivative: Derivative) -> bytes | None:
        """Return the derivative, None when it is missing or not what was put."""
        try:
            sealed = self._path(derivative).read_bytes()
        except OSError:
            return None
        data = sealed[:-_SEAL]
        return data if data and sealed == _sealed(data) else None

    def put(self, derivative: Derivative, data: bytes) -> None:
        """Keep `data` as the derivative."""
        write_whole(self._path(derivative), _sealed(data))

    def _path(self, derivative: Derivative) -> Path:
        return self.folder / Path(derivative.url).name


def _sealed(data: bytes) -> bytes:
    return data + len(data).to_bytes(_LENGTH, "big") + hashlib.sha256(data).digest()
