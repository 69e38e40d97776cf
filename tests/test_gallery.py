"""The page of all components: whole in a preview, and nowhere else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from goodnews.examples import read
from goodnews.gallery import call
from goodnews.model.components import Example, Macro
from goodnews.model.swedish import slug
from tests.minisite import ROOT, Built, build, story, write

if TYPE_CHECKING:
    from pathlib import Path

#: What the pipeline made of a picture; the cards for sharing lie in a folder of their own.
PICTURE = re.compile(r"bilder/[^/]+$")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a preview of a small site."""
    built = build(write(tmp_path_factory.mktemp("galleri"), story()), preview=True)
    assert built.code == 0, built.told
    return built


def test_a_preview_shows_every_example_of_every_component(preview: Built) -> None:
    page = preview.read("exempel/index.html")
    wanted = {
        f'<figure class="example" id="s-{slug(name)}-{slug(example.name)}">'
        for name, component in read(ROOT / "theme" / "templates").items()
        for example in component.examples
    }
    assert {one for one in wanted if one not in page} == set()
    assert page.count('<figure class="example"') == len(wanted)


def test_the_page_is_linked_from_every_previewed_page_and_keeps_search_engines_out(preview: Built) -> None:
    assert 'href="/exempel/"' in preview.read("berattelser/nyhet/index.html")
    page = preview.read("exempel/index.html")
    assert '<meta name="robots" content="noindex">' in page
    assert 'rel="canonical"' not in page


def test_the_pictures_of_the_examples_are_made(preview: Built) -> None:
    page = preview.read("exempel/index.html")
    asked = set(re.findall(r"/(bilder/[\w.-]+\.\w+)", page))
    assert asked
    assert asked == {name for name in preview.names() if PICTURE.match(name)}


def test_nothing_of_it_reaches_the_public(tmp_path: Path) -> None:
    built = build(write(tmp_path, story()))
    assert built.code == 0, built.told
    assert [name for name in built.names() if "exempel" in name or "gallery" in name or PICTURE.match(name)] == []
    for name in built.names():
        data = (built.output / name).read_bytes()
        assert b"/exempel/" not in data, name
        assert b"example-stage" not in data, name


def test_no_page_of_the_writers_own_can_take_its_address(tmp_path: Path) -> None:
    page = "-- content/sidor/exempel.md --\n---\ntitle: A\nsummary: B.\nmodified: 2026-01-01\n---\nText.\n"
    built = build(write(tmp_path, page))
    assert built.code == 1
    assert "namnet ”exempel” används redan av webbplatsen själv" in built.told


@pytest.mark.parametrize(
    ("arguments", "written"),
    [
        ({}, "{{ card() }}"),
        ({"entry": {"title": "A"}}, "{{ card(entry) }}"),
        ({"entry": {}, "level": 3, "shown": False}, "{{ card(entry, level=3, shown=false) }}"),
        ({"entry": [], "size": 'stor "hej"'}, r'{{ card(entry, size="stor \"hej\"") }}'),
    ],
)
def test_a_call_is_written_as_a_template_writes_it(arguments: dict[str, object], written: str) -> None:
    params = [
        {"name": name, "type": "str", "required": name == "entry", "description": "."}
        for name in ("entry", "level", "shown", "size")
    ]
    macro = Macro.model_validate({"name": "card", "description": ".", "params": params})
    example = Example(name="A", shows="B.", macro="card", arguments=arguments)
    assert call("card", example, macro) == f'{{% from "components/card.html" import card %}}\n{written}'
