"""Texts understood once: the same from the cache as from the file."""

from __future__ import annotations

import sqlite3
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import pytest

from goodnews import texts
from goodnews.database import AGAIN, Database, LostError
from goodnews.kept import KeptBody
from goodnews.model import filing
from goodnews.texts import FILE, understand
from tests.minisite import ROOT, story, write

if TYPE_CHECKING:
    from pathlib import Path

BODY = "Texten med [länk](https://exempel.se).\n\n## Rubrik\n\n![En bild](a.jpg)\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a content folder with two stories, one of which cannot be understood."""
    return write(tmp_path, story("a", BODY) + story("b", "x", areas="{")) / "content"


def read(root: Path, cache: Path | None) -> list[Any]:
    paths = [PurePosixPath(path.relative_to(root).as_posix()) for path in sorted(root.rglob("*.md"))]
    filed = [(path, place) for path in paths if isinstance(place := filing.file(path), filing.Place)]
    return understand(root, filed, cache)


def count(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return a list that will hold the paths of the files that are parsed."""
    parsed: list[str] = []
    original = texts.parse
    monkeypatch.setattr(texts, "parse", lambda *given: (parsed.append(given[1]), original(*given))[1])
    monkeypatch.setattr("goodnews.cores.count", lambda: 1)
    return parsed


def test_what_comes_from_the_cache_is_what_comes_from_the_files(root: Path, tmp_path: Path) -> None:
    plain, first, second = read(root, None), read(root, tmp_path), read(root, tmp_path)
    assert plain == first == second
    for (source, problems), (kept, same) in zip(plain, second, strict=True):
        assert problems == same
        if source:
            assert dict(kept.lines) == dict(source.lines)
            assert kept.entry.body.whole() == source.entry.body
            assert kept.entry.model_dump(exclude={"body"}) == source.entry.model_dump(exclude={"body"})


def test_the_whole_real_content_is_the_same_from_the_cache(tmp_path: Path) -> None:
    assert read(ROOT / "content", None) == read(ROOT / "content", tmp_path) == read(ROOT / "content", tmp_path)


def test_only_what_has_changed_is_understood_again(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read(root, tmp_path)
    parsed = count(monkeypatch)
    read(root, tmp_path)
    assert parsed == []
    path = root / "berattelser" / "2026" / "a" / "index.md"
    path.write_bytes(path.read_bytes().replace(b"Texten", b"Textem"))
    read(root, tmp_path)
    assert parsed == ["content/berattelser/2026/a/index.md"]
    path.parent.rename(root / "berattelser" / "2026" / "c")
    read(root, tmp_path)
    assert parsed[1:] == ["content/berattelser/2026/c/index.md"]


def test_another_version_of_the_program_understands_all_again(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read(root, tmp_path)
    parsed = count(monkeypatch)
    monkeypatch.setattr("goodnews.inputs.code", lambda: "another")
    read(root, tmp_path)
    assert len(parsed) == 4


def test_a_cache_that_cannot_be_had_is_done_without(root: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("not a folder")
    assert read(root, tmp_path / "cache") == read(root, None)


def test_a_text_that_is_lost_on_the_way_ends_the_run_and_the_next_begins_anew(
    root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ((source, _), *_) = read(root, tmp_path)
    with sqlite3.connect(tmp_path / FILE) as other:
        other.execute("UPDATE texts SET body = x'00'")
    assert isinstance(source.entry.body, KeptBody)
    with pytest.raises(LostError):
        _ = source.entry.body.parts
    monkeypatch.setenv(AGAIN, "1")
    Database._at.cache_clear()  # noqa: SLF001 (as in a new process)
    ((again, _), *_) = read(root, tmp_path)
    assert again.entry.body.parts
