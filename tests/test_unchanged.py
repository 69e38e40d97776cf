"""Builds of a site that is there already, with the real command."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from tests.minisite import ROOT, Built, run, story, write

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

CONF = """\
import sys
sys.path.insert(0, {root!r})
from publishconf import *
THEME = {theme!r}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a site that has been built, and a theme and settings of its own."""
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    conf = CONF.format(root=str(ROOT), theme=str(tmp_path / "theme"))
    (tmp_path / "conf.py").write_text(conf, encoding="utf-8")
    gone = "[borta]({filename}../borta/index.md)"
    write(tmp_path, story("a") + story("b", gone) + story("borta", status="withdrawn"))
    assert build(tmp_path).code == 0
    return tmp_path


def build(folder: Path, output: str = "output", *, today: str = "2026-11-23") -> Built:
    command = [sys.executable, "-m", "goodnews", "content", "-s", "conf.py", "-o", output]
    return run(command, folder, today=today, GOODNEWS_CACHE=str(folder / "cache"))


def site(folder: Path, output: str = "output") -> dict[str, bytes]:
    return {
        path.relative_to(folder / output).as_posix(): path.read_bytes()
        for path in (folder / output).rglob("*")
        if path.is_file()
    }


def ages(folder: Path) -> dict[str, int]:
    return {str(path): path.stat().st_mtime_ns for path in (folder / "output").rglob("*.*")}


def rewritten(folder: Path, *, today: str = "2026-11-23") -> int:
    """Build again, hold the site against a clean build, and return how many files have been written."""
    before = ages(folder)
    assert build(folder, today=today).code == 0
    shutil.rmtree(folder / "rent", ignore_errors=True)
    assert build(folder, "rent", today=today).code == 0
    assert site(folder) == site(folder, "rent")
    return sum(before.get(path) != age for path, age in ages(folder).items())


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


STORY = "content/berattelser/2026/a/index.md"


def test_a_site_that_is_made_of_the_same_is_left_alone_and_the_same_is_told(folder: Path) -> None:
    told = build(folder).told
    assert "påminnelse" in told
    shutil.rmtree(folder / "cache")
    assert build(folder).told == told
    assert rewritten(folder) == 0


@pytest.mark.parametrize(
    ("change", "some", "most"),
    [
        (lambda folder: edit(folder, STORY, "Texten.", "En text."), 1, 40),
        (lambda folder: edit(folder, STORY, "Rubriken", "En rubrik"), 5, 60),
        (lambda folder: edit(folder, "theme/templates/base.html", "</body>", "<p>x</p></body>"), 10, 999),
        (lambda folder: edit(folder, "conf.py", "THEME", 'SITENAME = "Namnet"\nTHEME'), 10, 999),
        (lambda folder: edit(folder, "theme/static/css/components/prose.css", "{", "{ margin: 0;"), 10, 999),
        (lambda folder: (folder / "output" / "sitemap.xml").unlink(), 1, 1),
        (lambda folder: (folder / "output" / "frammande.html").touch(), 0, 0),
        (lambda folder: (folder / f"{STORY}.tmp").write_text("Halva texten"), 0, 0),
        (lambda folder: edit(folder, "output/index.html", "<title>", "<title>!"), 1, 1),
        (lambda folder: shutil.rmtree(folder / "cache" / "sites"), 50, 999),
        (lambda folder: (folder / "cache" / "texts.sqlite").write_bytes(b"x" * 5000), 0, 0),
    ],
    ids=[
        *("text", "title", "template", "setting", "stylesheet", "removed output", "foreign output"),
        *("half saved", "edited output", "no memory", "damaged texts"),
    ],
)
def test_what_has_changed_is_made_anew_as_a_clean_build_makes_it(
    folder: Path, change: Callable[[Path], object], some: int, most: int
) -> None:
    change(folder)
    assert some <= rewritten(folder) <= most


def test_a_text_that_is_due_today_is_published_though_nothing_was_edited(folder: Path) -> None:
    write(folder, story("c", date="2026-11-24"))
    assert rewritten(folder) == 0
    assert rewritten(folder, today="2026-11-24") > 5
    assert (folder / "output" / "berattelser" / "c" / "index.html").is_file()


def test_a_build_that_fails_leaves_the_site_and_what_is_known_of_it(folder: Path) -> None:
    before = site(folder)
    edit(folder, STORY, "areas: [trygghet]", "areas: [finns-inte]")
    assert build(folder).code == 1
    assert site(folder) == before
    edit(folder, STORY, "areas: [finns-inte]", "areas: [trygghet]")
    assert rewritten(folder) == 0
