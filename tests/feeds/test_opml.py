"""The list of feeds that reading programs take in one go, and the feed for legal deposits."""

from __future__ import annotations

from email.utils import parsedate_to_datetime

from lxml import etree

from goodnews.model.feeds import feeds
from tests.feeds.subscriber import URL, files, parsed
from tests.sites import changed, dated, figure, site, stories


def test_every_feed_is_listed_once_in_its_group_with_its_page() -> None:
    told = site(dated("ambassador", "polhem"), dated("story", "a"))
    made = files(told)
    tree = etree.fromstring(made["floden.opml"])
    rows = {row.get("xmlUrl"): row for row in tree.iter("outline") if row.get("type") == "rss"}
    assert set(rows) == {URL + feed.address("rss") for feed in feeds(told)}
    area = rows[f"{URL}/omraden/trygghet/flode.rss"]
    assert (area.get("htmlUrl"), area.getparent().get("text")) == (f"{URL}/omraden/trygghet/", "Trygghet")
    assert parsedate_to_datetime(tree.findtext("head/dateModified")).tzinfo
    # All that the W3C's validator lets a head hold.
    assert {node.tag for node in tree.find("head")} == {"title", "dateModified", "ownerName"}


def test_the_deposit_feed_names_every_text_on_one_page_but_no_person() -> None:
    story = changed(dated("story", "a"), figure=figure())
    entries = [story, dated("ambassador", "polhem"), *stories(40)]
    data = files(site(*entries), GOODNEWS_DEPOSIT_PUBLISHER="http://id.kb.se/organisations/SE1")["e-plikt.rss"]
    told = parsed(data)
    assert len(told.entries) == 41
    (item,) = (node for node in etree.fromstring(data).iter("item") if node.findtext("link") == f"{URL}/berattelser/a/")
    terms = "{http://purl.org/dc/terms/}"
    found = {name: item.findtext(f"{terms}{name}") for name in ("publisher", "accessRights", "format", "creator")}
    assert found == {
        "publisher": "http://id.kb.se/organisations/SE1",
        "accessRights": "gratis",
        "format": "text/html",
        "creator": "Redaktionen",
    }
    assert item.find("{*}content").get("type") == "image/jpeg"
