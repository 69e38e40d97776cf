"""Every component in a real browser, on the gallery's page: accessible and within any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.minisite import build, story, write
from tests.serving import serve
from tests.site.test_pages_in_browser import DESK, PHONE, violations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

#: Examples that reach out of their frame, or out of the screen.
OUTSIDE = """() => [...document.querySelectorAll(".example-stage")].filter(stage =>
  stage.scrollWidth > stage.clientWidth).map(stage => stage.parentElement.id)"""
#: What colours decide, in axe's rules: all that a dark scheme can change.
COLOURS = ("color-contrast", "link-in-text-block")
#: Examples in which one text lies upon another. A line's box is higher than its letters, so its middle half is taken.
OVERLAPPING = """() => {
  const lines = stage => {
    const walker = document.createTreeWalker(stage, NodeFilter.SHOW_TEXT), found = [];
    for (let text; (text = walker.nextNode()); ) {
      const range = document.createRange();
      range.selectNodeContents(text);
      found.push(...[...range.getClientRects()].filter(box => text.data.trim() && box.width > 1));
    }
    return found;
  };
  const meet = (a, b) => a.left + 1 < b.right && b.left + 1 < a.right
    && a.top + a.height / 4 < b.bottom - b.height / 4 && b.top + b.height / 4 < a.bottom - a.height / 4;
  return [...document.querySelectorAll(".example-stage")].filter(stage => {
    const all = lines(stage);
    return all.some((one, at) => all.slice(at + 1).some(other => meet(one, other)));
  }).map(stage => stage.parentElement.id);
}"""
#: Charts with words that reach out of them, or that cannot be seen whole without being scrolled.
CUT = """() => [...document.querySelectorAll(".chart")].filter(chart => {
  const box = chart.getBoundingClientRect();
  return chart.scrollWidth > chart.clientWidth || [...chart.querySelectorAll("text")].some(text => {
    const own = text.getBoundingClientRect();
    return own.width && (own.left < box.left - 1 || own.right > box.right + 1 || own.bottom > box.bottom + 1);
  });
}).map(chart => chart.closest(".example").id)"""
#: The tables of which nothing is to be seen.
HIDDEN = """() => [...document.querySelectorAll(".series table")].filter(table =>
  !table.checkVisibility({contentVisibilityAuto: true})).map(table => table.closest(".example").id)"""


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Return the address of the gallery in a preview of a small site."""
    built = build(write(tmp_path_factory.mktemp("galleri"), story()), preview=True)
    assert built.code == 0, built.told
    with serve(built.output) as address:
        yield f"{address}/exempel/"


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser, gallery: str) -> Iterator[Page]:
    """Return the gallery's page, in a light and in a dark scheme."""
    context = browser.new_context(color_scheme=request.param, reduced_motion="reduce")
    opened = context.new_page()
    opened.goto(gallery)
    yield opened
    context.close()


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_every_example_is_accessible_and_keeps_its_place(page: Page, size: dict[str, int]) -> None:
    page.set_viewport_size(size)
    dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")
    assert (violations(page, rules=COLOURS) if dark else violations(page)) == []
    assert page.evaluate("document.scrollingElement.scrollWidth") <= size["width"]
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(OVERLAPPING) == []
    assert page.evaluate(CUT) == []


@pytest.mark.parametrize(("width", "percent"), [(390, 100), (640, 200), (1280, 200)])
def test_the_words_of_charts_keep_apart_at_any_size(page: Page, width: int, percent: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.add_style_tag(content=f"html {{ font-size: {percent}% }} .example:has(.chart) {{ display: block !important }}")
    page.add_style_tag(content=".example:not(:has(.chart)) { display: none }")
    assert page.evaluate(OVERLAPPING) == []
    assert page.evaluate(CUT) == []


def test_a_long_table_is_folded_on_the_screen_and_whole_on_paper(page: Page) -> None:
    assert page.evaluate(HIDDEN) == ["s-chart-lang-tabell"]
    page.emulate_media(media="print")
    assert page.evaluate(HIDDEN) == []
    assert not page.locator(".series summary").is_visible()
