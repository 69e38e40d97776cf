from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.markup.footnotes import SwedishFootnotes

if TYPE_CHECKING:
    from tests.markup.conftest import Render


def test_footnotes_are_numbered_in_the_order_of_the_text_and_lead_back(rendered: Render) -> None:
    result = rendered("a[^b] c[^a] d[^b]\n\n[^a]: Ett.\n[^b]: Två.")
    html = result.html
    assert html.index('href="#fn-b" role="doc-noteref">1<') < html.index('href="#fn-a" role="doc-noteref">2<')
    assert '<section aria-label="Fotnoter" class="footnotes" role="doc-endnotes">\n<ol>\n<li id="fn-b">' in html
    assert 'aria-label="Tillbaka till texten, fotnot 1" class="footnote-backref" href="#fnref-b"' in html
    assert 'aria-label="Tillbaka till texten, fotnot 1, ställe 2" class="footnote-backref" href="#fnref2-b"' in html
    assert result.problems == []
    assert result.body.links == ()


def test_every_footnote_link_has_its_end(rendered: Render) -> None:
    html = rendered("a[^1] b[^1]\n\n- c[^2]\n\n[^1]: d[^2]\n[^2]: e\n\n    f").html
    for name in ("fn-1", "fnref-1", "fnref2-1", "fn-2", "fnref-2", "fnref2-2"):
        assert html.count(f'id="{name}"') == 1
        assert html.count(f'href="#{name}"') >= 1


def test_a_thousand_links_to_one_footnote_are_counted_once_each(
    rendered: Render, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        SwedishFootnotes, "get_separator", lambda self: asked.append("-") or self.getConfig("SEPARATOR")
    )
    html = rendered("\n\n".join(["Ord[^a]."] * 1000) + "\n\n[^a]: Not.").html
    assert html.count('id="fnref1000-a"') == html.count('href="#fnref1000-a"') == 1
    assert len(asked) < 10_000


@pytest.mark.parametrize(
    ("text", "words", "line"),
    [
        ("a\nb[^1]", "”[^1]” saknar text", 11),
        ("a\n\n[^1]: b", "”[^1]” används aldrig", 12),
        ("a[^1]\n\n[^1]:\n", "”[^1]” är tom", 12),
        ("a[^å]\n\n[^å]: b", "”[^å]” har ett namn som inte fungerar", 12),
        ("a[^1]\n\n[^1]: b\n\n[^1]: c", "”[^1]” finns två gånger", 14),
    ],
)
def test_a_footnote_that_is_not_whole_is_a_problem(rendered: Render, text: str, words: str, line: int) -> None:
    assert rendered(text).line_of(words) == line
