"""Plugin: the one door out. Every file is written beside the last good site, once, as the same bytes anywhere."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from posixpath import normpath
from typing import TYPE_CHECKING, Any

from pelican.plugins import signals
from pelican.writers import Writer

from goodnews.cores import begun, each
from goodnews.files import File, put
from goodnews.filling import filled, known
from goodnews.inputs import data as digest
from goodnews.journal import change, finish
from goodnews.notes import Notes
from goodnews.readers import noting
from goodnews.record import Record, home, intact, load, lying, save
from goodnews.rounds import next_round
from goodnews.swap import clear, link, refuse_foreign, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jinja2 import Template

    from goodnews.notes import Note
    from goodnews.record import Lying

    #: Where a file is to be written, and the file.
    Claim = tuple[str, File]

#: How many files may change one after the other, within some milliseconds. When more do, a whole folder is swapped.
FEW = 200


class CollisionError(RuntimeError):
    """Two products want to write the same file."""


class Publisher(Writer):
    """Writes to a folder beside the output folder; `publish` then lets the site have what is new.

    What lies in the output folder as the last build left it, and would be made of the same again, is kept.
    """

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        super().__init__(output_path, settings)
        self.settings = settings or {}
        self.target = Path(output_path).resolve()
        self.staged = self.target.with_name(f".{self.target.name}.next")
        self.retired = self.target.with_name(f".{self.target.name}.last")
        self.names: set[str] = set()
        self.keys: dict[str, str] = {}
        self.kept: set[str] = set()
        cache = self.settings.get("GOODNEWS_CACHE")
        self.home = home(Path(cache), self.target) if cache else None
        if self.home:
            finish(self.home)
        refuse_foreign(self.target)
        self.lies = lying(self.target)
        self.notes = Notes(self.home)
        left = load(self.home) if self.home else Record()
        # A file that is kept keeps its notes: without them, an edit of a body that it holds would not show.
        noted = self.notes.tell_of(left.inputs) or not self.settings.get("GOODNEWS_MADE")
        self.known = intact(left, self.lies) if noted else {}
        self.depends, self.thing = self.notes.depends, self.notes.thing
        clear(self.staged)

    def write_bytes(self, name: str, data: bytes) -> None:
        """Write one file; `name` is its path within the site, with forward slashes. CollisionError when it is taken."""
        self.write_each([File(name=name, key=lambda: digest(data).hex(), make=lambda: data)])

    def write_made(self, name: str, make: Callable[[], bytes]) -> None:
        """Write a file whose name tells all that decides its bytes."""
        self.write_each([File(name=name, key=lambda: "its name", make=make)])

    def write_each(self, files: Iterable[File]) -> None:
        """Write many files, some at a time: while this process asks what comes next, other cores begin to write."""
        claims = ((self.claim(file.name), file) for file in files)
        now = list(next_round(claims))
        while now:
            coming: list[Claim] = []
            made = each(self._write, now, meanwhile=partial(coming.extend, next_round(claims)))
            for (_, file), (key, kept, note) in zip(now, made, strict=True):
                self.keys[file.name] = key
                self.kept.update([file.name] if kept else ())
                self.notes.add(file.name, note, kept=kept)
            now = coming

    def has(self, name: str, key: str) -> bool:
        """Return whether the file lies in the output folder, made of just what `key` stands for."""
        return bool(key) and self.known.get(name) == key

    def _write(self, claimed: Claim) -> tuple[str, bool, Note | None]:
        """Write a file unless it lies there already; return its key, whether it is kept, and what is to be noted."""
        path, file = claimed
        key = file.key()
        if self.has(file.name, key):
            return key, True, None
        with noting() as seen:
            put(path, file.make())
        return key, False, self.notes.note(file, seen)

    def write_file(self, name: str, template: Template, context: dict[str, Any], **kwargs: Any) -> None:  # noqa: ANN401
        """Fill in a page and write it: Pelican's own method; a page knows the settings and `kwargs`, no more."""
        put(self.claim(name), filled(template, known(context), **kwargs))

    def claim(self, name: str) -> str:
        """Return where to write the file `name`, which is now nobody else's; CollisionError when it is taken."""
        if name.startswith("/") or ".." in name.split("/") or "\\" in name:
            raise ValueError(f"{name} leads out of the site")
        plain = normpath(name)
        # Some file systems do not tell capitals apart.
        if (key := plain.casefold()) in self.names:
            raise CollisionError(f"two products write {name}")
        self.names.add(key)
        return f"{self.staged}/{plain}"

    def publish(self) -> None:
        """Let what has been written take the place of the last site, or of those files of it that have changed."""
        looking = begun(partial(lying, self.staged))
        self.notes.save(self.settings.get("GOODNEWS_MADE"))
        fresh = looking()
        removed = [name for name in self.lies if name not in self.kept and name not in fresh]
        after = self._after(fresh)
        if self.home and self.kept and len(fresh) + len(removed) <= FEW:
            refuse_foreign(self.target)
            change(self.home, self.target, self.staged, removed=removed, after=after)
            return
        for name in self.kept:
            link(self.target / name, self.staged / name)
        replace(self.target, self.staged, self.retired)
        if self.home:
            save(after, self.home)

    def _after(self, fresh: dict[str, Lying]) -> Record:
        """Return the record of the site when what is fresh has joined what is kept."""
        files = {name: self.lies[name] for name in self.kept} | fresh
        made = self.settings.get("GOODNEWS_MADE")
        return Record(
            inputs=made.digest if made else "",
            told=self.settings.get("GOODNEWS_TOLD", ""),
            files=files,
            keys={name: self.keys.get(name, "") for name in files},
        )


def get_writer(pelican: object) -> type[Writer]:  # noqa: ARG001 (Pelican's signature)
    """Return the writer, for Pelican."""
    return Publisher


def register() -> None:
    """Join Pelican's run."""
    signals.get_writer.connect(get_writer)
