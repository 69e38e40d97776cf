from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

import pytest

from tests.bench.children import BenchError, changed, digests, files, measured, tree, written

if TYPE_CHECKING:
    from pathlib import Path

LINUX = sys.platform == "linux"


def test_a_command_is_measured_from_outside(tmp_path: Path) -> None:
    code = "import os, time; time.sleep(0.2); assert os.environ['X'] == '1'"
    cost = measured((sys.executable, "-c", code), folder=tmp_path, environment={"X": "1"})
    assert cost.seconds >= 0.2
    assert (cost.memory is not None) == hasattr(os, "wait4")


@pytest.mark.skipif(not LINUX, reason="bara Linux berättar hur mycket minne en process och dess barn har")
def test_memory_is_that_of_the_command_and_its_children(tmp_path: Path) -> None:
    waits = "import time; x = b'x' * {size}; time.sleep(0.4)"
    starts = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {waits.format(size=200_000_000)!r}])"
    small, large, parent = (
        measured((sys.executable, "-c", code), folder=tmp_path, environment={}).memory or 0
        for code in (waits.format(size=1), waits.format(size=200_000_000), starts)
    )
    assert large - small > 150_000_000
    assert parent > large


@pytest.mark.skipif(not LINUX, reason="delat minne syns bara på Linux")
def test_what_processes_share_is_counted_once_when_asked_for(tmp_path: Path) -> None:
    code = "import os, time; x = b'x' * 200_000_000; p = os.fork(); time.sleep(0.8); p and os.waitpid(p, 0)"
    cost = measured((sys.executable, "-c", code), folder=tmp_path, environment={})
    assert cost.memory is not None
    assert cost.shared is not None
    assert cost.memory > 390_000_000
    assert cost.shared < 300_000_000


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(BenchError, match="det gick inte"):
        measured((sys.executable, "-c", "raise SystemExit('det gick inte')"), folder=tmp_path, environment={})


def test_a_process_that_has_ended_has_no_children() -> None:
    assert tree(2**22 + 1) == [2**22 + 1]


def test_only_files_that_are_new_or_written_again_count(tmp_path: Path) -> None:
    for name in ("kvar", "om", "bort"):
        (tmp_path / name).write_text(name)
    before = files(tmp_path, tmp_path / "saknas")
    (tmp_path / "bort").unlink()
    (tmp_path / "mapp").mkdir()
    (tmp_path / "mapp" / "ny").write_bytes(b"x" * 1000)
    (tmp_path / "om").write_text("om")
    os.utime(tmp_path / "om", ns=(1, 1))
    assert written(before, files(tmp_path)) == 1000 + len("om")


def test_a_file_that_is_written_again_as_it_was_has_not_changed(tmp_path: Path) -> None:
    for name in "abcd":
        (tmp_path / name).write_text(name, "ascii")
    before = digests(tmp_path)
    (tmp_path / "a").write_text("a", "ascii")
    (tmp_path / "b").write_text("x", "ascii")
    (tmp_path / "c").unlink()
    (tmp_path / "e").write_text("e", "ascii")
    assert changed(before, digests(tmp_path)) == len("bce")
