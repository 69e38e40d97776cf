"""A few files of a site changed in place: first written down, then done, and finished by the next run if cut off."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from goodnews import record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from goodnews.record import Record

#: What is to be done, and the record of the site as it is then.
FILE, NEXT = "journal", "record.next"


def change(home: Path, target: Path, staged: Path, *, removed: Iterable[str], after: Record) -> None:
    """Put all files in the folder `staged` into `target`, and remove those named; `after` is how it will lie then."""
    put = sorted(record.lying(staged), key=_late)
    home.mkdir(parents=True, exist_ok=True)
    record.save(after, home, NEXT)
    told = {"target": str(target), "staged": str(staged), "put": put, "removed": sorted(removed)}
    fresh = home / f"{FILE}.fresh"
    fresh.write_text(json.dumps(told), encoding="utf-8")
    fresh.replace(home / FILE)
    finish(home)


def finish(home: Path) -> None:
    """Do what a journal in `home` says, if there is one: what has been done before is done already."""
    try:
        told = json.loads((home / FILE).read_text(encoding="utf-8"))
        target, staged = Path(told["target"]), Path(told["staged"])
        put, removed = told["put"], told["removed"]
    except (OSError, ValueError, KeyError, TypeError):
        return
    _apply(target, staged, put, removed)
    if (home / NEXT).exists():
        (home / NEXT).replace(home / record.FILE)
    (home / FILE).unlink()
    shutil.rmtree(staged, ignore_errors=True)


def _apply(target: Path, staged: Path, put: list[str], removed: list[str]) -> None:
    # A name may have been a file and become a folder, or the other way round: then what goes must go first.
    names = [*put, *removed]
    meet = {name for name in names for other in names if other.startswith(f"{name}/")} if removed else set()
    if meet:
        for name in removed:
            _remove(target, name)
    for name in put:
        if (staged / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            (staged / name).replace(target / name)
    for name in removed:
        _remove(target, name)


def _remove(target: Path, name: str) -> None:
    with suppress(FileNotFoundError, IsADirectoryError, NotADirectoryError):
        (target / name).unlink()
    for folder in (target / name).parents:
        if folder == target:
            return
        try:
            folder.rmdir()
        except OSError:
            return


def _late(name: str) -> tuple[bool, str]:
    """Return the place of a file among those that are put: what pages show comes before the pages."""
    return name.endswith((".html", ".xml", ".rss", ".atom", ".json")), name
