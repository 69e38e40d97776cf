"""The search for mark-up within a block's text, which begins with a look whether there can be any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markdown.treeprocessors import InlineProcessor

if TYPE_CHECKING:
    from collections.abc import Sequence


class Inline(InlineProcessor):
    """Python-Markdown's own, which tries every pattern on a piece of text only if there can be something in it."""

    #: What a piece must hold one of: the converter tells it of each text.
    signs: Sequence[str] = ()

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 (as it has it)
        """Return the text with what was found in it put aside."""
        for sign in self.signs:
            if sign in data:
                return super()._InlineProcessor__handleInline(data, patternIndex)  # type: ignore[misc,no-any-return]
        return data
