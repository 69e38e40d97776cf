"""The search for what may begin or end emphasis: the same as Python-Markdown's own, which goes letter by letter."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from markdown.inlinepatterns import DelimiterProcessor

from goodnews.markup.converter import Converter

EMPHASIS = Converter().emphasis


@given(st.text(alphabet="ab *_\\å\n", max_size=30), st.integers(0, 30), st.sampled_from(["", "*", "_", "*_"]))
def test_the_next_sign_is_found_where_a_search_letter_by_letter_finds_it(text: str, start: int, is_open: str) -> None:
    for sign, delimiter in EMPHASIS.delimiters.items():
        delimiter.stack.clear()
        if sign in is_open:
            delimiter.stack.append((0, 1, False, 1, 1))
    ours, theirs = EMPHASIS.search(text, start), DelimiterProcessor.search(EMPHASIS, text, start)
    assert (ours and (ours.span(), ours.lastgroup)) == (theirs and (theirs.span(), theirs.lastgroup))
