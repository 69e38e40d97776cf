"""The proof itself: a site in which anything is missing does not count as built."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.bench import edits, synthetic, tools
from tests.bench.builds import Bench
from tests.bench.children import BenchError
from tests.bench.edits import Edits
from tests.bench.proof import prove, prove_edit

if TYPE_CHECKING:
    from collections.abc import Callable

CONTENT = Path(__file__).resolve().parents[2] / "content"
KNOWN = synthetic.words(CONTENT)
COUNT = 90
STORIES = list(synthetic.stories(COUNT, KNOWN))
AREA = min(KNOWN.areas)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Edits:
    """Return stock Pelican's site of the stories, built once."""
    tool = tools.stock(tmp_path_factory.mktemp("proof") / "stock", KNOWN)
    for story in STORIES:
        tool.write(story)
    bench = Bench(tools=[tool], known=KNOWN, stories=STORIES, pictures=False)
    made = Edits(tool=tool, known=KNOWN, count=COUNT)
    cost = bench.step("cold", tool, made)
    assert cost.written is not None
    assert cost.written > sum(len(story.body) for story in STORIES)
    return made


@pytest.fixture
def site(built: Edits) -> Path:
    """Return the built site, to be spoilt; it is put back before the next test."""
    folder, kept = built.tool.folder / "site", built.tool.folder / "kept"
    if not kept.exists():
        shutil.copytree(folder, kept)
    shutil.rmtree(folder)
    shutil.copytree(kept, folder)
    return folder


def change(file: Path, old: str, new: str = "") -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


PAGE, FEED, LIST = f"berattelser/{STORIES[3].slug}", f"omraden/{AREA}/flode.atom", f"omraden/{AREA}/sida/2/index.html"
SPOILT: dict[str, Callable[[Path], None]] = {
    "a page is missing": lambda site: shutil.rmtree(site / PAGE),
    "a page too many": lambda site: shutil.copytree(site / PAGE, site / "berattelser" / "en-till") and None,
    "a page is empty": lambda site: (site / PAGE / "index.html").write_text("") and None,
    "a list lacks a page": lambda site: (site / LIST).unlink(),
    "a list lacks a story": lambda site: change(site / LIST, "/berattelser/", "/annat/"),
    "a feed lacks an item": lambda site: change(site / FEED, "<entry>"),
    "a feed has an old item": lambda site: change(site / FEED, "<published>2026", "<published>2001"),
    "the sitemap lacks a story": lambda site: change(site / "sitemap.xml", f"/{PAGE}/", "/annat/sak/"),
    "the sitemap lacks an area": lambda site: change(site / "sitemap.xml", f"/omraden/{AREA}/", "/annat/sak/"),
}


def test_a_whole_site_is_proved(built: Edits, site: Path) -> None:
    assert site.is_dir()
    prove(built.tool, STORIES, KNOWN)


@pytest.mark.parametrize("what", SPOILT)
def test_a_site_that_is_not_whole_is_refused(built: Edits, site: Path, what: str) -> None:
    SPOILT[what](site)
    with pytest.raises(BenchError):
        prove(built.tool, STORIES, KNOWN)


@pytest.mark.parametrize("name", edits.NAMES)
def test_an_edit_that_does_not_show_is_refused(built: Edits, site: Path, name: str) -> None:
    assert site.is_dir()
    with pytest.raises(BenchError):
        prove_edit(built, name)
