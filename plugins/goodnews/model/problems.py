"""What is wrong with the content, as values: a problem, and the error that carries all of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One thing a writer must mend, told in Swedish.

    `path` is written with forward slashes from the project's folder (`content/…`),
    `line` counts from 1 (0: the file as a whole), `field` is the front matter key or "".
    `sentence` says what is wrong; `hint` says how to cure it. A `notice` is told but does not stop the build.
    """

    path: str
    line: int = 0
    field: str = ""
    sentence: str
    hint: str = ""
    notice: bool = False

    def __str__(self) -> str:
        where = f"{self.path}:{self.line}" if self.line else self.path
        what = f"{self.field}: {self.sentence}" if self.field else self.sentence
        return f"{where}: {'(påminnelse) ' if self.notice else ''}{what} {self.hint}".rstrip()


class ContentError(Exception):
    """The content cannot be published; holds every problem found in the run, sorted and without repeats."""

    #: What Pelican's command exits with when this error ends the run.
    exitcode = 1

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(headline(self.problems))


def headline(problems: tuple[Problem, ...]) -> str:
    """Return the one-line summary of `problems`, in Swedish."""
    stopping = [problem for problem in problems if not problem.notice]
    if not stopping:
        return f"{len(problems)} påminnelser." if len(problems) > 1 else "1 påminnelse."
    files = len({problem.path for problem in stopping})
    return f"{len(stopping)} problem i {files} {'fil' if files == 1 else 'filer'}."


def report(problems: Iterable[Problem]) -> str:
    """Return `problems` as text, one a line in the order of files and lines, and the summary last."""
    ordered = tuple(sorted(set(problems)))
    return "".join(f"{problem}\n" for problem in ordered) + headline(ordered) + "\n"
