"""One content file, read: its entry, and where in the file everything stands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from goodnews.model.entries import Entry
    from goodnews.model.frontmatter import Path


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
        at = where
        while at and at not in self.lines:
            at = at[:-1]
        field = ".".join(step for step in where if isinstance(step, str))
        line = self.lines.get(at, 1) if at else 1
        return Problem(path=self.entry.path, line=line, field=field, sentence=sentence, hint=hint, notice=notice)
