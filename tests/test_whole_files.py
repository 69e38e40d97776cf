from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.whole_files import write_whole

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    for data in (b"one", b"two"):
        write_whole(tmp_path / "new" / "a", data)
    assert [path.read_bytes() for path in (tmp_path / "new").iterdir()] == [b"two"]
