"""Old addresses: each has a page that leads on."""

from __future__ import annotations

from typing import Any

from jinja2 import Environment, FileSystemLoader
from lxml import html

from goodnews.filters import FILTERS
from goodnews.moved import MovedPages
from tests.minisite import ROOT
from tests.sites import SETTINGS, changed, dated, site, views

OLD = ["/berattelser/gammal/", "/nyheter/gammal/"]


def moved(*entries: object, preview: bool = False) -> list[Any]:
    """Return the views of the old addresses."""
    return [view for _, view in views(MovedPages, site(*entries, preview=preview))]


def test_every_old_address_leads_to_where_the_entry_is_now() -> None:
    told = moved(dated("story", "ny", previous=OLD), dated("result", "annan"))
    assert [(view.url, view.target) for view in told] == [(url, "/berattelser/ny/") for url in OLD]


def test_an_old_address_is_not_to_be_found() -> None:
    assert not any(view.indexed for view in moved(dated("story", "ny", previous=OLD)))


def test_the_old_address_of_what_may_not_be_seen_does_not_exist() -> None:
    hidden = changed(dated("story", "ny", previous=OLD), visibility="withdrawn")
    assert moved(hidden) == []
    assert len(moved(hidden, preview=True)) == len(OLD)


def test_the_page_at_the_old_address_sends_browsers_readers_and_search_engines_to_the_new_one() -> None:
    folder = FileSystemLoader(ROOT / "theme" / "templates")
    theme = Environment(loader=folder, autoescape=True, extensions=["jinja2.ext.i18n"])
    theme.globals["gettext"] = str
    theme.filters.update(FILTERS)
    (view, _) = moved(dated("story", "ny", previous=OLD))
    page = html.fromstring(theme.get_template("moved.html").render(SETTINGS, view=view, asset=str))
    assert page.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=/berattelser/ny/"]
    assert page.xpath("//a/@href") == ["/berattelser/ny/"]
    assert page.xpath("//link[@rel='canonical']/@href") == ["https://exempel.se/berattelser/ny/"]
