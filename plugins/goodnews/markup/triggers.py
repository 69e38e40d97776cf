"""What a text must hold for the parts of Python-Markdown to find anything in it, so that the others need not look."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from markdown.util import Registry

    #: What a text must hold one of.
    Triggers = tuple[str, ...]

Part = TypeVar("Part")

#: What must be in a text for Python-Markdown's inline patterns to find anything.
PATTERNS = {
    "backtick": ("`",),
    "escape": ("\\",),
    "footnote": ("[^",),
    "reference": ("]:",),
    "link": ("](",),
    "image_link": ("![",),
    "image_reference": ("![",),
    "short_reference": ("]:",),
    "short_image_ref": ("![",),
    "autolink": ("<",),
    "automail": ("<",),
    "linebreak": ("  \n", "\t"),
    "html": ("<",),
    "entity": ("&",),
    "em_strong": ("*", "_"),
}
#: The same for its kinds of blocks, where it is a mark that few texts have.
BLOCKS = {
    "table": ("|",),
    "hashheader": ("#",),
    "deflist": (": ",),
    "quote": (">",),
    "footnote": ("[^",),
    "abbr": ("*[",),
    "reference": ("]:",),
}


def triggered(known: Registry[Part], triggers: Mapping[str, Triggers]) -> list[tuple[Part, Triggers]]:
    """Return the patterns or kinds of blocks in Python-Markdown's order, each with what it needs to find anything."""
    needs = {id(known[name]): needed for name, needed in triggers.items()}
    return [(part, needs.get(id(part), ("",))) for part in known]


def wanted(known: Iterable[tuple[Part, Triggers]], text: str) -> list[Part]:
    """Return those that may find something in the text."""
    return [part for part, triggers in known if any(trigger in text for trigger in triggers)]
