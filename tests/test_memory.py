"""What the next build may need to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews import memory
from goodnews.memory import FILE, RECIPES, Memory, load, save

if TYPE_CHECKING:
    from pathlib import Path


def known() -> Memory:
    return Memory(
        base="b", contents={"a.md": "1"}, holds={"a.html": ("content/a.md",)}, loose={"x"}, things={"t": b"1"}
    )


def test_what_is_remembered_is_what_was_saved(tmp_path: Path) -> None:
    saved = known()
    save(saved, tmp_path, {"a.html": lambda: b"recipe", "b.html": lambda: None})
    assert load(tmp_path) == saved
    assert load(tmp_path).recipe(tmp_path, "a.html") == b"recipe"
    assert load(tmp_path).recipe(tmp_path, "b.html") is None


def test_recipes_stay_when_only_the_rest_is_saved_anew(tmp_path: Path) -> None:
    save(known(), tmp_path, {"a.html": lambda: b"recipe"})
    last = load(tmp_path)
    last.contents["a.md"] = "2"
    save(last, tmp_path)
    assert load(tmp_path).contents == {"a.md": "2"}
    assert load(tmp_path).recipe(tmp_path, "a.html") == b"recipe"


@pytest.mark.parametrize("damage", [b"", b"x" * 40, None], ids=["empty", "other", "gone"])
def test_what_is_damaged_is_not_remembered(tmp_path: Path, damage: bytes | None) -> None:
    save(known(), tmp_path, {"a.html": lambda: b"recipe"})
    for name in (FILE, RECIPES):
        (tmp_path / name).unlink() if damage is None else (tmp_path / name).write_bytes(damage)
        assert load(tmp_path).recipe(tmp_path, "a.html") is None
    assert load(tmp_path) == Memory()


def test_one_turned_bit_is_noticed(tmp_path: Path) -> None:
    save(known(), tmp_path, {"a.html": lambda: b"recipe"})
    data = bytearray((tmp_path / RECIPES).read_bytes())
    data[-1] ^= 1
    (tmp_path / RECIPES).write_bytes(data)
    assert memory.load(tmp_path).recipe(tmp_path, "a.html") is None
