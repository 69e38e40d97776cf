"""The house style of the templates: what the strict CSP and the writers' own ids rely on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
FILES = sorted(TEMPLATES.rglob("*.html"))


def name(path: Path) -> str:
    return path.relative_to(TEMPLATES).as_posix()


@pytest.fixture(params=FILES, ids=name)
def text(request: pytest.FixtureRequest) -> str:
    return request.param.read_text("utf-8")


def test_it_opens_with_what_it_is_for(text: str) -> None:
    """The first thing in a template is a comment."""
    assert text.startswith("{#")


def test_it_has_no_style_of_its_own(text: str) -> None:
    """Looks belong in the stylesheet, also because the CSP refuses them here."""
    assert not re.search(r"<style|\sstyle=", text)


def test_it_has_no_script_of_its_own(text: str) -> None:
    """Script elements are data, or fetch a file of ours: the CSP refuses what stands in a page."""
    allowed = (
        '<script type="application/ld+json">',
        '<script src="{{ asset("scripts/copy.js") }}" defer></script>',
        '<script src="{{ asset("scripts/search.js") }}" type="module"></script>',
    )
    assert text.count("<script") == sum(text.count(one) for one in allowed)
    assert not re.search(r"\son[a-z]+=", text)


def test_its_ids_are_marked_as_the_themes(text: str) -> None:
    """Ids of the theme begin with s-, so that no heading of a writer's can take them."""
    assert [found for found in re.findall(r'\sid="([^"]+)"', text) if not found.startswith("s-")] == []


def test_it_fetches_nothing_from_elsewhere(text: str) -> None:
    """No address of another host stands in a template."""
    without_namespaces = text.replace("http://www.w3.org/2000/svg", "")
    assert not re.search(r"""(src|href)=["'](https?:)?//""", without_namespaces)


def test_what_labels_is_there(text: str) -> None:
    """Every aria-labelledby names an id of the same file."""
    assert set(re.findall(r'aria-labelledby="([^"]+)"', text)) <= set(re.findall(r'\sid="([^"]+)"', text))


@pytest.mark.parametrize("component", sorted((TEMPLATES / "components").glob("*.html")), ids=name)
def test_a_component_shows_how_to_call_it(component: Path) -> None:
    """The comment of a component has an example, and the file has a macro."""
    comment, _, rest = component.read_text("utf-8").partition("#}")
    assert "{{" in comment
    assert "{% macro " in rest


@pytest.mark.parametrize(
    "page", [file for file in TEMPLATES.glob("*.html") if file.name not in {"base.html", "moved.html"}], ids=name
)
def test_a_page_extends_the_base_alone(page: Path) -> None:
    """Templates are two levels deep."""
    assert re.findall(r'{% extends "([^"]+)" %}', page.read_text("utf-8")) == ["base.html"]
