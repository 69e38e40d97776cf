"""What the writer notes of the files that are made, for the next build: whose bodies they hold, and their recipes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from goodnews import memory
from goodnews.memory import Memory
from goodnews.scratch import Scratch, clear

if TYPE_CHECKING:
    from pathlib import Path

    from goodnews.files import File
    from goodnews.inputs import Made
    from goodnews.scratch import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What is noted of one file: the texts whose bodies it holds, and where its recipe lies."""

    holds: tuple[str, ...]
    recipe: Place | None


class Notes:
    """The notes of a run; nothing is kept of them when there is no folder `home`."""

    def __init__(self, home: Path | None) -> None:
        self._home = home
        self._last = memory.load(home) if home else Memory()
        self._now = Memory()
        self._recipes: dict[str, Place] = {}
        self._kept: list[str] = []
        if home:
            clear(home)
        self._scratch = Scratch(home) if home else None

    def tell_of(self, inputs: str) -> bool:
        """Return whether the last notes are those of the site that was made from `inputs`."""
        return self._last.inputs == inputs

    def note(self, file: File, seen: set[str]) -> Note | None:
        """Return what is to be noted of a file that has been made by looking at the bodies of the texts `seen`."""
        if not (self._scratch and (seen or file.holds)):
            return None
        recipe = file.recipe() if file.recipe else b""
        return Note(holds=tuple(sorted({*seen, *file.holds})), recipe=self._scratch.put(recipe) if recipe else None)

    def add(self, name: str, note: Note | None, *, kept: bool) -> None:
        """Add the note of a file; of one that is kept, what was noted when it was made."""
        if note:
            self._now.holds[name] = note.holds
            if note.recipe:
                self._recipes[name] = note.recipe
        elif kept and name in self._last.holds:
            self._now.holds[name] = self._last.holds[name]
            self._kept.append(name)

    def depends(self, seen: set[str]) -> None:
        """Note that something that is no file of its own depends on the bodies of these texts."""
        self._now.loose |= seen

    def thing(self, name: str, data: bytes) -> None:
        """Note something that recipes have in common."""
        self._now.things[name] = data

    def save(self, made: Made | None) -> None:
        """Remember all of it together with what the site was made from."""
        if self._home is None or self._scratch is None:
            return
        with self._scratch as scratch:
            if made is None:
                return
            self._now.base, self._now.contents = made.base, made.contents
            recipes = {name: partial(scratch.take, place) for name, place in self._recipes.items()}
            kept = {name: partial(self._last.recipe, self._home, name) for name in self._kept}
            memory.save(self._now, self._home, {**recipes, **kept})
