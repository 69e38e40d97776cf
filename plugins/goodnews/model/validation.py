"""Front matter against its schema: an entry, or every problem with its line and a Swedish sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError

from goodnews.model.entries import MADE
from goodnews.model.problems import Problem
from goodnews.model.swedish import did_you_mean, listing, quoted

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
    strangers = [name for name in fields if name in own]
    problems = [
        Problem(path=path, line=_line(lines, (*under, name)), field=name, sentence=_UNKNOWN, hint="Ta bort raden.")
        for name in strangers
    ]
    written = {name: value for name, value in fields.items() if name not in own and not (value is None and name in schema.model_fields)}
    try:
        value = schema.model_validate({**written, **(made or {})})
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            problems.append(_problem(schema, detail, lines, path, under))
        return None, tuple(problems)
    return (None if problems else value), tuple(problems)


_UNKNOWN = "uppgiften finns inte."


def _line(lines: Mapping[Path, int], where: Path) -> int:
    """Return the line of the field, or of the nearest thing around it that has one."""
    while where and where not in lines:
        where = where[:-1]
    return lines.get(where, 1) if where else 1


def _problem(
    schema: type[BaseModel], error: ErrorDetails, lines: Mapping[Path, int], path: str, under: Path
) -> Problem:
    where = tuple(step for step in error["loc"] if isinstance(step, int) or not step.startswith("function-"))
    sentence, hint = _told(schema, error, where)
    return Problem(
        path=path,
        line=_line(lines, (*under, *where)),
        field=".".join(step for step in where if isinstance(step, str)),
        sentence=sentence,
        hint=hint,
    )


def _told(schema: type[BaseModel], error: ErrorDetails, where: Path) -> tuple[str, str]:  # noqa: PLR0911 (one return a cause)
    """Return what is wrong, and the cure, in Swedish."""
    ctx = error.get("ctx", {})
    given = error["input"]
    match error["type"]:
        case "goodnews":
            return ctx["sentence"], ctx["hint"]
        case "missing":
            return "uppgiften saknas.", f"Lägg till raden {quoted(f'{where[-1]}:')}. {_meaning(schema, where)}".strip()
        case "extra_forbidden":
            known = set(_model_at(schema, where[:-1]).model_fields) - set(MADE)
            return _UNKNOWN, did_you_mean(str(where[-1]), known)
        case "literal_error":
            return f"{quoted(str(given))} går inte att välja.", _choices(str(given), ctx["expected"])
        case "string_too_long":
            return (
                f"texten är {len(given)} tecken lång; högst {ctx['max_length']} får plats.",
                f"Korta den med {len(given) - ctx['max_length']} tecken.",
            )
        case "too_short":
            return "listan är tom.", _meaning(schema, where)
        case "too_long":
            return f"{ctx['actual_length']} värden är för många; högst {ctx['max_length']} får anges.", "Välj de viktigaste."
        case "tuple_type" | "list_type":
            return "värdet ska vara en lista.", "Skriv det inom hakparenteser: [ett, två]."
        case "string_type":
            return "värdet ska vara en text på en rad.", _meaning(schema, where)
        case "model_type" | "model_attributes_type" | "dict_type":
            return "värdet ska vara flera uppgifter under varandra.", "Skriv dem indragna med två blanksteg på raderna under."
        case "uuid_parsing" | "uuid_type":
            return f"{quoted(str(given))} är inget giltigt id.", "Skapa nya texter med ”invoke new”, som skriver ett id."
        case "bool_parsing" | "bool_type":
            return f"{quoted(str(given))} är varken true eller false.", "Skriv true eller ta bort raden."
        case "greater_than_equal" | "less_than_equal" | "int_parsing" | "int_type" | "int_from_float":
            return f"{quoted(str(given))} är inget heltal som passar här.", _meaning(schema, where)
        case _:
            return f"{quoted(str(given))} går inte att använda här.", _meaning(schema, where)


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
