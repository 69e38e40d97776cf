"""What a build remembers so that an edit of a body can be built alone: texts, who looked at them, and recipes."""

from __future__ import annotations

import hashlib
import os
import pickle
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from goodnews.inputs import Made

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

FILE, RECIPES = "memory", "recipes"
SEAL = 16


@dataclass(slots=True, kw_only=True)
class Memory:
    """What is remembered of one site.

    `base` stands for all that it was made from but the content, whose files `contents` tells by their digests. `holds`
    has the texts ("content/…") whose bodies a file holds, by the file's name; `loose` are those that something else
    depends on. `recipes` tell where in the file of recipes each page's lies, `things` what the recipes have in common.
    """

    base: str = ""
    contents: dict[str, str] = field(default_factory=dict)
    holds: dict[str, tuple[str, ...]] = field(default_factory=dict)
    loose: set[str] = field(default_factory=set)
    recipes: dict[str, tuple[int, int]] = field(default_factory=dict)
    things: dict[str, bytes] = field(default_factory=dict)

    @property
    def inputs(self) -> str:
        """What stands for all that the site was made from: as in its record, or the two are not of one site."""
        return Made(base=self.base, contents=self.contents).digest

    def recipe(self, home: Path, name: str) -> bytes | None:
        """Return a page's recipe, None when it is not as it was saved."""
        if name not in self.recipes:
            return None
        start, length = self.recipes[name]
        try:
            with (home / RECIPES).open("rb") as file:
                file.seek(start)
                data = file.read(length)
        except OSError:
            return None
        return data[SEAL:] if data[:SEAL] == _seal(data[SEAL:]) else None


def load(home: Path) -> Memory:
    """Return what is remembered in the folder; nothing when there is nothing, or when it is not as it was saved."""
    try:
        data = (home / FILE).read_bytes()
        if data[:SEAL] != _seal(data[SEAL:]):
            return Memory()
        return Memory(**pickle.loads(data[SEAL:]))  # noqa: S301 (our own words, sealed)
    except (OSError, TypeError, ValueError, pickle.UnpicklingError, EOFError, AttributeError):
        return Memory()


def save(memory: Memory, home: Path, recipes: Mapping[str, Callable[[], bytes | None]] | None = None) -> None:
    """Remember it in the folder; with `recipes`, which return each page's, their file is made anew, too."""
    home.mkdir(parents=True, exist_ok=True)
    if recipes is not None:
        memory.recipes = _save_recipes(home, recipes)
    known = {name: getattr(memory, name) for name in Memory.__slots__}
    data = pickle.dumps(known, protocol=5)
    _replace(home / FILE, _seal(data) + data)


def _save_recipes(home: Path, recipes: Mapping[str, Callable[[], bytes | None]]) -> dict[str, tuple[int, int]]:
    places: dict[str, tuple[int, int]] = {}
    fresh = home / f"{RECIPES}.{os.getpid()}"
    with fresh.open("wb") as file:
        for name, recipe in recipes.items():
            if data := recipe():
                places[name] = file.tell(), SEAL + len(data)
                file.write(_seal(data) + data)
    fresh.replace(home / RECIPES)
    return places


def _replace(path: Path, data: bytes) -> None:
    fresh = path.with_name(f"{path.name}.{os.getpid()}")
    fresh.write_bytes(data)
    fresh.replace(path)


def _seal(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=SEAL).digest()
