"""Finding a browser for the tests."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from tests import browser

if TYPE_CHECKING:
    import pytest


def test_the_first_road_that_leads_to_a_browser_is_taken() -> None:
    walked: list[str] = []

    def road(name: str, found: str) -> str:
        walked.append(name)
        return found

    roads = (lambda: road("a", ""), lambda: road("b", "/here"), lambda: road("c", "/there"))
    assert browser.find(roads) == "/here"
    assert walked == ["a", "b"]


def test_a_stub_that_only_tells_how_to_install_is_no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(browser.os, "name", "posix")
    assert browser.runs(sys.executable)  # answers --version with a number
    assert not browser.runs("/no/such/browser")


def test_a_browser_that_was_named_is_used_or_complained_about(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(browser, "runs", lambda path: path == "/good")
    monkeypatch.setenv("CHROMIUM", "/good")
    assert browser.main() == 0
    assert capsys.readouterr().out == "/good\n"
    monkeypatch.setenv("CHROMIUM", "/bad")
    assert browser.main() == 2
    assert "”/bad”" in capsys.readouterr().err


def test_without_any_browser_one_sentence_tells_what_to_do(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(browser, "find", lambda _roads: "")
    assert browser.main() == 2
    told = capsys.readouterr()
    assert (told.out, told.err) == ("", f"{browser.NO_BROWSER}\n")
