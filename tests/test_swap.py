"""One folder in another's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.swap import ForeignFolderError, link, refuse_foreign, replace
from tests.test_writer import ours

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_in_the_folder_s_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "output").touch()
    with pytest.raises(ForeignFolderError, match="är ingen mapp"):
        refuse_foreign(tmp_path / "output")


def test_a_missing_an_empty_and_our_own_folder_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    for folder in (tmp_path / "saknas", tmp_path / "tom", ours(tmp_path / "var")):
        refuse_foreign(folder)


def test_a_swap_that_fails_leaves_the_last_site(tmp_path: Path) -> None:
    target = ours(tmp_path / "output")
    with pytest.raises(FileNotFoundError):
        replace(target, tmp_path / "finns inte", tmp_path / "last")
    assert (target / "index.html").is_file()


def test_a_run_killed_between_the_renames_has_lost_nothing_when_the_next_fails_too(tmp_path: Path) -> None:
    retired = ours(tmp_path / "last")
    with pytest.raises(FileNotFoundError):
        replace(tmp_path / "output", tmp_path / "finns inte", retired)
    assert (tmp_path / "output" / "index.html").is_file()


def test_a_file_gets_a_second_name_and_keeps_its_age_where_links_cannot_be_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a").write_bytes(b"a")
    link(tmp_path / "a", tmp_path / "b" / "c")
    monkeypatch.setattr("os.link", lambda *_: (_ for _ in ()).throw(OSError))
    link(tmp_path / "a", tmp_path / "d")
    for name in ("b/c", "d"):
        assert (tmp_path / name).read_bytes() == b"a"
        assert (tmp_path / name).stat().st_mtime_ns == (tmp_path / "a").stat().st_mtime_ns
