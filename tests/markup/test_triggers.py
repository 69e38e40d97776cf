from __future__ import annotations

import re
from random import Random
from typing import TYPE_CHECKING

from markdown.inlinepatterns import LINK_RE

from goodnews.markup import render, rendering
from goodnews.markup.converter import Converter, converter
from goodnews.markup.triggers import PATTERNS, WITHIN

if TYPE_CHECKING:
    import pytest

#: What Markdown is made of.
MARKS = (
    *'ab#>*_[](`\\<&"',
    *("\n", "\n\n", "  \n", "\t", "]: ", "!["),
    *(
        "---",
        "- - -",
        "\n===\n",
        "\n---\n",
        "\n\n# a\n\n",
        "***",
        "\n```\n",
        "~~~",
        "~~~ {.a}",
        "&amp;",
        "&#65;",
        "<b>",
        "</b>",
    ),
    *("a\n: b", "\n|a|b|\n|-|-|\n", "*[a]: b\n", "[^a]", "\n\n[^a]: b\n"),
)


def html_of(text: str) -> str:
    body, _ = render(text, path="content/x.md", first_line=1)
    return "".join(map(str, body.parts))


def texts() -> list[str]:
    random = Random(7)  # noqa: S311 (not for secrets)
    return ["".join(random.choices(MARKS, k=random.randint(1, 30))) for _ in range(1000)]


def test_every_inline_pattern_has_its_trigger() -> None:
    """A pattern that a new version of Python-Markdown brings must be known, or nothing looks for its sign."""
    names = [converter().markdown.inlinePatterns[name] for name in PATTERNS]
    assert len(names) == len(converter().markdown.inlinePatterns)


def test_no_trigger_keeps_anything_from_being_found(monkeypatch: pytest.MonkeyPatch) -> None:
    chosen = [html_of(text) for text in texts()]
    looking = Converter()
    for known in (looking.preprocessors, looking.patterns, looking.blocks):
        known[:] = [(part, ("",)) for part, _ in known]
    for name in WITHIN:
        del looking.markdown.parser.blockprocessors[name].test
    for name in ("link", "reference", "short_reference"):
        pattern = looking.markdown.inlinePatterns[name]
        pattern.compiled_re = re.compile(LINK_RE, re.DOTALL)
    monkeypatch.setattr(rendering, "converter", lambda: looking)
    monkeypatch.setattr("goodnews.markup.converter.signs", lambda *_: [""])
    assert chosen == [html_of(text) for text in texts()]


def test_a_plain_text_is_spared_what_it_cannot_need() -> None:
    html_of("bara ord")
    names = {type(part).__name__ for part in converter().markdown.parser.blockprocessors}
    assert "ParagraphProcessor" in names
    assert not names & {"BlockQuoteProcessor", "TableProcessor", "DefListProcessor"}
