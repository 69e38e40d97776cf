"""Character references as Markdown reads them: &amp; &#38; &#x26;, with their semicolon or not at all."""

from __future__ import annotations

import html
import re

_REFERENCE = re.compile(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);")


def characters(text: str) -> str:
    """Return `text` with its references as characters; unlike `html.unescape`, "?a=1&copy=2" is left as it is."""
    return _REFERENCE.sub(lambda match: html.unescape(match[0]), text) if "&" in text else text
