"""The texts of a folder, each understood once: again only when its bytes, its place or this program have changed."""

from __future__ import annotations

import hashlib
import io
import os
import pickle
import sqlite3
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from goodnews import inputs
from goodnews.cores import each
from goodnews.database import AGAIN, Database
from goodnews.kept import KeptBody, KeptLines
from goodnews.parsing import parse

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
    found = [
        told for share in each(lambda share: _share(root, share, path, directory), shares, least=1) for told in share
    ]
    Database.at(path).prune({key for key, _ in found})
    return [_loaded(head) for _, head in found]


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
    known = repr(directory)
    for name, place in files:
        data, shown = (root / name).read_bytes(), f"content/{name}"
        key = hashlib.blake2b(data, digest_size=inputs.DIGITS, key=inputs.data(f"{shown}\0{known}".encode())).digest()
        head = database.head(key)
        if head is None:
            source, problems = parse(data, shown, place, directory)
            body = pickle.dumps(source.entry.body, protocol=5) if source else b""
            head = _dumped((_shelved(source, path, key) if source else None, problems))
            fresh.append((key, head, body))
        found.append((key, head))
    if fresh:
        database.put(fresh)
    return found


def _shelved(source: Source, path: str, key: bytes) -> Source:
    """Return the source with what is seldom looked at in the database."""
    body = KeptBody(path, key, source.entry.body.links, source.entry.body.pure)
    entry = source.entry.model_copy(update={"body": body})
    return replace(source, entry=entry, lines=KeptLines(source.lines))


class _Pickler(pickle.Pickler):
    """Writes models as their values alone, which is half the size and read in half the time."""

    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 (pickle's protocol)
        if isinstance(value, BaseModel):
            return _model, (type(value), tuple(value.__dict__.values()))
        return NotImplemented


def _dumped(value: object) -> bytes:
    file = io.BytesIO()
    _Pickler(file, protocol=5).dump(value)
    return file.getvalue()


def _loaded(head: bytes) -> Understood:
    understood: Understood = pickle.loads(head)  # noqa: S301 (our own words, sealed)
    return understood


def _model(kind: type[BaseModel], values: tuple[object, ...]) -> BaseModel:
    """Return a model with these values, which were held to its fields when the text was understood."""
    made = kind.__new__(kind)
    names, known = _names(kind)
    object.__setattr__(made, "__dict__", dict(zip(names, values, strict=True)))
    object.__setattr__(made, "__pydantic_fields_set__", known)
    object.__setattr__(made, "__pydantic_extra__", None)
    object.__setattr__(made, "__pydantic_private__", None)
    return made


@cache
def _names(kind: type[BaseModel]) -> tuple[tuple[str, ...], set[str]]:
    return tuple(kind.model_fields), set(kind.model_fields)
