"""What is changed of Python-Markdown does what it did."""

from __future__ import annotations

import markdown
from hypothesis import given
from hypothesis import strategies as st
from markdown.preprocessors import NormalizeWhitespace

from goodnews.markup.converter import Whitespace

MARKDOWN = markdown.Markdown()


@given(st.text("a \t\n", max_size=30))
def test_whitespace_comes_out_as_python_markdown_has_it(text: str) -> None:
    lines = text.split("\n")
    assert Whitespace(MARKDOWN).run(lines) == NormalizeWhitespace(MARKDOWN).run(lines)
