"""JSON Feed as a subscriber's program reads it."""

from __future__ import annotations

import json
from typing import Any

from goodnews.model.body import Body
from tests.feeds.subscriber import URL, feed, files
from tests.sites import changed, dated, figure, site


def told(*entries: object, name: str = "flode.json") -> dict[str, Any]:
    made: dict[str, Any] = json.loads(files(site(*entries))[name])
    return made


def test_the_feed_says_what_it_is_and_where_it_lies() -> None:
    made = told(name="omraden/trygghet/flode.json")
    assert made["version"] == "https://jsonfeed.org/version/1.1"
    assert made["feed_url"] == f"{URL}/omraden/trygghet/flode.json"
    assert made["home_page_url"] == f"{URL}/omraden/trygghet/"
    assert (made["language"], made["items"]) == ("sv", [])


def test_an_item_says_the_same_as_in_rss() -> None:
    story = changed(dated("story", "a", modified="2026-06-01"), body=Body(parts=("<p>Två & en ]]> 🎉</p>",)))
    (item,), (rss,) = told(story)["items"], feed(story).entries
    assert [item[name] for name in ("id", "url", "title", "summary")] == [rss.id, rss.link, rss.title, rss.summary]
    assert item["content_html"] == rss.content[0].value
    assert item["date_published"] == "2026-03-24T06:" + item["date_published"][14:]
    assert item["date_modified"].endswith("+02:00")
    assert item["authors"] == [{"name": "Redaktionen"}]


def test_tags_are_for_people_and_categories_for_programs() -> None:
    (item,) = told(dated("story", "a", places=["garpenberg"], audience=["hemvandare"]))["items"]
    assert item["tags"] == ["Trygghet", "Berättelser", "Garpenberg", "För dig som pluggar eller har flyttat härifrån"]
    terms = {(one["scheme"], one["term"]) for one in item["_categories"]["terms"]}
    assert ("tag:hedemora.se,2026:malgrupp", "hemvandare") in terms
    assert ("tag:hedemora.se,2026:omrade", "trygghet") in terms


def test_a_picture_is_attached_with_its_weight() -> None:
    picture = figure(alt="Två & en")
    (item,) = told(changed(dated("story", "a"), figure=picture))["items"]
    url = URL + picture.enclosure.url
    assert item["image"] == url
    size = len(picture.enclosure.url)
    assert item["attachments"] == [{"url": url, "mime_type": "image/jpeg", "size_in_bytes": size, "title": "Två & en"}]
