"""What one rendering has found so far: its problems, links, ids, headings and pictures."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from goodnews.model.problems import Problem
from goodnews.model.swedish import quoted

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from goodnews.markup.pictures import Picture
    from goodnews.model.body import Link

_ID = re.compile(r"[A-Za-z][A-Za-z0-9_-]*")


@dataclass(slots=True, kw_only=True)
class Sheet:
    """The notes of one rendering; `line` is the latest line known, for what carries none of its own."""

    path: str
    source: str
    first_line: int
    lang: str = "sv"
    line: int = 0
    #: Something in the mark-up was refused, so that cleaning the HTML is bound to change it.
    refused: bool = False
    problems: list[Problem] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    headings: list[tuple[Element, int, str]] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)

    def problem(self, sentence: str, hint: str, line: int = 0) -> None:
        """Note a problem at `line` of the file, or else at the latest line known."""
        where = line or self.line or self.first_line
        self.problems.append(Problem(path=self.path, line=where, sentence=sentence, hint=hint))

    def refuse(self, sentence: str, hint: str, line: int = 0) -> None:
        """Note a problem with mark-up that will not be in the HTML."""
        self.refused = True
        self.problem(sentence, hint, line)

    def seen(self, line: int) -> int:
        """Remember `line` as the latest known, when it is one; return the latest known."""
        self.line = line or self.line
        return self.line or self.first_line

    def find(self, pattern: str) -> int:
        """Return the line of the first match of `pattern` in the source, 0 for none."""
        found = re.search(pattern, self.source, re.MULTILINE)
        return self.first_line + self.source.count("\n", 0, found.start()) if found else 0

    def claim_id(self, name: str, line: int) -> bool:
        """Take an id that the writer has chosen; False, and a problem, when it cannot be had."""
        if not _ID.fullmatch(name):
            hint = "Använd a–z, 0–9 och bindestreck, och börja med en bokstav."
            self.refuse(f"id:t {quoted(name)} kan inte användas.", hint, line)
        elif name in self.ids:
            self.refuse(f"id:t {quoted(name)} finns två gånger i texten.", "Ge det ena ett annat namn.", line)
        else:
            self.ids.add(name)
            return True
        return False

    def check_fragments(self) -> None:
        """Note a problem for each link within the text that leads nowhere."""
        for link in self.links:
            if link.target.startswith("#") and link.target[1:] not in self.ids:
                hint = "Länka till en rubrik som finns, med dess namn i små bokstäver: [text](#rubrikens-namn)."
                self.problem(f"länken {quoted(link.target)} leder ingenstans i texten.", hint, link.line)
