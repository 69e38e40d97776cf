"""The writers' own pages, and what some templates add to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.model.feeds import feeds
from goodnews.pages import OwnPages, contacts, feed_groups, page_view
from tests.sites import dated, entry, site, slugs, views

if TYPE_CHECKING:
    from goodnews.model.views import PageView

ENTRIES = (dated("ambassador", "polhem", title="Polhem"), dated("story", "a", places=["garpenberg"]))


def of_page(template: str) -> PageView:
    """Return the view of a page with the template."""
    made = site(entry("page", "om", template=template), *ENTRIES)
    return page_view(made.pages[0], made)


@pytest.mark.parametrize(
    ("template", "file"),
    [("page", "page"), ("contact", "page_contact"), ("moving", "page_moving"), ("subscribe", "page_subscribe")],
)
def test_a_page_has_the_template_it_asks_for(template: str, file: str) -> None:
    ((name, view),) = views(OwnPages, site(entry("page", "om", template=template)))
    assert (name, view.url) == (file, "/om/")


def test_a_plain_page_has_nothing_but_its_text() -> None:
    view = of_page("page")
    assert (view.feed_groups, view.contacts, view.places, view.ambassadors) == ((), (), (), ())


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


def test_the_page_for_those_who_move_shows_the_places_and_the_ambassadors() -> None:
    view = of_page("moving")
    assert [(link.name, link.count, told) for link, told in view.places] == [
        ("Garpenberg", 1, "Gruvorten."),
        ("Åsen", 0, ""),
    ]
    assert slugs(view.ambassadors) == ["polhem"]
    assert view.contacts == ()


def test_the_page_for_subscribers_offers_every_feed_there_is_and_no_other() -> None:
    made = site(*ENTRIES)
    offered = [link.url for group in feed_groups(made) for link in (*group.feeds, *group.aims)]
    assert sorted(offered) == sorted(feed.address("rss") for feed in feeds(made))
    assert of_page("subscribe").feed_groups == feed_groups(made)
