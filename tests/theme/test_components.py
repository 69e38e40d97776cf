"""Every component made from its examples, the same that the gallery shows, and described as it is."""

from __future__ import annotations

import re
from collections import Counter
from gettext import NullTranslations
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pelicanconf
import pytest
from jinja2 import Environment, FileSystemLoader, nodes
from lxml import html

from goodnews.examples import Builder, read
from goodnews.filters import FILTERS
from goodnews.hyphens import SOFT_HYPHEN, WORD_JOINER
from goodnews.languages import spoken
from goodnews.model.swedish import slug
from goodnews.once import Once
from tests.minisite import ROOT

if TYPE_CHECKING:
    from goodnews.model.components import Example, Macro

THEME = ROOT / "theme"
TEMPLATES = THEME / "templates"
COMPONENTS = read(TEMPLATES)
BUILDER = Builder(THEME / "drawings")
#: What somebody may write into any field, and what readers must see of it.
HOSTILE = '<script>alert(1)</script> & "quotes"'
#: Components that show nobody's words, and so have no hostile example.
WORDLESS = {
    "icon": "draws one of its own shapes",
    "sparkline": "draws a line",
    "threads": "draws lines",
    "verdict": "says one of its own words",
    "visibility": "says one of its own words",
}
#: What marks where words may break.
UNSEEN = dict.fromkeys(map(ord, SOFT_HYPHEN + WORD_JOINER))
VOID = {"area", "br", "hr", "img", "input", "link", "meta", "source", "wbr"}
every_component = pytest.mark.parametrize("name", COMPONENTS)
every_example = pytest.mark.parametrize(
    ("name", "example"),
    [
        pytest.param(name, example, id=f"{name}-{slug(example.name)}")
        for name, component in COMPONENTS.items()
        for example in component.examples
    ],
)
every_macro = pytest.mark.parametrize(
    ("name", "macro"),
    [
        pytest.param(name, macro, id=f"{name}-{macro.name}")
        for name, component in COMPONENTS.items()
        for macro in component.macros
    ],
)


def environment() -> Environment:
    """Return what templates know in a build."""
    made = Environment(loader=FileSystemLoader(TEMPLATES), **pelicanconf.JINJA_ENVIRONMENT)  # noqa: S701 (autoescape is among them)
    made.filters.update(FILTERS)
    made.globals.update(once=Once(), gettext=spoken(NullTranslations()))
    return made


ENVIRONMENT = environment()


def made(name: str, example: Example) -> str:
    """Return the HTML of an example."""
    macro = next(macro for macro in COMPONENTS[name].macros if macro.name == example.macro)
    module = ENVIRONMENT.get_template(f"components/{name}.html").module
    return str(getattr(module, example.macro)(**BUILDER.arguments(name, example, macro)))


class Nesting(HTMLParser):
    """Follows which elements are open; `wrong` are end tags that close none, or another than the last opened."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong: list[str] = []
        self.ids: Counter[str] = Counter()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        self.ids.update(value for name, value in attrs if name == "id" and value)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Pass over what closes itself, as in SVG."""

    def handle_endtag(self, tag: str) -> None:
        """Close the last element."""
        if not self.open or self.open.pop() != tag:
            self.wrong.append(tag)


def words(value: object) -> str:
    """Return all that is said in plain data."""
    if isinstance(value, dict):
        return " ".join(map(words, value.values()))
    return " ".join(map(words, value)) if isinstance(value, list) else str(value)


@every_example
def test_an_example_becomes_whole_html(name: str, example: Example) -> None:
    """All that is opened is closed in order, no id stands twice, and nothing that is missing shows as None."""
    text = made(name, example)
    nesting = Nesting(text)
    assert (nesting.open, nesting.wrong) == ([], [])
    assert [found for found, times in nesting.ids.items() if times > 1] == []
    assert not re.search(r"\bNone\b", text)


@every_example
def test_an_example_lets_no_text_become_html(name: str, example: Example) -> None:
    """Hostile text is shown as it is, and never run."""
    tree = html.fragment_fromstring(made(name, example), create_parent=True)
    assert tree.xpath(".//script") == []
    if HOSTILE in words(example.arguments):
        shown = [part.translate(UNSEEN) for part in (*tree.itertext(), *tree.xpath(".//@*"))]
        # Fields of texts become typographic on their way in.
        assert any(HOSTILE in part or HOSTILE.replace('"', "”") in part for part in shown)


@every_component
def test_a_component_that_shows_words_has_a_hostile_example(name: str) -> None:
    """Or a reason why not."""
    hostile = any(HOSTILE in words(example.arguments) for example in COMPONENTS[name].examples)
    assert hostile == (name not in WORDLESS)


@every_component
def test_the_names_of_examples_are_told_apart(name: str) -> None:
    """They are anchors on the gallery's page."""
    names = [slug(example.name) for example in COMPONENTS[name].examples]
    assert len(set(names)) == len(names)


@every_component
def test_the_file_the_comment_and_the_macros_know_the_same_parameters(name: str) -> None:
    """In the same order, and what has no default is required; macros that begin with _ are the file's own business."""
    text = (TEMPLATES / "components" / f"{name}.html").read_text("utf-8")
    comment = text.partition("#}")[0]
    macros = [macro for macro in ENVIRONMENT.parse(text).find_all(nodes.Macro) if not macro.name.startswith("_")]
    written = {macro.name: [arg.name for arg in macro.args] for macro in macros}
    described = {macro.name: [param.name for param in macro.params] for macro in COMPONENTS[name].macros}
    told = re.findall(r"^  (\w+)\(([^)]*)\)", comment, re.MULTILINE)
    assert described == written
    assert {macro: re.findall(r"\w+", args) for macro, args in told} == written
    for macro, one in zip(macros, COMPONENTS[name].macros, strict=True):
        required = [arg.name for arg in macro.args[: len(macro.args) - len(macro.defaults)]]
        assert [param.name for param in one.params if param.required] == required


@every_macro
def test_every_parameter_of_a_macro_is_set_by_some_example(name: str, macro: Macro) -> None:
    """What no example uses, nobody has seen."""
    uses = [example.arguments.keys() for example in COMPONENTS[name].examples if example.macro == macro.name]
    assert uses
    assert set().union(*uses) == {param.name for param in macro.params}


def test_sentences_are_sentences() -> None:
    """All that describes a component ends as a sentence does."""
    said = [
        text
        for component in COMPONENTS.values()
        for text in (
            component.description,
            *(example.shows for example in component.examples),
            *(one.description for macro in component.macros for one in (macro, *macro.params)),
        )
    ]
    assert [text for text in said if not text.endswith(".")] == []


def test_the_longest_headline_is_among_the_examples() -> None:
    """120 characters, with words longer than a phone is wide."""
    titles = [example.arguments["entry"]["title"] for example in COMPONENTS["card"].examples]
    assert max(map(len, titles)) == 120
    assert max(len(word) for title in titles for word in title.split()) >= 30
