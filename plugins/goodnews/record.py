"""What a build remembers of the site it made: of what it was made, and how every file of it was left lying."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

FILE = "record"
#: How many sites are remembered, at least.
SITES = 20


class Lying(NamedTuple):
    """How a file lies: its bytes, and the moment it was written, in nanoseconds."""

    size: int
    written: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A finished site. `inputs` stand for all that it was made from, "" when that is not known.

    `files` are its files by name, `keys` what each was made from, `told` what the build said to the writers.
    """

    inputs: str = ""
    told: str = ""
    files: dict[str, Lying] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)


def home(cache: Path, target: Path) -> Path:
    """Return the folder where what concerns the site in the folder `target` is remembered."""
    return cache / "sites" / hashlib.sha256(os.fsencode(target.resolve())).hexdigest()[:16]


def load(folder: Path, name: str = FILE) -> Record:
    """Return the record that lies in `folder`; an empty one when there is none, or when it is not as it was saved."""
    try:
        seal, _, text = (folder / name).read_bytes().partition(b"\n")
        if seal != _seal(text):
            return Record()
        known = json.loads(text)
        files = {file: Lying(*lying) for file, lying in known["files"].items()}
        return Record(inputs=known["inputs"], told=known["told"], files=files, keys=known["keys"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Record()


def save(record: Record, folder: Path, name: str = FILE) -> None:
    """Keep the record in `folder`: all of it or nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    known = {"inputs": record.inputs, "told": record.told, "files": record.files, "keys": record.keys}
    text = json.dumps(known, separators=(",", ":")).encode()
    fresh = folder / f"{name}.{os.getpid()}"
    fresh.write_bytes(_seal(text) + b"\n" + text)
    fresh.replace(folder / name)
    _prune(folder.parent)


def lying(site: Path) -> dict[str, Lying]:
    """Return how every file in the folder lies, by its name; a link or anything else that is no file lies like none."""
    found: dict[str, Lying] = {}
    if site.is_dir():
        _walk(os.fspath(site), "", found)
    return found


def intact(record: Record, site: dict[str, Lying]) -> dict[str, str]:
    """Return the names of the files that lie as they were left, each with its key."""
    return {name: record.keys[name] for name, left in record.files.items() if site.get(name) == left}


def _prune(homes: Path) -> None:
    """Forget all but the sites that were made last; their folders may be gone since long."""
    if len(found := list(homes.iterdir())) > 2 * SITES:
        for old in sorted(found, key=lambda folder: folder.stat().st_mtime_ns)[:-SITES]:
            shutil.rmtree(old, ignore_errors=True)


def _walk(folder: str, below: str, found: dict[str, Lying]) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = below + entry.name
            if entry.is_dir(follow_symlinks=False):
                _walk(entry.path, f"{name}/", found)
            elif entry.is_file(follow_symlinks=False):
                state = entry.stat(follow_symlinks=False)
                found[name] = Lying(state.st_size, state.st_mtime_ns)
            else:
                found[name] = Lying(-1, -1)


def _seal(text: bytes) -> bytes:
    return hashlib.sha256(text).hexdigest().encode()
