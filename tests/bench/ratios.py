"""Ratios within rounds: what slows the machine down slows both."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tests.bench.builds import Costs

MEGA = 1_000_000


def values(costs: Costs, tool: str, step: str, what: str) -> list[float]:
    """Return what each round of the step cost the tool, of the field `what` of Cost; nothing where nobody can tell."""
    found = [getattr(cost, what) for cost in costs.get(tool, {}).get(step, ())]
    return [] if any(value is None for value in found) else found


def ratio(ours: Sequence[float], theirs: Sequence[float]) -> list[float]:
    """Return each round's own ratio."""
    return [one / other for one, other in zip(ours, theirs, strict=True)]
