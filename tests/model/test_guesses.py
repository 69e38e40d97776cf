"""What a writer may have meant, also when there are thousands of names to guess among."""

from __future__ import annotations

import difflib

import pytest

from goodnews.model import guesses
from goodnews.model.guesses import Names

#: More names than anyone could look through, as alike as a site's texts are.
MANY = [
    f"berattelser/{year}/{who}-{what}-{number}/index.md"
    for year in (2024, 2025, 2026)
    for who in ("skolan", "biblioteket", "hembygdsforeningen", "ridskolan", "snickeriet")
    for what in ("oppnade-dorrarna", "salde-sin-sista-ved", "bytte-ut-maskinerna")
    for number in range(40)
]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("kultr", "Menade du ”kultur”?"),
        ("Kultur", "Menade du ”kultur”?"),
        ("xyz", "Välj bland ”kultur” och ”skola”."),
    ],
)
def test_the_closest_name_is_suggested_or_else_all(name: str, hint: str) -> None:
    assert guesses.did_you_mean(name, {"skola", "kultur"}) == hint


def test_of_names_that_look_the_same_the_first_is_meant() -> None:
    assert Names(["Ängen", "Angen", "skog"]).closest("ÄNGEN") == "Angen"
    assert Names(["Långshyttan", "Garpenberg"]).closest("langshytan") == "Långshyttan"


@pytest.mark.parametrize(
    "wrong",
    [
        "berattelser/2025/bibloteket-oppnade-dorrarna-17/index.md",
        "berattelser/2025/biblioteket-oppnade-17/index.md",
        "berattelser/2025/biblioteket-oppnade-dorrarna-17.md",
        "2025/biblioteket-öppnade-dörrarna-17",
    ],
)
def test_among_many_names_the_same_is_meant_as_among_few(wrong: str) -> None:
    assert Names(MANY).closest(wrong) == "berattelser/2025/biblioteket-oppnade-dorrarna-17/index.md"


@pytest.mark.parametrize("wrong", ["", "-", "å", "index.md", "qqqqqqqqqqqqqqqqqqqqqqq", "x" * 100_000])
def test_among_many_names_none_is_meant_by_a_word_that_is_like_none(wrong: str) -> None:
    assert Names(MANY).closest(wrong) is None


def test_few_of_many_names_are_looked_at_closely(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[object] = []
    ratio = difflib.SequenceMatcher.real_quick_ratio
    monkeypatch.setattr(
        difflib.SequenceMatcher, "real_quick_ratio", lambda matcher: looked.append(matcher) or ratio(matcher)
    )
    Names(MANY).closest("berattelser/2025/bibloteket-oppnade-dorrarna-17/index.md")
    assert 0 < len(looked) <= guesses.LOOKED_AT


def test_the_names_are_prepared_once_for_all_that_is_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    plain = guesses.slug
    monkeypatch.setattr(guesses, "slug", lambda name: made.append(name) or plain(name))
    for number in range(100):
        guesses.did_you_mean(f"fel-{number}", [*MANY, "endast-har"])
    assert len(made) == len(MANY) + 1 + 100


def test_a_hint_lists_no_more_names_than_one_can_read() -> None:
    assert guesses.did_you_mean("qq", ["b", "a"]) == "Välj bland ”a” och ”b”."
    hint = guesses.did_you_mean("qq", MANY)
    assert hint.endswith(f" och {len(MANY) - guesses.LISTED} till.")
    assert hint.count("”") == 2 * guesses.LISTED
    assert guesses.did_you_mean("qq", []) == ""
