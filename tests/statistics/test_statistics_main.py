"""The command that fetches, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from goodnews.statistics import __main__ as command
from tests.minisite import ROOT
from tests.statistics.recorded import page
from tests.statistics.running import CELLS, DATA, KOLADA, META, bytes_of, write
from tests.statistics.service import Reply

if TYPE_CHECKING:
    from pathlib import Path

    from tests.statistics.service import Played


def run(content: Path, played: Played, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command on the folder, with the services that are played."""
    services = ("--kolada", played.address, "--scb", f"{played.address}/")
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "goodnews.statistics", str(content), *services, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "PYTHONUTF8": "1", "GOODNEWS_TODAY": "2026-11-28"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_values_are_fetched_written_and_told(content: Path, played: Played) -> None:
    ended = run(content, played)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "    2023: 15\N{NO-BREAK SPACE}345 → 15\N{NO-BREAK SPACE}346 (ändrat)\n" in ended.stdout
    assert ended.stdout.endswith("2 mått ändrade, 0 oförändrade.\n")
    assert sorted(bytes_of(content)) == [
        *("matt/kallor/kolada.json", "matt/kallor/scb.json", "matt/kolada.yaml", "matt/scb.yaml")
    ]
    again = run(content, played)
    assert (again.returncode, again.stdout.splitlines()[-1]) == (0, "0 mått ändrade, 2 oförändrade.")


def test_a_refusal_is_told_with_file_line_and_cure_and_is_exit_code_1(content: Path, played: Played) -> None:
    before = bytes_of(content)
    played.answers(DATA, Reply(body=page(), status=400))
    ended = run(content, played, "--only", "kolada")
    assert ended.returncode == 1
    told = "content/matt/kolada.yaml:14: fetch: tjänsten svarade 400. Kontrollera fetch: i filen."
    assert ended.stderr.startswith(told)
    assert ended.stdout == "0 mått ändrade, 0 oförändrade, 1 avvisat.\n"
    assert bytes_of(content) == before


def test_only_the_measure_that_is_named_is_fetched(content: Path, played: Played) -> None:
    ended = run(content, played, "--only", "scb", "--dry-run")
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.endswith("1 mått ändrat, 0 oförändrade. Inget har skrivits (--dry-run).\n")
    assert [path.partition("?")[0] for path in played.asked] == ["/config", META, CELLS]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--only", "kolda"], "Inget mått ”kolda” har fetch:. Menade du ”kolada”?"),
        (["--accept-removals"], "gäller ett mått i taget"),
        (["--kolada", "http://api.kolada.se/v3"], "är ingen adress som börjar med https://"),
        (["--today", "igår"], "--today"),
    ],
)
def test_wrong_use_is_told(content: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str) -> None:
    try:
        code: object = command.main([str(content), *arguments])
    except SystemExit as ended:  # argparse ends by itself
        code = ended.code
    assert code == 2
    assert told in capsys.readouterr().err


def test_a_folder_that_is_not_there_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main([str(tmp_path / "borta")]) == 2
    assert "finns inte" in capsys.readouterr().err


def test_without_anything_to_fetch_nobody_is_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    content = write(tmp_path, matt=KOLADA.partition("fetch:")[0] + "values: {2022: 1}\n")
    assert command.main([str(content)]) == 0
    assert capsys.readouterr().out == "Inget mått har fetch:, så det fanns inget att hämta.\n"


@pytest.mark.parametrize(("error", "code"), [(KeyboardInterrupt(), 130), (RuntimeError("our bug"), 70)])
def test_an_interrupt_and_a_bug_of_ours_have_their_codes(
    content: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    def fail(_content: Path) -> None:
        raise error

    monkeypatch.setattr(command, "measures", fail)
    assert command.main([str(content)]) == code
