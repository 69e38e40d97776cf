"""Values as digests that are the same for the same value in every run, so that a page can tell what it was made of."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import pickle
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from goodnews.kept import KeptBody
from goodnews.model.body import Body
from goodnews.model.entries import MODELS
from goodnews.model.indicators import Indicator
from goodnews.model.kinds import Kind
from goodnews.model.standings import Measured, Standing
from goodnews.model.views import Card, Frame, Proof, Tag
from goodnews.pickles import values_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

#: What many pages show: made into a stamp once, which then stands for it. So is a tuple, such as a list of links, of at
#: least `LONG` things; a shorter one is sooner read again.
SHARED = frozenset({Card, Frame, Proof, Tag, Kind, Standing, Measured, Body, Indicator, *MODELS.values()})
LONG = 8
DIGITS = 16


class Stamps:
    """The stamps of values that all live as long as this does."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[object, bytes]] = {}

    def of(self, *values: object) -> str:
        """Return what stands for the values, "" when nothing safely does."""
        try:
            return _digest(self._bytes(values)).hex()
        except (pickle.PicklingError, TypeError, AttributeError):
            return ""

    def shared(self, value: object) -> bytes:
        """Return what stands for a value that others may hold, too."""
        if (known := self._known.get(id(value))) is None:
            # Held here, it stays what it is.
            known = self._known[id(value)] = value, _digest(self._bytes(value))
        return known[1]

    def _bytes(self, value: object) -> bytes:
        file = io.BytesIO()
        _Pickler(file, self, value).dump(value)
        return file.getvalue()


class _Pickler(pickle.Pickler):
    def __init__(self, file: io.BytesIO, stamps: Stamps, top: object) -> None:
        super().__init__(file, protocol=5)
        # Without it equal values differ by whether they hold the same object twice.
        self.fast = True
        self._shared, self._top = stamps.shared, top

    def persistent_id(self, value: Any) -> bytes | None:  # noqa: ANN401 (pickle's protocol)
        kind = type(value)
        if kind not in SHARED and not (kind is tuple and len(value) >= LONG):
            return None
        return None if value is self._top else self._shared(value)

    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 (pickle's protocol)
        kind: Any = type(value)
        if (parts := _parts(kind)) is None:
            return NotImplemented
        # As a list, which is never taken for one that is shared.
        name, values = parts
        return _made, (name, [*values(value)])


@cache
def _parts(kind: type) -> tuple[str, Callable[[Any], Iterable[object]]] | None:
    """Return the kind's name and what tells all that a value of it holds; None where pickle knows that.

    The fields of a kind always stand in the same order, so their names need not be told.
    """
    name = f"{kind.__module__}.{kind.__qualname__}"
    if kind is KeptBody:
        return name, lambda value: (value.at[1], value.addresses)
    if issubclass(kind, BaseModel):
        return name, lambda value: value.__dict__.values()
    if dataclasses.is_dataclass(kind):
        return name, values_of(kind)
    if kind is MappingProxyType:
        return name, lambda value: value.items()
    return None


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=DIGITS).digest()


def _made() -> None:
    """Stand for a value in its stamp; a stamp is never taken apart."""
