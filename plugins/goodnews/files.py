"""A file that a product wants written, before any of its bytes have been made."""

from __future__ import annotations

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
