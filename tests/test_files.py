"""Files put into folders that are there, or are not yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.files import put

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("name", ["a", "b/c", "b/d", "e/f/g/h"])
def test_a_file_is_put_into_its_folder(tmp_path: Path, name: str) -> None:
    (tmp_path / "b").mkdir()
    for data in (b"ett", b"2"):
        put(f"{tmp_path}/{name}", data)
        assert (tmp_path / name).read_bytes() == data


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(IsADirectoryError):
        put(f"{tmp_path}/a", b"")
