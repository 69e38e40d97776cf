"""Entries as the editions tell them."""

from __future__ import annotations

from typing import Any

from goodnews.model.body import Body
from goodnews.model.editions import EASY, ENGLISH, editions_of, exists, versions_of
from goodnews.model.tellings import areas, news, pages, telling
from tests.model.builders import entry
from tests.sites import changed, dated, figure, site

EN = {"title": "A bridge", "summary": "It is open."}
LATT = {"title": "En bro", "summary": "Den är klar.", "body": "Bron är klar."}


def told(slug: str = "bron", date: str = "2026-03-24", **over: Any) -> Any:  # noqa: ANN401 (an entry of any kind)
    """Return a story that both editions tell."""
    return dated("story", slug, date, translations={"en": EN, "lattlast": LATT}, **over)


def test_an_edition_has_its_own_words_and_address() -> None:
    made = telling(changed(told(), told={"en": Body(words=3)}), ENGLISH)
    assert made
    assert (made.title, made.summary, made.url) == ("A bridge", "It is open.", "/en/berattelser/bron/")
    assert made.body == Body(words=3)


def test_a_translation_without_a_text_has_none() -> None:
    made = telling(told(), ENGLISH)
    assert made
    assert made.body is None


def test_what_an_edition_does_not_tell_is_not_in_it() -> None:
    plain = dated("story", "annan")
    assert telling(plain, ENGLISH) is None
    assert (editions_of(plain), versions_of(plain)) == ((), ())
    assert not exists(ENGLISH, site(plain))


def test_a_text_leads_to_where_it_is_told() -> None:
    assert [(each.name, each.url, each.lang) for each in versions_of(told())] == [
        ("In English", "/en/berattelser/bron/", "en"),
        ("På lätt svenska", "/lattlast/berattelser/bron/", "sv"),
    ]


def test_subscribers_know_each_edition_by_an_id_of_its_own_that_stays() -> None:
    one = told()
    (english,), (easy,) = news(site(one), ENGLISH), news(site(one), EASY)
    assert len({one.id, english.id, easy.id}) == 3
    (renamed,) = news(site(told("bron", title="Ny rubrik", previous=["/berattelser/gammal/"])), ENGLISH)
    assert renamed.id == english.id


def test_a_picture_is_described_in_the_language_of_the_page() -> None:
    words = {"en": {**EN, "alt": "A bridge of wood.", "caption": "Open."}, "lattlast": LATT}
    one = changed(dated("story", "bron", translations=words), figure=figure(alt="En bro av trä.", caption="Öppen."))
    english, easy = telling(one, ENGLISH), telling(one, EASY)
    assert english
    assert english.figure
    assert (english.figure.alt, english.figure.caption) == ("A bridge of wood.", "Open.")
    assert english.figure.original == one.figure.original
    assert easy
    assert easy.figure == one.figure


def test_news_run_from_the_newest_and_hold_nothing_that_may_not_be_seen() -> None:
    hidden = changed(told("utkast"), visibility="draft")
    made = news(site(told("a", "2026-01-01"), told("b", "2026-02-01"), hidden), ENGLISH)
    assert [each.entry.slug for each in made] == ["b", "a"]


def test_areas_and_pages_are_told_too() -> None:
    area = entry("area", "trygghet", translations={"en": {**EN, "name": "Safety"}})
    page = entry("page", "om", translations={"en": {**EN, "body": "Text."}})
    of = site(area, page)
    assert [each.name for each in areas(of, ENGLISH)] == ["Safety"]
    assert [each.url for each in pages(of, ENGLISH)] == ["/en/om/"]
    assert exists(ENGLISH, of)
