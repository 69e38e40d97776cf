"""The small site of this program's own: what the others make, no more and no less."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bench import edits, synthetic, tools
from tests.bench.builds import COLD, Bench
from tests.bench.edits import Edits

if TYPE_CHECKING:
    from tests.bench.tools import Tool

CONTENT = Path(__file__).resolve().parents[2] / "content"
KNOWN = synthetic.words(CONTENT)
COUNT = 60
STORIES = list(synthetic.stories(COUNT, KNOWN))


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """Return a bench whose small site of ours, and stock Pelican's, have been built and proved whole."""
    folder = tmp_path_factory.mktemp("plain")
    made = [tools.plain(folder / "plain", CONTENT), tools.stock(folder / "stock", KNOWN)]
    for tool in made:
        for story in STORIES:
            tool.write(story)
    bench = Bench(tools=made, known=KNOWN, stories=STORIES, pictures=False)
    for tool in made:
        bench.step(COLD, tool, Edits(tool=tool, known=KNOWN, count=COUNT))
    return bench


def test_it_has_the_same_pages_as_stock_pelican_and_no_others(built: Bench) -> None:
    ours, theirs = (_pages(tool) for tool in built.tools)
    assert ours == theirs
    assert len(ours) > COUNT


def test_every_edit_shows(built: Bench) -> None:
    ours = built.tools[0]
    made = Edits(tool=ours, known=KNOWN, count=COUNT)
    for name in edits.NAMES:
        built.step(name, ours, made)
    made.undo()


def _pages(tool: Tool) -> set[str]:
    site = tool.folder / tool.site
    return {file.relative_to(site).as_posix() for file in site.rglob("*") if file.suffix in {".html", ".atom", ".xml"}}
