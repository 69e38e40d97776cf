"""The cut typeface."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from fontTools.ttLib import TTFont

from goodnews import fonts

if TYPE_CHECKING:
    from pathlib import Path

BUDGET = 25_000


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return fonts.cut(tmp_path_factory.mktemp("fonts"))


@pytest.mark.parametrize("name", fonts.CUTS)
def test_a_font_is_small(made: dict[str, bytes], name: str) -> None:
    """Each weight keeps its budget."""
    assert made[name].startswith(b"wOF2")
    assert len(made[name]) <= BUDGET


@pytest.mark.parametrize("name", fonts.CUTS)
def test_a_font_has_what_swedish_needs(made: dict[str, bytes], name: str) -> None:
    """Letters, quotes, dashes, the minus and the no-break space."""
    known = TTFont(io.BytesIO(made[name])).getBestCmap()
    assert [letter for letter in "åäöÅÄÖéüæø”’–−…§½·\N{NO-BREAK SPACE}0123456789" if ord(letter) not in known] == []


def test_a_font_is_taken_from_the_cache(tmp_path: Path) -> None:
    """The second build reads what the first one made."""
    first = fonts.cut(tmp_path)
    kept = sorted(tmp_path.iterdir())
    kept[0].write_bytes(b"kept")
    assert len(kept) == len(fonts.CUTS)
    assert b"kept" in fonts.cut(tmp_path).values()
    assert set(first) == set(fonts.CUTS)


def test_the_same_font_gives_the_same_bytes(tmp_path: Path) -> None:
    """No clock gets into the file."""
    assert fonts.cut(tmp_path / "a") == fonts.cut(tmp_path / "b")
