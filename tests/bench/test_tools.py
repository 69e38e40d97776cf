"""The tools' folders."""

from __future__ import annotations

from pathlib import Path

from tests.bench import synthetic, tools

CONTENT = Path(__file__).resolve().parents[2] / "content"


def test_a_tool_that_is_cleared_has_its_stories_and_nothing_that_it_made(tmp_path: Path) -> None:
    known = synthetic.words(CONTENT)
    tool = tools.stock(tmp_path / "stock", known)
    story = synthetic.story(0, known)
    tool.write(story)
    for _ in range(2):
        (tool.folder / "site").mkdir()
        (tool.folder / "site" / "index.html").touch()
        tool.clear()
        assert not (tool.folder / "site").exists()
    assert tool.file(story).is_file()
    assert len(list(tmp_path.glob("old-*/site/index.html"))) == 2
