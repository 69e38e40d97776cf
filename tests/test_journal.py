"""Changes in place: whole, or finished by the next run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews import journal
from goodnews.record import Record, load, lying

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

AFTER = Record(inputs="efter")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a folder with a site and, beside it, what is to be put there."""
    for name, text in {"site/a.html": "a", "site/b/c.html": "c", "staged/a.html": "A", "staged/d/e.html": "e"}.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def change(site: Path, *, removed: tuple[str, ...] = ("b/c.html",)) -> None:
    journal.change(site / "home", site / "site", site / "staged", removed=removed, after=AFTER)


def found(site: Path) -> dict[str, str]:
    return {name: (site / "site" / name).read_text() for name in lying(site / "site")}


def test_what_is_put_is_there_and_what_is_removed_is_gone_with_its_folder(site: Path) -> None:
    change(site)
    assert found(site) == {"a.html": "A", "d/e.html": "e"}
    assert not (site / "site" / "b").exists()
    assert load(site / "home") == AFTER
    assert sorted(path.name for path in site.iterdir()) == ["home", "site"]


@pytest.mark.parametrize("steps", range(3))
def test_a_run_cut_off_anywhere_is_finished_by_the_next(site: Path, steps: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        cut_off(patch, steps)
        with pytest.raises(KeyboardInterrupt):
            change(site)
    assert load(site / "home") != AFTER
    journal.finish(site / "home")
    assert found(site) == {"a.html": "A", "d/e.html": "e"}
    assert load(site / "home") == AFTER


def cut_off(patch: pytest.MonkeyPatch, steps: int) -> None:
    """Let the run end when so many files of the site have been changed."""
    left = [steps]
    for name in ("replace", "unlink"):
        original: Callable[..., object] = getattr(journal.Path, name)

        def step(path: Path, *to: Path, original: Callable[..., object] = original) -> object:
            if "home" not in path.parts:
                left[0] -= 1
                if left[0] < 0:
                    raise KeyboardInterrupt
            return original(path, *to)

        patch.setattr(journal.Path, name, step)


def test_a_file_may_become_a_folder_and_a_folder_a_file(site: Path) -> None:
    (site / "staged" / "a.html").unlink()
    (site / "staged" / "a.html").mkdir()
    (site / "staged" / "a.html" / "x.html").write_text("x")
    (site / "staged" / "b").write_text("b")
    change(site, removed=("a.html", "b/c.html"))
    assert found(site) == {"a.html/x.html": "x", "b": "b", "d/e.html": "e"}


@pytest.mark.parametrize("damage", ["", "{}", "[]", "\x00"])
def test_a_damaged_journal_changes_nothing(site: Path, damage: str) -> None:
    (site / "home").mkdir()
    (site / "home" / journal.FILE).write_text(damage)
    journal.finish(site / "home")
    assert found(site) == {"a.html": "a", "b/c.html": "c"}


def test_pages_come_after_what_they_show(site: Path) -> None:
    (site / "staged" / "z.css").touch()
    put: list[str] = []

    def kept(path: Path, to: Path) -> None:
        if path.is_relative_to(site / "staged"):
            put.append(to.name)

    with pytest.MonkeyPatch.context() as patch:
        change(site, removed=())
        (site / "staged").mkdir()
        for name in ("a.html", "z.css"):
            (site / "staged" / name).touch()
        original = journal.Path.replace
        patch.setattr(journal.Path, "replace", lambda path, to: (kept(path, to), original(path, to))[1])
        change(site, removed=())
    assert put == ["z.css", "a.html"]
