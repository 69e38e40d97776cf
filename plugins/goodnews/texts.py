"""The texts of a folder, each understood once: again only when its bytes, its place or this program have changed."""

from __future__ import annotations

import hashlib
import os
import pickle
import sqlite3
from dataclasses import replace
from itertools import chain
from typing import TYPE_CHECKING

from goodnews import inputs
from goodnews.cores import each, each_at_once
from goodnews.database import AGAIN, Database
from goodnews.kept import KeptBody, KeptLines
from goodnews.parsing import parse
from goodnews.pickles import dumped

if TYPE_CHECKING:
    from pathlib import Path, PurePosixPath

    from goodnews.model.directory import Directory
    from goodnews.model.filing import Place
    from goodnews.model.problems import Problem
    from goodnews.model.sources import Source

    #: A file below the folder, and what it is by where it lies.
    Filed = tuple[PurePosixPath, Place]
    #: What the file was understood as (None: nothing), and what is wrong in it.
    Understood = tuple[Source | None, tuple[Problem, ...]]

FILE = "texts.sqlite"
#: How many texts one process understands before it puts them away.
SHARE = 50


def understand(
    root: Path, files: list[Filed], cache: Path | None, directory: Directory | None = None
) -> list[Understood]:
    """Return what each of the files below `root` is understood as; `directory` has the contacts that they may name.

    `cache` is the folder where that is remembered.
    """
    path = _path(cache)
    if path is None:
        return each(lambda filed: _parsed(root, filed, directory), files)
    shares = [files[start : start + SHARE] for start in range(0, len(files), SHARE)]
    used: set[bytes] = set()

    def home(share: list[tuple[bytes, bytes]]) -> list[Understood]:
        used.update(key for key, _ in share)
        return [loaded(head) for _, head in share]

    # What a core has understood comes home at once: all heads together would be much of a build's memory.
    told = each_at_once(lambda share: _share(root, share, path, directory), home, shares, least=1)
    Database.at(path).prune(used)
    return [*chain.from_iterable(told)]


def _path(cache: Path | None) -> str | None:
    """Return where the database lies; None when there is none, or none can be had."""
    if cache is None:
        return None
    path = cache / FILE
    try:
        if AGAIN in os.environ:
            path.unlink(missing_ok=True)
        return Database.opened(path, inputs.code()).path
    except (OSError, sqlite3.Error):
        return None


def _parsed(root: Path, filed: Filed, directory: Directory | None) -> Understood:
    path, place = filed
    return parse((root / path).read_bytes(), f"content/{path}", place, directory)


def _share(root: Path, files: list[Filed], path: str, directory: Directory | None) -> list[tuple[bytes, bytes]]:
    """Return key and head of each file, those that were not known understood and put away."""
    database, found, fresh = Database.at(path), [], []
    folder, contacts, read = os.fspath(root), repr(directory), []
    for name, place in files:
        data, shown = _bytes(f"{folder}/{name}"), f"content/{name}"
        read.append((key_of(inputs.data(data), shown, contacts), data, shown, place))
    known = database.heads([key for key, *_ in read])
    for key, data, shown, place in read:
        if (head := known.get(key)) is None:
            head, body = _read(parse(data, shown, place, directory), (path, key))
            fresh.append((key, head, body))
        found.append((key, head))
    if fresh:
        database.put(fresh)
    return found


def _bytes(path: str) -> bytes:
    """Return what is in a file; pathlib takes as long to think about it as it takes to read."""
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        return file.read()


def understood(
    database: Database, data: bytes, shown: str, place: Place, directory: Directory | None
) -> tuple[bytes, Understood]:
    """Return what the file `shown` with these bytes is understood as, and its key; it is put away."""
    key = key_of(inputs.data(data), shown, repr(directory))
    head = database.head(key)
    if head is None:
        head, body = _read(parse(data, shown, place, directory), (database.path, key))
        database.put([(key, head, body)])
    return key, loaded(head)


def key_of(digest: bytes, shown: str, contacts: str) -> bytes:
    """Return the key of the file `shown` with bytes of this digest: what it is understood as follows from these."""
    salt = inputs.data(f"{shown}\0{contacts}".encode())
    return hashlib.blake2b(digest, digest_size=inputs.DIGITS, key=salt).digest()


def _read(made: Understood, at: tuple[str, bytes]) -> tuple[bytes, bytes]:
    """Return head and body of what was understood, the head as if the body lay `at` its place already."""
    source, problems = made
    body = dumped(source.entry.body) if source else b""
    return dumped((_shelved(source, at) if source else None, problems)), body


def _shelved(source: Source, at: tuple[str, bytes]) -> Source:
    """Return the source with what is seldom looked at in the database."""
    body = KeptBody(source.entry.path, at, source.entry.body.links, source.entry.body.pure)
    entry = source.entry.model_copy(update={"body": body})
    return replace(source, entry=entry, lines=KeptLines(source.lines))


def loaded(head: bytes) -> Understood:
    """Return what a head tells."""
    understood: Understood = pickle.loads(head)  # noqa: S301 (our own words, sealed)
    return understood
