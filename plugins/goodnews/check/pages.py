"""What every page owes its readers; one small generator a rule, whose docstring is the rule."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from goodnews.check.document import Document, Page
    from goodnews.check.facts import About
    from goodnews.check.output import Output
    from goodnews.model.problems import Problem


def judge(document: Document, output: Output) -> Iterator[Problem]:
    """Yield what the rules have against a page."""
    if document.is_page:
        page = document.page
        for rule in _RULES if not page.moved else (named, whole, led_on):
            yield from rule(page)
        yield from canonical(page, output)


def whole(page: Page) -> Iterator[Problem]:
    """A page is a whole HTML document in a stated language."""
    if not page.text.lstrip().lower().startswith("<!doctype html>"):
        yield page.problem("sidan saknar doctype.")
    if not page.tree.get("lang"):
        yield page.problem("sidan säger inte vilket språk den är på.")


def named(page: Page) -> Iterator[Problem]:
    """A page has a title, a description and, if search engines may keep it, one canonical address."""
    if not page.title:
        yield page.problem("sidan saknar titel.")
    if not page.moved and not page.tree.xpath("//meta[@name='description']/@content[normalize-space()]"):
        yield page.problem("sidan saknar beskrivning.")
    kept = not page.tree.xpath("//meta[@name='robots' and contains(@content, 'noindex')]")
    if kept and len(page.tree.xpath("//link[@rel='canonical']")) != 1:
        yield page.problem("sidan ska ha exakt en kanonisk adress.")


def led_on(page: Page) -> Iterator[Problem]:
    """A page that only leads on leads to another page than itself."""
    targets = page.tree.xpath("//meta[@http-equiv='refresh']/@content | //a/@href")
    if any(target.rpartition("url=")[2] == page.url for target in targets):
        yield page.problem("sidan leder vidare till sig själv.")


def outlined(page: Page) -> Iterator[Problem]:
    """A page has one h1, and its headings skip no level downwards."""
    headings = page.tree.xpath("//h1|//h2|//h3|//h4|//h5|//h6")
    if sum(heading.tag == "h1" for heading in headings) != 1:
        yield page.problem("sidan ska ha exakt en huvudrubrik (h1).")
    last = 0
    for heading in headings:
        level = int(heading.tag[1])
        if level > last + 1:
            yield page.problem(f"rubriken ”{heading.text_content().strip()}” hoppar över en nivå.", heading.sourceline)
        last = level


def landmarks(page: Page) -> Iterator[Problem]:
    """A page has one main part and a way to skip to it."""
    mains = page.tree.xpath("//main")
    if len(mains) != 1:
        yield page.problem("sidan ska ha exakt en huvuddel (main).")
    elif not page.tree.xpath("//a[@href=$href]", href=f"#{mains[0].get('id')}"):
        yield page.problem("sidan saknar hopplänk till huvuddelen.")


def pictured(page: Page) -> Iterator[Problem]:
    """A picture has an alt text (it may be empty) and its measures."""
    for image in page.tree.xpath("//img[not(@alt) or not(@width) or not(@height)]"):
        yield page.problem(f"bilden {image.get('src')} saknar alt, width eller height.", image.sourceline)


def unique_ids(page: Page) -> Iterator[Problem]:
    """An id stands once on a page."""
    for identity, count in Counter(page.tree.xpath("//@id")).items():
        if count > 1:
            yield page.problem(f"id ”{identity}” står {count} gånger.")


def linked_words(page: Page) -> Iterator[Problem]:
    """A link says where it leads."""
    for link in page.tree.xpath("//a[@href]"):
        words = link.text_content() + "".join(link.xpath(".//img/@alt")) + link.get("aria-label", "")
        if not words.strip():
            yield page.problem(f"länken till {link.get('href')} har ingen text.", link.sourceline)


def unscripted(page: Page) -> Iterator[Problem]:
    """A page has no script, no style and no handler of its own; data for machines and files of ours may."""
    ours = "@type='application/ld+json' or (starts-with(@src, '/assets/') and not(text()))"
    for element in page.tree.xpath(f"//script[not({ours})]|//style|//iframe|//object|//embed"):
        yield page.problem(f"sidan innehåller <{element.tag}>.", element.sourceline)
    for element in page.tree.xpath("//*[@style or @*[starts-with(name(), 'on')]]"):
        yield page.problem(f"<{element.tag}> har style eller en händelse.", element.sourceline)


def resolved(page: Page) -> Iterator[Problem]:
    """Nothing of the templates' or the writers' own markings is left on a page."""
    for mark in re.findall(r"\{filename\}|\{static\}|\{attach\}|\{\{|\}\}|\{%", _without_data(page)):
        yield page.problem(f"märkningen {mark} är kvar på sidan.")


def canonical(page: Page, output: Output) -> Iterator[Problem]:
    """A page's canonical address is its own."""
    for address in page.tree.xpath("//link[@rel='canonical']/@href") if not page.moved else ():
        if output.local(address, page.url) != page.url:
            yield page.problem(f"den kanoniska adressen {address} är inte sidans egen.")


def distinct(output: Output) -> Iterator[Problem]:
    """No two pages of a language have the same title."""
    first: dict[tuple[str, str], About] = {}
    for page in output.about.values():
        if page.moved:
            continue
        other = first.setdefault((page.lang or "", page.title), page)
        if other is not page:
            yield page.problem(f"titeln ”{page.title}” har också {other.name}.")


def _without_data(page: Page) -> str:
    """Return the page's text and attributes without scripts for machines and code that a writer shows."""
    parts = page.tree.xpath("//text()[not(ancestor::script or ancestor::code or ancestor::pre)] | //@href | //@src")
    return " ".join(parts)


_RULES: tuple[Callable[[Page], Iterator[Problem]], ...] = (
    whole,
    named,
    outlined,
    landmarks,
    pictured,
    unique_ids,
    linked_words,
    unscripted,
    resolved,
)
