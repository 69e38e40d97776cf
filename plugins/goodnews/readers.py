"""Who looks at which body: a product that looks must be made again when the body is another, and so must be known."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class UnknownReaderError(RuntimeError):
    """A body was looked at where nobody notes it, so that an edit of it would not show."""


#: The innermost list of what is looked at; None where looking is refused, and no list at all where nobody minds.
_open: list[set[str] | None] = []


def note(shown: str) -> None:
    """Note that the body of the file `shown` is looked at; UnknownReaderError where that is refused."""
    if not _open:
        return
    if (noted := _open[-1]) is None:
        raise UnknownReaderError(f"the body of {shown} is looked at outside of a file that is made of it")
    noted.add(shown)


@contextmanager
def noting() -> Iterator[set[str]]:
    """Let bodies be looked at, and yield the set of the files whose bodies have been."""
    noted: set[str] = set()
    _open.append(noted)
    try:
        yield noted
    finally:
        _open.pop()


@contextmanager
def refusing() -> Iterator[None]:
    """Refuse to let bodies be looked at."""
    _open.append(None)
    try:
        yield
    finally:
        _open.pop()


def close() -> None:
    """Refuse it from now on, wherever nothing else is said."""
    _open.insert(0, None)
