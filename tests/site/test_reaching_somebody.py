"""From a phone or from paper to somebody who answers, and who stands behind every page."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qs, urlsplit

import pytest

from goodnews.check.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

DOORS = ["/bo/", "/flytta-hit/", "/driva-foretag/", "/plugga-och-komma-hem/", "/besoka/"]
#: A millimetre of paper in CSS pixels.
MM = 96 / 25.4


@pytest.fixture(scope="module")
def output(real_site: Path) -> Output:
    """Return the built site."""
    return Output(root=real_site)


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    """Return an empty page of a phone."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def test_three_taps_lead_to_somebody_to_ask_about_moving_to_a_place(phone: Page, address: str) -> None:
    phone.goto(f"{address}/")
    phone.get_by_role("navigation", name="Jag vill").get_by_role("link", name="Flytta hit").click()
    phone.get_by_role("navigation", name="Välj ort").get_by_role("link", name="Långshyttan").click()
    third = phone.get_by_role("link", name="Mejla om Långshyttan")
    box = third.bounding_box()
    assert box
    assert 0 <= box["y"] <= 844 - box["height"]
    letter = parse_qs(urlsplit(str(third.get_attribute("href"))).query)
    assert letter["subject"] == ["Fråga om att flytta till Långshyttan"]
    assert letter["body"][0].startswith("Hej!\r\n\r\nJag funderar på att flytta till Långshyttan")


def test_the_doors_stand_in_their_order_above_the_first_story(phone: Page, address: str) -> None:
    phone.goto(f"{address}/")
    links = phone.get_by_role("navigation", name="Jag vill").get_by_role("link")
    assert [link.get_attribute("href") for link in links.all()] == DOORS
    last, story = links.last.bounding_box(), phone.locator("article").first.bounding_box()
    assert last
    assert story
    assert last["y"] < story["y"]
    assert all(link.evaluate("link => link.getBoundingClientRect().height >= 20") for link in links.all())


@pytest.mark.parametrize("path", DOORS)
def test_every_door_has_what_is_new_whom_to_ask_and_a_feed(output: Output, path: str) -> None:
    (page,) = (page for page in output.pages if page.url == path)
    assert page.tree.xpath("//section[@aria-labelledby='s-nytt']//article")
    assert page.tree.xpath("//main//a[starts-with(@href, 'tel:') or starts-with(@href, 'mailto:')]")
    assert page.tree.xpath("//main//a[starts-with(@href, '/malgrupper/') and contains(@href, 'flode.rss')]")


@pytest.mark.parametrize(
    "path", ["/", "/flytta-hit/", "/kontakt/", "/omraden/ratt-kompetens/", "/platser/langshyttan/"]
)
def test_on_paper_a_code_leads_back_and_the_address_stands_beside_it(phone: Page, address: str, path: str) -> None:
    phone.goto(address + path)
    code = phone.locator(".footer .qr")
    assert not code.is_visible()
    phone.emulate_media(media="print")
    assert code.is_visible()
    assert f"exempel.hedemora.se{path.rstrip('/')}" in code.inner_text()
    drawn = code.locator("svg").bounding_box()
    assert drawn
    assert min(drawn["width"], drawn["height"]) >= 25 * MM


def test_on_paper_the_contact_can_be_called_and_written_to_by_code(phone: Page, address: str) -> None:
    phone.emulate_media(media="print")
    phone.goto(f"{address}/kontakt/")
    told = [code.inner_text() for code in phone.locator(".desk .qr").all()]
    assert told == ["Ring 0225-340 00", "Mejla kommun@hedemora.se"]


def test_every_page_says_when_it_was_changed_and_who_the_sender_is(output: Output) -> None:
    for page in output.pages:
        if page.moved:
            continue
        (sent,) = {node.text_content() for node in page.tree.xpath("//*[contains(@class, 'sent')]")}
        when, sender = (
            ("Last updated", "Publisher") if page.url.startswith("/en/") else ("Senast uppdaterad", "Avsändare")
        )
        assert when in sent, page.url
        assert f"{sender}: Hedemora kommun" in sent, page.url
        assert len(set(page.tree.xpath("//*[contains(@class, 'sent')]//time/@datetime"))) == 1, page.url
        own = page.url.startswith("/berattelser/") and page.url.count("/") == 3
        assert not own or "Ansvarig: Hedemora berättar" in sent, page.url


def test_a_list_is_not_called_fresher_than_what_is_in_it(output: Output) -> None:
    days = {page.url: page.tree.xpath("//footer//*[contains(@class, 'sent')]//time/@datetime") for page in output.pages}
    assert days["/arkiv/2018/"] == days["/berattelser/langshyttan-stal-blev-tra/"]


def test_every_entry_can_be_passed_on_by_plain_links(output: Output) -> None:
    (page,) = (page for page in output.pages if page.url == "/berattelser/hovran/")
    links = page.tree.xpath("//section[@aria-labelledby='s-dela']//a")
    here = "https%3A%2F%2Fexempel.hedemora.se%2Fberattelser%2Fhovran%2F"
    assert [here in link.get("href") for link in links] == [True, True, True]
    outside = [link for link in links if link.get("href").startswith("https://")]
    assert [link.get("rel") for link in outside] == ["noopener nofollow"] * 2


def test_the_accessibility_statement_has_all_that_the_law_wants(output: Output) -> None:
    (page,) = (page for page in output.pages if page.url == "/tillganglighet/")
    told = " ".join(page.tree.xpath("string(//main)").replace("\u00ad", "").split())
    for part in (
        *("Hedemora kommun står bakom", "Hedemora berättar", "delvis förenlig", "Innehåll som inte är tillgängligt"),
        *("Undantag som oskäligt betungande", "12 §", "9 §", "Så har vi bedömt webbplatsen", "Senast bedömd"),
        *("Redogörelsen ändrad", "Säg till om ett hinder"),
    ):
        assert part in told, part
    assert page.tree.xpath("//main//a[@href='https://www.digg.se/tdosanmalan']")
    assert page.tree.xpath("//main//a[starts-with(@href, 'mailto:kommun@hedemora.se?subject=Tillg')]")
    for other in output.pages:
        assert other.moved or other.tree.xpath("//footer//a[@href='/tillganglighet/']"), other.url
