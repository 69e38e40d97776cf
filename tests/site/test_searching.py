"""The search in a real browser, on the real site: what it finds, how it is used, and what there is without it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from lxml import html

from goodnews.model.swedish import STOP_WORDS
from tests.minisite import ROOT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page, Route

#: Hits by their titles, for every word in one go: a page is asked for each only once.
FIND = """async (words) => {
  const pagefind = await import("/sok/index/pagefind.js");
  await pagefind.options({ noWorker: true });
  const urls = new Map();
  for (const result of (await pagefind.search(null)).results) urls.set(result.id, (await result.data()).url);
  const found = {};
  for (const word of words) found[word] = (await pagefind.search(word)).results.map(({ id }) => urls.get(id));
  return found;
}"""
COUNT = """async (filters) => {
  const pagefind = await import("/sok/index/pagefind.js");
  await pagefind.options({ noWorker: true });
  return (await pagefind.search(null, { filters })).results.length;
}"""
PHONE, DESK = {"width": 390, "height": 844}, {"width": 1280, "height": 900}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Return an empty page of the browser."""
    context = browser.new_context(viewport=DESK, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def ask(page: Page, address: str, query: str) -> None:
    """Open the search page with the query ("q=skola&ar=2024") and wait for what it says."""
    page.goto(f"{address}/sok/?{quote(query, safe='=&+')}")
    said(page)


def said(page: Page) -> str:
    """Return what the page says of the search, once it has ended."""
    told = page.get_by_role("status")
    told.filter(has_text=re.compile(r"\.$")).wait_for()
    return told.inner_text()


def hits(page: Page) -> list[str]:
    """Return where the hits lead."""
    return [str(link.get_attribute("href")) for link in page.locator("[data-hits] a").all()]


@pytest.mark.parametrize(
    ("one", "other"),
    [("växa", "växer"), ("företag", "företagen"), ("skola", "skolornas"), ("Långshyttan", "langshyttan")],
)
def test_forms_of_a_word_find_the_same(page: Page, address: str, one: str, other: str) -> None:
    ask(page, address, f"q={one}")
    first, count = set(hits(page)), said(page).split()[0]
    ask(page, address, f"q={other}")
    assert said(page).split()[0] == count
    assert set(hits(page)) & first


def test_a_place_is_found_by_its_name(page: Page, address: str) -> None:
    ask(page, address, "q=langshyttan")
    assert "/platser/langshyttan/" in hits(page)


@pytest.mark.parametrize(
    ("misspelt", "meant"),
    [
        *(("långhyttan", "/platser/langshyttan/"), ("garpenbärg", "/platser/garpenberg/")),
        *(("stjarsund", "/platser/stjarnsund/"), ("polhemm", "/ambassadorer/christopher-polhem/")),
        *(("kompetans", "/omraden/ratt-kompetens/"), ("folkmängt", "/matt/folkmangd/")),
    ],
)
def test_a_misspelt_name_is_helped_to_its_page(page: Page, address: str, misspelt: str, meant: str) -> None:
    ask(page, address, f"q={misspelt}")
    page.wait_for_load_state("networkidle")
    near = [str(link.get_attribute("href")) for link in page.locator("[data-close]:not([hidden]) a").all()]
    assert meant in near + hits(page)[:3]


def test_a_misspelt_word_leads_to_a_search_for_the_right_one(page: Page, address: str) -> None:
    ask(page, address, "q=pavijong")
    page.get_by_role("link", name="paviljong", exact=True).click()
    assert said(page).endswith("”.")
    assert hits(page)


def test_what_is_told_in_english_is_found_in_english(page: Page, address: str) -> None:
    page.goto(f"{address}/en/")
    page.get_by_role("searchbox", name="Search the site").fill("inhabitants")
    page.get_by_role("button", name="Search").click()
    said(page)
    assert {link.get_attribute("lang") for link in page.locator("[data-hits] a[href^='/en/']").all()} == {"en"}


def test_a_question_is_answered_by_its_words(page: Page, address: str) -> None:
    ask(page, address, "q=hur går det för företagen?")
    assert "/berattelser/lagst-betyg-i-lanet/" in hits(page)


def test_when_no_page_has_all_words_those_with_some_are_shown(page: Page, address: str) -> None:
    ask(page, address, "q=polhem simhallen")
    assert said(page).startswith("Ingen sida har alla orden.")
    assert "/ambassadorer/christopher-polhem/" in hits(page)


def test_a_hit_tells_what_it_is(page: Page, address: str) -> None:
    ask(page, address, "q=hedemorahönan")
    first = page.locator("[data-hits] > li").first
    assert first.get_by_role("heading", level=3).inner_text().startswith("Hedemorahönan")
    for said_of_it in ("Stolta ambassadörer", "En ren flock hittades", "Berättelse", "2026"):
        assert said_of_it in first.inner_text()
    assert first.locator("mark").first.inner_text() == "Hedemorahönan"
    image = first.locator("img")
    assert image.get_attribute("alt")
    assert image.evaluate("image => image.decode().then(() => image.naturalWidth)") == 192


def test_what_is_found_in_the_text_alone_is_shown_where_it_stands(page: Page, address: str) -> None:
    ask(page, address, "q=gymnasiet")
    excerpt = page.locator("[data-hits] [data-excerpt] mark").first
    assert excerpt.inner_text().lower().startswith("gymnasi")
    assert excerpt.locator("..").inner_text().startswith("… ")


def test_filters_narrow_the_search_and_stand_in_the_address(page: Page, address: str) -> None:
    ask(page, address, "q=hedemora")
    page.get_by_label("Slag").select_option("Ambassadör")
    page.get_by_role("status").filter(has_text="i urvalet").wait_for()
    kinds = {kind.inner_text() for kind in page.locator("[data-hits] [data-kind]").all()}
    assert kinds == {"Ambassadör"}
    assert page.url.endswith("?q=hedemora&slag=Ambassad%C3%B6r")
    page.reload()
    assert "i urvalet" in said(page)


def test_every_filter_has_something_to_find(page: Page, address: str) -> None:
    page.goto(f"{address}/sok/")
    for choice in page.locator("select").all():
        name = choice.get_attribute("name")
        options = choice.locator("option:not([value=''])").all_inner_texts()
        assert options
        assert [option for option in options if not page.evaluate(COUNT, {name: option})] == []


def test_nothing_found_leads_on(page: Page, address: str) -> None:
    ask(page, address, "q=zebror&omrade=Rätt+kompetens")
    assert said(page) == "Inga träffar på ”zebror” i urvalet."
    assert page.get_by_role("link", name="allt från A till Ö", exact=True).is_visible()
    page.get_by_role("searchbox").fill("hönan")
    page.get_by_role("status").filter(has_text="hönan").wait_for()
    page.get_by_role("button", name="Sök i allt, utan urval").click()
    page.get_by_role("status").filter(has_text=re.compile("^[0-9].*hönan”.$")).wait_for()
    assert page.url.endswith("?q=h%C3%B6nan")


def test_it_searches_while_one_types_and_remembers_what_was_typed(page: Page, address: str) -> None:
    page.goto(f"{address}/sok/")
    page.get_by_role("searchbox").press_sequentially("museum", delay=30)
    assert "på ”museum”" in said(page)
    assert page.evaluate("document.activeElement.name") == "q"
    assert page.title().startswith("museum – Sök")
    page.get_by_role("link", name=re.compile("Husbyringen")).first.click()
    page.go_back()
    assert "på ”museum”" in said(page)


def test_every_page_has_a_field_that_leads_here(page: Page, address: str) -> None:
    page.goto(f"{address}/om/")
    page.get_by_role("searchbox").fill("polhem")
    page.get_by_role("button", name="Sök").click()
    assert "på ”polhem”" in said(page)
    assert page.get_by_role("searchbox").input_value() == "polhem"


def test_arrows_walk_among_the_hits_and_escape_leads_back(page: Page, address: str) -> None:
    ask(page, address, "q=hedemora")
    page.get_by_role("searchbox").focus()
    links = page.locator("[data-hits] a").all_inner_texts()
    focused = []
    for key in ("ArrowDown", "ArrowDown", "ArrowUp", "Escape"):
        page.keyboard.press(key)
        focused.append(page.evaluate("document.activeElement.getAttribute('name') ?? document.activeElement.innerText"))
    assert focused == [links[0], links[1], links[0], "q"]
    page.keyboard.press("Escape")
    assert page.get_by_role("searchbox").input_value() == ""
    assert page.get_by_role("heading", name="Allt från A till Ö").is_visible()


def test_more_hits_come_below_and_the_first_of_them_has_focus(page: Page, address: str) -> None:
    ask(page, address, "q=hedemora")
    before = hits(page)
    page.get_by_role("button", name="Visa fler").press("Enter")
    page.wait_for_function("count => document.querySelectorAll('[data-hits] a').length > count", arg=len(before))
    after = hits(page)
    assert after[: len(before)] == before
    assert len(set(after)) == len(after)
    assert page.evaluate("document.activeElement.getAttribute('href')") == after[len(before)]


def test_when_it_fails_the_list_from_a_to_o_is_there(page: Page, address: str) -> None:
    page.route("**/sok/index/**", lambda route: route.abort())
    ask(page, address, "q=skola")
    assert said(page).startswith("Sökningen går inte att använda just nu.")
    assert page.get_by_role("link", name="Christopher Polhem").first.is_visible()


def test_without_scripts_it_is_a_list_from_a_to_o(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/om/")
    page.get_by_role("searchbox").fill("polhem")
    page.get_by_role("searchbox").press("Enter")
    assert page.url == f"{address}/sok/?q=polhem"
    assert not page.get_by_label("Slag").is_visible()
    page.get_by_role("navigation", name="Bokstäver").get_by_role("link", name="C").click()
    page.get_by_role("link", name="Christopher Polhem").first.click()
    assert page.url == f"{address}/ambassadorer/christopher-polhem/"
    context.close()


def test_a_strict_policy_is_enough_and_nothing_comes_from_elsewhere(page: Page, address: str) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    (policy,) = re.findall(r"^ *(default-src 'none'.*'wasm-unsafe-eval'.*)$", readme, re.MULTILINE)
    faults: list[str] = []
    requests: list[str] = []

    def strictly(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})

    page.on("console", lambda message: faults.append(message.text) if message.type in {"error", "warning"} else None)
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.on("request", lambda request: requests.append(request.url))
    page.route("**/sok/?q=*", strictly)
    ask(page, address, "q=långhyttan&plats=Långshyttan")
    page.get_by_role("button", name="Sök", exact=True).click()
    page.wait_for_load_state("networkidle")
    assert faults == []
    assert [url for url in requests if not url.startswith(f"{address}/")] == []


def test_every_page_is_found_by_every_word_of_its_name(page: Page, address: str, real_site: Path) -> None:
    links = html.parse(str(real_site / "sok" / "index.html")).xpath("//*[@data-all]//section//a")
    assert len(links) > 50
    page.goto(f"{address}/om/")
    wanted = [
        (word, link.get("href"))
        for link in links
        for word in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", link.text_content())
        if len(word) >= 4 and word.casefold() not in STOP_WORDS
    ]
    found = page.evaluate(FIND, sorted({word for word, _ in wanted}))
    files = {url: f"/{url.strip('/').replace('/', '~')}.html" for _, url in wanted}
    assert [(word, url) for word, url in wanted if files[url] not in found[word]] == []


@pytest.mark.parametrize("query", ["q=hedemora", "q=zebror"])
def test_nothing_moves_while_a_search_is_shown(page: Page, address: str, query: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"{address}/om/")
    page.evaluate("document.fonts.ready")
    page.add_init_script(
        "window.shifts = []; new PerformanceObserver(list => list.getEntries().forEach(one => shifts.push(one.value)))"
        ".observe({ type: 'layout-shift', buffered: true })"
    )
    ask(page, address, query)
    page.wait_for_load_state("networkidle")
    assert page.evaluate("shifts") == []
