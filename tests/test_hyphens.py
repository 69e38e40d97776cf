"""Where words in large type may break."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.hyphens import LONG, SOFT_HYPHEN, WORD_JOINER, headline, headlines


def shown(text: str) -> str:
    """Return the text with "|" where it may break and "+" where it may not."""
    return text.replace(SOFT_HYPHEN, "|").replace(WORD_JOINER, "+").replace("\u00a0", "_")


@pytest.mark.parametrize(
    ("plain", "parted"),
    [
        ("Kompetensförsörjningsstrategi", "Kompe|tens|för|sörj|nings|stra|tegi"),
        ("Servicecenter för ÅRSFÖRÄNDRINGEN", "Service|center för ÅRSFÖR|ÄND|RINGEN"),
        ("vuxenutbildningen, ja", "vuxen|ut|bild|ningen, ja"),
    ],
)
def test_long_words_get_places_to_break(plain: str, parted: str) -> None:
    assert shown(headline(plain)) == parted


@pytest.mark.parametrize(
    "text", ["", "Kort rubrik", "a" * (LONG - 1), "15 025 invånare", "snake_case_that_is_long", "&quot;"]
)
def test_all_else_is_as_it_was(text: str) -> None:
    assert headline(text) == text


def test_no_part_is_shorter_than_four_letters() -> None:
    parts = headline("tredjehandsuthyrningsförordningarna").split(SOFT_HYPHEN)
    assert len(parts[0]) >= 4
    assert len(parts[-1]) >= 4


@pytest.mark.parametrize(("word", "wrong"), [("miljöstipendiet", "miljös"), ("Stockholmstrakten", "Stockholmst")])
def test_a_compound_is_not_parted_within_the_cluster_at_its_joint(word: str, wrong: str) -> None:
    assert not headline(word).replace(SOFT_HYPHEN, "|", 1).startswith(f"{wrong}|")
    assert wrong + SOFT_HYPHEN not in headline(word)


@pytest.mark.parametrize(
    ("plain", "held"),
    [
        ("1958 kördes ett VM-lopp", "1958 kördes ett VM-+lopp"),
        ("sedan 1970-talet", "sedan 1970-+talet"),
        ("Bygg- och trä", "Bygg- och trä"),
        ("Nordost-sydväst", "Nordost-sydväst"),
        ("försvann – 2013", "försvann_– 2013"),
    ],
)
def test_a_short_part_keeps_its_hyphen_and_no_line_begins_with_a_dash(plain: str, held: str) -> None:
    assert shown(headline(plain)) == held


def test_tags_are_left_alone() -> None:
    html = '<h2 id="kompetensforsorjningsstrategi"><code>Verksamhetsplanering</code></h2>'
    assert shown(headline(html)).startswith('<h2 id="kompetensforsorjningsstrategi"><code>Verk|sam|hets')


def test_in_a_text_only_headings_are_parted() -> None:
    html = "<p>Verksamhetsplanering</p><h3>Verksamhetsplanering</h3><p>Verksamhetsplanering</p>"
    parted = headlines(html)
    assert parted.count("<p>Verksamhetsplanering</p>") == 2
    assert SOFT_HYPHEN in parted.split("<h3>")[1].split("</h3>")[0]


@given(st.text(st.characters(blacklist_characters=SOFT_HYPHEN + WORD_JOINER + "\u00a0")))
def test_without_the_marks_the_text_is_the_same(text: str) -> None:
    marked = headline(text)
    assert marked.replace(SOFT_HYPHEN, "").replace(WORD_JOINER, "").replace("\u00a0", " ") == text
    assert headline(text) == marked
