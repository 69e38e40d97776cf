from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.markup.conftest import Render

TABLE = "| År | Antal |\n|:---|------:|\n| 2024 | 15 |\n"


def labels(html: str) -> list[str]:
    return re.findall(r'aria-label="(Tabell[^"]*)"', html)


def test_a_table_lies_in_a_named_container_that_can_be_scrolled(rendered: Render) -> None:
    result = rendered(f"## Så många\n\n{TABLE}")
    assert '<div aria-label="Tabell: Så många" class="table" role="region" tabindex="0">\n<table>' in result.html
    assert result.html.endswith("</table>\n</div>")
    assert result.problems == []


def test_header_cells_head_their_columns_and_alignment_is_a_class(rendered: Render) -> None:
    html = rendered(TABLE).html
    assert '<th class="align-left" scope="col">År</th>' in html
    assert '<td class="align-right">15</td>' in html
    assert "style" not in html
    assert "align=" not in html


def test_an_empty_corner_is_no_header(rendered: Render) -> None:
    result = rendered("|   | B |\n|---|---|\n| a | b |\n")
    assert '<td></td>\n<th scope="col">B</th>' in result.html
    assert result.problems == []


def test_a_table_without_headers_is_a_problem(rendered: Render) -> None:
    assert rendered("a\n\n|   |   |\n|---|---|\n| a | b |\n").line_of("saknar kolumnrubriker") == 12


def test_no_two_tables_have_one_name(rendered: Render) -> None:
    other = TABLE.replace("År", "Ort")
    html = rendered(f"{TABLE}\n## Tal\n\n{TABLE}\na\n\n{other}\nb\n\n{other}").html
    assert labels(html) == ["Tabell: År", "Tabell: Tal", "Tabell: Tal, Ort", "Tabell: Tal, Ort (2)"]


def test_a_name_is_escaped(rendered: Render) -> None:
    assert 'aria-label="Tabell: a &amp; ”b”"' in rendered(f'## a & "b"\n\n{TABLE}').html
