"""RSS as a subscriber's program reads it."""

from __future__ import annotations

import datetime as dt
from uuid import UUID

import pytest
from lxml import etree, html

from goodnews.feeds.archive import LIVE
from goodnews.feeds.item import EPOCH
from goodnews.model.audiences import AUDIENCES
from goodnews.model.body import Body
from tests.feeds.subscriber import URL, feed, files
from tests.sites import changed, dated, figure, site, stories

AWKWARD = "Bad & bastu < ]]> 🎉 <b>åäö</b>"


def test_everything_that_can_be_followed_has_a_feed_in_every_format() -> None:
    made = files(site(dated("ambassador", "polhem"), dated("story", "a")))
    lists = ["", "berattelser/", "resultat/", "ambassadorer/", "ambassadorer/polhem/", "omraden/trygghet/"]
    lists += ["omraden/trygghet/mal/forebygga-brott/", "platser/asen/", "platser/garpenberg/"]
    lists += [*(f"malgrupper/{group.slug}/" for group in AUDIENCES), "rattelser/"]
    known = {f"{url}flode.{form}" for url in lists for form in ("rss", "atom", "json")}
    assert {name for name in made if "flode." in name} == known | {"flode.css"}


@pytest.mark.parametrize(
    ("name", "slugs"),
    [
        ("flode.rss", ["b", "polhem", "a"]),
        ("berattelser/flode.rss", ["b", "a"]),
        ("resultat/flode.rss", []),
        ("omraden/trygghet/flode.rss", ["b", "polhem", "a"]),
        ("omraden/trygghet/mal/forebygga-brott/flode.rss", ["a"]),
        ("platser/garpenberg/flode.rss", ["b"]),
        ("malgrupper/hemvandare/flode.rss", ["a"]),
        ("ambassadorer/polhem/flode.rss", ["polhem", "a"]),
        ("rattelser/flode.rss", ["b"]),
    ],
)
def test_a_feed_holds_what_it_is_about_the_newest_first(name: str, slugs: list[str]) -> None:
    person = dated("ambassador", "polhem", "2026-04-01")
    about = {"aims": ["forebygga-brott"], "people": ["polhem"], "audience": ["hemvandare"]}
    changes = {"places": ["garpenberg"], "modified": "2026-06-01", "correction": "Tre, inte fyra."}
    told = feed(person, dated("story", "a", **about), dated("story", "b", "2026-05-01", **changes), name=name)
    assert [entry.link.split("/")[-2] for entry in told.entries] == slugs


def test_entries_of_one_day_stand_in_the_order_of_their_ids() -> None:
    told = feed(*stories(9))
    ids = [entry.id for entry in told.entries]
    assert ids == sorted(ids, reverse=True)
    assert [entry.published_parsed for entry in told.entries] == sorted(
        (entry.published_parsed for entry in told.entries), reverse=True
    )


def test_a_live_feed_holds_the_newest() -> None:
    told = feed(*stories(LIVE), dated("story", "aldst", "2020-01-01"))
    assert {entry.link.split("/")[-2] for entry in told.entries} == {story.slug for story in stories(LIVE)}


def test_a_correction_is_an_item_of_its_own_that_says_what_was_wrong() -> None:
    story = dated("story", "a", modified="2026-06-01", correction="Tre, inte fyra.")
    (item,), (first,) = feed(story, name="rattelser/flode.rss").entries, feed(story).entries
    assert item.title == "Rättat: En rubrik"
    assert item.summary == "Rättat den 1 juni 2026: Tre, inte fyra."
    assert item.content[0].value.startswith("<p><strong>Rättat den 1 juni 2026:</strong> Tre, inte fyra.</p>")
    assert item.id != first.id


@pytest.mark.parametrize(
    ("modified", "correction", "new"),
    [("2026-06-01", "Två.", True), ("2026-06-02", "Tre, inte fyra.", False)],
    ids=["other words the same day", "the same words another day"],
)
def test_a_correction_is_new_when_it_says_something_new(modified: str, correction: str, *, new: bool) -> None:
    first = dated("story", "a", modified="2026-06-01", correction="Tre, inte fyra.")
    told = [changed(first, modified=dt.date.fromisoformat(modified), correction=correction), first]
    one, other = (feed(story, name="rattelser/flode.rss").entries[0].id for story in told)
    assert (one != other) == new


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
    story = changed(dated("story", "a", date), id=UUID(int=1))
    assert feed(story).entries[0].published == published


def test_a_feed_was_last_changed_when_its_content_was() -> None:
    early = changed(dated("story", "a", modified="2026-06-01"), id=UUID(int=1))
    told = feed(early, dated("story", "b", "2026-05-01"))
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
    assert files(site())["flode.rss"].splitlines()[1] == b'<?xml-stylesheet type="text/css" href="/flode.css"?>'


def test_titles_are_text_and_descriptions_html_whatever_they_hold() -> None:
    made = files(site(dated("story", "a", title=AWKWARD, summary=AWKWARD, owner=AWKWARD)))
    for name in ("flode.rss", "e-plikt.rss"):
        (item,) = etree.fromstring(made[name]).iterfind(".//item")
        assert (item.findtext("title"), item.findtext("{*}creator")) == (AWKWARD, AWKWARD)
        assert html.fragment_fromstring(item.findtext("description"), create_parent=True).text_content() == AWKWARD


def test_no_reader_can_take_a_title_or_an_alt_text_for_html() -> None:
    told = changed(dated("story", "a", title=AWKWARD, summary=AWKWARD), figure=figure(alt=AWKWARD))
    body = Body(parts=("<details><summary>Bad &amp; bastu</summary></details>",))
    made = files(site(changed(told, body=body)))
    for name, count in (("flode.rss", 2), ("flode.atom", 3), ("e-plikt.rss", 1)):
        assert made[name].count(b"Bad &#x26; bastu &#x3C;") == count, name
    assert b"<summary>Bad &amp; bastu</summary>" in made["flode.rss"]


def test_the_leading_picture_comes_first_and_is_enclosed_with_its_true_weight_and_kind() -> None:
    picture = figure(credit="Foto: Å")
    (item,) = feed(changed(dated("story", "a"), figure=picture, body=Body(parts=("<p>Text.</p>",)))).entries
    (enclosure,) = item.enclosures
    url = picture.enclosure.url
    assert (enclosure.href, enclosure.length, enclosure.type) == (URL + url, str(len(url)), "image/jpeg")
    (media,) = item.media_content
    assert (media["url"], media["filesize"], media["medium"]) == (URL + url, str(len(url)), "image")
    assert (media["width"], media["height"]) == (str(picture.enclosure.width), str(picture.enclosure.height))
    assert item.media_credit[0]["content"] == "Foto: Å"


def test_an_item_without_picture_encloses_nothing() -> None:
    assert feed(dated("story", "a")).entries[0].enclosures == []


def test_the_same_site_makes_the_same_bytes_with_lf_ends() -> None:
    made = site(changed(dated("story", "a"), figure=figure()), dated("ambassador", "polhem"))
    assert files(made) == files(made)
    assert not any(b"\r" in data for data in files(made).values())
