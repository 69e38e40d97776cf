"""Which series a claim is about."""

from __future__ import annotations

import pytest

from goodnews.model.claims import claims
from goodnews.model.subjects import is_about, names, names_another, speaks_of
from tests.model.measured import ARBETSLOSHET, FOLKMANGD, FORETAG, measure

PLACES = {"langshyttan", "hedemora", "stjarnsund"}
BROTT = measure("brott", "Anmälda våldsbrott", {"2024": "1552"}, "brott")
STAD = measure("stad", "Folkmängd i Hedemora stad", {"2020": "7597"}, "invånare i tätorten")
BYN = measure("byn", "Folkmängd i Långshyttan", {"2020": "1440"}, "invånare i tätorten", places=["langshyttan"])


@pytest.mark.parametrize(
    ("text", "series", "found"),
    [
        ("Folkmängden sjönk.", FOLKMANGD, True),
        ("Invånarna blev färre.", FOLKMANGD, True),
        ("Befolkningen sjönk.", FOLKMANGD, False),
        ("Arbetslösheten", ARBETSLOSHET, True),
        ("Ungdomsarbetslösheten", ARBETSLOSHET, False),
        ("De nya företagen", FORETAG, True),
        ("Företagen", FORETAG, False),
        ("Våldsbrotten", BROTT, True),
        ("Brotten", BROTT, False),
        ("Folkmängden i staden", STAD, True),
        ("Folkmängden", STAD, False),
    ],
)
def test_a_series_is_named_by_its_whole_title_or_by_its_unit(text: str, series: object, *, found: bool) -> None:
    assert names(text, series) == found  # type: ignore[arg-type]


def test_a_name_within_a_longer_one_is_no_other_name() -> None:
    assert names_another("Folkmängden i staden", FOLKMANGD, [FOLKMANGD, STAD])
    assert not names_another("Folkmängden i staden", STAD, [FOLKMANGD, STAD])
    assert not names_another("Folkmängden", FOLKMANGD, [FOLKMANGD, STAD])


def about(sentence: str, series: object = FOLKMANGD, *, told: bool = False) -> bool:
    """Return whether the only claim of the sentence is about the series."""
    (claim,) = claims(sentence)
    return is_about(claim, sentence, series, told=told, elsewhere=PLACES)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Folkmängden i Hedemora kommun ökade.", True),
        ("Enligt Region Dalarna ökade folkmängden.", True),
        ("Folkmängden ökade, visar SCB.", True),
        ("Folkmängden i Dalarna ökade.", False),
        ("Stjärnsunds folkmängd ökade.", False),
        ("I Säter ökade folkmängden.", False),
        ("Folkmängden i Grangärde ökade.", False),
        ("Folkmängden ökade bland unga kvinnor.", False),
        ("Andelen av folkmängden ökade.", False),
        ("Stödet till folkmängden ökade.", False),
        ("Så ökade den.", False),
        ("Det blev färre invånare 2025.", True),
        ("Det blev färre hus och invånarna såg det.", False),
    ],
)
def test_a_sentence_is_about_the_series_that_it_names_and_about_nobody_else(sentence: str, *, found: bool) -> None:
    assert about(sentence) == found


def test_evidence_need_not_name_its_series_but_is_not_about_another() -> None:
    assert about("Kommunen växte.", told=True)
    assert not about("Fler fick jobb.", told=True)
    assert not about("Långtidsarbetslösheten ökade.", ARBETSLOSHET, told=True)
    assert not about("Antalet nya företag ökade.", FORETAG, told=True)


def test_a_series_of_a_place_is_about_that_place() -> None:
    assert about("Folkmängden i Långshyttan minskade.", BYN)
    assert not about("Folkmängden minskade.", BYN)
    assert not about("Folkmängden i Stjärnsund minskade.", BYN)


def test_a_comparison_is_called_by_many_names() -> None:
    assert speaks_of("än i länet", "Dalarna")
    assert speaks_of("än i hela landet", "Riket")
    assert speaks_of("än liknande kommuner", "Liknande kommuner")
    assert not speaks_of("än i länet", "Riket")
