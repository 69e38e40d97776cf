"""Models of values that are known to be right, in little memory: those of a kind share one set of names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, TypeVar

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Iterable

Kind = TypeVar("Kind", bound=BaseModel)

#: What puts each part of a model in its place: a model whose values cannot be changed refuses other ways.
_put_values, _put_names, _put_extra, _put_private = (
    vars(BaseModel)[part].__set__
    for part in ("__dict__", "__pydantic_fields_set__", "__pydantic_extra__", "__pydantic_private__")
)


def compact(kind: type[Kind], values: Iterable[object]) -> Kind:
    """Return a model of this kind with a value for each of its fields, in their order; none of them is checked again.

    Each field counts as given: Pydantic's own copies have a set of those that are, 2 kB for each story.
    """
    made = object.__new__(kind)
    names, known = _names(kind)
    _put_values(made, dict(zip(names, values, strict=True)))
    _put_names(made, known)
    _put_extra(made, None)
    _put_private(made, None)
    return made


@cache
def _names(kind: type[BaseModel]) -> tuple[tuple[str, ...], set[str]]:
    return tuple(kind.model_fields), set(kind.model_fields)
