"""The bench's figures as a document for people: ratios first, and the bars beside what was measured."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, Any

from tests.bench import bars, results
from tests.bench.builds import STEPS, TOOLS
from tests.bench.ratios import MEGA, ratio, values

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from tests.bench.builds import Costs
    from tests.bench.children import Cost

TITLES = {
    "ours": "ours",
    "plain": "ours, the same work",
    "stock": "stock Pelican",
    "hugo": "Hugo",
    "eleventy": "Eleventy",
}
WORDS = {
    "cold": "cold build",
    "same": "again, nothing changed",
    "body": "again, one text edited",
    "title": "again, one title changed",
    "new": "again, one story more",
    "area": "again, an area renamed",
    "template": "again, the base template edited",
    "css": "again, a stylesheet edited",
}
HEAD = """# Performance

What a build costs, beside what the same work costs others on the same machine in the same run. This file is written by
the command at its end; do not edit it by hand.

**How to read it.** Seconds belong to a machine and an hour; compare ratios. Each step of a round is done by one tool
right after the other, and another tool begins each round, so that what slows the machine slows all alike. Figures are
medians over the rounds, ratios are medians of the rounds' own ratios, and the range beside them is the lowest and the
highest. Processor time says most where a machine had other work to do, which a load above the number of cores tells.
Memory is the resident memory of the command and all its children added up, at its highest; *shared once* counts what
processes have in common one time only. *Files changed* are those of the site that are new, gone or hold other bytes
than before: what a cache in front of it has to forget. Every step is a new process. After each, the bench proves that
the pages, lists, feeds and addresses are all there and that the edit shows; a tool that left something out is an error.

**What is built.** Made-up Swedish stories of about 550 words, the same for all, each with its page; a list of each of
the five areas, 20 stories a page; a feed of each area with its 25 newest in full; a start page and a sitemap. The
others do that and no more. Ours does what it always does: every rule of the model, lists by kind, place and year,
archives of all feeds in two formats, linked data, related stories, share cards of the 400 newest, the API, and
stylesheets whose address is made from their content. It leaves out the search index alone, which none of the others
makes; architecture.md says what that costs. *Ours, the same work* is this program with a plugin and a theme that make
just what the others make: every rule of the model is held against the texts, and all the rest is left out. Hugo and
Eleventy keep nothing from one process to the next, so a rebuild is a whole build for them.

**Which Python.** Ours and stock Pelican are as fast as the Python that runs them. Those of Debian and python.org are
compiled twice, the second time by what a trial run has taught the compiler (PGO); one that is compiled from source is
not unless it is asked for. Without it, our cold builds took about a fifth more processor time.
"""
REPEAT = """
## How to repeat it

```sh
python3 tasks.py bench --sizes 100,1000,10000 --rounds 3 --write
```

What is measured is chosen with `--parts builds,pictures,preview`, `--tools ours,plain,stock,hugo,eleventy` and
`--edits cold,same,body,title,new,area,template,css`; `--with-pictures` gives each story a photo. Each part replaces its
own figures in `.cache/bench/results.json`, from which `--write` makes this file; `--more` adds steps to those that were
measured before, so that a long bench can be done in several runs. The bench installs Hugo and libvips from
`tests/bench/requirements.txt`, and Eleventy, where there is Node, from `tests/bench/eleventy/package-lock.json`, all of
it into `.cache/bench/`.
"""


def document(kept: Mapping[str, Any]) -> str:
    """Return the whole document, of all that has been measured so far."""
    parts = [HEAD, *bars.section(kept)]
    for name in sorted((name for name in kept if name.startswith("builds/")), key=lambda name: int(name.split("/")[1])):
        parts += _builds(name, kept[name])
    if "pictures" in kept:
        parts += _pictures(kept["pictures"])
    if "preview" in kept:
        parts += _preview(kept["preview"])
    return "\n".join((*parts, REPEAT.rstrip())) + "\n"


def _builds(name: str, part: Mapping[str, Any]) -> Iterator[str]:
    """Yield the section of one size."""
    costs = results.to_costs(part["costs"])
    rounds = max(len(made) for steps in costs.values() for made in steps.values())
    _, size, *pictures = name.split("/")
    yield f"\n## {int(size):,} stories{', each with a photo' if pictures else ''}\n"
    yield f"{_when(part, rounds, 'round')}. {', '.join(part['versions'].values())}.\n"
    for what in ("seconds", "processor"):
        yield from _table(costs, what)
    yield from _memory(costs)


def _table(costs: Costs, what: str) -> Iterator[str]:
    """Yield the table of seconds on the clock or of the processors, and the first tool's as multiples of the others'.

    The first is ours, unless only others were measured.
    """
    first, *others = [name for name in TOOLS if name in costs]
    told = {"seconds": "Time, s", "processor": "Processor time, s"}[what]
    columns = [TITLES[name] for name in (first, *others)]
    yield _row(told, *columns, *(f"{TITLES[first]} ÷ {TITLES[name]}" for name in others))
    yield _row("---", *(["---:"] * (len(columns) + len(others))))
    for step in (step for step in STEPS if step in costs[first]):
        seconds = [_seconds(values(costs, name, step, what)) for name in (first, *others)]
        yield _row(_step(costs[first], step), *seconds, *(_ratio(costs, first, name, step, what) for name in others))
    yield ""


def _step(made: Mapping[str, Sequence[Cost]], step: str) -> str:
    """Return the step in words, and how many rounds it has when others have more."""
    count, most = len(made[step]), max(map(len, made.values()))
    return WORDS[step] if count == most else f"{WORDS[step]} ({count} of {most} rounds)"


def _memory(costs: Costs) -> Iterator[str]:
    """Yield the table of memory, of bytes written and of files that changed."""
    names = [name for name in TOOLS if name in costs]
    yield _row("MB", *(f"{TITLES[name]}: memory (shared once) / written / files changed" for name in names))
    yield _row("---", *(["---:"] * len(names)))
    for step in (step for step in STEPS if step in costs[names[0]]):
        cells = []
        for name in names:
            fields = ("memory", "shared", "written", "changed")
            memory, shared, written, changed = (values(costs, name, step, what) for what in fields)
            told = f"{median(changed):,.0f}" if changed else "–"
            cells.append(f"{_mega(memory)} ({_mega(shared)}) / {_mega(written)} / {told}")
        yield _row(WORDS[step], *cells)


def _pictures(part: Mapping[str, Any]) -> Iterator[str]:
    """Yield the section of pictures."""
    width, height = part["size"]
    yield "\n## Pictures\n"
    yield f"{_when(part, len(part['seconds']['ours']), 'round')}. {part['libvips']}.\n"
    yield (
        f"{part['photos']} made-up photos of {width} × {height} to {part['files']} files: all formats and widths of a "
        "story's lead picture and card, with the same qualities and the same limits of bytes, on all cores.\n"
    )
    yield _row("", "time, s", "processor time, s", "memory, MB", "AVIF, kB", "JPEG, kB", "WebP, kB")
    yield _row("---", *(["---:"] * 6))
    for maker, title in (("ours", "ours"), ("vips", "libvips")):
        kilo = [f"{part['bytes'][maker][suffix] / 1000:,.0f}" for suffix in ("avif", "jpg", "webp")]
        yield _row(title, *(_seconds(part[what][maker]) for what in _BOTH), _mega(part["memory"][maker]), *kilo)
    yield _row("ours ÷ libvips", *(_spread(ratio(part[what]["ours"], part[what]["vips"])) for what in _BOTH), *[""] * 4)


_BOTH = ("seconds", "processor")


def _preview(part: Mapping[str, Any]) -> Iterator[str]:
    """Yield the section of the preview."""
    yield "\n## Preview\n"
    yield (
        f"{_when(part, len(part['seconds']), 'save')}. The real site, {part['texts']} texts: "
        "from the moment a story is saved until its page has been told to reload and has been fetched anew.\n"
    )
    yield f"**{_seconds(part['seconds'])} s**"


def _when(part: Mapping[str, Any], count: int, what: str) -> str:
    """Return when, how often and where the part was measured."""
    load = f", load {part['load']:g}" if part.get("load") is not None else ""
    return f"{part['date']}, {count} {what}{'' if count == 1 else 's'}, {part['machine']}{load}"


def _ratio(costs: Costs, first: str, name: str, step: str, what: str) -> str:
    ours, theirs = values(costs, first, step, what), values(costs, name, step, what)
    return _spread(ratio(ours, theirs)) if ours and theirs else "–"


def _seconds(found: Sequence[float]) -> str:
    return f"{median(found):.2f} ({min(found):.2f}–{max(found):.2f})" if found else "–"


def _spread(found: Sequence[float]) -> str:
    return f"**{median(found):.2f}** ({min(found):.2f}–{max(found):.2f})"


def _mega(found: Sequence[float]) -> str:
    return f"{median(found) / MEGA:.1f}".removesuffix(".0") if found and median(found) < 10 * MEGA else _whole(found)


def _whole(found: Sequence[float]) -> str:
    return f"{median(found) / MEGA:,.0f}" if found else "–"


def _row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
