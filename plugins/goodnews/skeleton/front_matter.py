"""The front matter of a new text, written from the schema itself: what is answered, and what may be added."""

from __future__ import annotations

import json
import re
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from goodnews.model.entries import MADE
from goodnews.model.own_rules import TO_WRITE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from pydantic.fields import FieldInfo

#: A value that the writer has yet to write; stands in the file as TO_WRITE and what the field is for.
UNWRITTEN = object()


#: Fields that a new text has no use for: they tell of what has happened to it since.
LATER = frozenset({"correction", "indicator", "lang", "modified", "previous", "translations"})
_PLAIN = re.compile(r"[a-z0-9][a-z0-9-]*")


def front_matter(
    schema: type[BaseModel],
    answers: Mapping[str, object],
    *,
    unfit: Collection[str] = (),
    choices: Mapping[str, Collection[str]] = MappingProxyType({}),
) -> str:
    """Return front matter with `answers`, and every other field of `schema` but the `unfit` as a comment to fill in.

    `choices` are the names that a field not answered may be given, told in its comment.
    """
    hidden = {*MADE, *LATER, *unfit}
    offered = {name: field for name, field in schema.model_fields.items() if name not in {*hidden, *answers}}
    written = [*_answered(schema, answers, "")]
    optional = [line for name, field in offered.items() for line in _offered(name, field, "", choices.get(name, ()))]
    if optional:
        optional.insert(0, "# Resten är valfritt. Ta bort # och blanksteget efter på de rader du vill använda.")
    return "\n".join(["---", *written, "", *optional, "---", ""])


def _answered(schema: type[BaseModel], answers: Mapping[str, object], margin: str) -> Iterator[str]:
    """Yield the lines of the fields in `answers`, in the schema's order, each under a comment that tells what it is."""
    for name, field in schema.model_fields.items():
        if name not in answers:
            continue
        if field.description:
            yield f"{margin}# {field.description}"
        yield from _written(name, answers[name], field, margin)


def _written(name: str, value: Any, field: FieldInfo, margin: str) -> Iterator[str]:  # noqa: ANN401, any field's value
    inner = _schema_in(field.annotation)
    if inner and isinstance(value, dict):
        yield f"{margin}{name}:"
        yield from _answered(inner, value, f"{margin}  ")
    elif inner:
        yield f"{margin}{name}:"
        for each in value:
            yield from _item([*_answered(inner, each, f"{margin}    ")])
    elif isinstance(value, list):
        yield f"{margin}{name}: [{', '.join(map(_scalar, value))}]"
    else:
        text = f"{TO_WRITE}: {field.description}" if value is UNWRITTEN else value
        yield f"{margin}{name}: {_scalar(text)}"


def _item(lines: list[str]) -> Iterator[str]:
    """Yield `lines` as an item of a list: its first field gets the hyphen."""
    first = next(line for line in lines if not line.lstrip().startswith("#"))
    hyphened = first.replace(first.lstrip(), f"- {first.lstrip()}", 1).removeprefix("  ")
    yield from (hyphened if line is first else line for line in lines)


def _offered(
    name: str, field: FieldInfo, margin: str, choices: Collection[str] = (), hyphen: str = ""
) -> Iterator[str]:
    """Yield the commented lines of a field that may be added, and of what it consists of."""
    inner = _schema_in(field.annotation)
    start = f"{margin}{hyphen}{name}:{'' if inner else _default(field)}"
    told = " ".join(filter(None, [field.description, f"Välj bland {', '.join(choices)}." if choices else ""]))
    yield f"# {start}  # {told}" if told else f"# {start}"
    if inner is None:
        return
    many = "tuple" in str(field.annotation)
    below = margin + " " * len(hyphen) + "  "
    parts = [(part, each) for part, each in inner.model_fields.items() if part not in LATER]
    for number, (part, each) in enumerate(parts):
        first = many and number == 0
        inset = "  " if many and not first else ""
        yield from _offered(part, each, below + inset, hyphen="- " if first else "")


def _default(field: FieldInfo) -> str:
    """Return what a field is when nobody writes it, as YAML after the colon; nothing when that is nothing."""
    if isinstance(field.default, tuple):
        return f" [{', '.join(map(_scalar, field.default))}]"
    return f" {str(field.default).lower()}" if isinstance(field.default, bool) else ""


def _schema_in(annotation: Any) -> type[BaseModel] | None:  # noqa: ANN401, any type expression
    """Return the model that a field's type holds, one or many, or None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    inner = (_schema_in(part) for part in getattr(annotation, "__args__", ()))
    return next(filter(None, inner), None)


def _scalar(value: object) -> str:
    """Return `value` as YAML that can only be read as this text."""
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
