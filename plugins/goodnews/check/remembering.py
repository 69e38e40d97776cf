"""Verdicts of files, kept from one run to the next by what they follow from."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews import inputs
from goodnews.database import Database

if TYPE_CHECKING:
    from pathlib import Path

FILE = "granskat.sqlite"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """A file of verdicts. One that is damaged, or cannot be read or written, costs time and nothing else."""

    path: Path
    salt: str

    @classmethod
    def at(cls, cache: Path | None, salt: str) -> Remembered | None:
        """Return what is remembered in the folder, and holds for all that `salt` says; None when nothing can be."""
        if cache is None:
            return None
        try:
            Database.opened(cache / FILE, inputs.code())
        except (OSError, sqlite3.Error):
            return None
        return cls(path=cache / FILE, salt=salt)

    def key(self, name: str, data: bytes) -> bytes:
        """Return the key of the file of this name with these bytes."""
        salt = inputs.data(f"{name}\0{self.salt}".encode(errors="surrogateescape"))
        return hashlib.blake2b(data, digest_size=inputs.DIGITS, key=salt).digest()

    def verdict(self, key: bytes) -> bytes | None:
        """Return the verdict, None when there is none that is whole."""
        return Database.at(str(self.path)).head(key)

    def keep(self, verdicts: dict[bytes, bytes]) -> None:
        """Keep the verdicts, if that can be done."""
        try:
            Database.at(str(self.path)).put((key, verdict, b"") for key, verdict in verdicts.items())
        except sqlite3.Error:
            # Begun anew by the next run, if it may be written at all.
            with suppress(OSError):
                self.path.unlink(missing_ok=True)

    def prune(self, used: set[bytes]) -> None:
        """Forget what the run has not asked for, when there is much of it."""
        with suppress(sqlite3.Error):
            Database.at(str(self.path)).prune(used)
