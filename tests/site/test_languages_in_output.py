"""The real site in English and in easy Swedish: all of one kind, and nothing mixed."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from goodnews.check.output import Output

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import html

    from goodnews.check.document import Page

#: Names that stand in English sentences as they are; names of places are taken from the site.
NAMES = {
    *("Hedemora berättar", "Nedre Dalälven", "Brunnsjön", "Pråmleden", "Säter", "Ålen", "Södra Dalarnes Tidning"),
    *("Företagarna", "Företagsklimat.se", "Urmakarvägen", "Malingsbo-Kloster"),
}
SWEDISH = re.compile(r"\b(och|att|är|inte|som|för|med|av|på|det|den|till|från|eller|vad|när|vi)\b|[åäöÅÄÖ]")
ADDRESS = r"\S+/\S*|\S+@\S+"
#: Sentences in easy Swedish have at most so many words.
LONG = 15


@pytest.fixture(scope="module")
def output(real_site: Path) -> Output:
    return Output(root=real_site)


def english(output: Output) -> list[Page]:
    return [page for page in output.pages if page.name.startswith("en/")]


def spoken(element: html.HtmlElement) -> list[str]:
    """Return the texts and the attributes for people in an element, without those in another language."""
    if element.get("lang", "en") != "en" and element.tag != "html":
        # Only the tail belongs to the language around.
        return []
    found = [element.get(name) or "" for name in ("alt", "title", "aria-label")]
    found.append(element.text or "")
    for child in element:
        if isinstance(child.tag, str) and child.tag not in {"script", "style"}:
            found += spoken(child)
        found.append(child.tail or "")
    return found


def test_no_english_page_says_anything_in_swedish_unmarked(output: Output) -> None:
    links = [link for page in output.pages for link in page.tree.xpath("//a[starts-with(@href, '/platser/')]")]
    places = {link.text_content().strip() for link in links if "/" not in link.get("href")[9:-1]} - {"", "Platser"}
    names = re.compile("|".join([*sorted(map(re.escape, NAMES | places), key=len, reverse=True), ADDRESS]))
    pages = english(output)
    assert len(pages) > 25
    for page in pages:
        head = page.tree.xpath("//title/text() | //meta[@name='description' or starts-with(@property, 'og:')]/@content")
        told = [names.sub("", text) for text in (*head, *spoken(page.tree.find("body")))]
        assert [text for text in told if SWEDISH.search(text)] == [], page.url


def test_the_five_areas_and_all_kinds_are_told_in_english(output: Output) -> None:
    counts = Counter(page.name.split("/")[1] for page in english(output))
    assert counts["omraden"] == 5
    for kind, least in {"berattelser": 10, "resultat": 3, "ambassadorer": 4}.items():
        assert counts[kind] >= least


def test_every_swedish_page_leads_to_english(output: Output) -> None:
    for page in output.pages:
        if not page.moved and page.tree.get("lang") == "sv":
            assert page.tree.xpath("//header//a[@hreflang='en'][@lang='en']"), page.url


def test_easy_swedish_has_short_sentences(output: Output) -> None:
    texts = [page for page in output.pages if page.name.startswith("lattlast/") and page.name != "lattlast/index.html"]
    assert len(texts) >= 4
    for page in texts:
        for paragraph in page.tree.xpath("//div[@class='prose']//p"):
            sentences = re.split(r"(?<=[.?!]) ", paragraph.text_content().strip())
            assert [each for each in sentences if len(each.split()) > LONG] == [], page.url
        assert not page.tree.xpath("//*[contains(@class, 'evidence')]")
