from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.bench.children import BenchError, Cost, measured
from tests.bench.report import NAMES, figures, verdict

if TYPE_CHECKING:
    from pathlib import Path


def test_a_command_is_measured_from_outside(tmp_path: Path) -> None:
    cost = measured(
        "-c", "import os, time; time.sleep(0.1); assert os.environ['X'] == '1'", folder=tmp_path, environment={"X": "1"}
    )
    assert cost.seconds >= 0.1
    assert (cost.memory is not None) == hasattr(os, "wait4")


@pytest.mark.skipif(not hasattr(os, "wait4"), reason="systemet berättar inte hur mycket minne en process har haft")
def test_memory_is_that_of_the_command(tmp_path: Path) -> None:
    small, large = (
        measured("-c", f"x = b'x' * {size}", folder=tmp_path, environment={}).memory or 0 for size in (1, 400_000_000)
    )
    assert large - small > 150_000_000


def test_a_command_that_fails_says_why(tmp_path: Path) -> None:
    with pytest.raises(BenchError, match="det gick inte"):
        measured("-c", "raise SystemExit('det gick inte')", folder=tmp_path, environment={})


def test_ratios_are_taken_within_rounds() -> None:
    stock, ours = [_cost(1), _cost(10), _cost(2)], [_cost(1), _cost(5), _cost(1)]
    costs = {**dict.fromkeys(NAMES, ours), "stock": stock}
    assert "0,50 gånger" in verdict(costs)
    assert "Målet (högst 1,00) är nått." in verdict(costs)
    assert "inte nått" in verdict({**costs, "cold": [_cost(3), _cost(11), _cost(2)]})
    assert len(figures(costs).splitlines()) == len(NAMES) + 1


def test_two_runs_after_each_other_add_up() -> None:
    assert _cost(1) + Cost(seconds=2, processor=2, memory=7) == Cost(seconds=3, processor=3, memory=7)
    assert (_cost(1) + Cost(seconds=2, processor=None, memory=None)).memory is None


def _cost(seconds: float) -> Cost:
    return Cost(seconds=seconds, processor=seconds, memory=1)
