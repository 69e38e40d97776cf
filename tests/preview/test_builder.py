"""The process that waits for the next save: started in good time, used once, replaced when it is gone."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from goodnews.preview.builder import Builder, preview_command

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Leaves a file when it starts, and tells on stderr who builds, what it was told and what the text is by then.
COMMAND = """
import os, pathlib, sys
pathlib.Path(f"started-{os.getpid()}").touch()
word = sys.stdin.readline().strip() or sys.exit()
sys.exit(f"{os.getpid()} {word} {pathlib.Path('text').read_text('utf-8')}")
"""


@pytest.fixture
def builder(tmp_path: Path) -> Iterator[Builder]:
    """Yield a builder of the folder `tmp_path`."""
    made = Builder((sys.executable, "-c", COMMAND), tmp_path)
    yield made
    made.close()


def waiting(folder: Path) -> list[str]:
    """Return the numbers of the processes that have been started, when there is at least one."""
    deadline = time.monotonic() + 10
    while not (found := sorted(path.name.removeprefix("started-") for path in folder.glob("started-*"))):
        assert time.monotonic() < deadline, "no process has been started"
        time.sleep(0.01)
    return found


def test_the_process_that_waits_builds_what_there_is_when_it_is_told_to(builder: Builder, tmp_path: Path) -> None:
    builder.prepare()
    builder.prepare()
    (first,) = waiting(tmp_path)
    (tmp_path / "text").write_text("då", "utf-8")
    assert builder.build() == (1, f"{first} bygg då\n")

    (tmp_path / "text").write_text("nu", "utf-8")
    code, told = builder.build()
    assert (code, told.split()[1:]) == (1, ["bygg", "nu"])
    assert not told.startswith(first)


def test_a_process_that_has_been_killed_is_replaced(builder: Builder, tmp_path: Path) -> None:
    (tmp_path / "text").write_text("nu", "utf-8")
    builder.prepare()
    (first,) = waiting(tmp_path)
    os.kill(int(first), signal.SIGTERM)
    os.waitpid(int(first), 0)
    code, told = builder.build()
    assert (code, told.split()[1:]) == (1, ["bygg", "nu"])
    assert not told.startswith(first)


def test_closing_ends_the_process_that_waits(builder: Builder, tmp_path: Path) -> None:
    builder.prepare()
    (first,) = waiting(tmp_path)
    builder.close()
    with pytest.raises(ProcessLookupError):
        os.kill(int(first), 0)


def test_a_preview_is_a_build_of_its_own() -> None:
    _python, *command = preview_command(Path(".cache/preview"))
    assert command[:2] == ["-m", "goodnews.waiting"]
    assert command[2:] == ["content", "-s", "pelicanconf.py", "--preview", "-o", ".cache/preview"]
