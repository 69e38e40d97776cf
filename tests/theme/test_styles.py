"""The house style of the stylesheets, and that templates and styles know the same names."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from goodnews.gallery import STYLESHEET

THEME = Path(__file__).parents[2] / "theme"
CSS = THEME / "static" / "css"
SHEETS = sorted(CSS.rglob("*.css"))
TEMPLATES = sorted((THEME / "templates").rglob("*.html"))
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
#: Classes that the writers' text brings along (goodnews.markup).
FROM_TEXT = {"prose", "footnotes", "table", "align-right", "align-center"}


def style(path: Path) -> str:
    return COMMENT.sub("", path.read_text("utf-8"))


def selectors(css: str) -> str:
    return " ".join(re.findall(r"([^{};]+)\{", css))


def name(path: Path) -> str:
    return path.relative_to(THEME).as_posix()


@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if sheet.name != "tokens.css"], ids=name)
def test_colours_stand_in_tokens_alone(sheet: Path) -> None:
    """No sheet but tokens.css has a colour of its own."""
    assert not re.findall(r":[^;{]*(#[0-9a-fA-F]{3,8}\b|\b(?:rgb|hsl|oklch|lab|color-mix)\()", style(sheet))


@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_selectors_know_no_ids(sheet: Path) -> None:
    """An id is for links, not for looks."""
    assert not re.findall(r"#[a-z]", selectors(style(sheet)))


@pytest.mark.parametrize(
    "sheet", [sheet for sheet in SHEETS if sheet.name not in {"utilities.css", "print.css"}], ids=name
)
def test_nothing_shouts_but_utilities(sheet: Path) -> None:
    """Layers decide who wins; !important is for utilities and for what print shows of them."""
    assert "!important" not in style(sheet)


@pytest.mark.parametrize("sheet", SHEETS, ids=name)
def test_properties_are_logical(sheet: Path) -> None:
    """Sides are start and end, block and inline."""
    sides = r"(?:margin|padding|border|inset)-(?:top|right|bottom|left)"
    physical = rf"(?<![a-z-])({sides}|(?:min-|max-)?(?:width|height)|left|right)\s*:"
    declarations = re.sub(r"\([^)]*\)", "", style(sheet))
    assert not re.findall(physical, declarations)


def test_every_sheet_is_imported_once() -> None:
    """site.css is the table of contents of the folder; the gallery's own sheet is for its page alone."""
    imported = re.findall(r"url\(([^)]+)\)", (CSS / "site.css").read_text("utf-8"))
    present = sorted(
        sheet.relative_to(CSS).as_posix() for sheet in SHEETS if sheet.name not in {"site.css", STYLESHEET}
    )
    assert sorted(imported) == present


def test_every_class_of_a_template_has_a_style_and_the_other_way_round() -> None:
    """A class that is nowhere used, or nowhere styled, is a mistake in one of the two."""
    text = " ".join(template.read_text("utf-8") for template in TEMPLATES)
    quoted = " ".join(re.findall(r'(?:class|name)="([^"{]+)"', text))
    used = {word for word in quoted.split() if re.fullmatch(r"[a-z-]+", word)}
    styled = set(re.findall(r"\.([a-z][a-z-]*)", " ".join(selectors(style(sheet)) for sheet in SHEETS)))
    assert styled - used == FROM_TEXT - used
    assert {word for group in re.findall(r'class="([^"{]+)"', text) for word in group.split()} <= styled
