from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from goodnews.markup import render

if TYPE_CHECKING:
    from collections.abc import Callable

    from goodnews.model.body import Body

    Render = Callable[[str], "Rendered"]

PATH = "content/berattelser/2026/x/index.md"
FIRST = 10


@dataclass(frozen=True)
class Rendered:
    """A rendered text, with what the tests ask for."""

    body: Body
    problems: list[str]

    @property
    def html(self) -> str:
        """Return the whole text, with [file] for a picture."""
        return "".join(part if isinstance(part, str) else f"[{part.file}]" for part in self.body.parts)

    def line_of(self, words: str) -> int:
        """Return the line of the one problem that says `words`."""
        (found,) = [text for text in self.problems if words in text]
        return int(found.partition(":")[0])


@pytest.fixture
def rendered() -> Render:
    """Render a text whose first line is line 10 of its file; problems come as "line: sentence hint"."""

    def render_text(text: str) -> Rendered:
        body, problems = render(text, path=PATH, first_line=FIRST)
        assert all(problem.path == PATH and problem.line >= FIRST for problem in problems)
        assert all(problem.sentence and problem.hint for problem in problems)
        return Rendered(body, [str(problem).removeprefix(f"{PATH}:") for problem in problems])

    return render_text
