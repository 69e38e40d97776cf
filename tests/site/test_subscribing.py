"""The page for subscribers and an opened feed, in a real browser."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Route

STRICT = "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; manifest-src 'self'"


def strictly(route: Route) -> None:
    """Answer with the page as a server with a strict policy would."""
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": STRICT})


def test_a_button_copies_a_feeds_address_under_a_strict_policy(browser: Browser, address: str) -> None:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    page, faults = context.new_page(), []
    page.on("console", lambda message: faults.append(message.text) if message.type == "error" else None)
    page.route("**/prenumerera/", strictly)
    page.goto(f"{address}/prenumerera/")
    page.get_by_role("button", name="Kopiera adressen till Garpenberg", exact=True).click()
    page.get_by_text("Adressen till Garpenberg är kopierad.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{address}/platser/garpenberg/flode.rss"
    assert faults == []
    context.close()


def test_without_scripts_every_feed_is_still_there(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/prenumerera/")
    assert page.locator("main").get_by_role("button").count() == 0
    assert page.get_by_role("link", name="RSS: Garpenberg", exact=True).count() == 1
    context.close()


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_a_feed_opened_in_a_browser_is_a_page_to_read(browser: Browser, address: str, form: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto(f"{address}/flode.{form}")
    seen = page.evaluate(
        "document.documentElement.innerText ?? [...document.querySelectorAll('*')]"
        ".filter(one => !one.children.length && one.getClientRects().length).map(one => one.textContent).join('\\n')"
    )
    assert "Hedemora berättar" in seen
    assert "urn:uuid" not in seen
    assert "<p>" not in seen
    told = page.evaluate("getComputedStyle(document.documentElement, '::before').content")
    assert "Det här är ett flöde" in told
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()
