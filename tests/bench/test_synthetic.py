from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import markdown
import pytest

from goodnews.model import kinds
from goodnews.reader import read
from tests.bench import synthetic
from tests.bench.prose import TITLES, title

if TYPE_CHECKING:
    from goodnews.reader import Content

CONTENT = Path(__file__).resolve().parents[2] / "content"
COUNT = 40


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    root = tmp_path_factory.mktemp("bench")
    known = synthetic.words(CONTENT)
    stories = synthetic.stories(COUNT, known, pictures=True)
    synthetic.write(stories, known, CONTENT, root / "ours", root / "stock")
    return root / "ours", root / "stock"


@pytest.fixture(scope="module")
def content(folders: tuple[Path, Path]) -> Content:
    return read(folders[0], today=synthetic.TODAY)


def test_every_story_passes_the_rules_and_is_public(content: Content) -> None:
    assert content.notices == ()
    assert len(content.site.by_kind[kinds.STORY.name]) == len(content.site.entries) == COUNT


def test_stories_are_about_as_long_as_real_ones(content: Content) -> None:
    words = [entry.body.words for entry in content.site.entries]
    assert 520 <= sum(words) / COUNT <= 600
    assert min(words) > 450


@pytest.mark.parametrize(
    "mark", ["<h2", "<ul>", "<ol>", "<strong>", "<em>", "<table>", 'class="footnotes"', 'href="/ber']
)
def test_stories_hold_what_writers_use(content: Content, mark: str) -> None:
    assert any(mark in str(part) for entry in content.site.entries for part in entry.body.parts)


def test_every_story_has_a_picture_when_asked_for(content: Content) -> None:
    assert all(entry.figure for entry in content.site.entries)
    assert len(content.files) == synthetic.PHOTOS


def test_both_folders_hold_the_same_bodies(folders: tuple[Path, Path]) -> None:
    ours, stock = ({path.relative_to(folder): path for path in folder.rglob("index.md")} for folder in folders)
    assert sorted(ours) == sorted(stock)
    for name, path in stock.items():
        body = path.read_text("utf-8").split("\n\n", 2)[2]  # after Pelican's metadata and the photo
        assert ours[name].read_text("utf-8").endswith(body)


def test_pelicans_reader_finds_its_metadata(folders: tuple[Path, Path]) -> None:
    reader = markdown.Markdown(extensions=["meta"])
    reader.convert((folders[1] / synthetic.place(0)[1]).read_text("utf-8"))
    found = getattr(reader, "Meta")  # noqa: B009 (the extension puts it there)
    assert sorted(found) == ["category", "date", "slug", "summary", "title"]
    assert found["title"] == [title(0)]


def test_the_same_stories_come_every_time_whatever_their_number() -> None:
    known = synthetic.words(CONTENT)
    few, many = list(synthetic.stories(5, known)), list(synthetic.stories(9, known))
    assert few == many[:5]
    assert list(synthetic.stories(5, known, seed=2)) != few


def test_no_two_stories_share_title_or_file() -> None:
    numbers = range(TITLES + 3)
    assert len({title(number) for number in numbers}) == len(numbers)
    assert len({synthetic.place(number)[1] for number in numbers}) == len(numbers)


def test_no_story_is_later_than_the_day_the_bench_builds_for() -> None:
    known = synthetic.words(CONTENT)
    days = [story.date for story in synthetic.stories(30, known)]
    assert max(days) == synthetic.TODAY
    assert min(days) >= synthetic.TODAY - dt.timedelta(days=synthetic.DAYS)


def test_an_edit_changes_one_sentence(folders: tuple[Path, Path]) -> None:
    file = folders[0] / synthetic.place(1)[1]
    before = file.read_text("utf-8")
    synthetic.edit(file)
    after = file.read_text("utf-8")
    assert after.replace(" En mening till blev det.", "") == before
    assert after != before
