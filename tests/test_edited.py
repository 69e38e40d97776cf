"""Random edits, each followed by a build upon the last one and by a clean build: never a byte between them.

`EDITS=300 python3 tasks.py test -k random_edits` makes so many, `SEED=7` others.
"""

from __future__ import annotations

import os
import shutil
from random import Random
from typing import TYPE_CHECKING

from tests.edited import Hands, build, files, lay_out

if TYPE_CHECKING:
    from pathlib import Path

COUNT, SEED = int(os.environ.get("EDITS", "14")), int(os.environ.get("SEED", "1"))


def clean(folder: Path, today: str) -> tuple[int, str, dict[str, bytes]]:
    """Build from nothing but pictures and fonts; return the exit code, what was told and the files."""
    for path in (folder / "rent", folder / "clean" / "sites"):
        shutil.rmtree(path, ignore_errors=True)
    for path in (folder / "clean").glob("*.sqlite"):
        path.unlink()
    built = build(folder, "rent", "clean", today)
    return built.code, built.told, files(folder / "rent")


def test_random_edits_are_built_as_a_clean_build_makes_them(tmp_path: Path) -> None:
    hands = Hands(folder=lay_out(tmp_path), random=Random(SEED))  # noqa: S311 (the same edits every time)
    assert build(tmp_path, "output", "cache", hands.today).code == 0
    good = files(tmp_path / "output")
    codes = []
    for number in range(COUNT):
        safe = files(tmp_path / "content")
        name = hands.edit()
        built = build(tmp_path, "output", "cache", hands.today)
        code, told, wanted = clean(tmp_path, hands.today)
        where = f"edit {number}: {name}, after {hands.done}"
        assert (built.code, built.told) == (code, told), where
        codes.append(code)
        if code == 0:
            good = wanted
            found = files(tmp_path / "output")
            assert sorted(found) == sorted(wanted), where
            assert [file for file in wanted if found[file] != wanted[file]] == [], where
        else:
            restore(tmp_path / "content", safe)
            if name != "output":
                assert files(tmp_path / "output") == good, where
    assert codes.count(0) > COUNT // 2


def restore(content: Path, safe: dict[str, bytes]) -> None:
    """Let the content be as it was before an edit that the rules refuse."""
    shutil.rmtree(content)
    for name, data in safe.items():
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
