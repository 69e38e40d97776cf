"""What the pages of the real site weigh, compressed as a server sends them: a reader's time and money."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest

from goodnews.check.output import Output

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

    from goodnews.check.document import Page

#: The most bytes of each, compressed; a page's fonts and stylesheets count together.
HTML, CSS, FONTS, FIRST_PICTURE = 15_000, 12_000, 50_000, 80_000
#: The pages that run a script, with the most bytes of it.
SCRIPTS = {"/prenumerera/": 1_000, "/sok/": 4_000}
#: The most bytes of all that a first search fetches: the script, the program, the index, the hits and their pictures.
FIRST_SEARCH = 150_000
#: The densities of the phones that people have.
DENSITIES = (2, 2.625, 3, 3.5)
PAGES = (
    "/",
    "/bo/",
    "/berattelser/hedemorahonan/",
    "/omraden/okad-attraktivitet/",
    "/ambassadorer/christopher-polhem/",
)


@pytest.fixture(scope="session")
def output(real_site: Path) -> Output:
    """Return the built site."""
    return Output(root=real_site)


def weight(output: Output, urls: list[str]) -> int:
    """Return what the files at `urls` weigh together; fonts are compressed as they are."""
    files = [(output.root / url.removeprefix("/")).read_bytes() for url in urls]
    return sum(min(len(file), len(gzip.compress(file, 6))) for file in files)


def stylesheets(page: Page) -> list[str]:
    """Return the addresses of what the page's looks are made of."""
    return [str(url) for url in page.tree.xpath("//link[@rel='stylesheet']/@href")]


def test_no_page_is_heavier_than_it_may_be(output: Output) -> None:
    heavy = {page.url: size for page in output.pages if (size := weight(output, [file_of(page.url)])) > HTML}
    assert heavy == {}


def file_of(url: str) -> str:
    """Return the file that a server shows at `url`."""
    return f"{url}index.html" if url.endswith("/") else url


def test_styles_and_fonts_are_the_same_few_files_on_every_page(output: Output) -> None:
    sheets = {url for page in output.pages for url in stylesheets(page)}
    assert len(sheets) == 1
    assert weight(output, sorted(sheets)) <= CSS
    fonts = [f"/{path.relative_to(output.root).as_posix()}" for path in output.root.rglob("*.woff2")]
    assert 0 < weight(output, fonts) <= FONTS


def test_only_the_pages_for_subscribers_and_for_searching_run_a_script(output: Output) -> None:
    running = {
        page.url: page.tree.xpath("//script[not(@type='application/ld+json')]/@src | //@onclick")
        for page in output.pages
        if page.tree.xpath("//script[not(@type='application/ld+json')] | //@onclick")
    }
    assert running.keys() == SCRIPTS.keys()
    assert {url: len(scripts) for url, scripts in running.items()} == dict.fromkeys(SCRIPTS, 1)
    assert {url: size for url in SCRIPTS if (size := weight(output, running[url])) > SCRIPTS[url]} == {}


@pytest.mark.parametrize("query", ["företag", "hur går det i skolan?", "långhyttan"])
def test_a_first_search_is_light(browser: Browser, address: str, output: Output, query: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=3)
    page, fetched = context.new_page(), []
    page.on("request", lambda request: fetched.append(request.url.removeprefix(address).partition("?")[0]))
    page.goto(f"{address}/om/", wait_until="networkidle")
    of_any_page = set(fetched)
    page.goto(f"{address}/sok/", wait_until="networkidle")
    page.get_by_role("searchbox").fill(query)
    page.get_by_role("status").filter(has_text=query).wait_for()
    page.wait_for_load_state("networkidle")
    context.close()
    weights = {url: weight(output, [url]) for url in fetched if url not in of_any_page | {"/sok/"}}
    assert sum(weights.values()) <= FIRST_SEARCH, weights
    assert any(url.endswith(".avif") for url in weights)


@pytest.mark.parametrize("density", DENSITIES)
def test_the_first_picture_is_light_on_every_phone(
    browser: Browser, address: str, real_site: Path, density: float
) -> None:
    context = browser.new_context(viewport={"width": 412, "height": 823}, device_scale_factor=density)
    page = context.new_page()
    weights = {}
    for path in PAGES:
        page.goto(address + path, wait_until="networkidle")
        shown = page.evaluate("document.querySelector('main img').currentSrc").removeprefix(address)
        weights[path] = (real_site / shown.removeprefix("/")).stat().st_size
    context.close()
    assert {path: size for path, size in weights.items() if size > FIRST_PICTURE} == {}


#: Adds up how far things move on the page without the reader's doing, from its first moment on.
WATCH = """
window.moved = 0;
new PerformanceObserver((list) => list.getEntries().forEach((entry) => { moved += entry.value }))
  .observe({ type: "layout-shift", buffered: true });
"""


@pytest.mark.parametrize("path", PAGES)
def test_nothing_moves_while_a_page_loads(browser: Browser, address: str, path: str) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    page.add_init_script(WATCH)
    page.goto(address + path, wait_until="networkidle")
    page.wait_for_timeout(200)
    moved = page.evaluate("moved")
    page.evaluate("document.querySelector('main').style.paddingTop = '300px'")
    page.wait_for_timeout(200)
    noticed = page.evaluate("moved")
    context.close()
    assert (moved, noticed > 0) == (0, True)
