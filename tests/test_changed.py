"""Which addresses have changed between two built sites."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from goodnews.changed import address, changed, main

if TYPE_CHECKING:
    from pathlib import Path

PAGES = {"index.html": "start", "a/index.html": "a", "a/flode.rss": "<rss/>", "404.html": "borta"}


@pytest.fixture
def before(tmp_path: Path) -> Path:
    return site(tmp_path / "before", PAGES)


def site(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return folder


def test_what_is_new_other_or_gone_is_told_in_order(tmp_path: Path, before: Path) -> None:
    after = site(tmp_path / "after", {"index.html": "Start", "a/flode.rss": "<rss/>", "404.html": "borta", "b.css": ""})
    assert changed(before, after) == ["/", "/a/", "/b.css"]


def test_a_file_of_the_same_size_and_age_that_holds_something_else_is_told(tmp_path: Path, before: Path) -> None:
    after = site(tmp_path / "after", PAGES | {"a/index.html": "b"})
    for name in PAGES:
        os.utime(before / name, (1, 1))
        os.utime(after / name, (1, 1))
    assert changed(before, after) == ["/a/"]


def test_a_file_that_was_written_again_as_it_was_is_not_told(tmp_path: Path, before: Path) -> None:
    after = site(tmp_path / "after", PAGES)
    (after / "404.html").unlink()
    os.link(before / "404.html", after / "404.html")
    assert changed(before, after) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("index.html", "/"),
        ("a/b/index.html", "/a/b/"),
        ("a/myindex.html", "/a/myindex.html"),
        ("404.html", "/404.html"),
        ("å b.pdf", "/%C3%A5%20b.pdf"),
    ],
)
def test_addresses_are_those_that_a_server_shows(name: str, expected: str) -> None:
    assert address(name) == expected


def test_the_command_writes_an_address_a_line(tmp_path: Path, before: Path, capsys: pytest.CaptureFixture[str]) -> None:
    after = site(tmp_path / "after", PAGES | {"a/index.html": "b", "c/index.html": "c"})
    assert main([str(after), str(before), "--site", "https://x.example/"]) == 0
    assert capsys.readouterr().out == "https://x.example/a/\nhttps://x.example/c/\n"


def test_without_a_site_to_compare_with_everything_may_have_changed(
    tmp_path: Path, before: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(before), str(tmp_path / "gone")]) == 2
    told = capsys.readouterr()
    assert not told.out
    assert "Rensa allt i stället" in told.err
