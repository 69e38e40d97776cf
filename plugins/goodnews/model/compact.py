"""Models of values that are known to be right, in little memory: those of a kind share one set of names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = TypeVar("Kind", bound=BaseModel)


def compact(kind: type[Kind], values: Iterable[object]) -> Kind:
    """Return a model of this kind with a value for each of its fields, in their order; none of them is checked again.

    Each field counts as given: Pydantic's own copies have a set of those that are, 2 kB for each story.
    """
    made = kind.__new__(kind)
    names, known = _names(kind)
    put = object.__setattr__
    put(made, "__dict__", dict(zip(names, values, strict=True)))
    put(made, "__pydantic_fields_set__", known)
    put(made, "__pydantic_extra__", None)
    put(made, "__pydantic_private__", None)
    return made


@cache
def _names(kind: type[BaseModel]) -> tuple[tuple[str, ...], set[str]]:
    return tuple(kind.model_fields), set(kind.model_fields)
