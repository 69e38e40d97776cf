"""The one door out: a staged site, one writer a file, and the swap."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from jinja2 import Environment

from goodnews.cores import LEAST
from goodnews.writer import MARK, CollisionError, ForeignFolderError, Publisher, refuse_foreign, replace

if TYPE_CHECKING:
    from pathlib import Path


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
    publisher.write_each((name, name.encode) for name in names)
    assert [(publisher.staged / name).read_bytes() for name in names] == [name.encode() for name in names]
    with pytest.raises(CollisionError):
        publisher.write_bytes(names[-1], b"y")


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


def test_a_file_in_the_folder_s_place_is_refused(tmp_path: Path) -> None:
    (tmp_path / "output").touch()
    with pytest.raises(ForeignFolderError, match="är ingen mapp"):
        refuse_foreign(tmp_path / "output")


def test_a_missing_an_empty_and_our_own_folder_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    for folder in (tmp_path / "saknas", tmp_path / "tom", ours(tmp_path / "var")):
        refuse_foreign(folder)


def test_what_has_come_into_the_folder_during_the_build_is_not_deleted(tmp_path: Path) -> None:
    publisher = Publisher(str(tmp_path / "output"), {})
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "uppsats.docx").touch()
    with pytest.raises(ForeignFolderError):
        publisher.publish()
    assert (tmp_path / "output" / "uppsats.docx").exists()


def test_a_swap_that_fails_leaves_the_last_site(tmp_path: Path) -> None:
    target = ours(tmp_path / "output")
    with pytest.raises(FileNotFoundError):
        replace(target, tmp_path / "finns inte", tmp_path / "last")
    assert (target / "index.html").is_file()


def test_a_run_killed_between_the_renames_has_lost_nothing_when_the_next_fails_too(tmp_path: Path) -> None:
    retired = ours(tmp_path / "last")
    with pytest.raises(FileNotFoundError):
        replace(tmp_path / "output", tmp_path / "finns inte", retired)
    assert (tmp_path / "output" / "index.html").is_file()
