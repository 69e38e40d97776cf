"""The languages of pages: each says its own, and leads to the same page in others, which lead back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.check.output import Output, Page
    from goodnews.model.problems import Problem

#: First parts of addresses where another language than the site's is spoken.
FOLDERS = {"en": "en"}
OWN = "sv"


def check(output: Output) -> Iterator[Problem]:
    """Yield what is wrong with the pages' languages."""
    told = {page.url: versions(page, output) for page in output.pages}
    for page in output.pages:
        yield from spoken(page)
        yield from mutual(page, told)


def spoken(page: Page) -> Iterator[Problem]:
    """A page is in the language of the folder that it lies in."""
    lang = FOLDERS.get(page.name.partition("/")[0], OWN)
    if page.tree.get("lang") != lang:
        yield page.problem(f"sidan säger att den är på ”{page.tree.get('lang')}”, men ligger där språket är ”{lang}”.")


def versions(page: Page, output: Output) -> dict[str, str]:
    """Return the page's languages with their addresses within the site."""
    links = page.tree.xpath("//head/link[@rel='alternate' and @hreflang]")
    return {link.get("hreflang"): output.local(link.get("href"), page.url) or link.get("href") for link in links}


def mutual(page: Page, told: dict[str, dict[str, str]]) -> Iterator[Problem]:
    """A page in several languages names itself and a first choice, and all its versions name the same."""
    own = told[page.url]
    if not own:
        return
    if own.get(page.tree.get("lang")) != page.url:
        yield page.problem("sidan räknar inte upp sig själv bland sina språk.")
    if own.get("x-default") not in {url for lang, url in own.items() if lang != "x-default"}:
        yield page.problem("sidan säger inte vilket språk som gäller för alla andra (x-default).")
    for lang, url in own.items():
        if told.get(url) != own:
            yield page.problem(f"sidan på språket ”{lang}”, {url}, leder inte tillbaka hit.")
