"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.check.told import Told
    from goodnews.model.problems import Problem

VERSION = "https://jsonfeed.org/version/1.1"
_TEXTS = ("id", "url", "title", "summary", "content_html", "date_published", "date_modified", "language", "image")


def check(told: Told, feed: dict[str, Any]) -> Iterator[Problem]:
    """Yield what is wrong with the feed."""
    if feed.get("version") != VERSION or not feed.get("title") or not isinstance(feed.get("items"), list):
        yield told.problem("filen är ingen JSON Feed 1.1.")
        return
    if not told.own(feed.get("feed_url", "")):
        yield told.problem("flödet säger inte rätt adress till sig självt.")
    yield from told.leads(feed.get("home_page_url", ""))
    if "next_url" in feed:
        yield from told.leads(feed["next_url"])
    seen: set[str] = set()
    for item in feed["items"]:
        yield from _item(told, item)
        if item.get("id") in seen:
            yield told.problem(f"id {item['id']} står två gånger.")
        seen.add(item.get("id", ""))


def _item(told: Told, item: dict[str, Any]) -> Iterator[Problem]:
    """An item has an id, an address, times and a text that stands on its own; unknown names begin with _."""
    what = f"posten ”{item.get('title')}”"
    if wrong := [name for name in _TEXTS if not isinstance(item.get(name, ""), str)]:
        yield told.problem(f"{what} har ett värde som inte är text i {wrong[0]}.")
        return
    if not (item.get("id") and item.get("title") and item.get("content_html")):
        yield told.problem(f"{what} saknar id, titel eller text.")
    yield from told.leads(item.get("url", ""))
    for name in ("date_published", "date_modified"):
        yield from told.rfc3339(what, item.get(name, ""))
    yield from told.stands_alone(what, item.get("content_html", ""))
    for attachment in item.get("attachments", ()):
        length = str(attachment["size_in_bytes"]) if "size_in_bytes" in attachment else None
        yield from told.encloses(attachment.get("url", ""), length, attachment.get("mime_type"))
    if not all(isinstance(author.get("name"), str) for author in item.get("authors", ())):
        yield told.problem(f"{what} har en författare utan namn.")
