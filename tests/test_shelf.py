"""The cache of derivatives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.model.pictures import Original
from goodnews.shelf import Shelf
from tests.photos import enclosure

if TYPE_CHECKING:
    from pathlib import Path

ONE = enclosure(Original(path="content/a.jpg", digest="a" * 64, width=900, height=600), (50, 50))
DATA = b"en bild" * 9


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(folder=tmp_path / "bilder")


def only(shelf: Shelf) -> Path:
    (path,) = shelf.folder.iterdir()
    return path


def test_what_is_put_can_be_taken(shelf: Shelf) -> None:
    assert (shelf.size(ONE), shelf.take(ONE)) == (None, None)
    shelf.put(ONE, DATA)
    assert (shelf.size(ONE), shelf.take(ONE)) == (len(DATA), DATA)
    assert only(shelf).name == ONE.url.rpartition("/")[2]


@pytest.mark.parametrize("damage", [b"", b"\0", DATA, DATA * 9])
def test_a_file_of_another_length_counts_as_missing(shelf: Shelf, damage: bytes) -> None:
    shelf.put(ONE, DATA)
    only(shelf).write_bytes(damage)
    assert (shelf.size(ONE), shelf.take(ONE)) == (None, None)


@pytest.mark.parametrize("place", [0, len(DATA) // 2, -1])
def test_a_single_changed_byte_is_found_when_taken(shelf: Shelf, place: int) -> None:
    shelf.put(ONE, DATA)
    data = bytearray(only(shelf).read_bytes())
    data[place] ^= 1
    only(shelf).write_bytes(data)
    assert shelf.take(ONE) is None
