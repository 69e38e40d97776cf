"""Whom a reader may ask: never the dead, never somebody without a way, and always the municipality."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from goodnews.model.asking import about_places, ambassador, at_place, desks, errands, for_audience
from goodnews.model.letters import Letter
from goodnews.model.views import Deck, Link
from tests.sites import dated, listed, site

if TYPE_CHECKING:
    from goodnews.model.asking import Asked

MUSEUM = {"label": "Museet", "url": "https://exempel.se/"}
ABOUT_PLACES = {
    "slug": "flytta",
    "title": "Fråga om {plats}",
    "audience": ["inflyttare"],
    "per_place": True,
    "subject": "Om {plats}",
    "body": ["Hej!", "I {plats}:"],
}


def person(slug: str, **over: Any) -> Any:  # noqa: ANN401 (an ambassador)
    return dated("ambassador", slug, title=slug.capitalize(), **over)


def names(found: tuple[Asked, ...]) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.contact.label, one.topics) for one in found]


def test_an_organisation_is_asked_under_its_own_name_about_its_topics() -> None:
    asked = ambassador(person("teatern", topics=["scenen"], contact=MUSEUM))
    assert asked
    assert (asked.contact.label, asked.topics) == ("Teatern", ("scenen",))
    assert asked.page == Link(name="Teatern", url="/ambassadorer/teatern/")


def test_for_a_historical_person_it_is_the_organisation_that_is_asked() -> None:
    asked = ambassador(person("polhem", subject="historisk", lived="1661–1751", topics=["urverk"], contact=MUSEUM))
    assert asked
    assert (asked.contact.label, asked.topics) == ("Museet", ("Polhem",))


def test_nobody_is_asked_without_a_way_there() -> None:
    assert ambassador(person("klubben", topics=["spår"])) is None


def test_at_a_place_ambassadors_stand_before_the_directory_and_each_once() -> None:
    near = {"places": ["garpenberg"], "contact": MUSEUM}
    people = [
        person("polhem", subject="historisk", lived="1661", **near),
        person("laval", subject="historisk", lived="1845", **near),
        person("klubben", places=["garpenberg"]),
        person("teatern", places=["asen"], contact=MUSEUM),
    ]
    desk = {"label": "Besökscentrum", "phone": "0225-1 11 11", "about": "gruvan", "places": ["garpenberg"]}
    made = site(*people, directory=listed(centrum=desk))
    garpenberg, asen = made.places
    assert names(at_place(made, garpenberg)) == [("Museet", ("Polhem",)), ("Besökscentrum", ("gruvan",))]
    assert names(at_place(made, asen)) == [("Teatern", ())]


def test_a_group_of_readers_can_ask_those_who_are_for_it() -> None:
    desk = {"label": "Turistbyrån", "phone": "0225-1 11 11", "audience": ["besokare"]}
    made = site(person("teatern", contact=MUSEUM, audience=["besokare"]), directory=listed(turist=desk))
    assert [name for name, _ in names(for_audience(made, "besokare"))] == ["Teatern", "Turistbyrån"]
    assert for_audience(made, "boende") == ()
    assert [name for name, _ in names(desks(made))] == ["Servicecenter", "Turistbyrån"]


def test_every_place_has_the_municipality_even_where_nobody_else_can_be_asked() -> None:
    made = site(directory=listed(ABOUT_PLACES))
    assert [(one.place.name, one.asked, one.contact.label, one.title) for one in about_places(made, "inflyttare")] == [
        ("Garpenberg", (), "Servicecenter", "Fråga om Garpenberg"),
        ("Åsen", (), "Servicecenter", "Fråga om Åsen"),
    ]
    letters = [one.letter for one in about_places(made)]
    assert letters[1] == Letter(subject="Om Åsen", body=("Hej!", "I Åsen:"))
    assert about_places(made, "boende") == ()
    assert about_places(site()) == ()


def test_errands_stand_behind_their_doors_and_those_for_everybody_with_none() -> None:
    made = site(
        dated("story", "a", aims=["forebygga-brott"]),
        directory=listed(
            ABOUT_PLACES,
            {"slug": "tips", "subject": "Tips"},
            {"slug": "brott", "audience": ["boende", "inflyttare"], "aims": ["forebygga-brott"]},
        ),
    )
    deck = Deck(made)
    assert [one.errand.slug for one in errands(made, deck, None)] == ["tips"]
    (brott,) = errands(made, deck, "inflyttare")
    assert (brott.errand.slug, [card.url for card in brott.texts]) == ("brott", ["/berattelser/a/"])
    assert brott.contact
    assert brott.contact.label == "Servicecenter"
