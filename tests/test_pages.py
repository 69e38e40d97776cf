"""The writers' own pages, and what some templates add to them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from goodnews.model.feeds import feeds
from goodnews.model.statement import Statement
from goodnews.pages import OwnPages, contacts, feed_groups, page_view
from tests.sites import dated, entry, listed, site, views

if TYPE_CHECKING:
    from goodnews.model.views import PageView

ENTRIES = (dated("ambassador", "polhem", title="Polhem"), dated("story", "a", places=["garpenberg"]))


def of_page(template: str, *entries: object, **known: Any) -> PageView:  # noqa: ANN401 (a directory)
    """Return the view of a page with the template."""
    made = site(entry("page", "om", template=template), *ENTRIES, *entries, **known)
    return page_view(next(page for page in made.pages if page.slug == "om"), made)


@pytest.mark.parametrize(
    ("template", "file"), [("page", "page"), ("contact", "page_contact"), ("subscribe", "page_subscribe")]
)
def test_a_page_has_the_template_it_asks_for(template: str, file: str) -> None:
    ((name, view),) = views(OwnPages, site(entry("page", "om", template=template)))
    assert (name, view.url) == (file, "/om/")


def test_a_plain_page_has_nothing_but_its_text() -> None:
    view = of_page("page", directory=listed({"slug": "tips"}))
    assert (view.feed_groups, view.contacts, view.desks, view.errands, view.doors) == ((), (), (), (), ())


def test_the_contact_page_shows_each_contact_once_with_the_areas_it_answers_for() -> None:
    other = {"label": "Näringslivskontoret", "phone": "0225-341 00"}
    areas = [
        entry("area", slug, order=order, **({"contact": other} if slug == "handel" else {}))
        for order, slug in enumerate(("trygghet", "handel", "skola"), start=1)
    ]
    made = contacts(site(*areas))
    assert [([tag.slug for tag in tags], contact.label) for tags, contact in made] == [
        (["trygghet", "skola"], "Servicecenter"),
        (["handel"], "Näringslivskontoret"),
    ]


def test_the_contact_page_shows_the_errands_of_everybody_and_leads_to_those_behind_the_doors() -> None:
    door = entry("page", "driva-foretag", title="Driva företag", template="door", audience="foretagare")
    directory = listed(
        {"slug": "tips"},
        {"slug": "lokal", "title": "Hitta en lokal", "audience": ["foretagare"]},
        {"slug": "ort", "title": "Om {plats}", "audience": ["foretagare"], "per_place": True},
        energi={"label": "Energibolaget", "phone": "0225-1 11 11"},
    )
    view = of_page("contact", door, directory=directory)
    assert [one.errand.slug for one in view.errands] == ["tips"]
    ((to, errands),) = view.doors
    assert (to.name, to.url) == ("Driva företag", "/driva-foretag/")
    assert [(link.name, link.url) for link in errands] == [("Hitta en lokal", "/driva-foretag/#s-arende-lokal")]
    assert [one.contact.label for one in view.desks] == ["Servicecenter", "Energibolaget"]


def test_a_contact_that_answers_for_areas_is_not_shown_again() -> None:
    directory = listed()
    area = entry("area", "trygghet", contact=directory.first)
    assert of_page("contact", area, directory=directory).desks == ()


def test_the_accessibility_statement_has_its_errand_and_where_to_complain() -> None:
    statement = Statement.model_validate(
        {
            "authority": "Kommunen",
            "service": "Webbplatsen",
            "conformance": "helt",
            "standard": "EN 301 549.",
            "assessed": "2026-03-24",
            "updated": "2026-11-23",
            "method": ["Vi har prövat."],
            "errand": "hinder",
        }
    )
    page = entry("page", "tillganglighet", template="accessibility")
    made = site(page, directory=listed({"slug": "tips"}, {"slug": "hinder"}), statement=statement)
    ((template, view),) = views(OwnPages, made)
    assert (template, view.errand.errand.slug) == ("page_accessibility", "hinder")
    assert view.complaints == "https://www.digg.se/tdosanmalan"
    assert view.changed == statement.updated


def test_the_page_for_subscribers_offers_every_feed_there_is_and_no_other() -> None:
    made = site(*ENTRIES)
    offered = [link.url for group in feed_groups(made) for link in (*group.feeds, *group.aims)]
    assert sorted(offered) == sorted(feed.address("rss") for feed in feeds(made))
    assert of_page("subscribe").feed_groups == feed_groups(made)
