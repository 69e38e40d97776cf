"""The file where read texts are kept: by key, a head that every build needs and a body that few ask for, sealed."""

from __future__ import annotations

import hashlib
import os
import sqlite3
from functools import cache
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

#: Set for a build that follows one which lost a text: it begins the file anew.
AGAIN = "GOODNEWS_AGAIN"
SEAL = 12
#: Seconds to wait for another process that is writing.
PATIENCE = 60
#: Rows are thrown away when there are so many times as many as the last run asked for, and some.
SPARE, SOME = 2, 1000
_TABLES = (
    "CREATE TABLE made (version TEXT)",
    "CREATE TABLE texts (key BLOB PRIMARY KEY, head BLOB, body BLOB)",
)


class LostError(RuntimeError):
    """A body that was there when the run began is there no more, or is not what it was."""


class Database:
    """A connection of this process. What is damaged counts as missing; rows of another version do not count at all."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None)
        # A cache need not survive a power cut: a damaged one is noticed and made anew.
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.execute("PRAGMA journal_mode = MEMORY")

    @classmethod
    def at(cls, path: str) -> Self:
        """Return this process's connection to the file."""
        return cls._at(path, os.getpid())  # a connection must not be used by two processes

    @classmethod
    @cache
    def _at(cls, path: str, process: int) -> Self:
        del process
        return cls(path)

    @classmethod
    def opened(cls, path: Path, version: str) -> Self:
        """Return the database in the file, emptied unless it is whole and of this version."""
        try:
            made = cls.at(str(path))
            if made._versions() == [(version,)]:  # noqa: SLF001 (our own)
                return made
        except sqlite3.Error:
            pass
        cls._at.cache_clear()
        path.unlink(missing_ok=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        made = cls.at(str(path))
        made._begin(version)  # noqa: SLF001
        return made

    def _versions(self) -> list[tuple[str]]:
        return self._connection.execute("SELECT version FROM made").fetchall()

    def _begin(self, version: str) -> None:
        with self._connection as asked:
            asked.execute("BEGIN IMMEDIATE")
            for table in _TABLES:
                asked.execute(table)
            asked.execute("INSERT INTO made VALUES (?)", (version,))

    def head(self, key: bytes) -> bytes | None:
        """Return the head, None when there is none that is whole."""
        return self._get("SELECT head FROM texts WHERE key = ?", key)

    def heads(self, keys: Sequence[bytes]) -> dict[bytes, bytes]:
        """Return the heads of some hundred keys at most; not of those that have none that is whole."""
        question = f"SELECT key, head FROM texts WHERE key IN ({','.join('?' * len(keys))})"  # noqa: S608 (no words)
        try:
            rows = self._connection.execute(question, keys).fetchall()
        except sqlite3.Error:
            return {}
        return {key: head for key, sealed in rows if (head := _whole(key, sealed)) is not None}

    def body(self, key: bytes) -> bytes | None:
        """Return the body, None when there is none that is whole."""
        return self._get("SELECT body FROM texts WHERE key = ?", key)

    def _get(self, question: str, key: bytes) -> bytes | None:
        try:
            row = self._connection.execute(question, (key,)).fetchone()
        except sqlite3.Error:
            return None
        return _whole(key, row[0]) if row else None

    def put(self, rows: Iterable[tuple[bytes, bytes, bytes]]) -> None:
        """Keep heads and bodies by their keys."""
        sealed = [(key, _seal(key, head) + head, _seal(key, body) + body) for key, head, body in rows]
        with self._connection as asked:
            asked.execute("BEGIN IMMEDIATE")
            asked.executemany("INSERT OR REPLACE INTO texts VALUES (?, ?, ?)", sealed)

    def prune(self, used: set[bytes]) -> None:
        """Forget what the run has not asked for, when there is much of it."""
        if self._connection.execute("SELECT count(*) FROM texts").fetchone()[0] <= SPARE * len(used) + SOME:
            return
        known = {key for (key,) in self._connection.execute("SELECT key FROM texts")}
        with self._connection as asked:
            asked.execute("BEGIN IMMEDIATE")
            asked.executemany("DELETE FROM texts WHERE key = ?", [(key,) for key in known - used])


def _whole(key: bytes, sealed: object) -> bytes | None:
    """Return what was sealed; None when it is not as it was."""
    if not isinstance(sealed, bytes):
        return None
    seal, data = sealed[:SEAL], sealed[SEAL:]
    return data if seal == _seal(key, data) else None


def _seal(key: bytes, data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=SEAL, key=key).digest()
