"""Front matter: what is read, with which lines, and what a writer is told when it cannot be."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.model import frontmatter
from goodnews.model.frontmatter import MAX_BYTES, MatterError, split

PATH = "content/x.md"


def told(text: str | bytes) -> str:
    """Return what the writer of an unreadable file is told."""
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(MatterError) as error:
        split(data, PATH)
    return str(error.value.problem)


def test_fields_stay_text_and_know_their_lines() -> None:
    matter = split(b"---\ntitle: Hej\nareas: [a, no]\nimage:\n  file: 007\n---\n\nText.\n", PATH)
    assert matter.fields == {"title": "Hej", "areas": ["a", "no"], "image": {"file": "007"}}
    assert matter.lines[("image", "file")] == 5
    assert matter.lines[("areas", 1)] == 3
    assert (matter.body, matter.body_line) == ("\nText.\n", 7)


@pytest.mark.parametrize("value", ["", " ~", " null"])
def test_an_empty_value_is_none_and_an_empty_quoted_one_is_text(value: str) -> None:
    matter = split(f'---\na:{value}\nb: ""\n---\n'.encode(), PATH)
    assert matter.fields == {"a": None, "b": ""}


def test_byte_order_mark_and_windows_line_ends_make_no_difference() -> None:
    unix = split("---\na: å\n---\nText\n".encode(), PATH)
    assert split("\ufeff---\r\na: å\r\n---\r\nText\r\n".encode(), PATH) == unix


def test_all_duplicate_keys_are_told_with_both_lines() -> None:
    matter = split(b"---\na: 1\na: 2\nb:\n  c: 1\n  c: 2\n---\n", PATH)
    assert [str(problem) for problem in matter.problems] == [
        f"{PATH}:3: a: uppgiften står två gånger (även på rad 2). Ta bort den ena.",
        f"{PATH}:6: b.c: uppgiften står två gånger (även på rad 5). Ta bort den ena.",
    ]


@pytest.mark.parametrize("yaml", ["a: &x 1\nb: *x", "a: !!python/object:os.system x", "a: !!binary aGVq"])
def test_yaml_that_no_writer_means_is_refused(yaml: str) -> None:
    matter = split(f"---\n{yaml}\n---\n".encode(), PATH)
    assert [problem.line for problem in matter.problems] == [len(yaml.splitlines()) + 1]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("", 0, "filen är tom"),
        ("Bara text.\n", 1, "börjar inte med uppgifter"),
        ("---\ntitle: x\n", 1, "avslutas aldrig"),
        ("---\ntitle: a: b\n---\n", 2, "kolon mitt i texten"),
        ('---\ntitle: "a\nb: c\n---\n', 2, "citattecken avslutas aldrig"),
        ("---\na:\n\tb: 1\n---\n", 3, "indragen med en tabb"),
        ("---\na: @b\n---\n", 2, "särskild betydelse"),
        ("---\na: 1\n b: 2\n---\n", 3, "kolon mitt i texten"),
        ("---\na: [1\n---\n", 3, "hänger inte ihop"),
        ("---\na: \x00\n---\n", 2, "osynligt styrtecken"),
        ("---\n- a\n---\n", 2, "inte rader av formen"),
        ("---\na: " + "[" * 5000 + "\n---\n", 2, "nästlade"),
        (b"---\na: \xe5\n---\n", 2, "inte sparad som UTF-8"),
        (b"x" * (MAX_BYTES + 1), 0, "högst 500 kB"),
    ],
)
def test_an_unreadable_file_is_told_with_its_line(text: str | bytes, line: int, words: str) -> None:
    sentence = told(text)
    assert sentence.startswith(f"{PATH}:{line}: " if line else f"{PATH}: ")
    assert words in sentence


ROW = st.builds(lambda far, dashes: f"{' ' * far}{'- ' * dashes}a:", st.integers(0, 12), st.integers(0, 12))


@given(st.lists(ROW, max_size=30))
def test_a_first_look_at_the_depth_hides_nothing_that_is_too_deep(rows: list[str]) -> None:
    text = "\n".join(rows)
    quick = outcome(text)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(frontmatter, "_INDENTED", re.compile(""))
        assert outcome(text) == quick


@pytest.mark.parametrize("deep", ["- " * 25 + "a", "a:\n" + "".join(f"{' ' * n}a:\n" for n in range(1, 25))])
def test_deep_rows_are_told_of(deep: str) -> None:
    assert "nästlade" in told(f"---\n{deep}\n---\n")


def outcome(text: str) -> str:
    """Return what becomes of front matter, in words."""
    try:
        return repr(split(f"---\n{text}\n---\n".encode("utf-8", "replace"), PATH))
    except MatterError as error:
        return error.problem.sentence


@given(st.text())
def test_any_text_is_read_or_told_about(text: str) -> None:
    assert outcome(text)
