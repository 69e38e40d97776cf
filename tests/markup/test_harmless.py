"""HTML that need not be cleaned: the cleaner has the last word on what that is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.markup import render
from goodnews.markup.harmless import is_harmless
from goodnews.markup.sanitising import CLEANER

TEXT = """\
Ord, *betoning* och **mer** – ”så” & 1 < 2.[^1]

## Rubrik

- [en sida](https://www.hedemora.se/a?b=1&c=2#d)
- [en text]({filename}/berattelser/2026/a/index.md)

> Citat.

| År | Antal |
| --- | ---: |
| 2025 | 1 000 |

[^1]: Se [källan](http://example.org).
"""
PIECES = ("", "<", ">", '"', "&", "</p>", "<p>", "<b>", "</a>", "\x00", "\r", "\xa0", "&#1;", "&nbsp;", " ", "å", ":")


def cleaned(text: str) -> str:
    """Return the HTML of a text as it comes to the cleaner."""
    seen: list[str] = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("goodnews.markup.sanitising.is_harmless", lambda html: bool(seen.append(html)))
        render(text, path="content/x.md", first_line=1)
    return seen[0]


HTML = cleaned(TEXT)


def test_what_most_texts_are_made_of_is_harmless() -> None:
    assert is_harmless(HTML)
    assert all(f"<{tag}" in HTML for tag in ("em", "strong", "h2", "ul", "a", "blockquote", "table", "sup", "section"))


@given(st.text())
def test_any_text_is_left_as_it_is_or_cleaned(text: str) -> None:
    for html in (f"<p>{text}</p>", HTML.replace('aria-label="Fotnoter"', f'aria-label="{text}"')):
        assert not is_harmless(html) or CLEANER.clean(html) == html


@given(st.from_regex(r"[a-z0-9.-]{1,12}\.[a-z]{2,3}(/[!-~]{0,9})?", fullmatch=True))
def test_any_address_is_left_as_it_is_or_cleaned(address: str) -> None:
    html = f'<p><a href="https://{address}">a</a></p>'
    assert not is_harmless(html) or CLEANER.clean(html) == html


@given(st.integers(0, len(HTML)), st.integers(0, 9), st.sampled_from(PIECES))
def test_whatever_is_still_taken_for_harmless_is_left_as_it_is(start: int, length: int, piece: str) -> None:
    html = HTML[:start] + piece + HTML[start + length :]
    assert not is_harmless(html) or CLEANER.clean(html) == html


@pytest.mark.parametrize(
    "html",
    [
        '<p><a href="javascript:alert(1)">a</a></p>',
        '<p><a href="https://a.se" onclick="b()">a</a></p>',
        '<p><a href="https://192.168.0.1/">a</a></p>',
        '<p><a href="https://xn--a.se/">a</a></p>',
        '<p><a href="https://a.se/\n">a</a></p>',
        '<p><a href="https://a.se/"><a href="https://b.se/">a</a></a></p>',
        "<p>a",
        "<p>a</p>b",
        "<p><em></p>",
        "<p>a<p>b</p></p>",
        "<p>&copy;</p>",
        "<p>\xa0</p>",
        "<p>\x00</p>",
        "<ul>\na\n</ul>",
        "<script>a</script>",
        '<h2 id="a" class="b">a</h2>',
        "",
    ],
)
def test_anything_else_is_for_the_cleaner(html: str) -> None:
    assert not is_harmless(html)


@pytest.mark.parametrize("piece", ["<p>", "<em>a</em>", "&amp;", "<li>a</li>\n", "a.", "<p>a</p>\n"])
def test_a_long_text_is_told_in_one_pass(piece: str) -> None:
    assert not is_harmless(f"<p>{piece * 200_000}<")
    assert not is_harmless(f'<p><a href="https://{piece * 200_000}<')
