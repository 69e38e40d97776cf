"""Where files belong: a path below `content/` into its kind and slug, or what is wrong with where it lies."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from goodnews.model.guesses import closest, did_you_mean, near
from goodnews.model.kinds import BY_FOLDER, INDICATOR, RESERVED, Kind
from goodnews.model.problems import Problem
from goodnews.model.swedish import quoted, slug

if TYPE_CHECKING:
    from collections.abc import Sequence

#: The list of places, whom one can turn to, and the accessibility statement.
PLACES, CONTACTS, STATEMENT = "platser.yaml", "kontakter.yaml", "tillganglighet.yaml"
REGISTERS = (PLACES, CONTACTS, STATEMENT)
#: Where the task `indicators` keeps what services have answered.
ANSWERS = "kallor"
#: What editors, file managers and sync programs leave behind, in lower case.
_LITTER = re.compile(r"^(\.|~\$|thumbs\.db$|desktop\.ini$)|(~|\.tmp|\.bak|\.swp|\.part)$")
_YEAR = re.compile(r"[12]\d{3}")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
#: Files that may lie beside a text: pictures and the documents that {static} links lead to.
BESIDE = frozenset(
    {"jpg", "jpeg", "png", "webp", "avif", "svg", "gif", "tif", "tiff", "heic", "heif", "bmp"}
    | {"pdf", "csv", "txt", "ics"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A content file in its right place. `year` is the folder's, for kinds that are filed by year."""

    kind: Kind
    slug: str
    year: int | None = None


def is_plain(name: str) -> bool:
    """Return whether a file's name can stand in an address as it is."""
    return bool(re.fullmatch(r"[a-z0-9]+([.-][a-z0-9]+)*", name))


def is_litter(path: PurePosixPath) -> bool:
    """Return whether the file or a folder above it is something that no writer made."""
    return any(map(is_litter_name, path.parts))


def is_litter_name(name: str) -> bool:
    """Return whether no writer made what is called so, nor what lies in a folder that is."""
    return _LITTER.search(name.casefold()) is not None


def file(path: PurePosixPath) -> Place | Problem | None:
    """Return the kind and slug of the file at `path` (relative to `content/`), or why it cannot lie there.

    None means that the file lies beside a text (a picture, a document) and is read when the text asks for it.
    """
    shown = f"content/{path}"
    kind = BY_FOLDER.get(path.parts[0])
    suffix = path.suffix.lstrip(".").casefold()
    if str(path) in REGISTERS or (path.parts[:2] == (INDICATOR.folder, ANSWERS) and suffix == "json"):
        return None
    if len(path.parts) == 1 or kind is None:
        folders = [known.folder for known in BY_FOLDER.values()]
        hint = did_you_mean(path.parts[0], folders) if len(path.parts) > 1 else _choose(folders)
        return Problem(path=shown, sentence="filen ligger i fel mapp.", hint=hint)
    pattern = _pattern(kind.files)
    if path.suffix == pattern.suffix:
        return _place(path, kind, pattern)
    if suffix in BESIDE:
        return None
    return Problem(
        path=shown,
        sentence=f"filer av slaget {quoted(path.suffix or path.name)} kan inte ligga här.",
        hint=f"Skriv texten i en fil som slutar på {pattern.suffix}, här {quoted(pattern.name)}.",
    )


def _choose(folders: list[str]) -> str:
    return f"Flytta den till en av mapparna {', '.join(folders)}."


def _place(path: PurePosixPath, kind: Kind, pattern: PurePosixPath) -> Place | Problem:
    shown = f"content/{path}"
    if len(path.parts) != len(pattern.parts):
        return Problem(path=shown, sentence="filen ligger på fel nivå.", hint=_example(kind))
    found: dict[str, str] = {}
    for part, expected in zip(path.parts[1:], pattern.parts[1:], strict=True):
        stem, name = (part.removesuffix(pattern.suffix), expected.removesuffix(pattern.suffix))
        if name.startswith("<"):
            found[name] = stem
        elif part != expected:
            return Problem(path=shown, sentence=f"filen ska heta {expected}.", hint=_example(kind))
    year, name = found.get("<year>"), found["<slug>"]
    if year is not None and not _YEAR.fullmatch(year):
        return Problem(path=shown, sentence=f"mappen {quoted(year)} är inget årtal.", hint=_example(kind))
    if not _SLUG.fullmatch(name):
        return Problem(
            path=shown,
            sentence=f"namnet {quoted(name)} kan inte bli en webbadress.",
            hint=f"Döp om till {quoted(slug(name) or 'ett-namn')}: bara a–z, 0–9 och bindestreck.",
        )
    if name == "sida" or (kind.name == "page" and name in RESERVED):
        sentence = f"namnet {quoted(name)} används redan av webbplatsen själv."
        return Problem(path=shown, sentence=sentence, hint="Välj ett annat namn.")
    return Place(kind=kind, slug=name, year=int(year) if year else None)


@cache
def _pattern(files: str) -> PurePosixPath:
    return PurePosixPath(files)


def _example(kind: Kind) -> str:
    return f"Rätt plats: content/{kind.files.replace('<slug>', 'namnet').replace('<year>', '2026')}."


def closest_file(target: str, known: Sequence[str]) -> str:
    """Return the hint for a link to a file that does not exist; `known` are those that do, below `content/`."""
    match = closest(target, known)
    # Files of one folder look alike whatever they are called: the names themselves must, too.
    if match and near(_own_name(target), _own_name(match)):
        return f"Menade du {quoted('{filename}/' + match)}?"
    return "Kontrollera mappens namn."


def _own_name(path: str) -> str:
    """Return what a text is called: "berattelser/2026/badet/index.md" → "badet"."""
    file = PurePosixPath(path)
    return file.parent.name if file.stem == "index" else file.stem
