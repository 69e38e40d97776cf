"""The theme's colours, read where they stand: in its stylesheet tokens.css."""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_COLOUR = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")


def colours(css: str) -> tuple[Mapping[str, str], Mapping[str, str]]:
    """Return the colours ("#fbfaf7") by name ("paper") in the light scheme, which stands first, and in the dark one."""
    found = _COLOUR.findall(css)
    return MappingProxyType(dict(reversed(found))), MappingProxyType(dict(found))
