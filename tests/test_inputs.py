"""What a build is made from, as digests."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from jinja2 import StrictUndefined

from goodnews import inputs
from tests.minisite import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with two files."""
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.md").write_bytes(b"text")
    (tmp_path / "c.md").write_bytes(b"")
    return tmp_path


def _age(folder: Path) -> None:
    os.utime(folder / "a" / "b.md", (1, 1))


@pytest.mark.parametrize(
    "edit",
    [
        lambda folder: (folder / "a" / "b.md").write_bytes(b"ord.."[:4]),
        lambda folder: (folder / "c.md").unlink(),
        lambda folder: (folder / "d.md").touch(),
        lambda folder: (folder / "a").rename(folder / "e"),
        lambda folder: (folder / "a" / "länk").symlink_to("b.md"),
    ],
    ids=["other bytes of the same length", "gone", "new", "moved", "a link"],
)
def test_any_change_below_the_folder_shows(folder: Path, edit: Callable[[Path], object]) -> None:
    before = inputs.theme(folder)
    edit(folder)
    assert inputs.theme(folder) != before


def test_a_time_stamp_alone_shows_nothing(folder: Path) -> None:
    before = inputs.theme(folder)
    _age(folder)
    assert inputs.theme(folder) == before


def test_a_link_that_leads_elsewhere_shows(folder: Path) -> None:
    link = folder / "länk"
    link.symlink_to("a/b.md")
    before = inputs.theme(folder)
    link.unlink()
    link.symlink_to("c.md")
    assert inputs.theme(folder) != before


def test_a_folder_without_end_is_walked_once(folder: Path) -> None:
    (folder / "a" / "upp").symlink_to(folder, target_is_directory=True)
    assert list(inputs.files(folder)) == ["a/b.md", "a/upp@", "c.md"]


def test_a_file_s_digest_is_that_of_its_bytes(folder: Path) -> None:
    assert inputs.file(folder / "a" / "b.md") == inputs.data(b"text")
    assert inputs.file(folder / "finns inte") == b""


def test_settings_are_told_apart_by_their_values_whatever_their_order() -> None:
    one = {"A": {"x": 1, "y": [1, "2"]}, "B": StrictUndefined, "small": 1}
    assert inputs.settings(one) == inputs.settings({"B": StrictUndefined, "A": {"y": [1, "2"], "x": 1}, "small": 2})
    assert inputs.settings(one) != inputs.settings({"A": {"x": 1, "y": [1, 2]}, "B": StrictUndefined})


@pytest.mark.parametrize("value", [lambda: None, object()], ids=["a lambda", "an object"])
def test_what_cannot_be_told_apart_never_counts_as_the_same(value: object) -> None:
    assert inputs.settings({"A": value}) != inputs.settings({"A": value})


def test_the_settings_of_the_site_are_the_same_in_every_run() -> None:
    code = (
        "from pelican.settings import read_settings; from goodnews import inputs; "
        "print(inputs.settings(read_settings('publishconf.py')), inputs.code())"
    )
    seeds = ({**os.environ, "PYTHONPATH": "plugins", "PYTHONHASHSEED": seed} for seed in ("1", "2"))
    told = {subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, env=seed) for seed in seeds}
    assert len(told) == 1


def test_the_program_is_told_apart_by_its_source(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    before = inputs.code()
    monkeypatch.setattr(inputs, "_PACKAGE", folder)
    inputs.code.cache_clear()
    try:
        assert inputs.code() != before
    finally:
        inputs.code.cache_clear()
