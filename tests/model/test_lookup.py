"""In which order records stand from A to Ö, and what a misspelt word may have meant."""

from __future__ import annotations

import pytest

from goodnews.model.findable import Findable, findables
from goodnews.model.lookup import alphabetical, initial, suggestions
from tests.sites import dated, entry, site

PLACE = "/platser/garpenberg/"


def titled(*titles: str) -> list[Findable]:
    """Return records with these titles."""
    return [Findable(url=f"/{number}/", title=title, kind="Berättelse") for number, title in enumerate(titles)]


@pytest.mark.parametrize(
    ("title", "letter"),
    [
        *(("Bron", "B"), ("ån", "Å"), ("Älven", "Ä"), ("Ön", "Ö"), ("Östen", "Ö"), ("Éclair", "E"), ("Ærø", "Ä")),
        *(
            ("”Åter”", "Å"),
            ("– och så", "O"),
            ("1446", "0–9"),
            ("Ωmega", "0–9"),
            ("…", "0–9"),
            ("A\N{COMBINING RING ABOVE}n", "Å"),
        ),
    ],
)
def test_a_title_stands_under_its_first_letter(title: str, letter: str) -> None:
    assert initial(title) == letter


def test_letters_and_titles_stand_in_swedish_order() -> None:
    groups = alphabetical(titled("Ön", "zebra", "Ån", "”Ab”", "aa", "Älv", "2 hus"))
    assert [(letter, [record.title for record in records]) for letter, records in groups] == [
        *(("0–9", ["2 hus"]), ("A", ["aa", "”Ab”"]), ("Z", ["zebra"])),
        *(("Å", ["Ån"]), ("Ä", ["Älv"]), ("Ö", ["Ön"])),
    ]


def test_names_lead_to_their_pages_and_words_stand_once() -> None:
    stories = [dated("story", "a", title="Bron"), dated("story", "b", title="BRON i Garpenberg")]
    told = suggestions(findables(site(*stories, entry("page", "om", title="Om"))))
    assert ["Garpenberg", PLACE] in told["names"]
    assert ["Om", "/om/"] in told["names"]
    assert [word for word in told["words"] if isinstance(word, str) and word.casefold() == "bron"] == ["Bron"]
    assert "Garpenberg" not in told["words"], "it has a page of its own"


def test_words_of_another_language_are_not_suggested() -> None:
    record = Findable(url="/en/a/", title="The bridge", kind="På engelska", lang="en")
    assert suggestions([record]) == {"names": [], "words": []}
