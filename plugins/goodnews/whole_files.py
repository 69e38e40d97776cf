"""Files that are there as a whole or not at all, whoever writes them at the same time."""

from __future__ import annotations

import os
from threading import get_ident
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` so that nobody ever sees a part of the file, and make its folder when missing."""
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}.{get_ident()}")
    beside.write_bytes(data)
    beside.replace(path)
