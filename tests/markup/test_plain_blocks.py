"""Paragraphs that are told by a look: never anything that another kind of block would have taken."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.markup.converter import Converter
from goodnews.markup.plain_blocks import PlainBlocks

CONVERTER = Converter()
LINES = st.lists(st.text(alphabet="aÖ1. -=#>|:*[]^_`~ \t", min_size=1, max_size=12), min_size=1, max_size=4)


def is_plain(block: str) -> bool:
    """Return whether the block is told to be a paragraph."""
    return PlainBlocks(CONVERTER.markdown.parser).test(Element("div"), block)


@pytest.mark.parametrize("block", ["Ord", "Ord: [en](länk) – 1 < 2", "en rad\nÖsterby på nästa", "ett"])
def test_lines_that_begin_with_letters_are_a_paragraph(block: str) -> None:
    assert is_plain(block)


@pytest.mark.parametrize(
    "block",
    ["", "\nord", "# rubrik", "1. ett", "    kod", "ord\n---", "ord\n> citat", "term\n: förklaring", "a | b\n- | -"],
)
def test_all_else_is_left_to_the_others(block: str) -> None:
    assert not is_plain(block)


@given(LINES)
def test_no_other_kind_of_block_would_have_taken_what_is_plain(lines: list[str]) -> None:
    block = "\n".join(lines)
    if is_plain(block):
        made = []
        for kinds in (CONVERTER.markdown.parser.blockprocessors, [*CONVERTER.markdown.parser.blockprocessors][1:]):
            CONVERTER.markdown.parser.blockprocessors, kept = kinds, CONVERTER.markdown.parser.blockprocessors
            root = Element("div")
            CONVERTER.markdown.parser.parseBlocks(root, [block])
            CONVERTER.markdown.parser.blockprocessors = kept
            made.append([(found.tag, found.text) for found in root.iter()])
        assert made[0] == made[1] == [("div", None), ("p", block)]
