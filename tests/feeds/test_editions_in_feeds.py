"""The feeds of the editions, as subscribers get them."""

from __future__ import annotations

import json
from typing import Any

import pytest

from goodnews.model.body import Body
from tests.feeds.subscriber import URL, files, parsed
from tests.model.builders import entry
from tests.sites import changed, dated, figure, site

EN = {"title": "A bridge", "summary": "It is open.", "alt": "A bridge of wood."}
LATT = {"title": "En bro", "summary": "Den är klar.", "body": "Bron är klar."}
AREA = entry("area", "trygghet", translations={"en": {"title": "Safety for all", "summary": "…", "name": "Safety"}})


def told(**update: Any) -> dict[str, bytes]:  # noqa: ANN401 (what the reader gives)
    """Return the files of a site of one story in all editions."""
    one = dated("story", "bron", translations={"en": EN, "lattlast": LATT})
    return files(site(AREA, changed(one, told={"en": Body(parts=("<p>In English.</p>",))}, **update)))


def test_a_site_without_editions_has_no_feeds_of_them() -> None:
    assert not [name for name in files(site(dated("story", "bron"))) if name.startswith(("en/", "lattlast/"))]


@pytest.mark.parametrize("form", ["rss", "atom"])
def test_the_english_feed_is_in_english(form: str) -> None:
    feed = parsed(told()[f"en/flode.{form}"])
    assert feed.feed.language == "en" if form == "rss" else b'xml:lang="en"' in told()["en/flode.atom"]
    (item,) = feed.entries
    assert (item.title, item.link, item.summary) == ("A bridge", f"{URL}/en/berattelser/bron/", "It is open.")
    assert item.content[0].value.endswith("<p>In English.</p>")


def test_json_says_the_language_of_feed_and_item_and_names_areas_in_it() -> None:
    made = json.loads(told(figure=figure())["en/flode.json"])
    (item,) = made["items"]
    assert (made["language"], item["language"], item["tags"]) == ("en", "en", ["Safety"])
    assert item["attachments"][0]["title"] == "A bridge of wood."
    assert item["_categories"]["terms"] == [{"scheme": "tag:hedemora.se,2026:omrade", "term": "trygghet"}]


def test_the_same_text_is_an_item_of_its_own_in_every_edition() -> None:
    made = told()
    ids = [parsed(made[name]).entries[0].id for name in ("flode.rss", "en/flode.rss", "lattlast/flode.rss")]
    assert len(set(ids)) == 3
    assert all(each.startswith("urn:uuid:") for each in ids)
    assert parsed(told(title="Annat")["en/flode.rss"]).entries[0].id == ids[1]
