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
    "english": "/en/",
    "english-area": "/en/omraden/okad-attraktivitet/",
    "english-story": "/en/berattelser/hedemorahonan/",
    "english-ambassador": "/en/ambassadorer/christopher-polhem/",
    "english-summary": "/en/berattelser/setra-dubblar/",
    "english-page": "/en/flytta-hit/",
    "easy": "/lattlast/",
    "easy-story": "/lattlast/berattelser/hovran/",
    "areas": "/omraden/",
    "area": "/omraden/okad-attraktivitet/",
    "area-list": "/omraden/okad-attraktivitet/allt/",
    "indicators": "/matt/",
    "indicator": "/matt/nystartade-foretag/",
    "indicator-long": "/matt/folkmangd/",
    "indicator-months": "/matt/arbetsloshet/",
    "indicator-single": "/matt/anmalda-valdsbrott/",
    "stories": "/berattelser/",
    "stories-2": "/berattelser/sida/2/",
    "ambassadors": "/ambassadorer/",
    "places": "/platser/",
    "place": "/platser/langshyttan/",
    "place-full": "/platser/hedemora/",
    "place-empty": "/platser/vasterby/",
    "years": "/arkiv/",
    "year": "/arkiv/2026/",
    "ledger": "/bevis/",
    "ledger-2": "/bevis/sida/2/",
    "ledger-of-two-choices": "/bevis/ratt-kompetens/typ/effekt/",
    "follow-ups": "/uppfoljning/",
    "follow-up-year": "/uppfoljning/2026/",
    "follow-up": "/uppfoljning/2024/okad-attraktivitet/",
    "page": "/om/",
    "contact": "/kontakt/",
    "door-places": "/flytta-hit/",
    "door": "/besoka/",
    "subscribe": "/prenumerera/",
    "accessibility": "/tillganglighet/",
    "search": "/sok/",
    "search-hits": "/sok/?q=hedemora",
    "search-guesses": "/sok/?q=l%C3%A5nghyttan",
    "search-nothing": "/sok/?q=zebror&slag=Sida",
    "not-found": "/finns-inte/",
}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
#: Whether the focused link has a ring, stands within the window (to the pixel), and is not covered by anything.
FOCUS = """() => {
  const link = document.activeElement, box = link.getClientRects()[0]
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  return {
    href: link.href,
    outlined: getComputedStyle(link).outlineStyle !== "none",
    on_screen: box.top > -1 && box.bottom < innerHeight + 1 && box.left >= 0 && box.right <= innerWidth,
    on_top: link.contains(top),
  }
}"""
#: What is cut off, save the breadcrumb that says the page's name again, and what a field scrolls.
CUT = """() => [...document.querySelectorAll("body *")]
  .filter(one => ["hidden", "clip"].includes(getComputedStyle(one).overflowX))
  .filter(one => !one.matches(".visually-hidden, .breadcrumbs [aria-current], input"))
  .filter(one => one.scrollWidth > one.clientWidth)
  .map(one => one.outerHTML.slice(0, 120))"""
SHIFTS = """window.shifts = []
new PerformanceObserver(list => list.getEntries().forEach(shift => {
  window.shifts.push([shift.value, ...shift.sources.map(source => source.node?.outerHTML?.slice(0, 120))])
})).observe({ type: "layout-shift", buffered: true })"""
PHONE, DESK = {"width": 320, "height": 800}, {"width": 1280, "height": 900}


def violations(page: Page, rules: tuple[str, ...] = ()) -> list[tuple[str, list[str]]]:
    """Return what axe finds wrong: its rule, and the elements; only these `rules`, or all that matter."""
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": RULES}
    found = Axe().run(page, options={"runOnly": only}).response["violations"]
    return [(each["id"], [node["html"][:120] for node in each["nodes"]]) for each in found]


def opened(page: Page, url: str) -> None:
    """Open the page, and wait for what a search finds."""
    page.goto(url, wait_until="networkidle" if "?q=" in url else "load")


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    """Return an empty page of the browser, in a light and in a dark scheme."""
    context = browser.new_context(color_scheme=request.param, viewport=DESK, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.fixture
def light(browser: Browser) -> Iterator[Page]:
    """Return an empty page of the browser, for what no scheme changes."""
    context = browser.new_context(viewport=DESK, reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_a_page_is_accessible_quiet_and_self_contained(page: Page, address: str, path: str) -> None:
    requests: list[str] = []
    faults: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    opened(page, address + path)
    for size in (DESK, PHONE):
        page.set_viewport_size(size)
        assert violations(page) == [], f"{path} at {size['width']} px"
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


@pytest.mark.parametrize("path", [PAGES["start"], PAGES["story"]])
def test_every_link_can_be_reached_by_keyboard_and_its_focus_is_seen(page: Page, address: str, path: str) -> None:
    page.goto(address + path)
    links = page.evaluate("[...document.querySelectorAll('a[href]')].map(link => link.href)")
    others = page.locator("main .table, .masthead input, .masthead button").count()  # can be reached, too
    reached = []
    for _ in range(len(links) + others):
        page.keyboard.press("Tab")
        seen = page.evaluate(FOCUS)
        reached.append(seen.pop("href", None))
        assert seen == {"outlined": True, "on_screen": True, "on_top": True}, reached[-1]
    assert [link for link in reached if link] == links


@pytest.mark.parametrize("path", PAGES.values(), ids=PAGES)
def test_text_twice_as_large_fits_a_phone_and_a_desk(light: Page, address: str, path: str) -> None:
    opened(light, address + path)
    light.add_style_tag(content="html { font-size: 200% }")
    for width in (390, 1280):
        light.set_viewport_size({"width": width, "height": 800})
        assert light.evaluate("document.scrollingElement.scrollWidth") <= width
        assert light.evaluate(CUT) == []


@pytest.mark.parametrize("kind", ["start", "story-setback", "result", "area", "ambassadors"])
def test_nothing_moves_while_a_page_loads(light: Page, address: str, kind: str) -> None:
    light.set_viewport_size({"width": 390, "height": 844})
    light.goto(address + PAGES["page"])  # a busy machine may hand out the fonts late, and a late font may move a line
    light.evaluate("document.fonts.ready")
    light.add_init_script(SHIFTS)
    light.goto(address + PAGES[kind])
    light.wait_for_load_state("networkidle")
    assert light.evaluate("document.fonts.ready.then(() => window.shifts)") == []


def test_ambassadors_stand_two_abreast_on_a_phone_each_upright(light: Page, address: str) -> None:
    light.set_viewport_size({"width": 390, "height": 844})
    light.goto(address + PAGES["ambassadors"])
    first, second = (light.locator(".calling-card img").nth(number).bounding_box() for number in (0, 1))
    assert first is not None
    assert second is not None
    assert first["y"] == second["y"]
    assert first["x"] + first["width"] < second["x"]
    assert first["height"] / first["width"] == pytest.approx(5 / 4, abs=0.01)


def test_an_ambassador_alone_in_a_list_is_no_larger_than_among_others(light: Page, address: str) -> None:
    light.goto(address + PAGES["area"])
    assert [image.bounding_box()["width"] < DESK["width"] / 3 for image in light.locator(".person img").all()] == [True]


def test_on_paper_the_address_is_written_out_and_what_is_pressed_is_gone(light: Page, address: str) -> None:
    light.emulate_media(media="print")
    light.goto(address + PAGES["story"])
    assert light.locator(".print-only").is_visible()
    assert not light.locator("nav").first.is_visible()
    source = "getComputedStyle(document.querySelector('.evidence a[href^=http]'), '::after').content"
    assert "http" in light.evaluate(source)


def test_pictures_are_really_shown(page: Page, address: str) -> None:
    page.goto(address + PAGES["stories"])
    page.evaluate("document.querySelectorAll('img').forEach(image => { image.loading = 'eager' })")
    page.wait_for_load_state("networkidle")
    sizes = page.evaluate("[...document.querySelectorAll('main img')].map(image => image.naturalWidth)")
    assert len(sizes) == 20
    assert all(sizes)
