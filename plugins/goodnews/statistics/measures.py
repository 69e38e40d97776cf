"""The indicators whose files say where their values are to be fetched."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from goodnews.model import filing, kinds
from goodnews.model.frontmatter import MatterError, whole
from goodnews.model.indicators import Fetch, Indicator
from goodnews.model.problems import Problem
from goodnews.model.sources import Source
from goodnews.model.validation import validate
from goodnews.statistics.series import HEDEMORA

if TYPE_CHECKING:
    import pathlib
    from collections.abc import Mapping

    from goodnews.model.frontmatter import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """An indicator that can be fetched: its file, the file's bytes and what they say."""

    file: pathlib.Path
    data: bytes
    indicator: Indicator
    fetch: Fetch
    source: Source

    @property
    def areas(self) -> tuple[str, ...]:
        """The codes of Hedemora and of all comparisons that have one."""
        return (HEDEMORA, *dict.fromkeys(other.code for other in self.indicator.comparisons if other.code))

    def problem(self, where: tuple[str | int, ...], sentence: str, hint: str = "") -> Problem:
        """Return a problem at a field of the file."""
        return self.source.problem(*where, sentence=sentence, hint=hint)


def measures(content: pathlib.Path) -> tuple[tuple[Measure, ...], tuple[Problem, ...]]:
    """Return every indicator with `fetch:`, in the order of the files' names, and what is wrong in any indicator."""
    found, problems = [], []
    for file in sorted((content / kinds.INDICATOR.folder).glob("*.yaml")):
        relative = PurePosixPath(file.relative_to(content).as_posix())
        placed = None if filing.is_litter(relative) else filing.file(relative)
        if isinstance(placed, Problem):
            problems.append(placed)
        elif placed is not None:
            measure, wrong = _read(file, f"content/{relative}", placed.slug)
            problems.extend(wrong)
            if measure is not None:
                found.append(measure)
    return tuple(found), tuple(problems)


def _read(file: pathlib.Path, shown: str, slug: str) -> tuple[Measure | None, tuple[Problem, ...]]:
    data = file.read_bytes()
    indicator, lines, problems = understand(data, shown, slug)
    if indicator is None or problems or indicator.fetch is None:
        return None, problems
    source = Source(entry=indicator, lines=lines)
    measure = Measure(file=file, data=data, indicator=indicator, fetch=indicator.fetch, source=source)
    if indicator.processing:
        sentence = "talen sägs vara bearbetade, men det som hämtas är källans egna tal."
        return None, (measure.problem(("processing",), sentence, "Ta bort processing: eller fetch:."),)
    return measure, ()


def understand(data: bytes, shown: str, slug: str) -> tuple[Indicator | None, Mapping[Path, int], tuple[Problem, ...]]:
    """Return the indicator that a file's bytes are, the line of every field, and what is wrong.

    The indicator is None when the file cannot be understood, and then there are problems.
    """
    try:
        matter = whole(data, shown)
    except MatterError as error:
        return None, {}, (error.problem,)
    made = {"slug": slug, "path": shown}
    indicator, problems = validate(Indicator, matter.fields, matter.lines, shown, made=made)
    return indicator, matter.lines, (*matter.problems, *problems)
