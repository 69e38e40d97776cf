"""The map of the places in a real browser: legible, and large enough to hit and to be seen, on every screen."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, Page

#: What WCAG 2.2 asks of a target (2.5.8), in pixels, and the least that the site's own type is.
TARGET, TYPE = 24, 13
#: Each place on the map: its address, its box and its words as the browser lays them out, and how large they are set.
PLACES = """() => [...document.querySelectorAll(".map a")].map(link => {
  const [box, ...words] = [link.querySelector("rect"), ...link.querySelectorAll("text")].map(one => {
    const { left, top, right, bottom } = one.getBoundingClientRect()
    return { left, top, right, bottom }
  })
  const scale = link.getScreenCTM().a
  return { url: link.getAttribute("href"), box, words, type: parseFloat(getComputedStyle(link).fontSize) * scale }
})"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return an empty page of the browser."""
    context = browser.new_context(viewport={"width": 320, "height": 800}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def within(inner: dict[str, float], outer: dict[str, float]) -> bool:
    """Return whether a box lies within another, to half a pixel."""
    edges = (inner["left"] - outer["left"], inner["top"] - outer["top"])
    return min(*edges, outer["right"] - inner["right"], outer["bottom"] - inner["bottom"]) > -0.5


def apart(one: dict[str, float], other: dict[str, float]) -> bool:
    """Return whether two boxes have nothing in common."""
    across = one["right"] <= other["left"] + 0.01 or other["right"] <= one["left"] + 0.01
    return across or one["bottom"] <= other["top"] + 0.01 or other["bottom"] <= one["top"] + 0.01


def shown(page: Page, address: str, path: str, width: int) -> list[dict[str, Any]]:
    """Return the places on the map of the page at that width."""
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + path)
    page.evaluate("document.fonts.ready")
    places: list[dict[str, Any]] = page.evaluate(PLACES)
    assert places
    return places


@pytest.mark.parametrize("path", ["/platser/", "/platser/garpenberg/"])
@pytest.mark.parametrize("width", [320, 768, 1024, 1440])
def test_every_name_is_within_its_box_large_enough_and_apart_from_all_others(
    page: Page, address: str, path: str, width: int
) -> None:
    places = shown(page, address, path, width)
    for place in places:
        box = place["box"]
        assert min(box["right"] - box["left"], box["bottom"] - box["top"]) >= TARGET
        assert place["type"] >= TYPE
        assert all(within(words, box) for words in place["words"]), place["url"]
    assert all(apart(one["box"], other["box"]) for one, other in combinations(places, 2))


@pytest.mark.parametrize("path", ["/platser/", "/platser/garpenberg/"])
def test_all_places_on_the_map_stand_in_a_list_too(page: Page, address: str, path: str) -> None:
    mapped = {place["url"] for place in shown(page, address, path, 1440)}
    listed = page.evaluate("[...document.querySelectorAll('main li a')].map(link => link.getAttribute('href'))")
    assert mapped <= set(listed)


def test_a_place_is_reached_by_keyboard_with_a_ring_and_leads_to_its_page(page: Page, address: str) -> None:
    first = shown(page, address, "/platser/", 390)[0]
    page.locator(".register a").first.focus()
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.matches('.map a:focus-visible')")
    assert page.evaluate("getComputedStyle(document.activeElement.querySelector('rect')).strokeWidth") == "3px"
    page.locator(f'.map a[href="{first["url"]}"] text').click()
    assert page.url == address + first["url"]


@pytest.mark.parametrize("media", ["screen", "print"])
def test_the_place_whose_page_it_is_is_told_from_the_others_without_colour(
    page: Page, address: str, media: str
) -> None:
    page.emulate_media(media=media)
    shown(page, address, "/platser/garpenberg/", 390)
    look = """place => {
      const { fill, stroke } = getComputedStyle(place.querySelector("rect"))
      return [place.getAttribute("href"), fill, stroke]
    }"""
    places = [page.evaluate(look, place.element_handle()) for place in page.locator(".map a").all()]
    current = page.locator('.map [aria-current="page"]').get_attribute("href")
    marked = {url for url, *drawn in places if drawn not in (["rgba(0, 0, 0, 0)", "none"], ["none", "none"])}
    assert marked == {current} == {"/platser/garpenberg/"}
