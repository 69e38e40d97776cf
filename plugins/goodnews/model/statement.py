"""The accessibility statement (lag 2018:1937): content/tillganglighet.yaml and what the law wants of it.

The eleven parts are the authority, the service, how far it conforms, what is not accessible and why, the days of the
assessment and of the last change, the method, whom to tell, where to complain, and what is excepted by 12 § and 9 §.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Literal, Self

from pydantic import Field, model_validator

from goodnews.model.entries import Model
from goodnews.model.fields import Day, Line, Name, wrong
from goodnews.model.guesses import did_you_mean
from goodnews.model.sources import problem_at
from goodnews.model.swedish import long_date, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from goodnews.model.directory import Directory
    from goodnews.model.frontmatter import Path
    from goodnews.model.problems import Problem
    from goodnews.model.rules import Vocabulary

#: Where anybody may complain to the authority that supervises the law.
COMPLAINTS = "https://www.digg.se/tdosanmalan"
#: How long an assessment says anything of today.
GOOD_FOR = dt.timedelta(days=365)
Conformance = Literal["helt", "delvis", "inte"]


class Barrier(Model):
    """Something that somebody may not be able to use."""

    what: Line = Field(max_length=120, description="Vad det är, i några ord.")
    why: Line = Field(max_length=500, description="Vad som är fel och varför.")
    instead: Line | None = Field(None, max_length=300, description="Hur man kan få innehållet på annat sätt.")


class Statement(Model):
    """The whole file."""

    authority: Line = Field(description="Myndigheten som står bakom webbplatsen.")
    service: Line = Field(description="Webbplatsens namn.")
    conformance: Conformance = Field(description="helt, delvis eller inte förenlig med lagen.")
    standard: Line = Field(max_length=300, description="Vilka krav webbplatsen är bedömd mot.")
    inaccessible: tuple[Barrier, ...] = Field((), description="Allt som inte är tillgängligt, med skäl.")
    burdensome: tuple[Barrier, ...] = Field((), description="Undantaget som oskäligt betungande enligt 12 §, med skäl.")
    excepted: tuple[Barrier, ...] = Field((), description="Innehåll som lagen inte gäller enligt 9 §, med skäl.")
    assessed: Day = Field(description="Dagen för den senaste bedömningen.")
    updated: Day = Field(description="Dagen då redogörelsen senast ändrades.")
    method: tuple[Line, ...] = Field(min_length=1, description="Hur bedömningen gjordes, ett stycke på varje rad.")
    errand: Name = Field(description="Ärendet i content/kontakter.yaml där man säger till om ett hinder.")

    @model_validator(mode="after")
    def _whole(self) -> Self:
        """What is fully accessible has no barrier, and what is not says which there are."""
        if self.conformance == "helt" and self.inaccessible:
            raise wrong("webbplatsen är helt förenlig men har hinder.", "Skriv conformance: delvis, eller ta bort dem.")
        if self.conformance != "helt" and not self.inaccessible:
            raise wrong("det står inte vad som inte är tillgängligt.", "Skriv inaccessible: med varje hinder och skäl.")
        if self.updated < self.assessed:
            raise wrong("redogörelsen är ändrad före bedömningen.", "Rätta assessed eller updated.")
        return self


def check(
    statement: Statement, lines: Mapping[Path, int], path: str, directory: Directory | None, words: Vocabulary
) -> Iterator[Problem]:
    """Yield what the statement lacks: a page, somebody to tell, or an assessment that is fresh enough."""
    if words.templates is not None and "accessibility" not in words.templates:
        hint = "Skriv content/sidor/tillganglighet.md med template: accessibility."
        yield problem_at(lines, path, (), "ingen sida visar redogörelsen.", hint=hint)
    errands = [errand.slug for errand in directory.errands] if directory else []
    if directory is not None and statement.errand not in errands:
        hint = did_you_mean(statement.errand, errands) or "Skriv det i content/kontakter.yaml."
        sentence = f"ärendet {quoted(statement.errand)} finns inte."
        yield problem_at(lines, path, ("errand",), sentence, hint=hint)
    if words.today - statement.assessed > GOOD_FOR:
        sentence = f"bedömningen är från {long_date(statement.assessed)}, mer än ett år gammal."
        hint = "Bedöm webbplatsen på nytt, rätta det som har ändrats och skriv dagen."
        yield problem_at(lines, path, ("assessed",), sentence, hint=hint, notice=True)
