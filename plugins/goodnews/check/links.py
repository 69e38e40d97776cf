"""Every address on every page leads somewhere, and nothing is fetched from anywhere else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from goodnews.model.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.check.document import Document, Page
    from goodnews.check.output import Output

#: Links that a browser fetches by itself; the others wait for a reader's click.
_FETCHED = {"stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload", "prefetch", "mask-icon"}
_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)")


def judge(document: Document, output: Output) -> Iterator[Problem]:
    """Yield every address that leads nowhere, and every request that would leave the site."""
    if document.is_page:
        yield from _page(document.page, output)
    elif document.name.endswith(".css"):
        yield from _stylesheet(document, output)


def _page(page: Page, output: Output) -> Iterator[Problem]:
    for address, line in _followed(page):
        yield from _leads_somewhere(output, page, address, line)
    for address, line in _fetched(page):
        if output.local(address, page.url) is None and not address.startswith("data:"):
            yield page.problem(f"sidan hämtar {address} från en annan server.", line)
        else:
            yield from _leads_somewhere(output, page, address, line)
    for address, line in _shared(page):
        if output.local(address, page.url) is None or not address.startswith(("https://", "http://")):
            yield page.problem(f"delningsbilden {address} är ingen hel adress på webbplatsen.", line)
        else:
            yield from _leads_somewhere(output, page, address, line)


def _followed(page: Page) -> Iterator[tuple[str, int]]:
    for element in page.tree.iter("a", "link", "form"):
        if element.tag == "link" and _FETCHED & set((element.get("rel") or "").split()):
            continue
        address = element.get("href") or element.get("action")
        if address is not None:
            yield address, element.sourceline or 0


def _fetched(page: Page) -> Iterator[tuple[str, int]]:
    for element in page.tree.iter("img", "source", "script", "link", "video", "audio", "use"):
        line = element.sourceline or 0
        if element.tag == "link":
            if _FETCHED & set((element.get("rel") or "").split()):
                yield element.get("href", ""), line
            continue
        for name in ("src", "href", "poster"):
            if element.get(name):
                yield element.get(name), line
        for candidate in (element.get("srcset") or "").split(","):
            if candidate.strip():
                yield candidate.split()[0], line


def _shared(page: Page) -> Iterator[tuple[str, int]]:
    """Yield the pictures that other sites fetch from their own places, and therefore by whole addresses."""
    for element in page.tree.iter("meta"):
        if element.get("property") == "og:image" or element.get("name") == "twitter:image":
            yield element.get("content", ""), element.sourceline or 0


def _leads_somewhere(output: Output, page: Page, address: str, line: int) -> Iterator[Problem]:
    path = output.local(address, page.url)
    if path is None:
        return
    if not output.holds(path):
        yield page.problem(f"länken {address} leder till en sida som inte finns.", line)
        return
    fragment = unquote(urlsplit(address).fragment)
    if fragment and not output.marks(path, fragment):
        yield page.problem(f"länken {address} leder till ett ställe som inte finns på sidan.", line)


def _stylesheet(document: Document, output: Output) -> Iterator[Problem]:
    for address in _URL.findall(document.text):
        local = output.local(address, f"/{document.name}")
        if local is None and not address.startswith("data:"):
            yield Problem(path=document.name, sentence=f"stilmallen hämtar {address} från en annan server.")
        elif local is not None and not output.holds(local):
            yield Problem(path=document.name, sentence=f"stilmallen hämtar {address}, som inte finns.")
