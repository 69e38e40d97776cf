"""Who looks at which body."""

from __future__ import annotations

import pytest

from goodnews import readers
from goodnews.readers import UnknownReaderError, note, noting, refusing


def test_nobody_minds_until_somebody_does() -> None:
    note("content/a.md")
    with noting() as seen:
        note("content/a.md")
        with noting() as inner:
            note("content/b.md")
    assert (seen, inner) == ({"content/a.md"}, {"content/b.md"})


def test_where_it_is_refused_nobody_looks_without_saying_so() -> None:
    with refusing():
        with noting() as seen:
            note("content/a.md")
        with pytest.raises(UnknownReaderError, match=r"content/b\.md"):
            note("content/b.md")
    assert seen == {"content/a.md"}


def test_once_closed_it_is_refused_for_the_rest_of_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "_open", [])
    readers.close()
    with pytest.raises(UnknownReaderError):
        note("content/a.md")
    with noting() as seen:
        note("content/a.md")
    assert seen
