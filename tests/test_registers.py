"""The lists beside the texts, read from files."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.registers import read_registers

if TYPE_CHECKING:
    from pathlib import Path

STATEMENT = """\
authority: Kommunen
service: Webbplatsen
conformance: helt
standard: EN 301 549.
assessed: 2026-11-23
updated: 2026-11-23
method: [Vi har prövat.]
errand: hinder
"""


def test_without_files_the_lists_are_empty_and_nothing_is_wrong(tmp_path: Path) -> None:
    made = read_registers(tmp_path)
    assert (made.places, made.statement, made.stated, made.problems) == ((), None, False, ())
    assert made.directory
    assert made.directory.contacts == {}


def test_the_files_are_what_they_say(tmp_path: Path) -> None:
    (tmp_path / "platser.yaml").write_text("- slug: asen\n  name: Åsen\n", encoding="utf-8")
    (tmp_path / "kontakter.yaml").write_text("contacts: {a: {label: A, phone: 0225-340 00}}\n", encoding="utf-8")
    (tmp_path / "tillganglighet.yaml").write_text(STATEMENT, encoding="utf-8")
    made = read_registers(tmp_path)
    assert made.places
    assert made.directory
    assert made.directory.first
    assert made.statement
    assert (made.places[0].name, made.directory.first.label, made.statement.service) == ("Åsen", "A", "Webbplatsen")
    assert made.problems == ()


@pytest.mark.parametrize("name", ["platser.yaml", "kontakter.yaml", "tillganglighet.yaml"])
@pytest.mark.parametrize("data", [b"- a: [\n", b"\xff\xfe", b"text\n", b"x: [1, 2\n", b"\n"])
def test_a_file_that_cannot_be_read_is_known_to_be_so(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    made = read_registers(tmp_path)
    unread = {
        "platser.yaml": made.places is None,
        "kontakter.yaml": made.directory is None,
        "tillganglighet.yaml": made.statement is None and made.stated,
    }
    empty_is_fine = name == "kontakter.yaml" and data == b"\n"
    assert unread[name] == (not empty_is_fine)
    assert bool(made.problems) == (not empty_is_fine)
    assert {problem.path for problem in made.problems} <= {f"content/{name}"}
