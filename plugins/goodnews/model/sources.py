"""One content file, read: its entry, and where in a file everything stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from goodnews.model.entries import Entry
    from goodnews.model.frontmatter import Path


def line_of(lines: Mapping[Path, int], where: Path) -> int:
    """Return the line of the field `where` ("areas", 1), or of the nearest thing around it that has one."""
    while where and where not in lines:
        where = where[:-1]
    return lines.get(where, 1) if where else 1


def problem_at(
    lines: Mapping[Path, int], path: str, where: Path, sentence: str, *, hint: str = "", notice: bool = False
) -> Problem:
    """Return a problem at the field `where` in the file `path` ("content/…")."""
    field = ".".join(step for step in where if isinstance(step, str))
    return Problem(path=path, line=line_of(lines, where), field=field, sentence=sentence, hint=hint, notice=notice)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A valid entry with the lines of its fields.

    `text` is what stands under the fields, as it was written, from `text_line` on. It is kept for entries that refer
    to indicators, since what they say is held against the values.
    """

    entry: Entry
    lines: Mapping[Path, int]
    year: int | None = None
    text: str = ""
    text_line: int = 1

    def problem(self, *where: str | int, sentence: str, hint: str = "", notice: bool = False) -> Problem:
        """Return a problem at the field `where` ("areas", 1), or at the nearest thing around it that has a line."""
        return problem_at(self.lines, self.entry.path, where, sentence, hint=hint, notice=notice)
