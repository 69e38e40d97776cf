"""Front matter against its schema: an entry, or every problem with its line and a Swedish sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from goodnews.model.entries import MADE
from goodnews.model.guesses import did_you_mean
from goodnews.model.problems import Problem
from goodnews.model.sources import line_of
from goodnews.model.swedish import listing, quoted

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pydantic_core import ErrorDetails

    from goodnews.model.frontmatter import Path

Schema = TypeVar("Schema", bound=BaseModel)


def validate(
    schema: type[Schema],
    fields: Mapping[str, Any],
    lines: Mapping[Path, int],
    path: str,
    *,
    made: Mapping[str, Any] | None = None,
    under: Path = (),
) -> tuple[Schema | None, tuple[Problem, ...]]:
    """Return the value that `fields` describe, or None and the problems.

    `made` are the fields that come from the file's place rather than from the writer. `under` is where
    in the file `fields` stand, when they are not the whole of it.
    """
    own = MADE if made else ()
    problems = [
        Problem(path=path, line=line_of(lines, (*under, name)), field=name, sentence=_UNKNOWN, hint="Ta bort raden.")
        for name in fields
        if name in own
    ]
    # A field that is left empty is a field that is left out.
    empty = {name for name, value in fields.items() if value is None and name in schema.model_fields}
    written = {name: value for name, value in fields.items() if name not in own and name not in empty}
    try:
        value = schema.model_validate({**written, **(made or {})})
    except ValidationError as error:
        details = error.errors(include_url=False)
        return None, (*problems, *(_problem(schema, detail, lines, path, under) for detail in details))
    return (None if problems else value), tuple(problems)


_UNKNOWN = "uppgiften finns inte."


def _problem(
    schema: type[BaseModel], error: ErrorDetails, lines: Mapping[Path, int], path: str, under: Path
) -> Problem:
    where = tuple(step for step in error["loc"] if isinstance(step, int) or not step.startswith("function-"))
    sentence, hint = _told(schema, error, where)
    return Problem(
        path=path,
        line=line_of(lines, (*under, *where)),
        field=".".join(step for step in where if isinstance(step, str)),
        sentence=sentence,
        hint=hint,
    )


def _told(schema: type[BaseModel], error: ErrorDetails, where: Path) -> tuple[str, str]:  # noqa: PLR0911 (a case a cause)
    """Return what is wrong, and the cure, in Swedish."""
    ctx = error.get("ctx", {})
    given = quoted(str(error["input"]))
    meaning = _meaning(schema, where)
    match error["type"]:
        case "goodnews":
            return ctx["sentence"], ctx["hint"]
        case "missing":
            return "uppgiften saknas.", f"Lägg till raden {quoted(f'{where[-1]}:')}. {meaning}".strip()
        case "extra_forbidden":
            known = set(_model_at(schema, where[:-1]).model_fields) - set(MADE)
            return _UNKNOWN, did_you_mean(str(where[-1]), known)
        case "literal_error":
            return f"{given} går inte att välja.", _choices(str(error["input"]), ctx["expected"])
        case "string_too_long":
            length, most = len(error["input"]), ctx["max_length"]
            return f"texten är {length} tecken lång; högst {most} får plats.", f"Korta den med {length - most} tecken."
        case "too_long":
            count, most = ctx["actual_length"], ctx["max_length"]
            return f"{count} värden är för många; högst {most} får anges.", "Välj de viktigaste."
        case other:
            sentence, hint = _FIXED.get(other, (f"{given} går inte att använda här.", ""))
            return sentence.replace("%", given), hint or meaning


#: Pydantic's name for the fault → what the writer is told (% is what she wrote), and the cure: "" is the field's use.
_LIST = ("värdet ska vara en lista.", "Skriv det inom hakparenteser: [ett, två].")
_SEVERAL = (
    "värdet ska vara flera uppgifter under varandra.",
    "Skriv dem på raderna under, indragna med två blanksteg.",
)
_TRUTH = ("% är varken true eller false.", "Skriv true eller ta bort raden.")
_WHOLE = ("% är inget heltal som passar här.", "")
_FIXED = {
    "too_short": ("listan är tom.", ""),
    "tuple_type": _LIST,
    "list_type": _LIST,
    "string_type": ("värdet ska vara en text på en rad.", ""),
    "model_type": _SEVERAL,
    "model_attributes_type": _SEVERAL,
    "dict_type": _SEVERAL,
    "uuid_parsing": ("% är inget giltigt id.", "Skapa nya texter med ”python3 tasks.py new”, som skriver ett id."),
    "uuid_type": ("% är inget giltigt id.", "Skapa nya texter med ”python3 tasks.py new”, som skriver ett id."),
    "bool_parsing": _TRUTH,
    "bool_type": _TRUTH,
    "greater_than_equal": _WHOLE,
    "less_than_equal": _WHOLE,
    "int_parsing": _WHOLE,
    "int_type": _WHOLE,
}


def _model_at(schema: type[BaseModel], where: Path) -> type[BaseModel]:
    """Return the model that describes the fields at `where` (a list's items count as the list's own)."""
    for step in where:
        if isinstance(step, str) and step in schema.model_fields:
            schema = next(iter(_models_in(schema.model_fields[step].annotation)), schema)
    return schema


def _models_in(annotation: Any) -> list[type[BaseModel]]:  # noqa: ANN401 (any type expression)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for part in getattr(annotation, "__args__", ()) for model in _models_in(part)]


def _meaning(schema: type[BaseModel], where: Path) -> str:
    """Return what the field is for, as its schema describes it."""
    names = [step for step in where if isinstance(step, str)]
    field = _model_at(schema, tuple(names[:-1])).model_fields.get(names[-1]) if names else None
    return field.description or "" if field else ""


def _choices(given: str, expected: str) -> str:
    choices = [choice.strip(" '") for choice in expected.replace(" or ", ",").split(",")]
    if len(choices) == 1:
        return f"Skriv {quoted(choices[0])}."
    hint = did_you_mean(given, choices)
    return hint if hint.startswith("Välj") else f"{hint} Det går att välja {listing(choices, 'eller')}."
