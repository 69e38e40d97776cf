from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.treeprocessors import InlineProcessor

from goodnews.markup import render

if TYPE_CHECKING:
    import pytest


def test_a_piece_of_text_without_any_sign_is_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    searched = []

    def search(_self: object, _pattern: object, data: str, *_: object) -> tuple[str, bool, int]:
        searched.append(data)
        return data, False, 0

    monkeypatch.setattr(InlineProcessor, "_InlineProcessor__applyPattern", search)
    render("*ett*\n\ntvå\n\n- tre\n- `fyra`", path="content/x.md", first_line=1)
    assert set(searched) == {"*ett*", "`fyra`"}
