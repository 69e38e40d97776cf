"""The pages in English and in easy Swedish, made of a few entries and built by the real command."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from lxml import html

from goodnews.editions import Editions
from tests.minisite import BASE, Built, ambassador, build, story, write
from tests.model.builders import entry
from tests.sites import changed, dated, site, slugs, views

if TYPE_CHECKING:
    from pathlib import Path

EN = {"title": "A bridge", "summary": "It is open."}
LATT = {"title": "En bro", "summary": "Den är klar.", "body": "Bron är klar."}
AREA = entry("area", "trygghet", translations={"en": {**EN, "title": "Safety for all", "name": "Safety"}})
TOLD = """
  en:
    title: A "new" bridge
    summary: It is open.
    body: |
      It's open, see [the other]({filename}/berattelser/2026/annan/index.md) and
      [this]({filename}/berattelser/2026/nyhet/index.md#how).[^1]

      ## How

      [^1]: A note.
  lattlast:
    title: En bro
    summary: Bron är klar.
    body: |
      Nu är bron klar.
"""
ENGLISH_AREA = BASE.replace(
    "summary: Om trygghet.",
    "summary: Om trygghet.\ntranslations: {en: {title: Safety for all, name: Safety, summary: About safety.}}",
)


def english(slug: str, date: str = "2026-03-24", kind: str = "story", **over: Any) -> Any:  # noqa: ANN401 (any kind)
    """Return an entry that is told in English."""
    return dated(kind, slug, date, translations={"en": {**EN, **over}})


def made(*entries: Any, preview: bool = False) -> dict[str, Any]:  # noqa: ANN401 (entries of any kind)
    """Return the views of a site of the entries, by address."""
    return {view.url: view for _, view in views(Editions, site(AREA, *entries, preview=preview))}


def test_a_site_in_swedish_alone_has_no_editions() -> None:
    assert views(Editions, site(dated("story", "bron"))) == []


def test_each_edition_has_a_first_page_and_a_page_for_each_of_its_texts() -> None:
    both = dated("story", "bron", translations={"en": EN, "lattlast": LATT})
    assert set(made(both, dated("story", "annan"))) == {
        *("/en/", "/en/berattelser/bron/", "/en/omraden/trygghet/"),
        *("/lattlast/", "/lattlast/berattelser/bron/"),
    }


def test_the_first_page_has_the_newest_first_and_ambassadors_for_themselves() -> None:
    person = english("polhem", kind="ambassador", role="Inventor")
    front = made(english("a", "2026-01-01"), english("b", "2026-02-01"), person)["/en/"]
    assert slugs(front.newest) == ["b", "a"]
    assert [(card.title, card.role) for card in front.ambassadors] == [("A bridge", "Inventor")]


def test_an_english_page_leads_to_english_pages_and_to_its_own_in_swedish() -> None:
    view = made(english("bron"), english("annan"), dated("story", "svensk"))["/en/berattelser/bron/"]
    assert slugs(view.more) == ["annan"]
    assert [area.url for area in view.areas] == ["/en/omraden/trygghet/"]
    assert view.frame.home.url == "/en/"
    assert view.elsewhere.url == "/berattelser/bron/"
    assert view.languages == (
        ("en", "/en/berattelser/bron/"),
        ("sv", "/berattelser/bron/"),
        ("x-default", "/berattelser/bron/"),
    )


def test_easy_swedish_is_no_other_language() -> None:
    view = made(dated("story", "bron", translations={"lattlast": LATT}))["/lattlast/berattelser/bron/"]
    assert view.languages == ()
    assert [each.url for each in view.versions] == ["/berattelser/bron/"]


def test_drafts_are_in_a_preview_alone_and_not_to_be_found() -> None:
    draft = changed(english("bron"), visibility="draft")
    assert "/en/berattelser/bron/" not in made(draft)
    assert not made(draft, preview=True)["/en/berattelser/bron/"].indexed


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return a built site of a story in both editions, another in Swedish alone, and an ambassador in brief."""
    site = ENGLISH_AREA + story("nyhet", translations=TOLD, previous="[/berattelser/gammal/]") + story("annan")
    words = "{en: {title: Polhem, summary: Who he is., role: Society}}"
    return build(write(tmp_path_factory.mktemp("editions"), site + ambassador(translations=words)))


def page(built: Built, name: str) -> html.HtmlElement:
    """Return a page of the site."""
    assert built.code == 0, built.told
    tree: html.HtmlElement = html.document_fromstring(built.read(f"{name}index.html"))
    return tree


def test_an_english_page_is_in_english_and_says_so(built: Built) -> None:
    tree = page(built, "en/berattelser/nyhet/")
    assert tree.get("lang") == "en"
    assert tree.xpath("//meta[@property='og:locale']/@content") == ["en_GB"]
    assert tree.xpath("string(//h1)") == "A “new” bridge"
    assert tree.xpath("string(//p[@class='meta'])").split()[:3] == ["24", "March", "2026"]
    assert tree.xpath("//*[@aria-label='Footnotes']")
    assert "It’s open" in tree.xpath("string(//main)")


def test_links_lead_to_english_where_there_is_any_and_else_say_what_is_spoken(built: Built) -> None:
    links = page(built, "en/berattelser/nyhet/").xpath("//div[@class='prose']/p[1]/a")
    assert [(link.get("href"), link.get("hreflang")) for link in links] == [
        ("/berattelser/annan/", "sv"),
        ("/en/berattelser/nyhet/#how", None),
    ]


def test_the_swedish_page_leads_to_its_editions_and_every_other_to_where_they_begin(built: Built) -> None:
    links = "//header//a[@hreflang='en'] | //p[@class='meta']//a[@hreflang]"
    assert [
        (link.get("href"), link.get("lang"), link.text) for link in page(built, "berattelser/nyhet/").xpath(links)
    ] == [
        ("/en/berattelser/nyhet/", "en", "In English"),
        ("/en/berattelser/nyhet/", "en", "In English"),
        ("/lattlast/berattelser/nyhet/", "sv", "På lätt svenska"),
    ]
    assert page(built, "berattelser/annan/").xpath("//header//a[@hreflang]/@href") == ["/en/"]


def test_a_summary_alone_leads_on_to_the_whole_in_swedish(built: Built) -> None:
    (link,) = page(built, "en/ambassadorer/polhem/").xpath("//p[@class='onward']/a")
    assert (link.get("href"), link.get("hreflang")) == ("/ambassadorer/polhem/", "sv")
    assert link.text_content() == "Read the whole text in Swedish"


def test_only_its_own_feed_is_announced_on_an_english_page(built: Built) -> None:
    feeds = page(built, "en/berattelser/nyhet/").xpath("//link[@type='application/rss+xml']/@href")
    assert feeds == ["/en/flode.rss"]


def test_the_easy_twin_has_the_text_and_the_way_to_the_usual_one(built: Built) -> None:
    tree = page(built, "lattlast/berattelser/nyhet/")
    assert (tree.get("lang"), tree.xpath("string(//h1)")) == ("sv", "En bro")
    assert tree.xpath("//article[@data-easy]//p[@class='onward']/a/@href") == ["/berattelser/nyhet/"]
    assert not tree.xpath("//link[@hreflang]")


def test_old_addresses_lead_on_in_every_edition(built: Built) -> None:
    assert page(built, "en/berattelser/gammal/").xpath("//a/@href") == ["/en/berattelser/nyhet/"]
    assert page(built, "lattlast/berattelser/gammal/").xpath("//a/@href") == ["/lattlast/berattelser/nyhet/"]


def test_both_editions_are_to_be_found_and_followed(built: Built) -> None:
    sitemap, opml, told = (built.read(name) for name in ("sitemap.xml", "floden.opml", "index.html"))
    for url in ("/en/", "/en/berattelser/nyhet/", "/en/omraden/trygghet/", "/lattlast/berattelser/nyhet/"):
        assert f"{url}</loc>" in sitemap
    assert 'language="en" xmlUrl="https://exempel.hedemora.se/en/flode.rss"' in opml
    assert "/lattlast/flode.rss" in opml
    assert 'href="/lattlast/"' in told


def test_what_is_wrong_in_a_translated_text_is_told_with_its_line(tmp_path: Path) -> None:
    words = """
  en:
    title: A bridge
    summary: It is open.
    body: |
      Well.

      <script>alert(1)</script>
"""
    folder = write(tmp_path, ENGLISH_AREA + story("nyhet", translations=words))
    built = build(folder)
    text = (folder / "content/berattelser/2026/nyhet/index.md").read_text(encoding="utf-8").splitlines()
    line = next(number for number, row in enumerate(text, 1) if "<script>" in row)
    assert built.code == 1
    assert f"content/berattelser/2026/nyhet/index.md:{line}: " in built.told
