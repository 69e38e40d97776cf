"""The follow-up on paper and on a phone: tables where there is room for them, and nothing cut off or sideways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

PATHS = ("/uppfoljning/2026/", "/uppfoljning/2024/okad-attraktivitet/")
#: What an A4 sheet's text is wide between its margins, in CSS pixels.
SHEET = 673
#: How the first row of a table is laid out: the row itself, its second cell, and what stands before it.
ROW = """() => {
  const row = document.querySelector(".sheet tbody tr"), cell = row.querySelector("td")
  return [getComputedStyle(row).display, getComputedStyle(cell).display, getComputedStyle(cell, "::before").content]
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return an empty page of the browser."""
    context = browser.new_context(viewport={"width": SHEET, "height": 950}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PATHS)
def test_on_paper_stand_the_tables_and_the_address_and_nothing_to_press(page: Page, address: str, path: str) -> None:
    page.emulate_media(media="print")
    page.goto(address + path)
    assert page.evaluate(ROW) == ["table-row", "table-cell", "none"]
    assert page.evaluate("document.scrollingElement.scrollWidth") <= SHEET
    printed = page.locator(".page-head .print-only")
    assert printed.inner_text() == f"Utskriven från exempel.hedemora.se{path.rstrip('/')}"
    assert not any(part.is_visible() for part in page.locator("nav, .filters, .footer").all())
    assert page.title().startswith(("Uppföljning 2026", "Uppföljning 2024: Ökad attraktivitet"))


@pytest.mark.parametrize("path", PATHS)
def test_a_printout_is_a_few_upright_sheets(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    printed = page.pdf(format="A4", prefer_css_page_size=True)
    assert 1 <= len(re.findall(rb"/Type\s*/Page\b", printed)) <= 5


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_a_row_is_a_stack_whose_parts_are_named(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for path, label in zip(PATHS, ("Aktiviteter", "Basår"), strict=True):
        page.goto(address + path)
        row, cell, before = page.evaluate(ROW)
        assert (row, cell in {"block", "inline-block"}, label in before) == ("block", True, True)
        assert not page.locator(".sheet thead").first.is_visible()
        assert page.evaluate("document.scrollingElement.scrollWidth") <= width
