"""What can be found, and by which of its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.findable import findables
from tests.sites import changed, dated, entry, figure, site

if TYPE_CHECKING:
    from goodnews.model.findable import Findable

STORY = dated(
    "story",
    "bron",
    title="Bron över ån",
    places=["asen"],
    aims=["forebygga-brott"],
    people=["polhem"],
    indicators=["brott"],
    setback="Den blev dyr.",
    evidence=[
        {
            "type": "resultat",
            "claim": "Bron bär.",
            "value": "12.5",
            "unit": "ton",
            "source": {"title": "K", "date": "2026"},
        }
    ],
)
PLACE = "/platser/garpenberg/"


def found(*entries: object, preview: bool = False) -> dict[str, Findable]:
    """Return the records of a site by their addresses."""
    return {record.url: record for record in findables(site(*entries, preview=preview))}


def test_every_kind_of_page_can_be_found_and_each_once() -> None:
    people, measure = dated("ambassador", "polhem"), entry("indicator", "brott")
    of = site(STORY, dated("result", "bad"), people, measure, entry("page", "om"))
    urls = [record.url for record in findables(of)]
    assert {"/berattelser/bron/", "/resultat/bad/", "/ambassadorer/polhem/", "/matt/brott/", "/om/"} <= set(urls)
    assert {"/omraden/trygghet/", PLACE, "/arkiv/", "/berattelser/", "/matt/"} <= set(urls)
    assert len(set(urls)) == len(urls)
    assert "/sok/" not in urls


def test_a_text_is_known_by_all_that_it_belongs_to_and_all_that_its_fields_say() -> None:
    record = found(
        STORY, dated("ambassador", "polhem", title="Polhem"), entry("indicator", "brott", title="Anmälda brott")
    )["/berattelser/bron/"]
    assert record.names == ("Trygghet", "Åsen", "Förebygga brott.", "Polhem", "Anmälda brott")
    assert (record.kind, record.areas, record.places) == ("Berättelse", ("Trygghet",), ("Åsen",))
    assert (record.year, record.date, record.lead) == ("2026", "24 mars 2026", "En ingress.")
    assert record.text == ("Den blev dyr.", "Bron bär. 12,5 ton")


def test_a_result_and_an_ambassador_are_found_by_their_own_fields() -> None:
    quote = {"text": "Här är det fint."}
    of = found(dated("result", "a"), dated("ambassador", "b", lived="1661–1751", topics=["Ur"], quote=quote))
    told = " ".join(of["/resultat/a/"].text + of["/ambassadorer/b/"].text)
    for said in ("Målet.", "Utfallet.", "Lärdomen.", "2025–2026", "Förening", "1661–1751", "Ur", "Här är det fint."):
        assert said in told


def test_nothing_hidden_or_private_can_be_found() -> None:
    private = {"subject": "person", "legal_basis": "avtal", "record_no": "KS 1", "valid_until": "2027-01-01"}
    person = changed(dated("ambassador", "b", **private))
    draft = changed(dated("story", "a", people=["b"]), visibility="draft")
    hidden = changed(dated("ambassador", "c"), visibility="expired")
    of = found(draft, person, hidden, dated("story", "d", people=["b", "c"], title="D"))
    assert "/berattelser/a/" not in of
    assert "/ambassadorer/c/" not in of
    assert "KS 1" not in repr(of)
    assert len(of["/berattelser/d/"].names) == 2


def test_what_other_editions_tell_is_found_there_in_its_own_language() -> None:
    told = {
        "en": {"title": "The bridge", "summary": "It holds."},
        "lattlast": {"title": "Bron", "summary": "Bra.", "body": "Text."},
    }
    of = found(dated("story", "bron", places=["asen"], translations=told))
    english, easy = of["/en/berattelser/bron/"], of["/lattlast/berattelser/bron/"]
    assert (english.title, english.lead, english.kind, english.lang) == ("The bridge", "It holds.", "På engelska", "en")
    assert (easy.title, easy.kind, easy.lang, easy.places) == ("Bron", "Lättläst", "", ("Åsen",))
    assert {"/en/", "/lattlast/"} <= of.keys()


def test_in_a_preview_drafts_can_be_found() -> None:
    draft = changed(dated("story", "a"), visibility="draft")
    assert "/berattelser/a/" in found(draft, preview=True)


def test_the_texts_come_last_the_newest_first() -> None:
    records = findables(site(dated("story", "a", "2025-01-01"), dated("story", "b", "2026-01-01")))
    assert [record.url for record in records[-2:]] == ["/berattelser/b/", "/berattelser/a/"]


def test_pictures_in_the_text_are_found_by_what_they_show() -> None:
    one = figure(alt="En häst.", caption="Hästen.", shapes=("inline",))
    record = found(changed(dated("story", "a"), inline_figures=(one,)))["/berattelser/a/"]
    assert record.text == ("En häst.", "Hästen.")
