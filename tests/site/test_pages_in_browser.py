"""Every kind of page in a real browser: accessible, quiet, self-contained, and usable at any width."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

#: One page of every kind.
PAGES = {
    "start": "/",
    "story": "/berattelser/hedemorahonan/",
    "story-setback": "/berattelser/folkmangden-minskade-2025/",
    "result": "/resultat/trygghetsmatningen-2025/",
    "ambassador": "/ambassadorer/christopher-polhem/",
    "areas": "/omraden/",
    "area": "/omraden/okad-attraktivitet/",
    "area-list": "/omraden/okad-attraktivitet/allt/",
    "stories": "/berattelser/",
    "stories-2": "/berattelser/sida/2/",
    "ambassadors": "/ambassadorer/",
    "places": "/platser/",
    "place": "/platser/langshyttan/",
    "place-empty": "/platser/vasterby/",
    "years": "/arkiv/",
    "year": "/arkiv/2026/",
    "page": "/om/",
    "contact": "/kontakt/",
    "moving": "/flytta-hit/",
    "subscribe": "/prenumerera/",
    "accessibility": "/tillganglighet/",
    "not-found": "/finns-inte/",
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
PHONE, DESK = {"width": 320, "height": 800}, {"width": 1280, "height": 900}


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Return an empty page of the browser, in a light and in a dark scheme."""
    context = browser.new_context(color_scheme=request.param, viewport=DESK, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_is_accessible_quiet_and_self_contained(page: Page, address: str, path: str) -> None:
    requests: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.goto(address + path)
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        violations = Axe().run(page, options={"runOnly": {"type": "tag", "values": RULES}}).response["violations"]
        told = [(found["id"], [node["html"][:120] for node in found["nodes"]]) for found in violations]
        assert told == [], f"{path} at {size['width']} px"
        width = page.evaluate("document.scrollingElement.scrollWidth")
        assert width <= size["width"], f"{path} is {width} px wide at {size['width']} px"
    if path == PAGES["not-found"]:
        faults = [fault for fault in faults if "404" not in fault]
    assert faults == []
    assert [url for url in requests if not url.startswith(f"{address}/")] == []


def test_the_first_tab_leads_past_the_menu(page: Page, address: str) -> None:
    page.goto(address + PAGES["story"])
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent.trim()") == "Hoppa till innehållet"
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash.slice(1) === document.querySelector('main').id")


def test_every_link_can_be_reached_by_keyboard_and_its_focus_is_seen(page: Page, address: str) -> None:
    page.goto(address)
    links = page.evaluate("[...document.querySelectorAll('a[href]')].map(link => link.href)")
    reached = []
    for _ in links:
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.href"))
        assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != "none", reached[-1]
    assert reached == links


@pytest.mark.parametrize("path", [PAGES[name] for name in ("start", "story", "area", "subscribe")])
def test_text_twice_as_large_still_fits_a_phone(page: Page, address: str, path: str) -> None:
    page.set_viewport_size({"width": 390, "height": 800})
    page.goto(address + path)
    page.add_style_tag(content="html { font-size: 200% }")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 390


def test_pictures_are_really_shown(page: Page, address: str) -> None:
    page.goto(address + PAGES["stories"])
    page.evaluate("document.querySelectorAll('img').forEach(image => { image.loading = 'eager' })")
    page.wait_for_load_state("networkidle")
    sizes = page.evaluate("[...document.querySelectorAll('main img')].map(image => image.naturalWidth)")
    assert len(sizes) == 20
    assert all(sizes)
