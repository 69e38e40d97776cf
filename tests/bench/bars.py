"""The bars that the build is to reach, and how far it has come."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from tests.bench import results
from tests.bench.ratios import MEGA, ratio, values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from tests.bench.builds import Costs

SIZE, SMALLER = 10_000, 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """At most `most`, in the words `unit`; `found` gives what was measured, or nothing when it was not."""

    what: str
    most: float
    unit: str
    found: Callable[[Mapping[str, Any]], float | None]


def section(kept: Mapping[str, Any]) -> Iterator[str]:
    """Yield the section about the bars, met or not."""
    yield f"\n## The bars, at {SIZE:,} stories\n"
    yield "| | at most | measured | |\n| --- | ---: | ---: | --- |"
    for bar in BARS:
        found = bar.found(kept)
        said = "not measured" if found is None else f"{found:.3g}{bar.unit}"
        met = "" if found is None else "met" if found <= bar.most else "**not met**"
        yield f"| {bar.what} | {bar.most:g}{bar.unit} | {said} | {met} |"


def _against(step: str, other: str, others_step: str) -> Callable[[Mapping[str, Any]], float | None]:
    """Return a finder of what our step takes as a share of the other tool's."""

    def found(kept: Mapping[str, Any]) -> float | None:
        costs = _costs(kept, SIZE)
        ours, theirs = values(costs, "ours", step, "seconds"), values(costs, other, others_step, "seconds")
        return median(ratio(ours, theirs)) if ours and theirs else None

    return found


def _memory(step: str, what: str) -> Callable[[Mapping[str, Any]], float | None]:
    """Return a finder of the most memory that our step had, in MB."""

    def found(kept: Mapping[str, Any]) -> float | None:
        memory = values(_costs(kept, SIZE), "ours", step, what)
        return median(memory) / MEGA if memory else None

    return found


def _growth(what: str) -> Callable[[Mapping[str, Any]], float | None]:
    """Return a finder of how many times as much a cold build of ten times as many stories takes."""

    def found(kept: Mapping[str, Any]) -> float | None:
        small, large = (values(_costs(kept, size), "ours", "cold", what) for size in (SMALLER, SIZE))
        return median(large) / median(small) if small and large else None

    return found


def _pictures(kept: Mapping[str, Any]) -> float | None:
    part = kept.get("pictures")
    return median(ratio(part["seconds"]["ours"], part["seconds"]["vips"])) if part else None


def _preview(kept: Mapping[str, Any]) -> float | None:
    return median(kept["preview"]["seconds"]) if "preview" in kept else None


def _costs(kept: Mapping[str, Any], size: int) -> Costs:
    part = kept.get(f"builds/{size}")
    return results.to_costs(part["costs"]) if part else {}


BARS = (
    Bar(
        what="one text edited, new process",
        most=0.5,
        unit=" × Hugo's full build",
        found=_against("body", "hugo", "cold"),
    ),
    Bar(
        what="nothing changed, new process",
        most=0.3,
        unit=" × Hugo's full build",
        found=_against("same", "hugo", "cold"),
    ),
    Bar(what="cold build", most=0.45, unit=" × stock Pelican's", found=_against("cold", "stock", "cold")),
    Bar(what="cold build", most=1, unit=" × Eleventy's", found=_against("cold", "eleventy", "cold")),
    Bar(what="memory of a cold build, all processes added up", most=350, unit=" MB", found=_memory("cold", "memory")),
    Bar(what="the same, what is shared counted once", most=350, unit=" MB", found=_memory("cold", "shared")),
    Bar(what=f"cold build of {SIZE:,} stories", most=11, unit=f" × that of {SMALLER:,}", found=_growth("seconds")),
    Bar(what="the same, processor time", most=11, unit=f" × that of {SMALLER:,}", found=_growth("processor")),
    Bar(what="24 photos to all formats and widths", most=1, unit=" × libvips", found=_pictures),
    Bar(what="saved to reloaded page in the preview, real site", most=1, unit=" s", found=_preview),
)
