"""The standard library's HTML parser, for any text whatever."""

from __future__ import annotations

from html.parser import HTMLParser


class TolerantParser(HTMLParser):
    """Reads <![…]> as browsers do, as a comment; the standard library's raises AssertionError on some of them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def parse_marked_section(self, i: int, report: bool = True) -> int:  # noqa: FBT001, FBT002 (inherited)
        """Return the end of what begins at `i`, -1 when it has none."""
        return self.parse_bogus_comment(i, report)

    def read_all(self, html: str) -> None:
        """Read a whole piece of HTML."""
        self.reset()
        self.feed(html)
        self.close()
