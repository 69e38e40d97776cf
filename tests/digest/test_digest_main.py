"""The command that writes a letter."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.digest.__main__ import main
from tests.minisite import ROOT, story, write

if TYPE_CHECKING:
    from pathlib import Path

MARCH = ("--from", "2026-03-01", "--to", "2026-03-31")


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a mini-site's content, which is where the command runs."""
    monkeypatch.chdir(write(tmp_path, story("nyhet") + story("utkast", status="draft")))
    monkeypatch.setenv("GOODNEWS_TODAY", "2026-11-23")
    return tmp_path


def letters(run: Path, *arguments: str) -> tuple[int, list[str]]:
    """Run the command; return its exit code and the names of the letters."""
    code = main([*arguments, "-s", str(ROOT / "publishconf.py")])
    return code, sorted(path.name for path in run.glob("utskick/*"))


def test_a_letter_is_written_as_html_and_text(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stem = "brev-2026-03-01-2026-03-31"
    assert letters(run, *MARCH) == (0, [f"{stem}.html", f"{stem}.txt"])
    text = (run / "utskick" / f"{stem}.txt").read_text("utf-8")
    assert "Rubriken på nyhet" in text
    assert "utkast" not in text
    assert "Ämnesrad: Hedemora berättar: nytt" in capsys.readouterr().out


def test_days_on_which_nothing_was_told_give_no_letter(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert letters(run, "--from", "2025-01-01", "--to", "2025-01-31") == (0, [])
    assert "inget brev" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--from", "2026-03-31", "--to", "2026-03-01"), "före sin början"),
        ((*MARCH, "--area", "tryghet"), "Menade du"),
    ],
)
def test_wrong_use_is_told(
    run: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], sentence: str
) -> None:
    assert letters(run, *arguments) == (2, [])
    assert sentence in capsys.readouterr().err


def test_a_text_with_faults_stops_the_letter(run: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(run, story("trasig", areas="[borta]"))
    assert letters(run, *MARCH) == (1, [])
    assert "content/berattelser/2026/trasig/index.md" in capsys.readouterr().err
