from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.markup.headings import levels

if TYPE_CHECKING:
    from tests.markup.conftest import Render


@pytest.mark.parametrize(
    ("raw", "published"),
    [
        ([], []),
        ([1], [2]),
        ([2, 3, 2], [2, 3, 2]),
        ([1, 3, 3, 2], [2, 3, 3, 3]),
        ([3, 2, 3], [2, 2, 3]),
        ([2, 4, 4, 3], [2, 3, 3, 3]),
        ([1, 2, 3, 4, 5, 6], [2, 3, 4, 5, 6, 6]),
    ],
)
def test_the_outermost_heading_becomes_h2_and_no_level_is_skipped(raw: list[int], published: list[int]) -> None:
    assert levels(raw) == published


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("## Så gick det i Långshyttan!", ["sa-gick-det-i-langshyttan"]),
        ("## Idé och mål för Öster", ["ide-och-mal-for-oster"]),
        ("## A\n\n## A\n\n## A", ["a", "a-2", "a-3"]),
        ("## A\n\n## A 2\n\n## A", ["a", "a-2", "a-3"]),
        ("## ???", ["avsnitt"]),
        ("## A {#eget}\n\n## Eget", ["eget", "eget-2"]),
        ("## Fn 1[^1]\n\n[^1]: x", ["fn-1-2"]),
        ("## Fnref 1\n\nx[^1]\n\n[^1]: x", ["fnref-1-2"]),
        ('## x\n\n<span id="x">y</span>', ["x-2"]),
    ],
)
def test_ids_are_swedish_slugs_and_unique(rendered: Render, text: str, ids: list[str]) -> None:
    result = rendered(text)
    assert [heading.id for heading in result.body.headings] == ids
    assert all(f'id="{name}"' in result.html for name in ids)
    assert result.problems == []


def test_a_heading_is_known_by_its_plain_text(rendered: Render) -> None:
    text = '## Tom &amp; *"Jerry"* `a<b` <mark>x</mark>[^1] [y](https://y.se)\n\n[^1]: z'
    (heading,) = rendered(text).body.headings
    assert (heading.level, heading.text) == (2, "Tom & ”Jerry” a<b x y")


@pytest.mark.parametrize("text", ["a\n\n## \n", "a\n\n##\n", "a\n\n## <br>\n", "a\n\n## #\n"])
def test_an_empty_heading_is_a_problem(rendered: Render, text: str) -> None:
    assert rendered(text).line_of("rubriken är tom") == 12
