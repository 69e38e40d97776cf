"""A page's recipe: its template, view and share card as bytes, from which it can be made again with another body."""

from __future__ import annotations

import hashlib
import io
import pickle
from typing import TYPE_CHECKING, Any

from goodnews.kept import KeptBody
from goodnews.model.share import ShareCard
from goodnews.model.views import Frame, View
from goodnews.pickles import dumped

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from goodnews.model.share import ShareCards


class Recipes:
    """Writes the recipes of a product's pages. What they have in common is handed to `thing`, by name."""

    def __init__(self, thing: Callable[[str, bytes], None]) -> None:
        self._thing = thing
        #: The frames by what they are; each is held, so that it stays that.
        self._frames: dict[int, tuple[Frame, str]] = {}

    def meet(self, frame: Frame) -> None:
        """Get to know a frame, before this process is split in two."""
        if id(frame) not in self._frames:
            data = dumped(frame)
            name = hashlib.sha256(data).hexdigest()[:16]
            self._thing(name, data)
            self._frames[id(frame)] = frame, name

    def write(self, template: str, view: View, cards: ShareCards | None) -> bytes:
        """Return the recipe; b"" of a page that has none, since its view holds what cannot be written."""
        card = cards.of(view) if cards else None
        try:
            return dumped((template, view, card), self._named)
        except (pickle.PicklingError, TypeError, AttributeError):
            return b""

    def _named(self, value: object) -> str | None:
        return self._frames[id(value)][1] if type(value) is Frame else None


def read(data: bytes, things: Mapping[str, bytes], keys: Mapping[str, bytes]) -> tuple[str, View, ShareCard | None]:
    """Return template, view and card. `keys` are the keys in the cache of texts whose bodies have changed."""
    template, view, card = _Unpickler(io.BytesIO(data), things, keys).load()
    if not (isinstance(template, str) and isinstance(view, View) and isinstance(card, ShareCard | None)):
        raise TypeError("not a recipe")
    return template, view, card


class _Unpickler(pickle.Unpickler):
    def __init__(self, file: io.BytesIO, things: Mapping[str, bytes], keys: Mapping[str, bytes]) -> None:
        super().__init__(file)
        self._things, self._keys = things, keys

    def persistent_load(self, name: str) -> Any:  # noqa: ANN401 (pickle's protocol)
        return pickle.loads(self._things[name])  # noqa: S301 (our own words, sealed)

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 (pickle's protocol)
        return self._body if name == KeptBody.__name__ else super().find_class(module, name)

    def _body(self, shown: str, at: tuple[str, bytes], *rest: Any) -> KeptBody:  # noqa: ANN401 (as it was written)
        return KeptBody(shown, (at[0], self._keys.get(shown, at[1])), *rest)
