from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import markdown
import pytest
import yaml

from goodnews.model import kinds
from goodnews.reader import read
from tests.bench import synthetic, tools
from tests.bench.prose import TITLES, title

if TYPE_CHECKING:
    from collections.abc import Callable

    from goodnews.reader import Content
    from tests.bench.synthetic import Story

CONTENT = Path(__file__).resolve().parents[2] / "content"
COUNT = 40


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    root = tmp_path_factory.mktemp("bench")
    known = synthetic.words(CONTENT)
    made = tools.ours(root / "ours", CONTENT), tools.stock(root / "stock", known)
    for story in synthetic.stories(COUNT, known, pictures=True):
        for tool in made:
            tool.write(story)
    return root / "ours" / "content", root / "stock" / "content"


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


@pytest.mark.parametrize(
    "text", [synthetic.our_text, synthetic.stock_text, synthetic.hugo_text, synthetic.eleventy_text]
)
def test_every_tool_gets_the_same_body(text: Callable[[Story], str]) -> None:
    for story in synthetic.stories(COUNT, synthetic.words(CONTENT), pictures=True):
        _, _, after = text(story).partition("\n\n")
        assert after == story.body


def test_every_tool_gets_the_same_facts() -> None:
    story = next(synthetic.stories(1, synthetic.words(CONTENT), pictures=True))
    ours, hugo, eleventy = (
        yaml.safe_load(text(story).split("---")[1])
        for text in (synthetic.our_text, synthetic.hugo_text, synthetic.eleventy_text)
    )
    reader = markdown.Markdown(extensions=["meta"])
    reader.convert(synthetic.stock_text(story))
    stock = getattr(reader, "Meta")  # noqa: B009 (the extension puts it there)
    assert {ours["title"], hugo["title"], eleventy["title"], *stock["title"]} == {title(0)}
    assert {ours["summary"], hugo["description"], eleventy["description"], *stock["summary"]} == {story.summary}
    assert ours["areas"] == hugo["omraden"] == eleventy["areas_of"] == stock["tags"][0].split(", ") == [*story.areas]
    assert {ours["date"], hugo["date"], str(eleventy["date"]), *stock["date"]} == {story.date.isoformat()}
    assert {ours["image"]["file"], f"/{hugo['photo']}", eleventy["photo"], f"/{stock['photo'][0]}"} == {
        f"/{story.photo}"
    }
    assert hugo["url"] == eleventy["permalink"] == f"/berattelser/{stock['slug'][0]}/"


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


def test_a_story_can_be_published_on_another_day() -> None:
    known = synthetic.words(CONTENT)
    day = dt.date(2020, 2, 29)
    story, moved = synthetic.story(7, known), synthetic.story(7, known, date=day)
    assert (moved.date, moved.body, moved.slug) == (day, story.body, story.slug)
    assert moved.file == f"berattelser/2020/{story.slug}/index.md"
