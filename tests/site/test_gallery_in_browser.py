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
