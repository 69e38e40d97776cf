"""The files that hold the body of an edited text, made again from their recipes and put in the place of the old."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican.generators import Generator

from goodnews import memory, record
from goodnews.feeds.formats import spliced
from goodnews.feeds.items import ITEMS, Items
from goodnews.files import put
from goodnews.filling import filled, known
from goodnews.journal import change
from goodnews.languages import Languages
from goodnews.model.entries import Dated
from goodnews.model.share import ShareCards
from goodnews.recipes import read
from goodnews.swap import clear

if TYPE_CHECKING:
    from collections.abc import Sequence

    from goodnews.edits import Edit
    from goodnews.inputs import Made
    from goodnews.memory import Memory
    from goodnews.record import Record


class Remaking:
    """One build after edits. `settings` are those of a Pelican whose plugins have been told of it."""

    def __init__(self, settings: dict[str, Any], home: Path, last: Memory) -> None:
        self._settings, self._home, self._last = settings, home, last
        self._target = Path(settings["OUTPUT_PATH"]).resolve()
        folders = {name: settings[f"{name.upper()}"] for name in ("path", "theme", "output_path")}
        made = Generator(context=settings.copy(), settings=settings, **folders)
        self._languages = Languages(made.env, Path(settings["THEME"], "locale"))

    def files(self, edits: Sequence[Edit]) -> dict[str, bytes] | None:
        """Return the files that show something else after the edits, by name; None when not all can be made."""
        made: dict[str, bytes] = {}
        for edit in edits:
            names = [name for name, texts in self._last.holds.items() if edit.shown in texts]
            recipes = {name: data for name in names if (data := self._last.recipe(self._home, name))}
            told: tuple[Dated, Dated] | None = None
            for name, data in recipes.items():
                if self._last.holds[name] != (edit.shown,):
                    return None
                made[name], told = self._page(data, edit, told)
            for name in names:
                if name not in recipes:
                    document = made.get(name) or (self._target / name).read_bytes()
                    if not (told and self._is_feed(name) and (new := self._feed(name, document, told))):
                        return None
                    made[name] = new
        return made

    def _page(
        self, recipe: bytes, edit: Edit, told: tuple[Dated, Dated] | None
    ) -> tuple[bytes, tuple[Dated, Dated] | None]:
        """Return a page with the new body; and the text before and after, if the page is its own."""
        _, before, _ = read(recipe, self._last.things, {edit.shown: edit.before})
        template, view, card = read(recipe, self._last.things, {edit.shown: edit.after})
        settings = known(self._settings) | ({"SHARE_CARDS": ShareCards(own={}, site=card)} if card else {})
        page = filled(self._languages.template(template, view.frame.edition.lang), settings, view=view)
        old, new = getattr(before, "entry", None), getattr(view, "entry", None)
        if isinstance(old, Dated) and isinstance(new, Dated) and new.path == edit.shown:
            return page, (old, new)
        return page, told

    def _is_feed(self, name: str) -> bool:
        return name.endswith((".rss", ".atom", ".json")) and ITEMS in self._last.things

    def _feed(self, name: str, document: bytes, told: tuple[Dated, Dated]) -> bytes | None:
        items = pickle.loads(self._last.things[ITEMS])  # noqa: S301 (our own words, sealed)
        return spliced(name, document, *told, items) if isinstance(items, Items) else None

    def publish(self, files: dict[str, bytes], made: Made, left: Record) -> None:
        """Put the files in the place of those with their names; the site, left as `left`, is then made of `made`."""
        staged = self._target.with_name(f".{self._target.name}.next")
        clear(staged)
        for name, data in files.items():
            put(f"{staged}/{name}", data)
        self._last.contents = made.contents
        memory.save(self._last, self._home)
        fresh = record.lying(staged)
        # What stands for a file is not known without the whole site: the next whole build makes it again.
        keys = left.keys | dict.fromkeys(fresh, "")
        after = replace(left, inputs=made.digest, files=left.files | fresh, keys=keys)
        change(self._home, self._target, staged, removed=(), after=after)
