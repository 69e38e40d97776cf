"""What the tests of fetching share: services that are played, and a folder with a measure from each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.statistics.running import KOLADA, SCB, all_is_well, write
from tests.statistics.service import playing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.statistics.service import Played


@pytest.fixture
def played() -> Iterator[Played]:
    """Return services, at one address, that answer as they should."""
    with playing() as played:
        all_is_well(played)
        yield played


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a folder with one measure from Kolada and one from SCB."""
    return write(tmp_path, kolada=KOLADA, scb=SCB)
