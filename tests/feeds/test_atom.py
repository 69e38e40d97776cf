"""Atom as a subscriber's program reads it."""

from __future__ import annotations

import pytest
from lxml import etree

from goodnews.model.body import Body
from tests.feeds.subscriber import URL, feed, files
from tests.sites import changed, dated, figure, site, stories

ATOM = "{http://www.w3.org/2005/Atom}"


def test_an_entry_says_the_same_as_in_rss() -> None:
    story = changed(dated("story", "a", modified="2026-06-01"), figure=figure(), body=Body(parts=("<p>Text.</p>",)))
    ((atom,), (rss,)) = (feed(story, name=f"flode.{form}").entries for form in ("atom", "rss"))
    for name in ("id", "title", "link", "summary", "published_parsed", "updated_parsed", "author"):
        assert atom[name] == rss[name], name
    assert atom.content[0].value == rss.content[0].value
    assert [tag.term for tag in atom.tags] == [tag.term for tag in rss.tags] == ["trygghet", "berattelser"]
    assert [tag.label for tag in atom.tags] == ["Trygghet", "Berättelser"]


def test_no_two_entries_of_a_day_were_changed_at_the_same_moment() -> None:
    tree = etree.fromstring(next(data for name, data in files(site(*stories(125))).items() if "flode/" in name))
    assert len({node.text for node in tree.iterfind(f"{ATOM}entry/{ATOM}updated")}) == 100


def test_links_keep_what_they_are_for() -> None:
    picture = figure()
    (entry,) = feed(changed(dated("story", "a"), figure=picture), name="flode.atom").entries
    links = {link.rel: (link.href, link.type, link.get("length")) for link in entry.links}
    url = picture.enclosure.url
    assert links["alternate"] == (f"{URL}/berattelser/a/", "text/html", None)
    assert links["enclosure"] == (URL + url, "image/jpeg", str(len(url)))


def test_the_feed_has_an_id_that_its_address_does_not_decide() -> None:
    made = files(site(dated("story", "a")))
    moved = files(site(dated("story", "a")), SITEURL="https://annan.se")
    one, other = (etree.fromstring(each["flode.atom"]) for each in (made, moved))
    assert one.findtext(f"{ATOM}id") == other.findtext(f"{ATOM}id")
    assert one.findtext(f"{ATOM}id") != etree.fromstring(made["berattelser/flode.atom"]).findtext(f"{ATOM}id")


@pytest.mark.parametrize("form", ["rss", "atom", "json"])
def test_a_hub_is_told_of_only_when_there_is_one(form: str) -> None:
    hub = "https://hub.exempel.se/"
    made = files(site(*stories(30)), GOODNEWS_WEBSUB_HUB=hub)
    assert hub.encode() in made[f"flode.{form}"]
    assert not any(hub.encode() in data for name, data in made.items() if "flode/" in name)
    assert b"hub" not in files(site())[f"flode.{form}"]


def test_an_archive_says_that_it_is_one_and_where_the_living_feed_lies() -> None:
    made = files(site(*stories(30)))
    (name,) = (name for name in made if name.startswith("flode/") and name.endswith(".atom"))
    tree = etree.fromstring(made[name])
    assert tree.find("{http://purl.org/syndication/history/1.0}archive") is not None
    links = {link.get("rel"): link.get("href") for link in tree.iterfind(f"{ATOM}link")}
    assert links == {"self": f"{URL}/{name}", "alternate": f"{URL}/", "current": f"{URL}/flode.atom"}
