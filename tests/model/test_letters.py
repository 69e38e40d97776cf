"""Letters that are begun: what the link holds is what the reader's program shows."""

from __future__ import annotations

from email.parser import Parser
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.model.letters import Letter, mailto

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)


def test_a_letter_has_its_swedish_letters_and_an_empty_line_between_its_paragraphs() -> None:
    letter = Letter(subject="Fråga & svar", body=("Hej på dig!", "Så når ni mig:"))
    assert mailto("kommun@exempel.se", letter) == (
        "mailto:kommun@exempel.se?subject=Fr%C3%A5ga%20%26%20svar"
        "&body=Hej%20p%C3%A5%20dig%21%0D%0A%0D%0AS%C3%A5%20n%C3%A5r%20ni%20mig%3A"
    )


@pytest.mark.parametrize(
    ("address", "letter", "link"),
    [
        ("a@exempel.se", None, "mailto:a@exempel.se"),
        ("a@exempel.se", Letter(), "mailto:a@exempel.se"),
        ("", Letter(subject="Tips"), "mailto:?subject=Tips"),
        ("a@exempel.se", Letter(body=("Hej",)), "mailto:a@exempel.se?body=Hej"),
        ("o'a&b+c@exempel.se", None, "mailto:o%27a%26b%2Bc@exempel.se"),
        ("a@exempel.se?cc=b@exempel.se", None, "mailto:a@exempel.se%3Fcc%3Db@exempel.se"),
    ],
)
def test_a_link_has_only_what_there_is_and_nothing_slips_out_of_its_place(
    address: str, letter: Letter | None, link: str
) -> None:
    assert mailto(address, letter) == link


@given(subject=TEXT, body=st.lists(TEXT, min_size=1))
def test_whatever_is_written_comes_out_again(subject: str, body: list[str]) -> None:
    link = mailto("a@exempel.se", Letter(subject=subject, body=tuple(body)))
    assert link.isascii()
    told = parse_qs(urlsplit(link).query, strict_parsing=True, keep_blank_values=True)
    assert told == {"subject": [subject], "body": ["\r\n\r\n".join(body)]}
    assert "+" not in urlsplit(link).query, "a program may take it for a plus"


def test_no_header_can_be_added() -> None:
    link = mailto("a@exempel.se", Letter(subject="Hej\r\nBcc: b@exempel.se"))
    assert "%0D%0ABcc" in link
    assert Parser().parsestr(f"Subject: {unquote(link).splitlines()[0]}").keys() == ["Subject"]


def test_a_letter_about_a_place_names_it_everywhere() -> None:
    letter = Letter(subject="Om {plats}", body=("Hej!", "I {plats} och {plats}:"))
    assert letter.about("Åsen") == Letter(subject="Om Åsen", body=("Hej!", "I Åsen och Åsen:"))
