"""Pagefind's files as we publish them: filters in one order instead of that of chance, and words in small pieces."""

from __future__ import annotations

import gzip
import hashlib
import json
from typing import TYPE_CHECKING, Any

import cbor2

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

#: The file that says which others there are.
ENTRY = "pagefind-entry.json"
#: Filters that hits show but nobody filters by.
SHOWN = ("datum", "bild", "alt", "sprak")
#: About how many bytes of words stand in one file, before it is packed; Pagefind's own are three or four times that.
PIECE = 24_000
#: Words that begin with the same letters, so many, stay together: they are found together.
TOGETHER = 4
#: What every packed file begins with, once unpacked.
_SIGNATURE = b"pagefind_dcd"
_META = ("version", "pages", "chunks", "filters", "sorts", "fields")


class IndexingError(RuntimeError):
    """Pagefind did not make an index that we know; the message is what it said, or what was not as it used to be."""


def settled(files: Mapping[str, bytes]) -> dict[str, bytes]:
    """Return the files with the same bytes every time, without the filters that nobody filters by.

    Pagefind 1.5 writes filters and their values in an order of chance, and names files by their bytes.
    """
    entry = json.loads(files[ENTRY])
    ((language, about),) = entry["languages"].items()
    old = f"pagefind.{about['hash']}.pf_meta"
    meta = unpacked(files[old])
    if len(meta) != len(_META):
        raise IndexingError(f"the index has other parts than {', '.join(_META)}")
    known = dict(zip(_META, meta, strict=True))
    ours = ("filter/", "index/", old, ENTRY)
    made = {name: data for name, data in files.items() if not name.startswith(ours)}
    known["filters"] = list(_filters(files, known["filters"], language, made))
    known["chunks"] = list(_pieces(files, known["chunks"], language, made))
    data = _repacked(list(known.values()))
    about["hash"] = _name(language, data, 10)
    return made | {f"pagefind.{about['hash']}.pf_meta": data, ENTRY: json.dumps(entry).encode()}


def _filters(
    files: Mapping[str, bytes], known: Iterable[list[str]], language: str, made: dict[str, bytes]
) -> Iterator[list[str]]:
    """Yield each filter's name and file, with its values in order; put those that are used into `made`."""
    for name, hashed in sorted(known):
        told, values = unpacked(files[f"filter/{hashed}.pf_filter"])
        if told != name:
            raise IndexingError(f"the filter {name} is called {told}")
        data = _repacked([name, sorted(values)])
        named = _name(language, data)
        if name not in SHOWN:
            made[f"filter/{named}.pf_filter"] = data
        yield [name, named]


def _pieces(
    files: Mapping[str, bytes], known: Iterable[list[str]], language: str, made: dict[str, bytes]
) -> Iterator[list[str]]:
    """Yield the first and the last word of each piece, and its file; put the files into `made`."""
    # One file at a time: all words of a large site together are millions of lists.
    words = (word for _, _, hashed in known for word in unpacked(files[f"index/{hashed}.pf_index"])[0])
    for piece in _parted(words):
        data = _repacked([piece])
        named = _name(language, data)
        made[f"index/{named}.pf_index"] = data
        yield [piece[0][0], piece[-1][0], named]


def _parted(words: Iterable[list[Any]]) -> Iterator[list[list[Any]]]:
    """Yield the words in pieces; a word is a list that begins with it, and they stand in order."""
    piece: list[list[Any]] = []
    size = 0
    for word in words:
        if size > PIECE and piece[-1][0][:TOGETHER] != word[0][:TOGETHER]:
            yield piece
            piece, size = [], 0
        piece.append(word)
        size += len(cbor2.dumps(word))
    if piece:
        yield piece


def unpacked(data: bytes) -> Any:  # noqa: ANN401 (whatever the file holds)
    """Return what a packed file of Pagefind's holds; IndexingError when it is of another form."""
    plain = gzip.decompress(data)
    if not plain.startswith(_SIGNATURE):
        raise IndexingError("a file is not packed as Pagefind 1.5 does")
    return cbor2.loads(plain.removeprefix(_SIGNATURE))


def _repacked(value: object) -> bytes:
    return gzip.compress(_SIGNATURE + cbor2.dumps(value), mtime=0)


def _name(language: str, data: bytes, length: int = 7) -> str:
    """Return what a file of these bytes is called."""
    return f"{language}_{hashlib.sha256(data).hexdigest()[:length]}"
