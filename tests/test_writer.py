"""The one door out: a staged site, one writer a file, and the swap."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment

from goodnews.cores import LEAST
from goodnews.files import File
from goodnews.inputs import Made
from goodnews.swap import MARK, ForeignFolderError
from goodnews.writer import CollisionError, Publisher

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture
def publisher(tmp_path: Path) -> Publisher:
    """Return a writer for the folder "output"."""
    return Publisher(str(tmp_path / "output"), {})


def ours(folder: Path) -> Path:
    """Return `folder` with a site of ours in it."""
    folder.mkdir(parents=True)
    (folder / "index.html").write_bytes(b"<!doctype html>" + MARK)
    return folder


def test_nothing_is_seen_before_it_is_published(publisher: Publisher) -> None:
    publisher.write_bytes("a/b.txt", b"x")
    assert not publisher.target.exists()
    publisher.publish()
    assert (publisher.target / "a" / "b.txt").read_bytes() == b"x"
    assert [path.name for path in publisher.target.parent.iterdir()] == ["output"]


def test_bytes_are_written_as_they_are(publisher: Publisher) -> None:
    publisher.write_bytes("a.bin", b"\r\n\x00\xff")
    assert (publisher.staged / "a.bin").read_bytes() == b"\r\n\x00\xff"


def test_many_files_are_written_on_all_cores_as_one_by_one(publisher: Publisher) -> None:
    names = [f"a/{number}.txt" for number in range(2 * LEAST)]
    publisher.write_each(File(name=name, key=lambda: "", make=name.encode) for name in names)
    assert [(publisher.staged / name).read_bytes() for name in names] == [name.encode() for name in names]
    with pytest.raises(CollisionError):
        publisher.write_bytes(names[-1], b"y")


def test_no_more_files_are_thought_of_than_those_that_are_made_and_the_next(
    publisher: Publisher, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goodnews.rounds.ROUND", 3)
    monkeypatch.setattr("goodnews.rounds.QUICK", 0)
    written = []

    def files() -> Iterator[File]:
        for number in range(8):
            written.append(len(list(publisher.staged.glob("*.txt"))))
            yield File(name=f"{number}.txt", key=lambda: "", make=lambda: b"x")
        yield File(name="0.TXT", key=lambda: "", make=lambda: b"y")

    with pytest.raises(CollisionError):
        publisher.write_each(files())
    assert written == [0, 0, 0, 0, 0, 0, 3, 3]


def test_a_page_is_written_as_utf_8_with_lf_ends(publisher: Publisher) -> None:
    template = Environment(autoescape=True).from_string("<p>\n{{ view }} – {{ SITENAME }}\r\n</p>")
    publisher.write_file("om/index.html", template, {"SITENAME": "Åäö"}, view="Om")
    assert (publisher.staged / "om" / "index.html").read_bytes() == "<p>\nOm – Åäö\n</p>".encode()


def test_a_page_knows_the_settings_and_its_view_and_nothing_else_of_the_run(publisher: Publisher) -> None:
    template = Environment(autoescape=True).from_string("{{ SITEURL }} {{ site is defined }}")
    publisher.write_file("a.html", template, {"SITEURL": "https://exempel.se", "site": object()}, view=None)
    assert (publisher.staged / "a.html").read_bytes() == b"https://exempel.se False"


@pytest.mark.parametrize("name", ["a/b.txt", "A/b.txt", "a/B.TXT", "a//b.txt", "./a/b.txt"])
def test_two_products_may_not_write_one_file_on_any_file_system(publisher: Publisher, name: str) -> None:
    publisher.write_bytes("a/b.txt", b"x")
    with pytest.raises(CollisionError):
        publisher.write_bytes(name, b"y")
    assert (publisher.staged / "a" / "b.txt").read_bytes() == b"x"


@pytest.mark.parametrize("name", ["../a.txt", "a/../../b.txt", "/etc/a.txt", "a\\..\\b.txt"])
def test_no_file_is_written_outside_the_site(publisher: Publisher, name: str) -> None:
    with pytest.raises(ValueError, match="leads out of the site"):
        publisher.write_bytes(name, b"x")


def test_what_an_ended_run_has_left_is_not_published(tmp_path: Path) -> None:
    Publisher(str(tmp_path / "output"), {}).write_bytes("gammal.txt", b"x")
    publisher = Publisher(str(tmp_path / "output"), {})
    publisher.write_bytes("ny.txt", b"x")
    publisher.publish()
    assert [path.name for path in publisher.target.iterdir()] == ["ny.txt"]


def test_a_new_site_takes_the_last_one_s_place_and_keeps_nothing_of_it(tmp_path: Path) -> None:
    ours(tmp_path / "output")
    (tmp_path / "output" / "borta.html").touch()
    publisher = Publisher(str(tmp_path / "output"), {})
    publisher.write_bytes("index.html", MARK)
    publisher.publish()
    assert [path.name for path in publisher.target.iterdir()] == ["index.html"]
    assert [path.name for path in tmp_path.iterdir()] == ["output"]


@pytest.mark.parametrize("names", [["uppsats.docx"], ["index.html"], ["index.html/a.txt"]])
def test_a_folder_with_something_else_is_refused_before_anything_is_written(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        path = tmp_path / "output" / name
        path.parent.mkdir(parents=True)
        path.write_text("<!doctype html><p>En annan sajt")
    with pytest.raises(ForeignFolderError, match="output"):
        Publisher(str(tmp_path / "output"), {})
    assert [path.name for path in tmp_path.iterdir()] == ["output"]
    assert all((tmp_path / "output" / name).is_file() for name in names)


def test_what_has_come_into_the_folder_during_the_build_is_not_deleted(tmp_path: Path) -> None:
    publisher = Publisher(str(tmp_path / "output"), {})
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "uppsats.docx").touch()
    with pytest.raises(ForeignFolderError):
        publisher.publish()
    assert (tmp_path / "output" / "uppsats.docx").exists()


# -- A site that is there already ------------------------------------------------------------------------------------


def built(folder: Path, made: Made | None = None, **texts: str) -> Publisher:
    """Build a site of these files, each from its own words, and return its writer."""
    settings = {"GOODNEWS_CACHE": str(folder / "cache"), "GOODNEWS_MADE": made}
    publisher = Publisher(str(folder / "output"), settings)
    publisher.write_bytes("index.html", MARK)
    publisher.write_each(
        File(name=f"{name}/index.html", key=lambda text=text: text, make=lambda text=text: text.encode())  # type: ignore[misc]
        for name, text in texts.items()
    )
    publisher.publish()
    return publisher


def found(folder: Path) -> dict[str, str]:
    return {path.parent.name: path.read_text() for path in (folder / "output").glob("*/index.html")}


def ages(folder: Path) -> dict[str, int]:
    return {path.parent.name: path.stat().st_mtime_ns for path in (folder / "output").glob("*/index.html")}


def test_only_what_is_made_of_something_else_is_written(tmp_path: Path) -> None:
    built(tmp_path, a="1", b="1", c="1")
    before = ages(tmp_path)
    publisher = built(tmp_path, a="1", b="2", d="1")
    assert publisher.kept == {"index.html", "a/index.html"}
    assert found(tmp_path) == {"a": "1", "b": "2", "d": "1"}
    assert ages(tmp_path)["a"] == before["a"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["cache", "output"]


@pytest.mark.parametrize(
    "damage",
    [Path.unlink, lambda path: path.write_text("2"), lambda path: path.write_text("11")],
    ids=["gone", "changed", "longer"],
)
def test_what_somebody_has_removed_or_changed_is_written_anew(tmp_path: Path, damage: Callable[[Path], object]) -> None:
    built(tmp_path, a="1", b="1")
    damage(tmp_path / "output" / "a" / "index.html")
    (tmp_path / "output" / "främmande.txt").write_text("x")
    built(tmp_path, a="1", b="1")
    assert found(tmp_path) == {"a": "1", "b": "1"}
    assert not (tmp_path / "output" / "främmande.txt").exists()


def test_when_much_is_new_the_whole_folder_is_swapped_and_the_rest_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built(tmp_path, a="1", b="1", c="1")
    before = ages(tmp_path)
    monkeypatch.setattr("goodnews.writer.FEW", 0)
    built(tmp_path, a="1", b="2")
    assert found(tmp_path) == {"a": "1", "b": "2"}
    assert ages(tmp_path)["a"] == before["a"]
    assert built(tmp_path, a="1", b="2").kept == {"index.html", "a/index.html", "b/index.html"}


def test_a_build_that_fails_leaves_the_last_site_and_its_memory(tmp_path: Path) -> None:
    built(tmp_path, a="1")
    publisher = Publisher(str(tmp_path / "output"), {"GOODNEWS_CACHE": str(tmp_path / "cache")})
    publisher.write_bytes("a/index.html", b"2")
    assert found(tmp_path) == {"a": "1"}
    assert built(tmp_path, a="1").kept == {"index.html", "a/index.html"}


@pytest.mark.parametrize("lose", [Path.unlink, lambda path: path.write_bytes(b"x")], ids=["lost", "damaged"])
def test_without_its_notes_no_file_is_kept(tmp_path: Path, lose: Callable[[Path], object]) -> None:
    built(tmp_path, Made(base="1", contents={}), a="1")
    assert built(tmp_path, Made(base="2", contents={}), a="1").kept == {"index.html", "a/index.html"}
    lose(next(tmp_path.glob("cache/sites/*/memory")))
    assert built(tmp_path, Made(base="3", contents={}), a="1").kept == set()
    assert built(tmp_path, Made(base="4", contents={}), a="1").kept == {"index.html", "a/index.html"}


def test_two_sites_of_one_cache_do_not_meet(tmp_path: Path) -> None:
    built(tmp_path, a="1")
    other = Publisher(str(tmp_path / "annan"), {"GOODNEWS_CACHE": str(tmp_path / "cache")})
    other.write_bytes("index.html", MARK)
    other.publish()
    assert (tmp_path / "annan" / "index.html").is_file()
    assert built(tmp_path, a="1").kept == {"index.html", "a/index.html"}


def test_a_copied_site_is_not_taken_for_the_one_that_was_left(tmp_path: Path) -> None:
    built(tmp_path, a="1")
    shutil.copytree(tmp_path / "output", tmp_path / "kopia", copy_function=shutil.copyfile)
    shutil.rmtree(tmp_path / "output")
    (tmp_path / "kopia").rename(tmp_path / "output")
    assert built(tmp_path, a="1").kept == set()
