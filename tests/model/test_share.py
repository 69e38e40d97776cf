"""What share cards tell, which pages they stand for, and their addresses."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from goodnews.model.editions import SWEDISH
from goodnews.model.share import ShareCards, share_cards
from tests.model.builders import entry
from tests.sites import changed, dated, figure, site

AREAS = (
    entry("area", "trygghet"),
    entry("area", "handel", name="Handel", order=2, thread="koppar", summary="Om handel."),
)


def cards(*entries: Any, look: str = "a", newest: int = 9, **over: Any) -> ShareCards:  # noqa: ANN401 (any kinds)
    """Return the cards of a site of two areas and the entries."""
    return share_cards(site(*AREAS, *entries, **over), sender="Sajten", lead="Om allt.", look=look, newest=newest)


def view(url: str, area: str | None = None) -> Any:  # noqa: ANN401 (stands in for a view)
    """Return what a page says of itself."""
    frame = SimpleNamespace(edition=SWEDISH)
    return SimpleNamespace(url=url, tag=area and SimpleNamespace(url=f"/omraden/{area}/"), frame=frame)


def test_an_entry_tells_its_title_kind_area_and_threads() -> None:
    card = cards(dated("story", "bad", title="Ett bad", areas=["handel", "trygghet"])).own["/berattelser/bad/"]
    assert (card.title, card.kicker, card.area, card.sender) == ("Ett bad", "Berättelse", "Handel", "Sajten")
    assert (card.wide, card.band) == (("koppar", "falurott"), ("falurott", "koppar"))
    assert card.url.startswith("/bilder/kort/")
    assert card.alt == "Berättelse · Handel · Ett bad · Sajten."


def test_an_ambassador_tells_a_role_and_a_picture_what_it_shows() -> None:
    card = cards(changed(dated("ambassador", "ek", role="Uppfinnare"), figure=figure())).own["/ambassadorer/ek/"]
    assert card.lead == "Uppfinnare"
    assert card.alt.endswith("Sajten. En bild.")


def test_a_page_has_its_own_card_or_its_areas_or_the_sites() -> None:
    made = cards(dated("story", "ny", "2026-03-02"), dated("story", "gammal", "2026-03-01"), newest=1)
    assert made.of(view("/berattelser/ny/", "trygghet")).title == "En rubrik"
    assert made.of(view("/berattelser/gammal/", "trygghet")).title == "Trygghet"
    assert made.of(view("/omraden/handel/allt/", "handel")).title == "Handel"
    assert made.of(view("/arkiv/")) is made.site
    assert [card.title for card in made] == ["Sajten", "Trygghet", "Handel", "En rubrik"]


@pytest.mark.parametrize("hidden", ["draft", "future", "expired", "withdrawn"])
def test_what_may_not_be_seen_has_no_card(hidden: str) -> None:
    one = changed(dated("story", "bad"), visibility=hidden)
    assert "/berattelser/bad/" not in cards(one).own
    assert "/berattelser/bad/" in cards(one, preview=True).own


@pytest.mark.parametrize(
    ("update", "look"),
    [
        ({"title": "Ny rubrik"}, "a"),
        ({"areas": ("handel",)}, "a"),
        ({"figure": figure("b")}, "a"),
        ({"figure": figure("a", focus=(0, 50))}, "a"),
        ({"figure": None}, "a"),
        ({}, "b"),
    ],
)
def test_an_address_changes_with_all_that_is_seen(update: dict[str, Any], look: str) -> None:
    one, url = changed(dated("story", "bad"), figure=figure()), "/berattelser/bad/"
    assert cards(changed(one, **update), look=look).own[url].url != cards(one).own[url].url


def test_an_address_stays_when_nothing_that_is_seen_changes() -> None:
    one, url = dated("story", "bad"), "/berattelser/bad/"
    assert cards(changed(one, summary="Ny ingress.")).own[url].url == cards(one).own[url].url
