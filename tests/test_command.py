"""`python -m goodnews`: its exit codes tell whose fault it was."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.minisite import ROOT, run, story, write

if TYPE_CHECKING:
    from pathlib import Path

CONF = "import sys\nsys.path.insert(0, {root!r})\nfrom publishconf import *\n{more}"


@pytest.mark.parametrize(
    ("site", "more", "code", "words"),
    [
        (story(), "", 0, ""),
        (story(areas="[okand]"), "", 1, "finns inte"),
        (story(), "PLUGINS = [*PLUGINS, 'trasig']\nPLUGIN_PATHS = ['.']", 70, "ZeroDivisionError"),
        (story(), "PLUGINS = [*PLUGINS, 'finns_inte']", 70, "finns_inte"),
        (story(), "THEME = 'borta'", 70, "borta"),
    ],
)
def test_exit_codes(tmp_path: Path, site: str, more: str, code: int, words: str) -> None:
    folder = write(tmp_path, site)
    (folder / "conf.py").write_text(CONF.format(root=str(ROOT), more=more), encoding="utf-8")
    (folder / "trasig.py").write_text("def register():\n    1 / 0\n", encoding="utf-8")
    built = run([sys.executable, "-m", "goodnews", "content", "-s", "conf.py", "-o", "output"], folder)
    assert built.code == code, built.told
    assert words in built.told
    assert (built.output / "index.html").is_file() == (code == 0)


def test_wrong_use(tmp_path: Path) -> None:
    built = run([sys.executable, "-m", "goodnews", "borta", "-s", str(ROOT / "publishconf.py")], tmp_path)
    assert built.code == 2
    assert built.told == "borta finns inte.\n"
