"""A build that waits: the same build as the command's, by the program as it is when the word comes."""

from __future__ import annotations

import shutil
import sys
from typing import TYPE_CHECKING

import pytest

from tests.minisite import ROOT, run, story, write

if TYPE_CHECKING:
    from pathlib import Path

    from tests.minisite import Built

ARGUMENTS = ("content", "-s", str(ROOT / "publishconf.py"), "-o", "output")
#: Waits for its word, and gets it together with an edit of the program in the folder `plugins`.
EDITED = """
import pathlib, sys
from goodnews import waiting

class Word:
    def readline(self):
        pathlib.Path("plugins", "goodnews", {name!r}).write_text({text!r}, "utf-8")
        return "bygg"

sys.stdin = Word()
sys.exit(waiting.main({arguments!r}))
"""
NEW = "import sys\ndef build(*_):\n    sys.stderr.write('det nya')\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a mini-site with a copy of the program beside it."""
    shutil.copytree(ROOT / "plugins", tmp_path / "plugins", ignore=shutil.ignore_patterns("__pycache__"))
    return write(tmp_path, story("a"))


def edited(project: Path, name: str, text: str) -> Built:
    """Build with the copy of the program, whose file `name` becomes `text` while the build waits."""
    code = EDITED.format(name=name, text=text, arguments=ARGUMENTS)
    return run([sys.executable, "-c", code], project, PYTHONPATH=str(project / "plugins"))


def test_it_builds_as_the_command_does_when_it_is_told_to(tmp_path: Path) -> None:
    command = (sys.executable, "-m", "goodnews.waiting", *ARGUMENTS)
    bad = write(tmp_path, story("a", areas="[kultur]"))
    told = run(["sh", "-c", 'echo bygg | "$@"', "sh", *command], bad)
    assert told.code == 1
    assert "index.md:6: areas: området ”kultur” finns inte" in told.told

    write(tmp_path, story("a"))
    built = run(["sh", "-c", 'echo bygg | "$@"', "sh", *command], tmp_path)
    assert (built.code, built.told) == (0, "")
    assert "berattelser/a/index.html" in built.names()


def test_it_builds_nothing_when_nobody_waits_for_it_any_more(tmp_path: Path) -> None:
    command = (sys.executable, "-m", "goodnews.waiting", *ARGUMENTS)
    ended = run(["sh", "-c", '"$@" < /dev/null', "sh", *command], write(tmp_path, story("a")))
    assert (ended.code, ended.told) == (0, "")
    assert not ended.output.exists()


def test_a_program_that_was_edited_meanwhile_is_the_one_that_builds(project: Path) -> None:
    built = edited(project, "building.py", NEW)
    assert (built.code, built.told) == (0, "det nya")


def test_a_program_that_could_not_be_loaded_builds_when_it_has_been_mended(project: Path) -> None:
    file = project / "plugins" / "goodnews" / "areas.py"
    whole = file.read_text("utf-8")
    file.write_text("def (", "utf-8")
    built = edited(project, "areas.py", whole)
    assert (built.code, built.told) == (0, "")
    assert "omraden/trygghet/index.html" in built.names()


def test_a_program_that_can_still_not_be_loaded_is_our_fault(project: Path) -> None:
    built = edited(project, "areas.py", "def (")
    assert built.code == 70
    assert "SyntaxError" in built.told
