"""Feeds as a subscriber's program reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import feedparser
import pytest
from lxml import etree

from goodnews.feeds import EPOCH, LENGTH, Feeds
from goodnews.model.body import Body
from tests.sites import changed, dated, figure, site, stories, written

if TYPE_CHECKING:
    from goodnews.model.site import Site

URL = "https://exempel.se"
AWKWARD = "Bad & bastu < ]]> 🎉 <b>åäö</b>"


def files(of: Site) -> dict[str, bytes]:
    """Return all feeds, with every picture as heavy as its address is long."""
    return written(Feeds, of, picture_bytes={one.url: len(one.url) for made in of.pictures.values() for one in made})


def feed(*entries: object, name: str = "flode.rss") -> Any:  # noqa: ANN401 (feedparser has no types)
    """Return a feed as feedparser understands it."""
    told = feedparser.parse(files(site(*entries))[name], sanitize_html=False, resolve_relative_uris=False)
    assert not told.bozo, told.get("bozo_exception")
    return told


def text(*parts: object, **over: Any) -> str:  # noqa: ANN401 (front matter)
    """Return the full text that the feed has of a story with the body."""
    told = feed(changed(dated("story", "a", **over), body=Body(parts=parts)))
    content: str = told.entries[0].content[0].value
    return content


def test_everything_and_every_kind_area_and_ambassador_has_a_feed() -> None:
    assert set(files(site(dated("ambassador", "polhem"), dated("story", "a")))) == {
        "flode.rss",
        "berattelser/flode.rss",
        "resultat/flode.rss",
        "ambassadorer/flode.rss",
        "omraden/trygghet/flode.rss",
        "ambassadorer/polhem/flode.rss",
    }


@pytest.mark.parametrize(
    ("name", "slugs"),
    [
        ("flode.rss", ["b", "polhem", "a"]),
        ("berattelser/flode.rss", ["b", "a"]),
        ("resultat/flode.rss", []),
        ("omraden/trygghet/flode.rss", ["b", "polhem", "a"]),
        ("ambassadorer/polhem/flode.rss", ["polhem", "a"]),
    ],
)
def test_a_feed_holds_what_it_is_about_the_newest_first(name: str, slugs: list[str]) -> None:
    person = dated("ambassador", "polhem", "2026-04-01")
    told = feed(person, dated("story", "a", people=["polhem"]), dated("story", "b", "2026-05-01"), name=name)
    assert [entry.link.split("/")[-2] for entry in told.entries] == slugs


def test_a_feed_holds_the_fifty_newest() -> None:
    told = feed(*stories(LENGTH + 1), dated("story", "aldst", "2020-01-01"))
    assert [entry.link.split("/")[-2] for entry in told.entries] == [story.slug for story in stories(LENGTH)]


def test_an_item_is_known_by_its_id_and_not_by_its_address() -> None:
    entry = dated("story", "a")
    (item,) = etree.fromstring(files(site(entry))["flode.rss"]).iterfind(".//item")
    guid = item.find("guid")
    assert (guid.text, guid.get("isPermaLink")) == (f"urn:uuid:{entry.id}", "false")
    assert item.findtext("link") == f"{URL}/berattelser/a/"


@pytest.mark.parametrize(
    ("date", "published"),
    [
        ("2026-03-24", "Tue, 24 Mar 2026 06:00:00 +0100"),
        ("2026-06-24", "Wed, 24 Jun 2026 06:00:00 +0200"),
    ],
)
def test_an_item_is_published_in_the_morning_in_sweden(date: str, published: str) -> None:
    assert feed(dated("story", "a", date)).entries[0].published == published


def test_a_feed_was_last_changed_when_its_content_was() -> None:
    told = feed(dated("story", "a", "2026-03-24", modified="2026-06-01"), dated("story", "b", "2026-05-01"))
    assert told.feed.updated == "Mon, 01 Jun 2026 06:00:00 +0200"


def test_an_empty_feed_is_whole_and_has_a_date_that_no_clock_decides() -> None:
    told = feed()
    assert (told.entries, told.version) == ([], "rss20")
    assert told.feed.updated_parsed[:3] == EPOCH.timetuple()[:3]
    assert told.feed.title
    assert told.feed.description


def test_a_feed_tells_where_it_lies_what_it_follows_and_its_language() -> None:
    told = feed(name="omraden/trygghet/flode.rss")
    links = {link.rel: (link.href, link.type) for link in told.feed.links}
    assert links["self"] == (f"{URL}/omraden/trygghet/flode.rss", "application/rss+xml")
    assert links["alternate"][0] == told.feed.link == f"{URL}/omraden/trygghet/"
    assert told.feed.language == "sv"


def test_titles_and_summaries_are_text_whatever_they_hold() -> None:
    data = files(site(dated("story", "a", title=AWKWARD, summary=AWKWARD, owner=AWKWARD)))["flode.rss"]
    (item,) = etree.fromstring(data).iterfind(".//item")
    creator = item.findtext("{http://purl.org/dc/elements/1.1/}creator")
    assert [item.findtext("title"), item.findtext("description"), creator] == [AWKWARD] * 3


def test_the_full_text_comes_through_whatever_it_holds() -> None:
    html = "<p>Bad &amp; bastu &lt; ]]&gt; 🎉 åäö</p>"
    assert text(html) == html


def test_a_text_outside_any_element_stays_text() -> None:
    assert text("1 &lt; 2 &amp; 3") == "1 &lt; 2 &amp; 3"


def test_a_story_without_text_has_none() -> None:
    assert feed(dated("story", "a")).entries[0].get("content", [{"value": ""}])[0]["value"] == ""


@pytest.mark.parametrize(
    ("written_as", "told_as"),
    [
        ("/om/", f"{URL}/om/"),
        ("#rubrik", f"{URL}/berattelser/a/#rubrik"),
        ("/om/#rubrik", f"{URL}/om/#rubrik"),
        ("/filer/x/rapport.pdf", f"{URL}/filer/x/rapport.pdf"),
        ("https://annan.se/?a=1&amp;b=2", "https://annan.se/?a=1&amp;b=2"),
        ("mailto:a@exempel.se", "mailto:a@exempel.se"),
    ],
)
def test_every_link_in_the_full_text_is_a_whole_address(written_as: str, told_as: str) -> None:
    assert text(f'<p><a href="{written_as}">x</a></p>') == f'<p><a href="{told_as}">x</a></p>'


def test_pictures_in_the_full_text_have_whole_addresses_and_their_captions() -> None:
    picture = figure("b", alt="Två & en", caption="Bild < text", credit="Foto: A")
    html = etree.HTML(text("<p>Före.</p>", picture, "<p>Efter.</p>"))
    assert html.xpath("//img/@src") == [URL + picture.enclosure.url]
    assert html.xpath("//img/@alt") == ["Två & en"]
    assert html.xpath("//figcaption/text()") == ["Bild < text Foto: A"]
    assert html.xpath("count(//figure/preceding-sibling::p)") == 1


def test_the_leading_picture_comes_first_and_is_enclosed_with_its_true_weight_and_kind() -> None:
    picture = figure()
    (item,) = feed(changed(dated("story", "a"), figure=picture, body=Body(parts=("<p>Text.</p>",)))).entries
    (enclosure,) = item.enclosures
    url = picture.enclosure.url
    assert (enclosure.href, enclosure.length, enclosure.type) == (URL + url, str(len(url)), "image/jpeg")
    assert item.content[0].value.startswith(f'<figure><img src="{URL}{url}"')
    assert item.content[0].value.endswith("<p>Text.</p>")


def test_an_item_without_picture_encloses_nothing() -> None:
    assert feed(dated("story", "a")).entries[0].enclosures == []


def test_an_ambassador_s_item_says_who_it_is() -> None:
    told = feed(dated("ambassador", "polhem", role="Uppfinnare & <smed>"))
    assert told.entries[0].content[0].value == "<p><strong>Uppfinnare &amp; &lt;smed&gt;</strong></p>"


def test_the_same_site_makes_the_same_bytes_with_lf_ends() -> None:
    made = site(changed(dated("story", "a"), figure=figure()), dated("ambassador", "polhem"))
    assert files(made) == files(made)
    assert not any(b"\r" in data for data in files(made).values())
