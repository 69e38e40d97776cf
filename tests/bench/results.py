"""Figures kept between runs: each part of the bench replaces its own, and the report is written from all of them."""

from __future__ import annotations

import dataclasses
import datetime as dt
import json
import os
import platform
from typing import TYPE_CHECKING, Any

from tests.bench.children import Cost

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.bench.builds import Costs


def keep(file: Path, part: str, figures: Mapping[str, Any]) -> None:
    """Let `figures` be what the file says of `part` ("builds/1000", "pictures", "preview"), with day and machine."""
    kept = known(file)
    day = dt.datetime.now(dt.UTC).date().isoformat()
    kept[part] = {"date": day, "machine": machine(), "cores": cores(), "load": load(), **figures}
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(kept, indent=1, ensure_ascii=False), encoding="utf-8")


def known(file: Path) -> dict[str, Any]:
    """Return what the file says of each part; nothing when there is none."""
    kept: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.is_file() else {}
    return kept


def of_costs(costs: Costs) -> dict[str, Any]:
    """Return costs as they are kept."""
    return {
        tool: {step: [dataclasses.asdict(cost) for cost in made] for step, made in steps.items()}
        for tool, steps in costs.items()
    }


def more(before: Mapping[str, Any], measured: Mapping[str, Any]) -> dict[str, Any]:
    """Return kept costs with the steps that they lack; those that they have stay, since they were measured together."""
    return {tool: {**measured.get(tool, {}), **before.get(tool, {})} for tool in {**before, **measured}}


def to_costs(kept: Mapping[str, Any]) -> Costs:
    """Return the costs that were kept."""
    return {
        tool: {step: [Cost(**cost) for cost in made] for step, made in steps.items()} for tool, steps in kept.items()
    }


def machine() -> str:
    """Return what the bench runs on: cores, memory, system and Python."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{cores()} cores{_memory()}, {platform.system()} {platform.machine()}, {python}"


def cores() -> int:
    """Return how many cores the bench may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def load() -> float | None:
    """Return how many processes have wanted a core in the last quarter of an hour, on average; None on Windows."""
    return round(os.getloadavg()[2], 1) if hasattr(os, "getloadavg") else None


def _memory() -> str:
    if not hasattr(os, "sysconf") or "SC_PHYS_PAGES" not in os.sysconf_names:
        return ""
    return f", {os.sysconf('SC_PHYS_PAGES') * os.sysconf('SC_PAGE_SIZE') / 1e9:.0f} GB"
