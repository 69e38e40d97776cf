from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.markup.conftest import Render


@pytest.mark.parametrize(
    "html",
    [
        '<p>a <abbr title="b">c</abbr> <b>d</b><br>e</p>',
        '<p>a <span lang="en">hello</span> <time datetime="2026-01-02">i dag</time></p>',
        "<p>H<sub>2</sub>O <kbd>a</kbd> <s>b</s> <q>c</q> e<wbr>f</p>",
        "<details><summary>Mer</summary><p>Text</p></details>",
        '<details open=""><summary>Mer</summary><p>Text</p></details>',
        '<ol reversed="" start="3"><li>a</li></ol>',
        '<blockquote lang="en"><p>a</p></blockquote>',
    ],
)
def test_the_html_that_is_allowed_comes_through_as_it_is(rendered: Render, html: str) -> None:
    result = rendered(html)
    assert (result.html, result.problems) == (html, [])


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<script>alert(1)</script>", "skript får inte"),
        ("b <script>alert(1)</script>", "skript får inte"),
        ("<style>p{color:red}</style>", "stilmallar"),
        ('<iframe src="https://a.se"></iframe>', "inbäddade sidor"),
        ('<img src="x.jpg" alt="x">', "bilder skrivs inte som HTML"),
        ("<h2>a</h2>", "rubriker skrivs inte som HTML"),
        ("<table><tr><td>a</td></tr></table>", "tabeller skrivs inte som HTML"),
        ("<form></form>", "<form> får inte användas"),
        ('<svg onload="x"></svg>', "<svg> får inte användas"),
        ('<p onclick="x">a</p>', "”onclick” kör skript"),
        ("<b ONCLICK=x>a</b>", "”onclick” kör skript"),
        ('<p style="color:red">a</p>', "”style” får inte"),
        ('<p class="x">a</p>', "”class” får inte användas på <p>"),
        ('<p lang="svenska!">a</p>', "är inget språk"),
        ('<p id="å b">a</p>', "kan inte användas"),
        ('<a href="/x/">a</a>', "pekar ut en sida på webbplatsen"),
        ("<a>a</a>", "länken saknar adress"),
        ("<!-- hemligt -->", "HTML-kommentaren"),
        ("b <!-- hemligt --> c", "HTML-kommentaren"),
        ("<b>a", "<b> avslutas aldrig"),
        ("<div>a", "<div> avslutas aldrig"),
        ("*<b>a* b</b>", "<b> avslutas aldrig"),
        ("a</b>", "</b> avslutar något som aldrig har börjat"),
        ("a <div>b</div>", "<div> kan inte stå mitt i ett stycke"),
        ("a <b href", "ser ut som HTML som inte är avslutad"),
        ("<!DOCTYPE html>", "får inte användas"),
        ("<?php x ?>", "får inte användas"),
        ("<ul><p>a</ul>", "<p> avslutas aldrig"),
    ],
)
def test_html_that_would_be_removed_is_a_problem_on_its_line(rendered: Render, html: str, words: str) -> None:
    result = rendered(f"a\n\n{html}\n\nb")
    found = [text for text in result.problems if words in text]
    assert [text.partition(":")[0] for text in found] == ["12"]


def test_every_line_of_a_block_of_html_is_known(rendered: Render) -> None:
    result = rendered("<div>\n<p>a</p>\n<p\n onclick='x'>b</p>\n<marquee>c</marquee>\n</div>")
    assert result.line_of("onclick") == 12
    assert result.line_of("<marquee>") == 14


def test_an_element_that_is_not_ended_names_the_line_where_it_began(rendered: Render) -> None:
    assert rendered("a\n\nb <i>c\nd\n\ne").line_of("<i> avslutas aldrig") == 12


@pytest.mark.parametrize(
    "html",
    ['<b title="a" title="b">c</b>', "<p><ul></ul></p>", '<a href="https://a.se"><a href="https://b.se">c</a></a>'],
)
def test_what_only_the_cleaner_sees_is_a_problem_all_the_same(rendered: Render, html: str) -> None:
    result = rendered(f"a\n\n{html}")
    assert result.line_of("kan inte publiceras som den är skriven") == 12


@pytest.mark.parametrize(
    "text", ["`<script>`", "    <!-- a -->", "```\n<script>\n```", "&lt;script&gt;", "5 < 6", "a<", "\\<br"]
)
def test_html_that_is_only_shown_is_no_problem(rendered: Render, text: str) -> None:
    result = rendered(text)
    assert "<script" not in result.html
    assert result.problems == [] or text.startswith("\\")


def test_raw_html_is_left_alone_by_markdown(rendered: Render) -> None:
    result = rendered('<div>\n\n*a* "b"\n\n</div>')
    assert result.html == '<div>\n\n*a* "b"\n\n</div>'
