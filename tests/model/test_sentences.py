"""Texts into sentences, sentences into clauses, and Markdown into prose with its lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from goodnews.model.sentences import clauses, prose, sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ett. Två! Tre? Fyra", ["Ett.", "Två!", "Tre?", "Fyra"]),
        ("Det är t.ex. Hedemora och ca. 300 till.", ["Det är t.ex. Hedemora och ca. 300 till."]),
        ("Det var 5,0 procent 2026. Det är lågt.", ["Det var 5,0 procent 2026.", "Det är lågt."]),
        ("  ", []),
    ],
)
def test_a_text_is_its_sentences(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


@pytest.mark.parametrize(
    ("sentence", "loud"),
    [
        ("Det ökade, men inte mycket.", ["Det ökade"]),
        ("Det ökade inte; priset sjönk.", ["priset sjönk."]),
        ("Vi vet inte om det ökade, och priset sjönk.", []),
        ("Ingen trodde det, men priset sjönk.", ["men priset sjönk."]),
        ("Målet: priset sjunker.", []),
        ("Det sägs – och det stämmer – att priset sjönk.", ["Det sägs", "och det stämmer", "att priset sjönk."]),
        ("”Det ökade” är hans ord.", []),
        ("Ökade det?", []),
    ],
)
def test_a_clause_that_asserts_nothing_is_quiet_and_quiets_what_follows_until_a_contrast(
    sentence: str, loud: list[str]
) -> None:
    assert [clause.text for clause in clauses(sentence) if not clause.quiet] == loud


MARKDOWN = """\
Ett *stycke* som
går över rader. En [länk](https://x.se/2019) till.[^1]

## En rubrik

- En punkt.
- En till, den sista
  på två rader.

| År | Tal |
| --- | --- |
| 2024 | Det ökade. |

> Ett citat. Det ökade.

![En bild](x.jpg "Det ökade.")

Siffran gäller
2026. Sedan dess har inget hänt.
{: .fakta}

[^1]: En fotnot. Det ökade.
"""


def test_prose_is_read_with_its_lines_and_without_markup_tables_quotations_and_footnotes() -> None:
    assert [(line, sentence) for line, sentence, _ in prose(MARKDOWN, 10)] == [
        (10, "Ett stycke som går över rader."),
        (11, "En länk till."),
        (13, "En rubrik"),
        (15, "En punkt."),
        (16, "En till, den sista på två rader."),
        (27, "Siffran gäller 2026."),
        (28, "Sedan dess har inget hänt."),
    ]


def test_a_sentence_that_stands_twice_has_two_lines() -> None:
    assert [line for line, _, _ in prose("Så.\nSå.\n\nSå.\n", 1)] == [1, 2, 4]


@given(some.text(max_size=200))
def test_every_sentence_lies_within_the_text(text: str) -> None:
    lines = text.count("\n") + 1
    assert all(5 <= line < 5 + lines for line, _, _ in prose(text, 5))
