"""Parts of a text that stay in the cache until somebody looks at them: most builds look at few bodies, and no lines."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from goodnews.database import Database, LostError
from goodnews.model.body import Body
from goodnews.readers import note

if TYPE_CHECKING:
    from goodnews.model.body import Heading, InlinePicture, Link
    from goodnews.model.figures import Figure
    from goodnews.model.frontmatter import Path as Field

    #: The file of a database, and a key in it.
    At = tuple[str, bytes]
    #: Where links lead that the writer wrote otherwise, and which language is spoken there.
    Addresses = tuple[()] | tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]


class KeptBody(Body):
    """The body of the file `shown`. It lies `at` a key in a database; its links are at hand, the rest is fetched."""

    __slots__ = ("addresses", "at", "pure", "shown")
    shown: str
    at: At
    pure: bool
    addresses: Addresses

    def __init__(
        self,
        shown: str,
        at: At,
        links: tuple[Link, ...],
        pure: bool,  # noqa: FBT001 (as pickle gives it back)
        addresses: Addresses = (),
    ) -> None:
        given = {"shown": shown, "at": at, "links": links, "pure": pure, "addresses": addresses}
        for name, value in given.items():
            object.__setattr__(self, name, value)

    def whole(self) -> Body:
        """Return the body itself; LostError when the cache does not have it any more."""
        note(self.shown)
        return _fetched(self.at, self.addresses)

    def leading(self, mapping: Mapping[str, str], foreign: Mapping[str, str]) -> Body:
        """Return the body with links leading elsewhere, once it is fetched, and its list of them now."""
        if not mapping:
            return self
        links = tuple(replace(link, target=mapping.get(link.target, link.target)) for link in self.links)
        addresses = tuple(mapping.items()), tuple(foreign.items())
        return KeptBody(self.shown, self.at, links, self.pure, addresses)

    @property
    def parts(self) -> tuple[str | InlinePicture | Figure, ...]:
        """The text."""
        return self.whole().parts

    @property
    def words(self) -> int:
        """How many words it has."""
        return self.whole().words

    @property
    def headings(self) -> tuple[Heading, ...]:
        """Its headings."""
        return self.whole().headings

    def __reduce__(self) -> tuple[Any, ...]:
        return KeptBody, (self.shown, self.at, self.links, self.pure, self.addresses)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Body) and self.whole() == other.whole()

    def __hash__(self) -> int:
        return hash(self.whole())


@lru_cache(maxsize=4)
def _fetched(at: At, addresses: Addresses) -> Body:
    """Return a body; the last ones are remembered, since a page asks for its own several times."""
    path, key = at
    data = Database.at(path).body(key)
    if data is None:
        raise LostError(f"the cache of texts has lost a text: {path}")
    body: Body = pickle.loads(data)  # noqa: S301 (our own words, sealed)
    return body.leading(*map(dict, addresses)) if addresses else body


class KeptLines(Mapping["Field", int]):
    """Where fields stand, as bytes: asked for when something is wrong."""

    __slots__ = ("_data",)

    def __init__(self, lines: Mapping[Field, int] | bytes) -> None:
        self._data = lines if isinstance(lines, bytes) else pickle.dumps(dict(lines), protocol=5)

    def _known(self) -> dict[Field, int]:
        known: dict[Field, int] = pickle.loads(self._data)  # noqa: S301 (made above)
        return known

    def __getitem__(self, key: Field) -> int:
        return self._known()[key]

    def __iter__(self) -> Iterator[Field]:
        return iter(self._known())

    def __len__(self) -> int:
        return len(self._known())

    def __reduce__(self) -> tuple[Any, ...]:
        return KeptLines, (self._data,)
