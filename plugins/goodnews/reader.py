"""`content/` into a `Site`: every file read, every rule held against it, every problem told at once."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from goodnews.model import filing, kinds, rules, site
from goodnews.model.entries import Area, Dated, Page
from goodnews.model.indicators import Indicator
from goodnews.model.problems import ContentError, Problem
from goodnews.readers import refusing
from goodnews.references import References, inside
from goodnews.registers import Registers, check, read_registers
from goodnews.texts import understand

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Mapping

    from goodnews.model.site import Site
    from goodnews.model.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What `content/` holds: the site, where its originals lie by their shown path, and what should be attended to."""

    site: Site
    files: Mapping[str, Path]
    notices: tuple[Problem, ...]


def read(root: Path, *, today: dt.date, preview: bool = False, cache: Path | None = None) -> Content:
    """Return what the folder `root` holds on the day `today`; ContentError with every problem if that cannot be shown.

    A `preview` holds the drafts as well. `cache` is a folder where verdicts on pictures are remembered.
    """
    folder = _Folder(root=root)
    paths = _files(folder)
    registers = read_registers(root)
    sources = [_seen(source, today) for source in _sources(folder, paths, registers, cache)]
    words = _vocabulary(folder, sources, registers, today)
    folder.problems += (*registers.problems, *check(registers, words))
    with refusing():
        for source in sources:
            folder.problems += rules.check_entry(source, words)
        folder.problems += rules.check_all(sources)
    known = {source.entry.path: source for source in sources}
    references = References(root=root, cache=cache, known=known, preview=preview)
    references.examine(sources)
    entries = [references.settle(source) for source in sources]
    problems = [*folder.problems, *references.problems]
    if any(not problem.notice for problem in problems):
        raise ContentError(problems)
    return Content(
        site=site.build(
            entries,
            registers.places or (),
            preview=preview,
            documents=references.documents,
            directory=registers.directory,
            statement=registers.statement,
        ),
        files=references.files,
        notices=tuple(sorted(set(problems))),
    )


@dataclass(slots=True, kw_only=True)
class _Folder:
    """One run's notes about the folder: what has been found so far, and what is wrong with it."""

    root: Path
    problems: list[Problem] = field(default_factory=list)
    slugs: dict[str, set[str]] = field(default_factory=dict)
    unread: set[str] = field(default_factory=set)


def _files(folder: _Folder) -> list[PurePosixPath]:
    """Return all files in the folder that somebody has put there on purpose, in order."""
    found = []
    for name, itself in sorted(_below(os.fspath(folder.root), ""), key=lambda file: file[0].split("/")):
        relative = PurePosixPath(name)
        if not itself and (inside(folder.root, relative) is None or not (folder.root / relative).is_file()):
            sentence = "filen är en länk till något som inte är en fil i innehållet."
            problem = Problem(path=f"content/{relative}", sentence=sentence, hint="Lägg själva filen här.")
            folder.problems.append(problem)
            continue
        found.append(relative)
    return found


def _below(folder: str, below: str) -> Iterator[tuple[str, bool]]:
    """Yield the path of all that is no folder, and whether it is a file itself."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if filing.is_litter_name(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path, f"{below}{entry.name}/")
            else:
                yield below + entry.name, entry.is_file(follow_symlinks=False)


def _sources(folder: _Folder, paths: list[PurePosixPath], registers: Registers, cache: Path | None) -> list[Source]:
    """Return the entries in those of the files that hold one that can be understood."""
    filed = [(path, filing.file(path)) for path in paths]
    folder.problems += [place for _, place in filed if isinstance(place, Problem)]
    texts = [(path, place) for path, place in filed if isinstance(place, filing.Place)]
    sources = []
    understood = understand(folder.root, texts, cache, registers.directory)
    for (_, place), (source, problems) in zip(texts, understood, strict=True):
        folder.slugs.setdefault(place.kind.name, set()).add(place.slug)
        folder.problems += problems
        if source:
            sources.append(source)
        else:
            folder.unread.add(place.kind.name)
    return sources


def _seen(source: Source, today: dt.date) -> Source:
    """Return the source as it is seen on the day `today`."""
    seen = source.entry.visibility_on(today) if isinstance(source.entry, Dated) else "public"
    if seen == source.entry.visibility:
        return source
    return replace(source, entry=source.entry.model_copy(update={"visibility": seen}))


def _vocabulary(folder: _Folder, sources: list[Source], registers: Registers, today: dt.date) -> rules.Vocabulary:
    areas = [source.entry for source in sources if isinstance(source.entry, Area)]
    templates = (source.entry.template for source in sources if isinstance(source.entry, Page))
    aims = {aim.id: area.slug for area in areas for aim in area.aims}
    return rules.Vocabulary(
        areas=frozenset(folder.slugs.get(kinds.AREA.name, ())),
        aims=None if kinds.AREA.name in folder.unread else aims,
        places=None if registers.places is None else frozenset(place.slug for place in registers.places),
        people=frozenset(folder.slugs.get(kinds.AMBASSADOR.name, ())),
        projects=frozenset(folder.slugs.get(kinds.RESULT.name, ())),
        indicators=frozenset(folder.slugs.get(kinds.INDICATOR.name, ())),
        series={source.entry.slug: source.entry for source in sources if isinstance(source.entry, Indicator)},
        templates=None if kinds.PAGE.name in folder.unread else frozenset(templates),
        stated=registers.stated,
        today=today,
    )
