"""What a sentence claims, by its words alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from goodnews.model.claims import claims


def told(sentence: str) -> list[str]:
    """Return what is claimed: kind and way, and of what."""
    return [f"{one.kind} {one.way}{' change' if one.of_change else ''}" for one in claims(sentence)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Folkmängden ökade.", "moved up"),
        ("Folkmängden har sjunkit.", "moved down"),
        ("Nu växer kommunen.", "moved up"),
        ("Det har blivit bättre.", "moved better"),
        ("Siffrorna försämrades.", "moved worse"),
        ("Priset steg med 3 procent.", "moved up"),
        ("Antalet gick ner.", "moved down"),
        ("Antalet gick tydligt upp.", "moved up"),
        ("Konkurserna var 1,05, ner från omkring 1,27.", "moved down"),
        ("Konkurserna gick åt rätt håll.", "moved better"),
        ("Det var en kraftig ökning med 12 procent.", "moved up"),
        ("Elevernas antal är lägre än förra året.", "moved down"),
        ("Det är färre än 2021.", "moved down"),
        ("Fler företag startades än i april 2025.", "moved up"),
        ("Andelen är högre än i riket.", "than up"),
        ("Andelen har en högre nivå än länet.", "than up"),
        ("Resultatet är sämre än i Dalarna.", "than worse"),
        ("Det är fler än 200.", "than up"),
        ("Talet är det högsta sedan 2010.", "most up"),
        ("Talet är det lägsta någonsin.", "most down"),
        ("Betyget är rekordhögt.", "most up"),
        ("Betyget var bäst 2021.", "most better"),
        ("Det är det största tappet sedan 1970-talet.", "most down change"),
        ("Det är den största ökningen hittills.", "most up change"),
    ],
)
def test_a_sentence_claims(sentence: str, expected: str) -> None:
    assert told(sentence) == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        *("Minskningen ökade.", "Ökningen var stor.", "Nedgången blev större.", "En minskning som ökade."),
        *("Undersökningen visade det.", "Ansökningar kom in.", "Han växte upp här.", "Idén föll bort.", "Han gick ut."),
        *("Det är ett steg till.", "Ta nästa steg i trappan.", "Steg för steg.", "I så fall."),
        *(
            "Högst i Dalarna.",
            "Näst högst av åtta kommuner.",
            "Det fjärde högsta talet.",
            "Högst 40 platser.",
            "Minst två.",
        ),
        *("Den minsta ökningen sedan 2010.", "Betyget är bäst.", "Den bästa utvecklingen sedan 2010."),
        *("Företag som växer.", "Ökar antalet behövs plats.", "Varje ökning är bra.", "Rörelsen ökade sin omsättning."),
        *("Det har inte ökat.", "Aldrig har det minskat.", "Varken det ena eller andra ökade.", "Kanske ökade det."),
        *(
            "Ökade det?",
            "Det väntas ha ökat.",
            "Målet är att det ökat.",
            "Planen är att det växer.",
            "Vi vet inte om det ökat.",
        ),
        *(
            "”Det ökade”, sa hon.",
            "Skillnaden växer.",
            "Takten sjönk.",
            "Hedemora föll till elfte plats.",
            "Risken ökade.",
        ),
    ],
)
def test_a_sentence_claims_nothing(sentence: str) -> None:
    assert told(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Det ökade 2024, men minskade 2025.", ["moved up", "moved down"]),
        ("Det ökade, men inte mycket.", ["moved up"]),
        ("Vi vet inte varför det ökade och priset sjönk.", []),
        ("Det är inte känt, men det ökade.", ["moved up"]),
        ("Det ökade och kommunen vill mer.", ["moved up"]),
        ("Det ökade och minskade.", []),
        ("Lägre än i riket men högre än i länet.", ["than down", "than up"]),
    ],
)
def test_a_sentence_may_claim_something_in_each_of_its_clauses(sentence: str, expected: list[str]) -> None:
    assert told(sentence) == expected


def test_a_comparative_alone_may_belong_to_any_noun_and_tells_of_a_change_only_with_a_time() -> None:
    (bare,), (became,), (verb,) = map(claims, ("Färre elever.", "Eleverna blev färre.", "Eleverna minskade."))
    assert [(one.bare, one.loose) for one in (bare, became, verb)] == [(True, True), (True, False), (False, False)]


@given(some.text(alphabet="abåäö ,.–?”«12:;()", max_size=80) | some.text(max_size=80))
def test_no_text_is_too_odd(text: str) -> None:
    assert isinstance(claims(text), tuple)
