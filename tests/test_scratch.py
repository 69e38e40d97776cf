"""Bytes laid aside and taken up again, by any process."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from goodnews.cores import each
from goodnews.scratch import Place, Scratch

if TYPE_CHECKING:
    from pathlib import Path


def test_what_one_process_lays_aside_another_takes_up(tmp_path: Path) -> None:
    texts = [str(number).encode() * number for number in range(40)]
    with Scratch(tmp_path / "cache") as scratch:
        before = scratch.put(b"innan")
        places = each(scratch.put, texts, least=1)
        assert each(scratch.take, places, least=1) == texts
        assert scratch.take(before) == b"innan"
        assert before == Place(os.getpid(), 0, 5)
    assert list((tmp_path / "cache").iterdir()) == []
