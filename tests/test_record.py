"""What is remembered of a finished site."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from goodnews.record import FILE, Record, home, intact, load, lying, save

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site of two files."""
    folder = tmp_path / "output"
    (folder / "om").mkdir(parents=True)
    (folder / "index.html").write_bytes(b"start")
    (folder / "om" / "index.html").write_bytes(b"om")
    return folder


def remembered(site: Path) -> Record:
    files = lying(site)
    return Record(inputs="x", told="Ett ord.\n", files=files, keys=dict.fromkeys(files, "k"))


def test_a_record_is_loaded_as_it_was_saved(tmp_path: Path, site: Path) -> None:
    save(remembered(site), tmp_path / "minne")
    assert load(tmp_path / "minne") == remembered(site)


@pytest.mark.parametrize("damage", [b"", b"\x00\xff", b"{}", b"0" * 64 + b"\n{}"])
def test_a_record_that_is_missing_or_damaged_remembers_nothing(tmp_path: Path, site: Path, damage: bytes) -> None:
    assert load(tmp_path / "minne") == Record()
    save(remembered(site), tmp_path / "minne")
    (tmp_path / "minne" / FILE).write_bytes(damage)
    assert load(tmp_path / "minne") == Record()


def test_one_turned_bit_is_noticed(tmp_path: Path, site: Path) -> None:
    save(remembered(site), tmp_path)
    file = tmp_path / FILE
    data = bytearray(file.read_bytes())
    data[-10] ^= 1
    file.write_bytes(data)
    assert load(tmp_path) == Record()


def test_files_that_lie_as_they_were_left_are_intact(site: Path) -> None:
    assert set(intact(remembered(site), lying(site))) == {"index.html", "om/index.html"}


def _same_time(path: Path, data: bytes) -> None:
    state = path.stat()
    path.write_bytes(data)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def test_files_that_are_gone_edited_longer_or_a_link_are_not(site: Path) -> None:
    record = remembered(site)
    front = site / "index.html"
    os.utime(front, (1, 1))
    assert set(intact(record, lying(site))) == {"om/index.html"}
    _same_time(site / "om" / "index.html", b"om och om igen")
    assert not intact(record, lying(site))
    front.unlink()
    front.symlink_to("om/index.html")
    assert not intact(record, lying(site))


def test_two_sites_have_memories_of_their_own(tmp_path: Path) -> None:
    assert home(tmp_path, tmp_path / "a") != home(tmp_path, tmp_path / "b")
    assert home(tmp_path, tmp_path / "a") == home(tmp_path, tmp_path / "b" / ".." / "a")
