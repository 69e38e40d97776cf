"""Plugin: the one door out. Every file is written beside the last good site, once, as the same bytes anywhere."""

from __future__ import annotations

import shutil
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from pelican.plugins import signals
from pelican.writers import Writer

from goodnews.cores import each

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jinja2 import Template

#: Tells our own output from a folder that only happens to bear the name. base.html writes it.
MARK = b'<meta name="generator" content="Hedemora ber\xc3\xa4ttar">'


class CollisionError(RuntimeError):
    """Two products want to write the same file."""


class ForeignFolderError(RuntimeError):
    """The output folder holds something that this program has not made, and would have to delete."""

    #: What Pelican's command exits with: it was called for the wrong folder.
    exitcode = 2


class Publisher(Writer):
    """Writes to a folder beside the output folder; `publish` then lets it take the output folder's place."""

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        super().__init__(output_path, settings)
        self.target = Path(output_path).resolve()
        self.staged = self.target.with_name(f".{self.target.name}.next")
        self.retired = self.target.with_name(f".{self.target.name}.last")
        self.names: set[str] = set()
        self.folders: set[PurePosixPath] = set()
        refuse_foreign(self.target)
        shutil.rmtree(self.staged, ignore_errors=True)
        self.staged.mkdir(parents=True)

    def write_bytes(self, name: str, data: bytes) -> None:
        """Write one file; `name` is its path within the site, with forward slashes. CollisionError when it is taken."""
        self.claim(name).write_bytes(data)

    def write_each(self, files: Iterable[tuple[str, Callable[[], bytes]]]) -> None:
        """Write many files on all cores: each by its name, and by what makes its bytes."""
        claimed = [(self.claim(name), make) for name, make in files]
        each(lambda file: file[0].write_bytes(file[1]()), claimed)

    def write_file(self, name: str, template: Template, context: dict[str, Any], **kwargs: Any) -> None:  # noqa: ANN401
        """Render a page and write it: Pelican's own method, with the settings and `kwargs` as all that a page knows."""
        self.render(self.claim(name), template, context, **kwargs)

    def render(self, path: Path, template: Template, context: dict[str, Any], **kwargs: Any) -> None:  # noqa: ANN401
        """Render a page into a file that has been claimed. Processes may share this work once all names are claimed."""
        known = {key: value for key, value in context.items() if key.isupper()} | kwargs
        path.write_bytes(template.render(known).encode())
        signals.content_written.send(str(path), context=known)

    def claim(self, name: str) -> Path:
        """Return where to write the file `name`, which is now nobody else's; CollisionError when it is taken."""
        pure = PurePosixPath(name)
        if pure.is_absolute() or ".." in pure.parts or "\\" in name:
            raise ValueError(f"{name} leads out of the site")
        # Some file systems do not tell capitals apart.
        if (key := str(pure).casefold()) in self.names:
            raise CollisionError(f"two products write {name}")
        self.names.add(key)
        path = self.staged / pure
        if pure.parent not in self.folders:
            path.parent.mkdir(parents=True, exist_ok=True)
            self.folders.add(pure.parent)
        return path

    def publish(self) -> None:
        """Let what has been written take the place of the last site."""
        replace(self.target, self.staged, self.retired)


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


def get_writer(pelican: object) -> type[Writer]:  # noqa: ARG001 (Pelican's signature)
    """Return the writer, for Pelican."""
    return Publisher


def register() -> None:
    """Join Pelican's run."""
    signals.get_writer.connect(get_writer)
