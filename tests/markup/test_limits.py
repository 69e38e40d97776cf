from __future__ import annotations

import time
from typing import TYPE_CHECKING

import pytest

from goodnews.markup import render
from goodnews.markup.limits import without_controls
from goodnews.model.fields import LOST

if TYPE_CHECKING:
    from tests.markup.conftest import Render


@pytest.mark.parametrize(
    ("char", "code"),
    [
        ("\x00", "U+0000"),
        ("\x02", "U+0002"),
        ("\x1b", "U+001B"),
        ("\x7f", "U+007F"),
        ("\u202e", "U+202E"),
        ("\u2066", "U+2066"),
        ("\u2028", "U+2028"),
        ("\ufeff", "U+FEFF"),
        ("\ufdd0", "U+FDD0"),
        ("\ud800", "U+D800"),
        ("&#8238;", "U+202E"),
        ("&#x202E", "U+202E"),
    ],
)
def test_an_invisible_control_character_is_a_problem_on_its_line(rendered: Render, char: str, code: str) -> None:
    result = rendered(f"a\n\nb{char}-c")
    assert result.line_of(code) == 12
    assert result.html == "<p>a</p>\n<p>b-c</p>"


def test_the_mark_of_a_lost_letter_is_a_problem_on_its_line(rendered: Render) -> None:
    assert rendered("a\n\nK\N{REPLACEMENT CHARACTER}ping").line_of("gått förlorad") == 12


def test_no_control_character_can_be_printed_so_a_text_that_can_be_needs_no_search() -> None:
    signs = set(map(chr, range(0x11000))) - {LOST}
    assert [
        ascii(sign) for sign in signs if sign.isprintable() and without_controls(f"{sign}\t", path="", first_line=1)[1]
    ] == []


@pytest.mark.parametrize(
    "text", ["a\tb", "mjukt\N{SOFT HYPHEN}streck", "👩\N{ZERO WIDTH JOINER}🌾", "a\xa0b", "&#229;"]
)
def test_other_invisible_characters_are_fine(rendered: Render, text: str) -> None:
    assert rendered(text).problems == []


@pytest.mark.parametrize(
    "bomb",
    [
        ">" * 10_000,
        "> " * 10_000,
        "[" * 10_000,
        "[" * 4_000 + "]" * 4_000,
        "](" * 10_000,
        "[a](" * 10_000,
        "![a](" * 10_000,
        '[a](b "c) ' * 2_000,
        "1. " * 10_000,
        "\n".join("    " * depth + "- a" for depth in range(200)),
        "<a " * 10_000,
        '<a x="' * 10_000,
        "<b>" * 10_000,
        "<div>" * 5_000,
        "`a " * 10_000,
        "{: " * 10_000,
        "# a\n" * 10_000,
        "| a | b |\n|--|--|\n" + "| x | y |\n" * 9_000,
        "ord " * 500_000,
    ],
    ids=lambda bomb: f"{bomb[:8].strip()}{len(bomb)}",
)
def test_a_bomb_is_a_problem_in_good_time(bomb: str) -> None:
    start = time.process_time()
    _, problems = render(f"a\n\n{bomb}", path="content/x.md", first_line=1)
    assert problems
    assert time.process_time() - start < 5


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"- [Förening {n}](https://exempel.se/{n}), som spelar boll" for n in range(200)),
        "| Ort | Antal |\n|-----|------:|\n" + "| Hedemora | 7 000 |\n" * 290,
        "Ett långt stycke med vanliga ord, (parenteser) och *betoning*. " * 200,
        "\n".join("> " * depth + "svar" for depth in range(1, 8)),
        "[" * 12 + "a" + "]" * 12,
    ],
    ids=["list", "table", "paragraph", "quotes", "brackets"],
)
def test_what_a_person_may_write_is_no_bomb(rendered: Render, text: str) -> None:
    assert rendered(text).problems == []
