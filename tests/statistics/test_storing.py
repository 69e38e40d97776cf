"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from goodnews.statistics.measures import Measure, measures
from goodnews.statistics.refusal import RefusedError
from goodnews.statistics.storing import answer_file, store
from tests.statistics.running import bytes_of


@pytest.fixture
def measure(content: Path) -> Measure:
    """Return a measure whose file is on the disk."""
    return measures(content)[0][0]


def test_all_files_are_replaced_and_nothing_else_is_left(content: Path, measure: Measure) -> None:
    store(measure, {measure.file: b"ny", answer_file(measure): b"svar"})
    files = bytes_of(content)
    assert (files.pop("matt/kolada.yaml"), files.pop("matt/kallor/kolada.json")) == (b"ny", b"svar")
    assert list(files) == ["matt/scb.yaml"]


@pytest.mark.parametrize("broken", ["write", "replace"])
def test_when_the_disk_fails_every_file_stays_as_it_was(
    content: Path, measure: Measure, monkeypatch: pytest.MonkeyPatch, broken: str
) -> None:
    before = bytes_of(content)

    def fail(*_arguments: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*{"write": (os, "fsync"), "replace": (Path, "replace")}[broken], fail)
    with pytest.raises(RefusedError, match="No space left"):
        store(measure, {measure.file: b"ny", answer_file(measure): b"svar"})
    assert bytes_of(content) == before


def test_a_file_that_has_been_removed_meanwhile_is_not_made_again(content: Path, measure: Measure) -> None:
    measure.file.unlink()
    with pytest.raises(RefusedError, match="kunde inte skrivas"):
        store(measure, {measure.file: b"ny"})
    assert list(bytes_of(content)) == ["matt/scb.yaml"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such rights")
def test_a_file_keeps_its_rights(measure: Measure) -> None:
    measure.file.chmod(0o640)
    store(measure, {measure.file: b"ny"})
    assert stat.S_IMODE(measure.file.stat().st_mode) == 0o640
