"""JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), live documents and older ones behind `next_url`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from goodnews.model.published import PUBLISHER

if TYPE_CHECKING:
    from collections.abc import Iterable

    from goodnews.feeds.channel import Channel
    from goodnews.feeds.item import Item

VERSION = "https://jsonfeed.org/version/1.1"


def item(of: Item) -> bytes:
    """Return an item; `_categories` is an extension of ours with what the tags mean to programs."""
    made: dict[str, Any] = {
        "id": of.id,
        "url": of.url,
        "title": of.title,
        "summary": of.summary,
        "content_html": of.html,
        "date_published": of.published.isoformat(),
        "date_modified": of.updated.isoformat(),
        "authors": [{"name": of.creator}],
        "tags": [category.label for category in of.categories],
        "language": of.lang,
    }
    if picture := of.picture:
        made["image"] = picture.url
        attachment = {"url": picture.url, "mime_type": picture.mime, "size_in_bytes": picture.size}
        made["attachments"] = [attachment | ({"title": picture.alt} if picture.alt else {})]
    terms = [{"scheme": category.scheme, "term": category.term} for category in of.categories]
    made["_categories"] = {"terms": terms}
    return _bytes(made)


def feed(channel: Channel, items: Iterable[bytes]) -> bytes:
    """Return the feed with the items."""
    made: dict[str, Any] = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.page,
        "feed_url": channel.address("json"),
        "description": channel.description,
        "language": channel.feed.lang,
        "authors": [{"name": PUBLISHER}],
    }
    if channel.document.older:
        made["next_url"] = channel.address("json", channel.document.older)
    if channel.hub and channel.document.live:
        made["hubs"] = [{"type": "WebSub", "url": channel.hub}]
    return _bytes(made)[:-1] + b',"items":[\n' + b",\n".join(items) + b"\n]}\n"


def _bytes(value: dict[str, Any]) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()
