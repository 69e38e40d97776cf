"""The code held to docs/architecture.md: who imports what, what a module looks like, and names that belong together."""

from __future__ import annotations

import ast
import re
import sys
from fnmatch import fnmatchcase
from importlib import import_module
from itertools import takewhile
from typing import TYPE_CHECKING

import pelicanconf
import pytest
from jinja2 import Environment, meta, nodes

from goodnews.filters import FILTERS
from goodnews.gallery import STYLESHEET
from tests.minisite import ROOT, run, story, write

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PACKAGE, THEME = ROOT / "plugins" / "goodnews", ROOT / "theme"

#: Who may import what, types included: modules → modules of ours, packages of others. The standard library is free.
TABLE = {
    "__init__": ("", ""),
    "model.*": ("model", "pydantic pydantic_core yaml"),
    "markup.*": ("markup model", "markdown nh3"),
    "rounds": ("", ""),
    "forks": ("", ""),
    "cores": ("forks", ""),
    "today": ("", ""),
    "inputs": ("", ""),
    "database": ("", ""),
    "kept": ("database model readers", ""),
    "pickles": ("model", "pydantic"),
    "once": ("", "jinja2"),
    "readers": ("", ""),
    "record": ("", ""),
    "memory": ("inputs", ""),
    "journal": ("record", ""),
    "swap": ("", ""),
    "files": ("", ""),
    "filling": ("", "jinja2"),
    "scratch": ("", ""),
    "notes": ("files inputs memory scratch", ""),
    "stamps": ("kept model pickles", "pydantic"),
    "recipes": ("kept model pickles", ""),
    "drawings": ("model.pictures", "resvg_py"),
    "pixels": ("drawings model.pictures", "PIL"),
    "whole_files": ("", ""),
    "originals": ("drawings model.pictures model.problems pixels whole_files", "PIL"),
    "shelf": ("whole_files", ""),
    "references": ("model originals", ""),
    "parsing": ("markup model", ""),
    "texts": ("cores database inputs kept model parsing pickles", ""),
    "registers": ("model", "pydantic"),
    "reader": ("model readers references registers texts", ""),
    "writer": ("cores files filling inputs journal notes readers record rounds swap", "jinja2 pelican"),
    "languages": ("hyphens model", "babel jinja2 markupsafe"),
    "messages": ("languages model", "babel"),
    "rendering": ("files filling inputs languages model once recipes stamps writer", "jinja2 pelican"),
    "library": ("model reader readers rendering today", ""),
    "unchanged": ("inputs journal record today", ""),
    "edits": ("database inputs kept memory model record registers texts today", ""),
    "remaking": ("edits feeds files filling inputs journal languages memory model recipes record swap", "pelican"),
    "editions": ("model rendering", ""),
    "areas doors entry_pages follow_up indicator_pages": ("model rendering", ""),
    "ledger listings moved pages places start": ("model rendering", ""),
    "documents": ("rendering writer", ""),
    "sitemap": ("model rendering writer", ""),
    "feeds.*": (
        "cores feeds files model pickles readers rendering scratch stamps writer",
        "feedgen lxml markupsafe pydantic",
    ),
    "open_data.*": ("model open_data rendering writer", "lxml pydantic"),
    "index_order": ("", "cbor2"),
    "search_index": ("index_order model whole_files", "pagefind"),
    "search": ("model readers rendering search_index writer", ""),
    "images": ("model scaling shelf", "pelican"),
    "scaling": ("model originals shelf", "PIL"),
    "fonts": ("cores whole_files", "fontTools"),
    "tokens": ("", ""),
    "headlines": ("hyphens", ""),
    "lettering": ("headlines", "PIL fontTools"),
    "covers": ("headlines hyphens lettering model.share", "PIL resvg_py"),
    "share_cards": ("cores covers model originals rendering shelf tokens writer", "pelican"),
    "icons": ("", "PIL resvg_py"),
    "assets": ("fonts icons tokens writer", "pelican"),
    "linked_data": ("model", "markupsafe"),
    "hyphens": ("", "pyphen"),
    "qr": ("", "markupsafe segno"),
    "filters": ("hyphens linked_data model once qr", "pelican"),
    "examples": ("model originals", "pydantic yaml"),
    "gallery": ("examples model rendering writer", "yaml"),
    "publish": ("rendering writer", ""),
    "building": ("edits inputs memory remaking unchanged", "pelican"),
    "__main__": ("building cores database inputs model.problems swap", ""),
    "waiting": ("__main__ inputs", ""),
    "lint": ("model.problems reader today", ""),
    "changed": ("", ""),
    "digest.*": ("digest model reader today", "jinja2 pelican"),
    "check.*": ("check cores database inputs model.problems", "lxml"),
    "preview.*": ("preview", "watchfiles"),
    "skeleton.*": ("model skeleton", "pydantic"),
    "statistics.*": ("model statistics", "httpx pydantic ruamel"),
    "pelicanconf": ("", "jinja2"),
    "publishconf": ("pelicanconf", ""),
    "tasks": ("", "invoke"),
}
LONGEST = 160
#: Modules that may be longer, and why.
LONG = {
    "tasks": "one file, since it must run before anything is installed",
    "examples": "one place that makes any type of plain data; each kind of type is refused in its own way",
    "model.charts": "what charts, sparklines and tables are made of, and the one way from an indicator to each",
    "model.entries": "every field of every kind with its description: one schema to read from top to bottom",
    "model.fields": "every type of a single field with its Swedish sentences, side by side",
    "model.findable": "one builder a sort of page, each with the fields that it alone has",
    "model.frontmatter": "one parser with a Swedish sentence for each thing that YAML refuses",
    "model.indicators": "every field of an indicator with its description: one schema to read from top to bottom",
    "model.rules": "one small generator a rule; the file is the list of the rules",
    "model.views": "one dataclass a template, and nothing else",
    "markup.raw_html": "the tables of what is allowed and refused are most of it",
    "references": "links, pictures and documents are settled by the same lookups",
}
#: Modules that look at the clock: today's day, the date of a new text and of an import; the rest is waiting times
#: and progress.
CLOCKS = {
    *("today", "skeleton.__main__", "statistics.__main__"),
    *("scaling", "preview.__main__", "preview.builds", "tasks"),
}
CLOCK = re.compile(r"\bdate(time)?\.(now|today|utcnow)$|\btime\.\w+$")
#: What a template may know besides its own macros and loops.
KNOWN = {"view", "SITENAME", "SITEURL", "PREVIEW", "asset", "theme_colour", "linked_data", "once", "SHARE_CARDS", "_"}
KNOWN |= {"GOODNEWS_SEARCH"}
#: Components that are styled as part of something else.
UNSTYLED = {
    "barriers": "is a list in a text, styled by prose.css",
    "body": "is styled by prose.css",
    "list-of-cards": "is a grid of layout/ with cards in it",
    "picture": "is styled where it stands: card, lead-picture, portrait, prose",
    "visibility": "is styled by preview-notice.css: only a preview shows it",
}
#: Stylesheets of what is neither a component nor a partial: parts of page templates, and of a writer's text.
UNTEMPLATED = {
    *("box", "call", "lead-picture", "nameplate", "portrait", "skip-link"),
    *("meta", "prose", "telling"),
}


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE if PACKAGE in path.parents else ROOT).with_suffix("").parts)


MODULES = {dotted(path): path for path in (*sorted(PACKAGE.rglob("*.py")), *sorted(ROOT.glob("*.py")))}
PLUGINS = [name.removeprefix("goodnews.") for name in pelicanconf.PLUGINS]
every_module = pytest.mark.parametrize("name", MODULES)
every_template = pytest.mark.parametrize(
    "path", sorted(THEME.glob("templates/**/*.html")), ids=lambda path: path.relative_to(THEME / "templates").as_posix()
)


def tree(name: str) -> ast.Module:
    return ast.parse(MODULES[name].read_text(encoding="utf-8"))


def imports(node: ast.AST, *, types: bool = True) -> Iterator[str]:
    """Yield the dotted name of all that is imported below `node`; without `types`, only what is needed to run."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Import):
            yield from (alias.name for alias in child.names)
        elif isinstance(child, ast.ImportFrom):
            yield from (f"{'.' * child.level}{child.module or ''}.{alias.name}" for alias in child.names)
        elif types or not (isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"):
            yield from imports(child, types=types)


def within(name: str, allowed: str) -> bool:
    return any(name == module or name.startswith(f"{module}.") for module in allowed.split())


@every_module
def test_a_module_imports_only_what_the_table_allows(name: str) -> None:
    rows = [row for key, row in TABLE.items() if any(fnmatchcase(name, each) for each in key.split())]
    assert len(rows) == 1, "every module has one row in TABLE and in docs/architecture.md"
    own, others = rows[0]
    for imported in imports(tree(name)):
        first = imported.partition(".")[0]
        if first not in sys.stdlib_module_names:
            assert within(imported.removeprefix("goodnews."), own) or first in others.split(), imported


def test_the_document_has_the_same_table() -> None:
    lines = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("| Module |"))
    rows = takewhile(lambda line: line.startswith("|"), lines[start + 2 :])
    cells = [[" ".join(re.findall(r"`([^`]+)`", cell)) for cell in row.split("|")[1:4]] for row in rows]
    assert {key: (own, others) for key, own, others in cells} == TABLE


@pytest.mark.parametrize("name", PLUGINS)
def test_a_plugin_imports_no_other_plugin(name: str) -> None:
    found = {imported.removeprefix("goodnews.") for imported in imports(tree(name), types=False)}
    assert not [other for other in PLUGINS if any(within(imported, other) for imported in found)]
    known = {imported.removeprefix("goodnews.") for imported in imports(tree(name))}
    assert {imported for imported in known if within(imported, " ".join(PLUGINS))} <= {"writer.Publisher"}


@pytest.mark.parametrize("name", pelicanconf.PLUGINS)
def test_every_plugin_can_be_imported_and_registered(name: str) -> None:
    assert callable(import_module(name).register)


def test_all_plugins_in_the_list_are_registered_in_a_run(tmp_path: Path) -> None:
    settings = {"PATH": str(write(tmp_path, story()) / "content"), "OUTPUT_PATH": str(tmp_path / "output")}
    code = (
        "import sys; from pelican import Pelican; from pelican.settings import read_settings; "
        f"settings = read_settings({str(ROOT / 'publishconf.py')!r}, {settings!r}); wanted = [*settings['PLUGINS']]; "
        "pelican = Pelican(settings); pelican.run(); found = pelican.settings['PLUGINS']; "
        "sys.exit(0 if found == wanted == [each.__name__ for each in pelican.plugins] else repr(found))"
    )
    built = run([sys.executable, "-c", code], tmp_path)
    assert (built.code, built.told) == (0, "")
    assert "index.html" in built.names()


@every_module
def test_a_module_tells_its_job_in_one_line(name: str) -> None:
    first, *rest = (ast.get_docstring(tree(name)) or " ").splitlines()
    assert first.endswith(".")
    assert not rest or not rest[0], "a blank line after the first"


@every_module
def test_a_module_is_short_or_has_a_reason(name: str) -> None:
    lines = MODULES[name].read_text(encoding="utf-8").count("\n")
    assert (lines > LONGEST) == (name in LONG), f"{lines} lines"


@every_module
def test_a_module_is_named_for_what_it_does(name: str) -> None:
    assert not {"util", "utils", "helper", "helpers", "misc", "common", "manager"} & set(name.split("."))


@every_module
def test_only_those_that_must_look_at_the_clock(name: str) -> None:
    calls = {ast.unparse(node.func) for node in ast.walk(tree(name)) if isinstance(node, ast.Call)}
    looks = [call for call in calls if CLOCK.search(call)]
    assert bool(looks) == (name in CLOCKS), looks


@every_template
def test_a_template_opens_with_a_comment_and_knows_nothing_but_its_view(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.startswith("{#")
    environment = Environment(autoescape=True)
    environment.filters.update(FILTERS)
    parsed = environment.parse(text)
    macros = {name for node in parsed.find_all(nodes.FromImport) for name in node.names}
    assert meta.find_undeclared_variables(parsed) <= KNOWN | macros


def test_components_and_their_stylesheets_have_the_same_names() -> None:
    components, partials = (
        {path.stem.replace("_", "-") for path in THEME.glob(f"templates/{folder}/*.html")}
        for folder in ("components", "partials")
    )
    styled = {path.stem for path in THEME.glob("static/css/components/*.css")}
    assert components - styled == set(UNSTYLED)
    assert styled - components - partials == UNTEMPLATED


def test_every_component_has_a_description_and_examples_beside_it() -> None:
    components, described = (
        {path.stem for path in (THEME / "templates").rglob(f"components/*.{ending}")} for ending in ("html", "yaml")
    )
    assert components == described


def test_every_stylesheet_is_part_of_the_site() -> None:
    css = THEME / "static" / "css"
    imported = re.findall(r"@import url\(([^)]+)\)", (css / "site.css").read_text(encoding="utf-8"))
    files = [path.relative_to(css).as_posix() for path in css.rglob("*.css")]
    assert sorted([*imported, "site.css", STYLESHEET]) == sorted(files)
