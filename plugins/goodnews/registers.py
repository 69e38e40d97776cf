"""The lists beside the texts: places, whom one can turn to, and the accessibility statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

from goodnews.model import directory, filing, statement
from goodnews.model.directory import Directory
from goodnews.model.entries import Place
from goodnews.model.frontmatter import MatterError, decode, load_yaml, whole
from goodnews.model.problems import Problem
from goodnews.model.statement import Statement
from goodnews.model.swedish import quoted
from goodnews.model.validation import validate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path as File

    from goodnews.model.frontmatter import Path
    from goodnews.model.rules import Vocabulary

Schema = TypeVar("Schema", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """What the lists hold. `places` and `directory` are None while their file cannot be read; all are empty without it.

    `stated` says whether there is a statement, though it may not be readable. `lines` tell where everything stands, by
    the name of the file; `problems` what is wrong in one file alone.
    """

    places: tuple[Place, ...] | None
    directory: Directory | None
    statement: Statement | None
    stated: bool
    lines: Mapping[str, Mapping[Path, int]]
    problems: tuple[Problem, ...]


def read_registers(root: File) -> Registers:
    """Return what the lists in the folder `root` hold."""
    places, wrong = _places(root)
    contacts, found, lines = _file(root, filing.CONTACTS, Directory)
    accessible, others, told = _file(root, filing.STATEMENT, Statement)
    return Registers(
        places=None if wrong else places,
        directory=contacts if contacts or found else Directory(),
        statement=accessible,
        stated=bool(accessible or others),
        lines={filing.CONTACTS: lines, filing.STATEMENT: told},
        problems=(*wrong, *found, *others),
    )


def check(registers: Registers, words: Vocabulary) -> Iterator[Problem]:
    """Yield what the rules have against the lists, held against all else."""
    if registers.directory:
        path, lines = f"content/{filing.CONTACTS}", registers.lines[filing.CONTACTS]
        yield from directory.check(registers.directory, lines, path, words)
    if registers.statement:
        path, lines = f"content/{filing.STATEMENT}", registers.lines[filing.STATEMENT]
        yield from statement.check(registers.statement, lines, path, registers.directory, words)


def _file(root: File, name: str, schema: type[Schema]) -> tuple[Schema | None, tuple[Problem, ...], Mapping[Path, int]]:
    """Return what a file that is nothing but fields holds, what is wrong in it and where everything stands."""
    shown = f"content/{name}"
    if not (root / name).is_file():
        return None, (), {}
    try:
        matter = whole((root / name).read_bytes(), shown)
    except MatterError as error:
        return None, (error.problem,), {}
    value, problems = validate(schema, matter.fields, matter.lines, shown)
    return value, (*matter.problems, *problems), matter.lines


def _places(root: File) -> tuple[tuple[Place, ...], tuple[Problem, ...]]:
    """Return the controlled list of places, and what is wrong in it."""
    path, shown = root / filing.PLACES, f"content/{filing.PLACES}"
    if not path.is_file():
        return (), ()
    try:
        rows, lines, problems = load_yaml(decode(path.read_bytes(), shown), shown)
    except MatterError as error:
        return (), (error.problem,)
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        hint = "Varje ort börjar med ”- slug:” och har sina uppgifter på raderna under."
        odd = Problem(path=shown, line=1, sentence="filen är inte en lista över orter.", hint=hint)
        return (), (*problems, odd)
    places: dict[str, Place] = {}
    for index, row in enumerate(rows):
        place, found = validate(Place, row, lines, shown, under=(index,))
        problems += found
        if place and place.slug in places:
            line, sentence = lines[(index,)], f"orten {quoted(place.slug)} står två gånger."
            problems.append(Problem(path=shown, line=line, sentence=sentence, hint="Ta bort den ena."))
        elif place:
            places[place.slug] = place
    return tuple(places.values()), tuple(problems)
