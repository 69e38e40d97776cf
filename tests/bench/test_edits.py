from __future__ import annotations

from pathlib import Path

import pytest

from tests.bench import edits, synthetic, tools
from tests.bench.edits import Edits

CONTENT = Path(__file__).resolve().parents[2] / "content"
KNOWN = synthetic.words(CONTENT)
COUNT = 6


@pytest.fixture(params=["ours", "stock", "hugo", "eleventy"])
def made(request: pytest.FixtureRequest, tmp_path: Path) -> Edits:
    """Return the edits of a tool that has some stories; nothing is installed for it."""
    folder = tmp_path / request.param
    tool = {
        "ours": lambda: tools.ours(folder, CONTENT),
        "stock": lambda: tools.stock(folder, KNOWN),
        "hugo": lambda: tools.hugo(folder, KNOWN, Path("hugo")),
        "eleventy": lambda: tools.eleventy(folder, KNOWN, tmp_path),
    }[request.param]()
    for story in synthetic.stories(COUNT, KNOWN):
        tool.write(story)
    return Edits(tool=tool, known=KNOWN, count=COUNT)


def files(made: Edits) -> dict[Path, bytes]:
    found = made.tool.folder.rglob("*")
    return {path: path.read_bytes() for path in found if path.is_file() and not path.is_symlink()}


@pytest.mark.parametrize("name", edits.NAMES)
def test_an_edit_touches_one_file_and_is_undone(made: Edits, name: str) -> None:
    before = files(made)
    made.do(name)
    after = files(made)
    assert len([path for path in before | after if before.get(path) != after.get(path)]) == 1
    made.undo()
    assert files(made) == before


def test_all_edits_of_a_round_are_undone(made: Edits) -> None:
    before = files(made)
    for name in edits.NAMES:
        made.do(name)
    made.undo()
    assert files(made) == before


def test_a_text_gets_one_sentence_more(made: Edits) -> None:
    file = made.tool.file(made.middle)
    before = file.read_text("utf-8")
    made.do("body")
    assert file.read_text("utf-8").replace(edits.SENTENCE, "") == before


def test_a_story_more_is_of_the_last_day_and_in_every_tools_own_words(made: Edits) -> None:
    made.do("new")
    text = made.tool.file(made.newest).read_text("utf-8")
    assert synthetic.title(COUNT) in text
    assert synthetic.TODAY.isoformat() in text


def test_an_area_is_renamed_where_its_name_is_written(made: Edits) -> None:
    made.do("area")
    slug, name = min(KNOWN.areas.items())
    assert f"{name}{edits.NOW}" in made.tool.areas_file(slug).read_text("utf-8")


def test_an_edit_that_would_change_nothing_is_an_error(made: Edits) -> None:
    template = made.tool.folder / made.tool.template
    template.write_text("", "utf-8")
    with pytest.raises(ValueError, match="does not hold"):
        made.do("template")
