"""What a text must hold for the parts of Python-Markdown to find anything in it, so that the others need not look."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from xml.etree.ElementTree import Element

    from markdown.blockprocessors import BlockProcessor
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
#: One of these is in every piece of text in which an inline pattern finds something, if it is no line break.
SIGNS = ("`", "\\", "[", "!", "<", "&", "*", "_")
#: The same for what it does to the text before all else.
PREPROCESSORS = {
    "fenced_code_block": ("```", "~~~"),
    "html_block": ("<", "&"),
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
#: How many signs make a horizontal rule.
RULE = 3
#: What must be in a block itself, where to look for the kind takes long.
WITHIN: dict[str, Callable[[str], bool]] = {
    "hashheader": lambda block: "#" in block,
    "setextheader": lambda block: "\n=" in block or "\n-" in block,
    "hr": lambda block: block.count("-") >= RULE or block.count("_") >= RULE or block.count("*") >= RULE,
    "deflist": lambda block: ": " in block,
}


#: Each once, though several wait for the same, with its letters. A part without a trigger has "", which all texts hold.
_ALL = {
    trigger: frozenset(trigger)
    for trigger in ("", *chain.from_iterable((*PATTERNS.values(), *PREPROCESSORS.values(), *BLOCKS.values())))
}
_LETTERS = frozenset().union(*_ALL.values())


def triggered(known: Registry[Part], triggers: Mapping[str, Triggers]) -> list[tuple[Part, Triggers]]:
    """Return the patterns or kinds of blocks in Python-Markdown's order, each with what it needs to find anything."""
    needs = {id(known[name]): needed for name, needed in triggers.items()}
    return [(part, needs.get(id(part), ("",))) for part in known]


def held(text: str) -> set[str]:
    """Return the triggers that the text holds."""
    # To look for one letter is fifty times as fast as for two in a row, and most triggers have one that is nowhere.
    letters = {letter for letter in _LETTERS if letter in text}
    return {trigger for trigger, needed in _ALL.items() if needed <= letters and trigger in text}


def wanted(known: Iterable[tuple[Part, Triggers]], triggers: set[str]) -> list[Part]:
    """Return those that may find something in a text that holds the triggers."""
    return [part for part, needed in known if not triggers.isdisjoint(needed)]


def signs(text: str, triggers: set[str]) -> list[str]:
    """Return what each piece of the text must hold one of for an inline pattern to find anything in it."""
    breaks = ["\n"] if not triggers.isdisjoint(PATTERNS["linebreak"]) else []
    return breaks + [sign for sign in SIGNS if sign in text]


def looking_first(kind: BlockProcessor, may_be: Callable[[str], bool]) -> Callable[[Element, str], bool]:
    """Return the test whether a block is of the kind, made quicker for those that cannot be."""
    test = kind.test
    return lambda parent, block: may_be(block) and test(parent, block)
