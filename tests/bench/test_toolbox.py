from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.bench import toolbox
from tests.bench.children import BenchError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

NODE = toolbox.HERE / "eleventy"


def test_nodes_lock_names_no_index_and_has_a_checksum_for_every_package() -> None:
    lock = json.loads((NODE / "package-lock.json").read_text("utf-8"))
    packages = {name: told for name, told in lock["packages"].items() if name}
    assert len(packages) > 50
    assert not [name for name, told in packages.items() if "resolved" in told]
    assert not [name for name, told in packages.items() if not told.get("integrity", "").startswith("sha512-")]


def test_nodes_lock_is_of_the_versions_that_are_asked_for() -> None:
    wanted = json.loads((NODE / "package.json").read_text("utf-8"))["dependencies"]
    packages = json.loads((NODE / "package-lock.json").read_text("utf-8"))["packages"]
    assert {name: packages[f"node_modules/{name}"]["version"] for name in wanted} == wanted


def test_what_is_installed_is_installed_once_and_again_when_its_lock_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran: list[str] = []

    def pretend(command: Sequence[str], folder: Path) -> str:
        assert folder.is_dir()
        ran.append(command[1])
        (tmp_path / "venv").mkdir(exist_ok=True)
        return ""

    lock = tmp_path / "requirements.txt"
    lock.write_text("ett", "utf-8")
    monkeypatch.setattr(toolbox, "CACHE", tmp_path)
    monkeypatch.setattr(toolbox, "LOCK", lock)
    monkeypatch.setattr(toolbox, "_run", pretend)
    toolbox.python()
    toolbox.python()
    assert len(ran) == 2  # the environment, and its packages
    lock.write_text("två", "utf-8")
    toolbox.python()
    assert len(ran) == 4


def test_an_installation_that_fails_is_done_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = tmp_path / "requirements.txt"
    lock.write_text("finns-inte==1 --hash=sha256:00", "utf-8")
    monkeypatch.setattr(toolbox, "CACHE", tmp_path)
    monkeypatch.setattr(toolbox, "LOCK", lock)
    monkeypatch.setattr(toolbox, "_run", lambda *_: (_ for _ in ()).throw(BenchError("pip")))
    for _ in range(2):
        with pytest.raises(BenchError):
            toolbox.python()


def test_without_node_there_is_no_eleventy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(toolbox.shutil, "which", lambda _name: None)
    assert toolbox.eleventy() is None
