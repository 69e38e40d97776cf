"""The bars that the build is to reach, and how far it has come."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING, Any

from tests.bench import results
from tests.bench.ratios import MEGA, ratio, values

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from tests.bench.builds import Costs

SIZE, SMALLER = 10_000, 1_000


#: Fewer rounds than this say nothing of the others, and more than so many processes that want a core drown the figures.
ROUNDS, BUSY = 3, 2

Kept = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """At most `most`, in the words `unit`. `found` gives what each round gave in seconds or in processor time."""

    what: str
    most: float
    unit: str
    part: str
    found: Callable[[Kept, str], Sequence[float]]
    timed: bool = True


def section(kept: Kept) -> Iterator[str]:
    """Yield the section about the bars, met or not, or unsure when the machine was busy or the rounds were few."""
    yield f"\n## The bars, at {SIZE:,} stories\n"
    yield "| | at most | measured | in processor time | |\n| --- | ---: | ---: | ---: | --- |"
    for bar in BARS:
        seconds = bar.found(kept, "seconds")
        processor = bar.found(kept, "processor") if bar.timed else ()
        told = f"{median(seconds):.3g}{bar.unit}" if seconds else "not measured"
        cells = (bar.what, f"{bar.most:g}{bar.unit}", told, f"{median(processor):.3g}" if processor else "")
        yield f"| {' | '.join(cells)} | {_verdict(bar, seconds, kept.get(bar.part, {}))} |"


def _verdict(bar: Bar, seconds: Sequence[float], part: Kept) -> str:
    if not seconds:
        return ""
    doubts = [f"only {len(seconds)} round{'' if len(seconds) == 1 else 's'}"] if len(seconds) < ROUNDS else []
    if bar.timed and (part.get("load") or 0) > BUSY * part.get("cores", 1):
        doubts.append(f"a busy machine (load {part['load']:g})")
    if doubts:
        return f"unsure: {', '.join(doubts)}"
    return "met" if median(seconds) <= bar.most else "**not met**"


def _against(step: str, other: str, tool: str = "ours") -> Callable[[Kept, str], Sequence[float]]:
    """Return a finder of what the step takes `tool`, one of ours, as a share of the other tool's cold build."""

    def found(kept: Kept, what: str) -> Sequence[float]:
        costs = _costs(kept, SIZE)
        ours, theirs = values(costs, tool, step, what), values(costs, other, "cold", what)
        return ratio(ours, theirs) if ours and theirs else ()

    return found


def _memory(field: str, tool: str = "ours") -> Callable[[Kept, str], Sequence[float]]:
    """Return a finder of the most memory that the cold build of the tool, one of ours, had, in MB."""
    return lambda kept, _: [value / MEGA for value in values(_costs(kept, SIZE), tool, "cold", field)]


def _growth(kept: Kept, what: str) -> Sequence[float]:
    """Return how many times as much a cold build of ten times as many stories takes."""
    small, large = (values(_costs(kept, size), "ours", "cold", what) for size in (SMALLER, SIZE))
    return [one / median(small) for one in large] if small else ()


def _pictures(kept: Kept, what: str) -> Sequence[float]:
    part = kept.get("pictures")
    return ratio(part[what]["ours"], part[what]["vips"]) if part else ()


def _preview(kept: Kept, what: str) -> Sequence[float]:
    found: Sequence[float] = kept["preview"]["seconds"] if "preview" in kept and what == "seconds" else ()
    return found


def _costs(kept: Kept, size: int) -> Costs:
    part = kept.get(f"builds/{size}")
    return results.to_costs(part["costs"]) if part else {}


PART = f"builds/{SIZE}"
HUGOS = " × Hugo's full build"
PLAIN = "cold build, the same work"
PLAIN_MEMORY = "memory, all processes, the same work"
BARS = (
    Bar(what="one text edited, new process", most=0.5, unit=HUGOS, part=PART, found=_against("body", "hugo")),
    Bar(what="nothing changed, new process", most=0.3, unit=HUGOS, part=PART, found=_against("same", "hugo")),
    Bar(what="cold build", most=0.45, unit=" × stock Pelican's", part=PART, found=_against("cold", "stock")),
    Bar(what="cold build", most=1, unit=" × Eleventy's", part=PART, found=_against("cold", "eleventy")),
    Bar(what=PLAIN, most=0.45, unit=" × stock Pelican's", part=PART, found=_against("cold", "stock", "plain")),
    Bar(what=PLAIN, most=1, unit=" × Eleventy's", part=PART, found=_against("cold", "eleventy", "plain")),
    Bar(what="memory, all processes", most=350, unit=" MB", part=PART, found=_memory("memory"), timed=False),
    Bar(what="memory, shared once", most=350, unit=" MB", part=PART, found=_memory("shared"), timed=False),
    Bar(what=PLAIN_MEMORY, most=350, unit=" MB", part=PART, found=_memory("memory", "plain"), timed=False),
    Bar(what="cold build", most=11, unit=f" × that of {SMALLER:,}", part=PART, found=_growth),
    Bar(what="24 photos to all formats and widths", most=1, unit=" × libvips", part="pictures", found=_pictures),
    Bar(what="saved to reloaded page, real site", most=1, unit=" s", part="preview", found=_preview),
)
