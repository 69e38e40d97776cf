"""Values as bytes that are the same for the same value in every run, so that a page can tell what it was made of."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import pickle
from functools import cache
from operator import attrgetter
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from pydantic import BaseModel

from goodnews.kept import KeptBody
from goodnews.model.body import Body
from goodnews.model.entries import Entry
from goodnews.model.views import Card, Frame, Proof

if TYPE_CHECKING:
    from collections.abc import Callable

#: What many pages show: made into a stamp once, which then stands for it.
SHARED = (Card, Frame, Proof, Entry, Body)
DIGITS = 16


class Stamps:
    """The stamps of one run."""

    def __init__(self) -> None:
        #: By what it is; the value is held so that it stays what it is.
        self._known: dict[int, tuple[object, str]] = {}

    def of(self, *values: object) -> str:
        """Return what stands for the values, "" when nothing safely does."""
        try:
            return hashlib.blake2b(self._bytes(values), digest_size=DIGITS).hexdigest()
        except (pickle.PicklingError, TypeError, AttributeError):
            return ""

    def shared(self, value: object) -> str:
        """Return what stands for a value that others hold."""
        if (known := self._known.get(id(value))) is None:
            text = self._bytes(value, top=True)
            known = self._known[id(value)] = value, hashlib.blake2b(text, digest_size=DIGITS).hexdigest()
        return known[1]

    def _bytes(self, value: object, *, top: bool = False) -> bytes:
        file = io.BytesIO()
        _Pickler(file, self, value if top else None).dump(value)
        return file.getvalue()


class _Pickler(pickle.Pickler):
    def __init__(self, file: io.BytesIO, stamps: Stamps, top: object) -> None:
        super().__init__(file, protocol=5)
        # Without it equal values differ by whether they hold the same object twice.
        self.fast = True
        self._stamps, self._top = stamps, top

    def persistent_id(self, value: object) -> str | None:
        if not isinstance(value, SHARED) or value is self._top:
            return None
        return self._stamps.shared(value)

    def reducer_override(self, value: Any) -> Any:  # noqa: ANN401 (pickle's protocol)
        if isinstance(value, BaseModel):
            return _made, (type(value), tuple(value.__dict__.items()))
        if isinstance(value, MappingProxyType):
            return _made, (dict(value),)
        if isinstance(value, KeptBody):
            return _made, (value.key,)
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return _made, (type(value), _fields(type(value))(value))
        return NotImplemented


@cache
def _fields(kind: type) -> Callable[[object], object]:
    """Return what tells all that a dataclass holds."""
    return attrgetter(*(field.name for field in dataclasses.fields(kind)))


def _made() -> None:
    """Stand for a value in its stamp; a stamp is never taken apart."""
