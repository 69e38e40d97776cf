"""Our values as bytes and back: models as their values alone, which is half the size and read in half the time."""

from __future__ import annotations

import dataclasses
import io
import pickle
from functools import cache
from operator import attrgetter
from sys import intern
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from goodnews.model.compact import compact

if TYPE_CHECKING:
    from collections.abc import Callable


#: Letters of a word, such as an area or a unit: many models hold the same ones, and each pickle has them anew.
WORD = 20


def dumped(value: object, named: Callable[[object], str | None] | None = None) -> bytes:
    """Return the value as bytes; what `named` has a name for is left out. TypeError and the like when it cannot be."""
    file = io.BytesIO()
    _Pickler(file, named).dump(value)
    return file.getvalue()


class _Pickler(pickle.Pickler):
    def __init__(self, file: io.BytesIO, named: Callable[[object], str | None] | None) -> None:
        super().__init__(file, protocol=5)
        if named:
            self.persistent_id = named  # type: ignore[method-assign]

    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 (pickle's protocol)
        if isinstance(value, BaseModel):
            return model, (type(value), tuple(value.__dict__.values()))
        if isinstance(value, MappingProxyType):
            return proxy, (dict(value),)
        kind: type = type(value)
        if fields := fields_of(kind):
            return thing, (kind, fields(value))
        return NotImplemented


@cache
def fields_of(kind: type) -> Callable[[Any], tuple[object, ...]] | None:
    """Return what tells the values of a frozen dataclass with slots; None of any other, or of one with its own ways.

    Its own `__getstate__` and `__setstate__` think of its fields anew for each value.
    """
    if not (dataclasses.is_dataclass(kind) and "__slots__" in vars(kind) and kind.__reduce__ is object.__reduce__):
        return None
    return values_of(kind)


@cache
def values_of(kind: type) -> Callable[[Any], tuple[object, ...]]:
    """Return what tells the values of a dataclass's fields, in their order."""
    names = [field.name for field in dataclasses.fields(kind)]
    return attrgetter(*names) if len(names) > 1 else lambda value: tuple(getattr(value, name) for name in names)


@cache
def _setters(kind: type) -> list[Callable[[object, object], None]]:
    return [getattr(kind, field.name).__set__ for field in dataclasses.fields(kind)]


def thing(kind: type, values: tuple[object, ...]) -> object:
    """Return a dataclass with these values."""
    made: object = object.__new__(kind)
    for put, value in zip(_setters(kind), values, strict=True):
        put(made, value)
    return made


def model(kind: type[BaseModel], values: tuple[object, ...]) -> BaseModel:
    """Return a model with these values, which were held to its fields when they were read."""
    return compact(kind, [intern(value) if type(value) is str and len(value) <= WORD else value for value in values])


def proxy(value: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Return the mapping as one that cannot be changed."""
    return MappingProxyType(value)
