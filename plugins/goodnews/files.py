"""A file of the site: as a product wants it, before any of its bytes have been made, and how it is put there."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file by its name within the site. `key` returns what stands for all that decides its bytes, `make` the bytes.

    A key of "" stands for nothing: the file is then always made. `holds` are the texts ("content/…") whose bodies it
    holds, besides those that `make` looks at. `recipe` returns what `edits` needs to make the file of other bodies.
    """

    name: str
    key: Callable[[], str]
    make: Callable[[], bytes]
    holds: tuple[str, ...] = ()
    recipe: Callable[[], bytes] | None = None


def put(path: str, data: bytes) -> None:
    """Write a file, and its folder first: nearly every page has one of its own."""
    folder = os.path.dirname(path)  # noqa: PTH120 (pathlib takes as long to think about it as it takes to write)
    try:
        os.mkdir(folder)  # noqa: PTH102
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    with open(path, "wb") as file:  # noqa: PTH123
        file.write(data)
