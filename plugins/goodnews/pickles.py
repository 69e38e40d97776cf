"""Our values as bytes and back: models as their values alone, which is half the size and read in half the time."""

from __future__ import annotations

import io
import pickle
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

if TYPE_CHECKING:
    from collections.abc import Callable


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
        return NotImplemented


def model(kind: type[BaseModel], values: tuple[object, ...]) -> BaseModel:
    """Return a model with these values, which were held to its fields when they were read."""
    made = kind.__new__(kind)
    names, known = _names(kind)
    object.__setattr__(made, "__dict__", dict(zip(names, values, strict=True)))
    object.__setattr__(made, "__pydantic_fields_set__", known)
    object.__setattr__(made, "__pydantic_extra__", None)
    object.__setattr__(made, "__pydantic_private__", None)
    return made


@cache
def _names(kind: type[BaseModel]) -> tuple[tuple[str, ...], set[str]]:
    return tuple(kind.model_fields), set(kind.model_fields)


def proxy(value: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    """Return the mapping as one that cannot be changed."""
    return MappingProxyType(value)
