from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.model.body import InlinePicture

if TYPE_CHECKING:
    from tests.markup.conftest import Render


def test_a_picture_comes_between_the_parts(rendered: Render) -> None:
    result = rendered('a\n\n![En *sjö*, "x"](sjo.jpg "Text -- här")\n\nb')
    assert [part.strip() if isinstance(part, str) else part for part in result.body.parts] == [
        "<p>a</p>",
        InlinePicture(file="sjo.jpg", alt="En *sjö*, ”x”", caption="Text – här", decorative=False, line=12),
        "<p>b</p>",
    ]
    assert result.problems == []


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("a ![x](x.jpg) b", "<p>a</p>[x.jpg]<p>b</p>"),
        ("![x](x.jpg) b", "[x.jpg]<p>b</p>"),
        ("a ![x](x.jpg)", "<p>a</p>[x.jpg]"),
        ("a *b ![x](x.jpg) c* d", "<p>a <em>b</em></p>[x.jpg]<p><em>c</em> d</p>"),
        ("***![x](x.jpg)***", "[x.jpg]"),
        ("a ![x](x.jpg) ![y](y.jpg) b", "<p>a</p>[x.jpg][y.jpg]<p>b</p>"),
        ("- a ![x](x.jpg) b\n- c", "<ul><li>a [x.jpg] b</li><li>c</li></ul>"),
        ("- a\n\n    ![x](x.jpg)\n\n- c", "<ul><li><p>a</p>[x.jpg]</li><li><p>c</p></li></ul>"),
        ("> ![x](x.jpg)", "<blockquote>[x.jpg]</blockquote>"),
        ("![x][r]\n\n[r]: x.jpg", "[x.jpg]"),
        ("![x](<min bild.jpg>)", "[min bild.jpg]"),
    ],
)
def test_html_stays_whole_around_a_picture(rendered: Render, text: str, html: str) -> None:
    result = rendered(text)
    assert result.html.replace("\n", "") == html
    assert result.problems == []


def test_a_picture_in_a_table_splits_the_table(rendered: Render) -> None:
    result = rendered("| A | B |\n|---|---|\n| a ![x](x.jpg) | b |")
    assert len(result.body.parts) == 3
    assert "<td>a [x.jpg]" in result.html
    assert result.problems == []


@pytest.mark.parametrize(
    "text", ["![](x.jpg){: .decorative}", "![](x.jpg)\n{: .decorative}", "a ![](x.jpg){.decorative}"]
)
def test_a_decorative_picture_needs_no_alt(rendered: Render, text: str) -> None:
    result = rendered(text)
    (picture,) = [part for part in result.body.parts if isinstance(part, InlinePicture)]
    assert (picture.decorative, picture.alt, result.problems) == (True, "", [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("![](x.jpg)", "saknar alternativtext"),
        ("![ ](x.jpg)", "saknar alternativtext"),
        ("![x](x.jpg){: .decorative}", "både alternativtext och .decorative"),
        ("![x](https://a.se/x.jpg)", "ligger någon annanstans"),
        ("![x](data:image/png;base64,AAAA)", "ligger någon annanstans"),
        ("![x](//a.se/x.jpg)", "ligger någon annanstans"),
        ("![x](x.jpg?w=100)", "tillägg efter filnamnet"),
        ("![x](../x.jpg)", "inte bredvid texten"),
        ("![x](bilder/x.jpg)", "inte bredvid texten"),
        ("![x]({static}x.jpg)", "inte bredvid texten"),
        ("![x]()", "saknar fil"),
        ("[![x](x.jpg)](https://a.se)", "inne i en länk"),
        ("<mark>a ![x](x.jpg)</mark>", "inne i <mark>"),
    ],
)
def test_a_picture_that_cannot_be_published_is_a_problem(rendered: Render, text: str, words: str) -> None:
    result = rendered(f"a\n\n{text}")
    assert result.line_of(words) == 12
    assert len(result.problems) == 1


def test_a_picture_in_a_heading_is_a_problem(rendered: Render) -> None:
    assert rendered("## a ![x](x.jpg)").line_of("inne i en rubrik") == 10
