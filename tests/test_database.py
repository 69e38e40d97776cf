"""The file of read texts: sealed rows, begun anew when it cannot be trusted."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from goodnews.cores import each
from goodnews.database import SOME, Database

if TYPE_CHECKING:
    from pathlib import Path

KEY = b"k" * 20


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the place of a file with one text of the first version."""
    path = tmp_path / "cache" / "texts.sqlite"
    Database.opened(path, "1").put([(KEY, b"head", b"body")])
    return path


def test_what_is_put_is_there_for_every_process(path: Path) -> None:
    assert (
        each(lambda _: (Database.at(str(path)).head(KEY), Database.at(str(path)).body(KEY)), range(4), least=1)
        == [(b"head", b"body")] * 4
    )
    assert Database.opened(path, "1").head(b"another") is None
    assert Database.opened(path, "1").heads([b"another", KEY]) == {KEY: b"head"}
    assert Database.opened(path, "1").heads([]) == {}


def test_another_version_of_the_program_knows_nothing_of_it(path: Path) -> None:
    assert Database.opened(path, "2").head(KEY) is None


@pytest.mark.parametrize("damage", [b"", b"not a database at all" * 100])
def test_a_file_that_is_no_such_database_is_begun_anew(path: Path, damage: bytes) -> None:
    path.write_bytes(damage)
    Database._at.cache_clear()  # noqa: SLF001 (as in a new process)
    database = Database.opened(path, "1")
    assert database.head(KEY) is None
    database.put([(KEY, b"h", b"b")])
    assert database.head(KEY) == b"h"


def test_a_database_of_somebody_else_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "texts.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE texts (key BLOB, head BLOB, body BLOB)")
    assert Database.opened(path, "1").head(KEY) is None


@pytest.mark.parametrize("column", ["head", "body"])
@pytest.mark.parametrize("value", [b"", b"another text, without a seal", None, "text"])
def test_a_damaged_row_counts_as_missing(path: Path, column: str, value: object) -> None:
    with sqlite3.connect(path) as other:
        other.execute(f"UPDATE texts SET {column} = ?", (value,))  # noqa: S608 (our own words)
    assert getattr(Database.at(str(path)), column)(KEY) is None
    assert Database.at(str(path)).heads([KEY]) == ({} if column == "head" else {KEY: b"head"})


def test_a_row_under_another_key_is_not_taken_for_its_own(path: Path) -> None:
    with sqlite3.connect(path) as other:
        other.execute("UPDATE texts SET key = ?", (b"other",))
    assert Database.at(str(path)).head(b"other") is None


def test_what_no_run_asks_for_is_forgotten_when_there_is_much_of_it(path: Path) -> None:
    database = Database.at(str(path))
    database.put([(str(number).encode(), b"h", b"b") for number in range(SOME)])
    database.prune({KEY})
    assert database.head(b"1") == b"h"
    database.put([(str(number).encode(), b"h", b"b") for number in range(SOME, SOME + 3)])
    database.prune({KEY})
    assert (database.head(KEY), database.head(b"1")) == (b"head", None)
