"""What components have made of the same things, remembered while the pages of one product are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jinja2.runtime import Macro


class Once:
    """Calls a component once for the same things: a list's card looks alike in every list."""

    def __init__(self) -> None:
        self._made: dict[tuple[object, ...], tuple[str, tuple[object, ...]]] = {}

    def __call__(self, component: Macro, *things: object) -> str:
        """Return what the component makes of the things; it may depend on nothing else."""
        # Plain values are told apart by what they say, others by what they are: held here, they stay what they are.
        plain = (str, int, type(None))
        key = (component.name, *(thing if isinstance(thing, plain) else id(thing) for thing in things))
        if key not in self._made:
            self._made[key] = component(*things), things
        return self._made[key][0]

    def forget(self) -> None:
        """Let go of everything: the next product shows things of its own."""
        self._made.clear()
