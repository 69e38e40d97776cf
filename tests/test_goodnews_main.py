"""`python -m goodnews` called for the wrong thing, or with settings that cannot be read."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from tests.minisite import ROOT, run, story, write

if TYPE_CHECKING:
    from pathlib import Path

CONF = str(ROOT / "publishconf.py")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["content/platser.yaml", "-s", CONF], "platser.yaml finns inte"),
        (["content", "-s", "borta.py"], "borta.py finns inte"),
        (["content", "-s", "content"], "content finns inte"),
    ],
)
def test_a_file_for_a_folder_and_a_folder_for_a_file_are_wrong_use(
    tmp_path: Path, arguments: list[str], word: str
) -> None:
    built = run([sys.executable, "-m", "goodnews", *arguments, "-o", "output"], write(tmp_path, story()))
    assert built.code == 2
    assert word in built.told
    assert not built.output.exists()


@pytest.mark.parametrize(("settings", "word"), [("x = (\n", "SyntaxError"), ("1 / 0\n", "ZeroDivisionError")])
def test_settings_that_cannot_be_read_are_our_fault_and_told_in_full(tmp_path: Path, settings: str, word: str) -> None:
    (write(tmp_path, story()) / "conf.py").write_text(settings)
    built = run([sys.executable, "-m", "goodnews", "content", "-s", "conf.py", "-o", "output"], tmp_path)
    assert (built.code, word in built.told) == (70, True)
