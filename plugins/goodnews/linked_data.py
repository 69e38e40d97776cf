"""What a page says of itself to machines: schema.org as JSON-LD, safe within a script element."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from markupsafe import Markup

from goodnews.model.entries import Ambassador
from goodnews.model.views import EntryView, StartView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.views import View

Thing = dict[str, object]

#: Who stands behind the site.
SENDER: Thing = {"@type": "GovernmentOrganization", "name": "Hedemora kommun", "url": "https://www.hedemora.se/"}
_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def linked_data(view: View, name: str, siteurl: str) -> tuple[Markup, ...]:
    """Return the contents of the page's script elements; `name` and `siteurl` are the site's."""
    return tuple(as_json({"@context": "https://schema.org", **thing}) for thing in things(view, name, siteurl))


def as_json(thing: Thing) -> Markup:
    """Return the thing as JSON that no text within can break out of."""
    return Markup(json.dumps(thing, ensure_ascii=False, separators=(",", ":")).translate(_ESCAPES))  # noqa: S704 (escaped)


def things(view: View, name: str, siteurl: str) -> Iterator[Thing]:
    """Yield what the page is about, and where it stands."""
    if isinstance(view, StartView):
        yield _site(view, name, siteurl)
    if isinstance(view, EntryView):
        entry = view.entry
        yield _ambassador(entry, siteurl) if isinstance(entry, Ambassador) else _article(view, name, siteurl)
    if view.indexed and not isinstance(view, StartView):
        yield _way(view, siteurl)


def _site(view: View, name: str, siteurl: str) -> Thing:
    return {
        "@type": "WebSite",
        "name": name,
        "url": f"{siteurl}/",
        "description": view.description,
        "inLanguage": "sv",
        "publisher": SENDER,
    }


def _article(view: EntryView, name: str, siteurl: str) -> Thing:
    entry = view.entry
    thing: Thing = {
        "@type": "NewsArticle",
        "headline": entry.title,
        "description": entry.summary,
        "url": siteurl + entry.url,
        "mainEntityOfPage": siteurl + entry.url,
        "datePublished": entry.date.isoformat(),
        "dateModified": (entry.modified or entry.date).isoformat(),
        "inLanguage": "sv",
        "articleSection": [area.name for area in view.areas],
        "isPartOf": {"@type": "WebSite", "name": name, "url": f"{siteurl}/"},
        "author": {"@type": "Organization", "name": entry.owner},
        "publisher": SENDER,
    }
    if view.places:
        thing["contentLocation"] = [{"@type": "Place", "name": place.name} for place in view.places]
    if entry.correction:
        thing["correction"] = entry.correction
    return {**thing, **_image(view, siteurl)}


def _ambassador(entry: Ambassador, siteurl: str) -> Thing:
    organisation = entry.subject == "organisation"
    thing: Thing = {
        "@type": "Organization" if organisation else "Person",
        "name": entry.title,
        "description": entry.summary,
        "url": siteurl + entry.url,
    }
    if not organisation:
        thing["jobTitle"] = entry.role
    if entry.contact and entry.contact.url and organisation:
        thing["sameAs"] = entry.contact.url
    if entry.figure:
        thing["image"] = siteurl + entry.figure.enclosure.url
    return thing


def _image(view: EntryView, siteurl: str) -> Thing:
    figure = view.entry.figure
    return {"image": [siteurl + figure.enclosure.url]} if figure else {}


def _way(view: View, siteurl: str) -> Thing:
    steps = [("Start", "/"), *((crumb.name, crumb.url) for crumb in view.crumbs), (view.title, view.url)]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": name, "item": siteurl + url}
            for position, (name, url) in enumerate(steps, start=1)
        ],
    }
