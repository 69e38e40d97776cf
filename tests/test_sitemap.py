"""sitemap.xml and robots.txt."""

from __future__ import annotations

import datetime as dt

import pytest
from lxml import etree

from goodnews import sitemap
from goodnews.areas import AreaPages
from goodnews.doors import Doors
from goodnews.entry_pages import EntryPages
from goodnews.follow_up import FollowUps
from goodnews.indicator_pages import IndicatorPages
from goodnews.ledger import Ledger
from goodnews.listings import Listings
from goodnews.pages import OwnPages
from goodnews.places import PlacePages
from goodnews.search import SearchPages
from goodnews.sitemap import Sitemap, addresses
from goodnews.start import start_view
from tests.sites import changed, dated, entry, site, views, written

SITE = site(
    dated("story", "a", "2026-03-24", modified="2026-05-01"),
    dated("result", "b", "2024-01-01"),
    entry("page", "om", modified="2025-02-03"),
    entry("page", "bo", modified="2025-02-03", template="door", audience="boende"),
    entry("indicator", "brott", modified="2026-02-04"),
)


def locations(data: bytes) -> list[str]:
    """Return the addresses in a sitemap."""
    return [element.text for element in etree.fromstring(data).iterfind(".//{*}loc")]


def test_the_files_are_one_sitemap_and_a_robots_txt_that_leads_to_it() -> None:
    files = written(Sitemap, SITE)
    assert set(files) == {"sitemap.xml", "robots.txt"}
    assert files["robots.txt"] == b"User-agent: *\nAllow: /\n\nSitemap: https://exempel.se/sitemap.xml\n"
    assert b"\r" not in files["sitemap.xml"]


def test_addresses_are_whole_and_each_stands_once() -> None:
    told = locations(written(Sitemap, SITE)["sitemap.xml"])
    assert told == [f"https://exempel.se{url}" for url, _ in addresses(SITE)]
    assert len(set(told)) == len(told)


def test_every_address_is_a_page_of_some_plugin() -> None:
    plugins = (
        *(AreaPages, Doors, EntryPages, FollowUps, IndicatorPages, Ledger),
        *(Listings, OwnPages, PlacePages, SearchPages),
    )
    pages = {view.url for plugin in plugins for _, view in views(plugin, SITE)}
    assert {url for url, _ in addresses(SITE)} <= pages | {start_view(SITE, "Namn", "Text.").url}


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("/", dt.date(2026, 5, 1)),
        ("/berattelser/", dt.date(2026, 5, 1)),
        ("/berattelser/a/", dt.date(2026, 5, 1)),
        ("/resultat/", dt.date(2024, 1, 1)),
        ("/resultat/b/", dt.date(2024, 1, 1)),
        ("/omraden/trygghet/", dt.date(2026, 5, 1)),
        ("/om/", dt.date(2025, 2, 3)),
        ("/matt/", dt.date(2026, 2, 4)),
        ("/matt/brott/", dt.date(2026, 2, 4)),
        ("/arkiv/2024/", None),
    ],
)
def test_a_page_has_the_day_it_last_changed(url: str, day: dt.date | None) -> None:
    assert dict(addresses(SITE))[url] == day


def test_an_empty_site_has_a_sitemap() -> None:
    assert ("/", None) in list(addresses(site()))


def test_a_preview_keeps_search_engines_out() -> None:
    hidden = site(changed(dated("story", "a"), visibility="draft"), preview=True)
    assert written(Sitemap, hidden, PREVIEW=True) == {"robots.txt": b"User-agent: *\nDisallow: /\n"}


def test_what_is_not_public_is_not_to_be_found() -> None:
    hidden = site(changed(dated("story", "a"), visibility="draft"), preview=True)
    assert "/berattelser/a/" not in dict(addresses(hidden))


def test_more_addresses_than_one_file_may_hold_become_several(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sitemap, "MOST", 6)
    files = written(Sitemap, SITE)
    parts = locations(files.pop("sitemap.xml"))
    assert parts == [f"https://exempel.se/sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    told = [locations(files[part.rpartition("/")[2]]) for part in parts]
    assert max(map(len, told)) == 6
    assert [url for part in told for url in part] == [f"https://exempel.se{url}" for url, _ in addresses(SITE)]
