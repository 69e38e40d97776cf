"""Headings that fit below the page's own: levels without gaps, and ids to link to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.body import Heading
from goodnews.model.swedish import slug

if TYPE_CHECKING:
    from collections.abc import Iterable

    from goodnews.markup.sheet import Sheet

TAGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HIGHEST, _LOWEST = 2, 6


def settle(sheet: Sheet) -> None:
    """Give the noted headings their levels and ids, and check the links within the text."""
    counts: dict[str, int] = {}
    for (element, _raw, text), level in zip(sheet.headings, levels(raw for _, raw, _ in sheet.headings), strict=True):
        element.tag = f"h{level}"
        if "id" not in element.attrib:
            element.set("id", unique(slug(text) or "avsnitt", sheet.ids, counts))
    sheet.check_fragments()


def levels(raw: Iterable[int]) -> list[int]:
    """Return the published level of each heading from the level written (1–6).

    The outermost become h2, and each other one step below the heading it stands under.
    """
    above: list[int] = []
    found = []
    for level in raw:
        while above and above[-1] >= level:
            above.pop()
        found.append(min(_HIGHEST + len(above), _LOWEST))
        above.append(level)
    return found


def unique(name: str, taken: set[str], counts: dict[str, int]) -> str:
    """Return `name`, with a number after it when it is taken; and take it. `counts` holds the numbers reached."""
    candidate = name
    while candidate in taken:
        counts[name] = counts.get(name, 1) + 1
        candidate = f"{name}-{counts[name]}"
    taken.add(candidate)
    return candidate


def published(sheet: Sheet) -> tuple[Heading, ...]:
    """Return the sheet's headings as values, in order."""
    return tuple(Heading(level=int(node.tag[1]), id=node.attrib["id"], text=text) for node, _, text in sheet.headings)
