"""What may be chosen in the ledger, and where the lists lie."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest

from goodnews.model.entries import EvidenceType
from goodnews.model.ledger import TYPES, Choice, addresses, words
from tests.sites import dated, entry, site


def test_every_type_of_evidence_has_its_words_in_the_schema_s_order() -> None:
    assert tuple(TYPES) == get_args(EvidenceType)


@pytest.mark.parametrize(
    ("choice", "url"),
    [
        (Choice(), "/bevis/"),
        (Choice(area="handel"), "/bevis/handel/"),
        (Choice(type="effekt"), "/bevis/typ/effekt/"),
        (Choice(year="2024"), "/bevis/ar/2024/"),
        (Choice(area="handel", type="effekt", year="2024"), "/bevis/handel/typ/effekt/ar/2024/"),
    ],
)
def test_a_choice_has_an_address_of_what_is_chosen(choice: Choice, url: str) -> None:
    assert choice.url == url


def test_no_two_choices_have_the_same_address() -> None:
    made = [
        Choice(area=area, type=kind, year=year) for area, kind, year in product(("", "a"), ("", "effekt"), ("", "2024"))
    ]
    assert len({choice.url for choice in made}) == 8


@pytest.mark.parametrize(
    ("choice", "told"),
    [
        (Choice(), ""),
        (Choice(area="trygghet"), "Trygghet"),
        (Choice(type="resultat", year="2024"), "resultat, 2024"),
        (Choice(area="trygghet", type="effekt", year="2024"), "Trygghet, effekter, 2024"),
    ],
)
def test_a_choice_is_told_in_words(choice: Choice, told: str) -> None:
    assert words(choice, site(entry("area", "trygghet"))) == told


def test_the_addresses_to_be_found_are_of_one_choice_and_of_what_there_is() -> None:
    made = site(dated("result", "a", "2024-01-01"), dated("story", "utan-bevis", "2026-01-01"))
    assert list(addresses(made)) == ["/bevis/", "/bevis/trygghet/", "/bevis/typ/effekt/", "/bevis/ar/2024/"]
