"""Rounds of builds: each step is done by one tool after the other, so that what slows the machine hits all alike."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tests.bench import edits, synthetic, toolbox, tools
from tests.bench.children import Cost, changed, digests, files, measured, written
from tests.bench.edits import Edits
from tests.bench.proof import prove, prove_edit

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from tests.bench.synthetic import Story, Words
    from tests.bench.tools import Tool

CONTENT = tools.ROOT / "content"
TOOLS = ("ours", "plain", "stock", "hugo", "eleventy")
#: The steps of a round, in order: from nothing, again with nothing changed, and again after each edit.
COLD, SAME = "cold", "same"
STEPS = (COLD, SAME, *edits.NAMES)

#: What each tool took for each step, round by round: tool → step → costs.
Costs = dict[str, dict[str, list[Cost]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """The same stories for each of the tools."""

    tools: Sequence[Tool]
    known: Words
    stories: Sequence[Story]
    pictures: bool

    def rounds(self, count: int, steps: Sequence[str], told: Callable[[str], None]) -> Iterator[Costs]:
        """Yield the costs so far after each round of the steps; BenchError when a tool has not done its work."""
        costs: Costs = {tool.name: {step: [] for step in steps} for tool in self.tools}
        for number in range(count):
            made = {
                tool.name: Edits(tool=tool, known=self.known, count=len(self.stories), pictures=self.pictures)
                for tool in self.tools
            }
            if steps[0] != COLD:
                # Or the first step would have to build what the last round has undone, too.
                for tool in self.tools:
                    measured(tool.command, folder=tool.folder, environment=tool.environment)
            for step in steps:
                for tool in self.turns(number):
                    costs[tool.name][step].append(self.step(step, tool, made[tool.name]))
                told(f"  varv {number + 1} av {count}: {step}")
            for each in made.values():
                each.undo()
            yield costs

    def step(self, step: str, tool: Tool, made: Edits) -> Cost:
        """Return what one step costs the tool, which has proved its work."""
        if step == COLD:
            tool.clear()
        elif step != SAME:
            made.do(step)
        folders = [tool.folder / name for name in tool.cold]
        before, shown = files(*folders), digests(tool.folder / tool.site)
        cost = measured(tool.command, folder=tool.folder, environment=tool.environment)
        shows = changed(shown, digests(tool.folder / tool.site))
        cost = dataclasses.replace(cost, written=written(before, files(*folders)), changed=shows)
        if step in edits.NAMES:
            prove_edit(made, step)
        else:
            prove(tool, self.stories, self.known)
        return cost

    def turns(self, number: int) -> tuple[Tool, ...]:
        """Return the tools in this round's order: another begins each time."""
        first = number % len(self.tools)
        return (*self.tools[first:], *self.tools[:first])


def prepare(folder: Path, count: int, names: Iterable[str], *, pictures: bool) -> Bench:
    """Return a bench whose stories have been written into `folder` for each of the tools named."""
    known = synthetic.words(CONTENT)
    # The small theme has no pictures of the sizes that this program makes.
    wanted = [name for name in names if not (pictures and name == "plain")]
    found = [tool for name in wanted if (tool := _tool(name, folder / name, known))]
    stories = list(synthetic.stories(count, known, pictures=pictures))
    for story in stories:
        for tool in found:
            tool.write(story)
    return Bench(tools=found, known=known, stories=stories, pictures=pictures)


def _tool(name: str, folder: Path, known: Words) -> Tool | None:
    """Return the tool, or None where it cannot be had."""
    if name == "ours":
        return tools.ours(folder, CONTENT)
    if name == "plain":
        return tools.plain(folder, CONTENT)
    if name == "stock":
        return tools.stock(folder, known)
    if name == "hugo":
        return tools.hugo(folder, known, toolbox.hugo())
    modules = toolbox.eleventy()
    return tools.eleventy(folder, known, modules) if modules else None
