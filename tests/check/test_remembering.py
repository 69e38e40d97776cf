"""Verdicts are remembered: the same ones are told with a cache, without, and with one that is damaged."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from goodnews.check import judging
from goodnews.check.judging import judged
from goodnews.check.output import Output
from goodnews.check.remembering import FILE

if TYPE_CHECKING:
    from pathlib import Path

PAGE = (
    '<!doctype html><html lang="sv"><head><title>{title}</title><meta name="description" content="x">'
    '<meta name="robots" content="noindex"></head><body><a href="#m">Hoppa</a><main id="m"><h1>A</h1>{body}</main>'
    "</body></html>"
)
FILES = {
    "index.html": PAGE.format(title="Start", body='<a href="/om/#mer">Om</a>'),
    "om/index.html": PAGE.format(title="Om", body='<p id="mer">{{ kvar }}</p>'),
}
LOST = "länken /om/#mer leder till ett ställe som inte finns på sidan."
GONE = "länken /om/#mer leder till en sida som inte finns."


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a site of two pages, one of which has something left over from a template."""
    for name, text in FILES.items():
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path / "site"


def told(site: Path, cache: Path | None) -> list[str]:
    """Return what is wrong, as it is reported."""
    return [str(problem) for problem in sorted(set(judged(Output(root=site), cache=cache)))]


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the names of the files that are judged from now on."""
    names: list[str] = []
    before = judging._problems  # noqa: SLF001 (to see what is not done)

    def noted(*given: object) -> object:
        names.append(given[1].name)  # type: ignore[attr-defined]
        return before(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(judging, "_problems", noted)
    return names


def test_what_was_found_is_told_again_without_a_look(site: Path, tmp_path: Path, looked: list[str]) -> None:
    first = told(site, tmp_path / "cache")
    assert len(first) == 2
    assert sorted(looked) == sorted(FILES)
    looked.clear()
    assert told(site, tmp_path / "cache") == first == told(site, None)[: len(first)]


def test_only_what_has_changed_is_judged_again(site: Path, tmp_path: Path, looked: list[str]) -> None:
    told(site, tmp_path / "cache")
    looked.clear()
    (site / "om/index.html").write_text(FILES["om/index.html"].replace("{{ kvar }}", "Text."), encoding="utf-8")
    assert told(site, tmp_path / "cache") == []
    assert looked == ["om/index.html"]


def test_a_page_that_has_not_changed_is_held_to_those_that_have(site: Path, tmp_path: Path) -> None:
    told(site, tmp_path / "cache")
    (site / "om/index.html").write_text(FILES["om/index.html"].replace('id="mer"', ""), encoding="utf-8")
    assert f"index.html:1: {LOST}" in told(site, tmp_path / "cache")
    shutil.rmtree(site / "om")
    assert told(site, tmp_path / "cache") == [f"index.html:1: {GONE}"]


def test_a_file_is_another_one_under_another_name(site: Path, tmp_path: Path) -> None:
    told(site, tmp_path / "cache")
    (site / "om").rename(site / "en")
    assert any("en/index.html: sidan säger att den är på ”sv”" in each for each in told(site, tmp_path / "cache"))


@pytest.mark.parametrize("damage", ["gone", "foreign", "cut", "holes", "folder"])
def test_a_damaged_cache_costs_time_and_nothing_else(site: Path, tmp_path: Path, damage: str) -> None:
    cache = tmp_path / "cache"
    file, right = cache / FILE, told(site, cache)
    data = file.read_bytes()
    file.unlink()
    match damage:
        case "foreign":
            file.write_bytes(b"Not a database at all. " * 500)
        case "cut":
            file.write_bytes(data[: len(data) // 2])
        case "holes":
            file.write_bytes(data[:4096] + bytes(len(data) - 4096))
        case "folder":
            file.mkdir()
    assert told(site, cache) == right
    assert told(site, cache) == right


def test_a_cache_that_cannot_be_had_or_written_is_done_without(
    site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = told(site, tmp_path / "cache")
    (tmp_path / "file").touch()
    assert told(site, tmp_path / "file") == right
    opened = judging.Remembered.at(tmp_path / "cache", "x")
    assert opened
    monkeypatch.setattr(judging.Remembered, "at", lambda *_: opened)
    opened.path.unlink()
    assert told(site, tmp_path / "cache") == right
