"""A link as a QR code, for those who hold the page on paper (ISO/IEC 18004, drawn by segno)."""

from __future__ import annotations

from functools import cache

import segno
from markupsafe import Markup

#: How much of the code may be unreadable: 15 %, for a paper that has been folded.
CORRECTION = "m"
#: Modules of empty paper around the code, as the standard wants.
QUIET = 4


@cache
def qr(link: str) -> Markup:
    """Return the link as an inline SVG without a size, black on nothing; ValueError when it is too long for a code."""
    code = segno.make_qr(link, error=CORRECTION)
    drawn = code.svg_inline(border=QUIET, omitsize=True, svgclass=None, lineclass=None)
    # It says nothing that the address beside it does not say.
    return Markup(drawn.replace("<svg ", '<svg aria-hidden="true" focusable="false" ', 1))  # noqa: S704 (segno's own)
