"""The linter's command: what it says, and how it ends."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from goodnews.lint import main
from goodnews.rendering import file_of
from goodnews.today import day
from tests.minisite import ambassador, story, write

if TYPE_CHECKING:
    from pathlib import Path


def lint(folder: Path) -> int:
    """Return how the linter ends on the folder's content."""
    return main([str(folder / "content"), "--today", "2026-11-23", "--cache", str(folder / "cache")])


def test_sound_content(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lint(write(tmp_path, story())) == 0
    assert capsys.readouterr().out == "Inga problem. 1 text är klar att visas.\n"


def test_problems_are_told_on_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lint(write(tmp_path, story(areas="[okand]"))) == 1
    told = capsys.readouterr().err.splitlines()
    assert told[0].startswith("content/berattelser/2026/nyhet/index.md:6: areas: området ”okand” finns inte.")
    assert told[-1] == "1 problem i 1 fil."


def test_a_notice_is_told_and_all_is_well(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    person = {"subject": "person", "legal_basis": "avtal", "record_no": "KS 1", "valid_until": "2026-11-22"}
    assert lint(write(tmp_path, ambassador(**person))) == 0
    assert "(påminnelse) valid_until" in capsys.readouterr().err


def test_no_folder(tmp_path: Path) -> None:
    assert main([str(tmp_path / "borta")]) == 2


def test_the_day_is_the_setting_or_today() -> None:
    assert day("2026-11-23") == dt.date(2026, 11, 23)
    assert abs(day("") - dt.datetime.now(dt.UTC).date()) <= dt.timedelta(days=1)
    with pytest.raises(ValueError, match="Invalid isoformat"):
        day("i går")


@pytest.mark.parametrize(
    ("url", "name"), [("/", "index.html"), ("/omraden/", "omraden/index.html"), ("/404.html", "404.html")]
)
def test_the_file_behind_an_address(url: str, name: str) -> None:
    assert file_of(url) == name


def test_the_day_of_the_build_is_the_linters_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(
        tmp_path,
        story("nyhet", "[x]({filename}/berattelser/2026/senare/index.md)") + story("senare", date="2026-12-24"),
    )
    ended = []
    for today in ("2026-12-23", "2026-12-24"):
        monkeypatch.setenv("GOODNEWS_TODAY", today)
        ended.append(main([str(folder / "content"), "--cache", str(folder / "cache")]))
    assert ended == [1, 0]


def test_a_day_that_is_none_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([str(write(tmp_path, story()) / "content"), "--today", "i går"])
    assert ended.value.code == 2
    assert "i går" in capsys.readouterr().err
