"""One folder in another's place, by renaming: the last site is seen until the next is whole."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

#: Tells our own output from a folder that only happens to bear the name. base.html writes it.
MARK = b'<meta name="generator" content="Hedemora ber\xc3\xa4ttar">'


class ForeignFolderError(RuntimeError):
    """The output folder holds something that this program has not made, and would have to delete."""

    #: What Pelican's command exits with: it was called for the wrong folder.
    exitcode = 2


def replace(target: Path, staged: Path, retired: Path) -> None:
    """Put the folder `staged` where `target` is, by renaming; `target` is never seen half-written.

    ForeignFolderError when `target` holds something else than a site of ours.
    """
    refuse_foreign(target)
    if target.exists():
        shutil.rmtree(retired, ignore_errors=True)
        target.rename(retired)
    try:
        staged.rename(target)
    except OSError:
        if retired.exists():
            retired.rename(target)
        raise
    shutil.rmtree(retired, ignore_errors=True)


def refuse_foreign(target: Path) -> None:
    """Raise ForeignFolderError unless `target` is missing, empty, or a site that this program has made."""
    if not target.exists():
        return
    if not target.is_dir():
        raise ForeignFolderError(f"{target.name} är ingen mapp. Välj en annan utmapp.")
    front = target / "index.html"
    if any(target.iterdir()) and not (front.is_file() and MARK in front.read_bytes()):
        raise ForeignFolderError(
            f"Mappen {target.name} innehåller något som inte är byggt härifrån. Töm den, eller välj en annan utmapp."
        )


def clear(folder: Path) -> None:
    """Make the folder, empty."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def link(old: Path, new: Path) -> None:
    """Let the file lie under a second name; as a copy of the same age where the file system has no such thing."""
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)
