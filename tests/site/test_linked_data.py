"""What the real site says to machines: every block of JSON-LD, held to what schema.org and Google ask of its type."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest
from PIL import Image

from goodnews.check.output import Output

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: What each type must say. https://developers.google.com/search/docs/appearance/structured-data
FIELDS = {
    "NewsArticle": "headline description url mainEntityOfPage image datePublished dateModified author publisher",
    "Person": "name description url image jobTitle",
    "Organization": "name",
    "GovernmentOrganization": "name url",
    "BreadcrumbList": "itemListElement",
    "CollectionPage": "name description url inLanguage isPartOf mainEntity",
    "ItemList": "numberOfItems itemListElement",
    "ListItem": "position name",
    "WebSite": "name url",
    "ImageObject": "url width height",
    "Place": "name",
}
ADDRESSES = {"url", "item", "mainEntityOfPage", "sameAs"}
#: A page of every kind, and what it tells of.
TYPES = {
    "index.html": ["WebSite"],
    "berattelser/hovran/index.html": ["NewsArticle", "BreadcrumbList"],
    "resultat/trygghetsmatningen-2025/index.html": ["NewsArticle", "BreadcrumbList"],
    "ambassadorer/christopher-polhem/index.html": ["Person", "BreadcrumbList"],
    "ambassadorer/teaterladan/index.html": ["Organization", "BreadcrumbList"],
    "omraden/ratt-kompetens/index.html": ["CollectionPage", "BreadcrumbList"],
    "arkiv/2026/index.html": ["CollectionPage", "BreadcrumbList"],
    "om/index.html": ["BreadcrumbList"],
    "en/index.html": [],
    "en/berattelser/hovran/index.html": ["NewsArticle", "BreadcrumbList"],
    "en/ambassadorer/christopher-polhem/index.html": ["Person", "BreadcrumbList"],
    "en/omraden/ratt-kompetens/index.html": ["BreadcrumbList"],
    "lattlast/index.html": ["BreadcrumbList"],
    "lattlast/berattelser/hovran/index.html": ["NewsArticle", "BreadcrumbList"],
    "404.html": [],
}


@pytest.fixture(scope="module")
def output(real_site: Path) -> Output:
    return Output(root=real_site)


@pytest.fixture(scope="module")
def said(output: Output) -> dict[str, list[Any]]:
    """Return the things that each page tells of, by the page's file."""
    return {
        page.name: [json.loads(text) for text in page.tree.xpath("//script[@type='application/ld+json']/text()")]
        for page in output.pages
    }


def inside(thing: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 (JSON)
    """Yield every thing with a type, however deep it lies."""
    if isinstance(thing, dict):
        yield thing
    for part in thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ():
        yield from inside(part)


def sides(path: Path) -> tuple[int, int]:
    """Return how many pixels wide and high a picture is."""
    with Image.open(path) as image:
        return image.size


@pytest.mark.parametrize("name", TYPES)
def test_a_page_tells_what_it_is(said: dict[str, list[Any]], name: str) -> None:
    assert [thing["@type"] for thing in said[name]] == TYPES[name]
    assert all(thing["@context"] == "https://schema.org" for thing in said[name])


def test_everything_has_a_known_type_and_what_it_owes(said: dict[str, list[Any]]) -> None:
    things = [(name, one) for name, told in said.items() for one in inside(told)]
    assert len(things) > 500
    for name, one in things:
        owed = FIELDS[one["@type"]].split()
        assert [field for field in owed if one.get(field) in (None, "", [], {})] == [], (name, one["@type"])


def test_every_address_is_whole_and_leads_somewhere(said: dict[str, list[Any]], output: Output) -> None:
    for name, told in said.items():
        for one in inside(told):
            for address in (one[field] for field in ADDRESSES & one.keys()):
                assert address.startswith("https://"), (name, address)
                local = output.local(address, "/")
                assert local is None or output.holds(local), (name, address)


def test_articles_are_dated_named_and_sent_by_somebody(said: dict[str, list[Any]], output: Output) -> None:
    articles = [(name, thing) for name, told in said.items() for thing in told if thing["@type"] == "NewsArticle"]
    assert len(articles) > 30
    titles = {page.name: page.tree.xpath("string(//meta[@property='og:title']/@content)") for page in output.pages}
    for name, article in articles:
        assert article["headline"] == titles[name]
        # Google cuts longer ones: https://developers.google.com/search/docs/appearance/structured-data/article
        assert len(article["headline"]) <= 110, name
        published, changed = (dt.datetime.fromisoformat(article[key]) for key in ("datePublished", "dateModified"))
        assert published.utcoffset() in {dt.timedelta(hours=1), dt.timedelta(hours=2)}
        assert published <= changed
        assert article["publisher"]["logo"]["@type"] == "ImageObject"


def test_the_way_here_is_numbered_and_ends_here(said: dict[str, list[Any]], output: Output) -> None:
    urls = {page.name: output.host + page.url for page in output.pages}
    for name, told in said.items():
        for way in (thing["itemListElement"] for thing in told if thing["@type"] == "BreadcrumbList"):
            assert [step["position"] for step in way] == list(range(1, len(way) + 1))
            home = "/en/" if name.startswith("en/") else "/"
            assert (way[0]["item"], way[-1]["item"]) == (f"{output.host}{home}", urls[name])


def test_there_is_no_search_to_tell_of(said: dict[str, list[Any]]) -> None:
    assert "potentialAction" not in said["index.html"][0]
    assert said["index.html"][0]["inLanguage"] == "sv"


def test_every_page_shows_a_card_of_the_promised_size_when_it_is_shared(output: Output) -> None:
    for page in output.pages:
        told = {one.get("property") or one.get("name"): one.get("content") for one in page.tree.iter("meta")}
        if page.moved:
            continue
        path = output.files[output.local(told["og:image"], "/").removeprefix("/")]
        assert sides(path) == (int(told["og:image:width"]), int(told["og:image:height"])) == (1200, 630)
        assert path.stat().st_size <= 120_000
        assert told["og:image:type"] == "image/jpeg"
        assert told["og:image:alt"]
        assert told["twitter:card"] == "summary_large_image"


def test_browsers_and_phones_find_their_icons(output: Output) -> None:
    """In the head of every page, in the manifest, and where old browsers look without asking."""
    assert "favicon.ico" in output.files
    for page in output.pages:
        if not page.moved:
            assert page.tree.xpath("//link[@rel='manifest']/@href") == ["/manifest.webmanifest"]
            assert len(page.tree.xpath("//link[@rel='icon' or @rel='apple-touch-icon']")) == 3
    for icon in json.loads(output.files["manifest.webmanifest"].read_text("utf-8"))["icons"]:
        file = output.files[icon["src"].removeprefix("/")]
        if icon["sizes"] != "any":
            assert "{}x{}".format(*sides(file)) == icon["sizes"]
