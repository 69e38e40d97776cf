"""The bench's figures as people read them."""

from __future__ import annotations

import os
import platform
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from tests.bench.children import Cost

#: What is measured, in the order it is shown; the first is what the others are compared with.
NAMES = {
    "stock": "Pelican som det är",
    "cold": "Vårt bygge, tom cache",
    "judged": "Vårt bygge och granskningen",
    "same": "Vårt igen, inget ändrat",
    "edited": "Vårt igen, en text ändrad",
}
_HEAD = (
    f"{'':<28}{'tid, s':>8}{'lägst–högst':>16}{'× Pelican':>11}{'processor, s':>14}{'× Pelican':>11}{'minne, MB':>11}"
)
_MEGA = 1_000_000


def figures(costs: Mapping[str, Sequence[Cost]]) -> str:
    """Return the table: medians of all rounds, and of the ratios within each round."""
    return "\n".join((_HEAD, *(_row(NAMES[key], costs[key], costs["stock"]) for key in NAMES)))


def verdict(costs: Mapping[str, Sequence[Cost]]) -> str:
    """Return the ratio that the bench is for, and how to read it."""
    ratio = _ratio([cost.seconds for cost in costs["cold"]], [cost.seconds for cost in costs["stock"]])
    reached = "Målet (högst 1,00) är nått." if round(ratio, 2) <= 1 else "Målet (högst 1,00) är inte nått."
    return (
        f"Vårt bygge tar {_number(ratio, 2)} gånger så lång tid som Pelican. {reached}\n"
        "Vi gör mer: varje text prövas mot reglerna och får fler listor, närliggande texter och data för sökmotorer.\n"
        "Datorer är ojämna: jämför kvoterna, inte sekunderna. Arbetar något annat samtidigt säger processortiden mest."
    )


def amount(name: str, folder: Path) -> str:
    """Return how much a built site holds."""
    sizes = [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
    return f"{name}: {grouped(len(sizes))} filer, {_number(sum(sizes) / _MEGA, 1)} MB"


def machine() -> str:
    """Return what the bench ran on."""
    cores = getattr(os, "process_cpu_count", os.cpu_count)() or 1
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"Maskin: {cores} {'kärna' if cores == 1 else 'kärnor'}, {platform.system()} {platform.machine()}, {python}"


def grouped(number: int) -> str:
    """Return a whole number the Swedish way."""
    return f"{number:,}".replace(",", "\N{NO-BREAK SPACE}")


def _row(name: str, costs: Sequence[Cost], stock: Sequence[Cost]) -> str:
    seconds = [cost.seconds for cost in costs]
    span = f"{_number(min(seconds), 2)}–{_number(max(seconds), 2)}"
    ratio = _number(_ratio(seconds, [cost.seconds for cost in stock]), 2)
    processor = [cost.processor for cost in costs if cost.processor is not None]
    theirs = [cost.processor for cost in stock if cost.processor is not None]
    memory = [cost.memory for cost in costs if cost.memory is not None]
    return (
        f"{name:<28}{_number(median(seconds), 2):>8}{span:>16}{ratio:>11}"
        f"{_number(median(processor), 2) if processor else '–':>14}"
        f"{_number(_ratio(processor, theirs), 2) if processor else '–':>11}"
        f"{_number(median(memory) / _MEGA, 0) if memory else '–':>11}"
    )


def _ratio(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the median of the rounds' own ratios: what slows the machine down slows both."""
    return median(one / other for one, other in zip(ours, theirs, strict=True))


def _number(value: float, decimals: int) -> str:
    return f"{value:.{decimals}f}".replace(".", ",")
