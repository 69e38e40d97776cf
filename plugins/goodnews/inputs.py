"""What a build is made from, as digests: when every one is as it was, so is every byte of the site."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

#: Where a digest's work begins: files up to this size are read in one go.
DIGITS = 20
_PACKAGE = Path(__file__).parent
_FOLDERS = {"__pycache__"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a site is made from: `base` stands for all but the content, `contents` are its files' digests by name."""

    base: str
    contents: dict[str, str]

    @property
    def digest(self) -> str:
        """What stands for all of it."""
        return _digest(self.base, *(f"{name} {digest}" for name, digest in self.contents.items()))


@cache
def code() -> str:
    """Return a digest of this program, of the Python that runs it, and of the packages that Python knows."""
    packages = sorted(
        name
        for folder in sys.path
        if folder and os.path.isdir(folder)  # noqa: PTH112 (some twenty folders and no need of objects)
        for name in os.listdir(folder)  # noqa: PTH208
        if name.endswith((".dist-info", ".egg-info"))
    )
    return _digest(sys.version, *packages, *(f"{name} {data.hex()}" for name, data in files(_PACKAGE).items()))


def settings(known: Mapping[str, object]) -> str:
    """Return a digest of the settings; never the same one twice when a value cannot be told apart from another."""
    return _digest(*(f"{name}={told(value)}" for name, value in sorted(known.items()) if name.isupper()))


def told(value: object) -> str:
    """Return the value in words that are the same in every run for the same value."""
    if value is None or isinstance(value, str | int | float | bytes | Path):
        return repr(value)
    if isinstance(value, Mapping):
        return "{" + ",".join(sorted(f"{told(key)}:{told(each)}" for key, each in value.items())) + "}"
    if isinstance(value, set | frozenset):
        return "{" + ",".join(sorted(map(told, value))) + "}"
    if isinstance(value, list | tuple):
        return "[" + ",".join(map(told, value)) + "]"
    name = getattr(value, "__qualname__", "")
    if name and "<" not in name:
        return f"{getattr(value, '__module__', '')}.{name}"
    # A lambda, or an object of somebody's own: what it does may change without its looks.
    return os.urandom(DIGITS).hex()


def theme(folder: Path) -> str:
    """Return a digest of every file of the theme."""
    return _digest(*(f"{name} {data.hex()}" for name, data in files(folder).items()))


def files(folder: Path) -> dict[str, bytes]:
    """Return the digest of each file below the folder by its path, in order; links are read where they lead."""
    found: dict[str, bytes] = {}
    if folder.is_dir():
        _walk(os.fspath(folder), "", found)
    return dict(sorted(found.items()))


def _walk(folder: str, below: str, found: dict[str, bytes]) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            name = below + entry.name
            if entry.is_symlink():
                found[f"{name}@"] = os.fsencode(Path(entry.path).readlink())
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in _FOLDERS:
                    _walk(entry.path, f"{name}/", found)
            elif entry.is_file():
                found[name] = file(entry.path)


def file(path: str | Path) -> bytes:
    """Return the digest of a file; of nothing, when it cannot be read (who needs it will tell)."""
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        try:
            found = hashlib.blake2b(digest_size=DIGITS)
            while part := os.read(handle, 1 << 20):
                found.update(part)
        finally:
            os.close(handle)
    except OSError:
        return b""
    return found.digest()


def data(content: bytes) -> bytes:
    """Return the digest of these bytes, the same as that of a file that holds them."""
    return hashlib.blake2b(content, digest_size=DIGITS).digest()


def _digest(*parts: str) -> str:
    return hashlib.blake2b("\0".join(parts).encode(errors="surrogatepass"), digest_size=DIGITS).hexdigest()
