"""What counts as an edit of nothing but words."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from goodnews.edits import alike
from goodnews.model.body import Body, Heading, InlinePicture, Link
from goodnews.model.sources import Source
from tests.sites import dated

PICTURE = InlinePicture(file="a.jpg", alt="", caption="", decorative=True, line=3)


def source(**over: Any) -> Source:  # noqa: ANN401 (parts of a body)
    body = Body(**{"parts": ("<p>Ord.</p>",), "links": (Link(target="/a/", line=2),), "words": 1} | over)
    return Source(entry=dated("story", "a").model_copy(update={"body": body}), lines={("title",): 2})


def test_other_words_are_alike() -> None:
    assert alike(source(), source(parts=("<p>Andra ord.</p>",), words=2), lines=True)


def test_links_may_move_to_other_lines_where_no_line_is_told() -> None:
    moved = source(links=(Link(target="/a/", line=9),))
    assert alike(source(), moved, lines=False)
    assert not alike(source(), moved, lines=True)
    assert not alike(source(), replace(source(), lines={("title",): 3}), lines=True)


@pytest.mark.parametrize(
    "over",
    [
        {"links": (Link(target="/b/", line=2),)},
        {"links": ()},
        {"headings": (Heading(level=2, id="s-x", text="X"),)},
        {"parts": ("<p>Ord.</p>", PICTURE)},
    ],
    ids=["another link", "no link", "a heading", "a picture"],
)
def test_what_others_may_show_or_lead_to_is_more(over: dict[str, Any]) -> None:
    assert not alike(source(), source(**over), lines=False)
    assert not alike(source(**over), source(), lines=False)


def test_another_field_is_more() -> None:
    titled = replace(source(), entry=source().entry.model_copy(update={"title": "En annan"}))
    assert not alike(source(), titled, lines=False)
