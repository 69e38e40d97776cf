"""An entry's text as a value: safe HTML with the pictures between, its links and its headings."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from html import unescape
from types import MappingProxyType
from typing import TYPE_CHECKING

# At run time, too: pydantic reads the types of what entries hold.
from goodnews.model.figures import Figure  # noqa: TC001

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# HTML in a Body is as nh3 writes it: attributes in double quotes and no bare < in text, so that these are exact.
_LINK = re.compile(r'(<a(?: [a-z-]+="[^"]*")*? href=")([^"]*)(?=")')
_TAG = re.compile(r'<[a-z][a-z0-9]*(?: [a-z-]+="[^"]*")+>')
_ANCHOR = re.compile(r'( id="| href="#)')


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A link as the writer wrote it: an address or a {filename}… path, and its line in the file."""

    target: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class InlinePicture:
    """A picture between two parts of the text: the name of a file beside it; plain texts, caption "" for none."""

    file: str
    alt: str
    caption: str
    decorative: bool
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """A heading in the text: `level` as published (2–6), the `id` to link to, and its plain text."""

    level: int
    id: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A rendered text.

    `parts` in order are the whole text; an HTML string may begin or end within a list or table whose
    rest is in another part. An InlinePicture becomes a Figure once its file has been examined.
    `words` counts the running text, without footnotes and picture texts.
    """

    parts: tuple[str | InlinePicture | Figure, ...] = ()
    links: tuple[Link, ...] = ()
    words: int = 0
    headings: tuple[Heading, ...] = ()

    @property
    def pure(self) -> bool:
        """Whether it is HTML alone, without pictures."""
        return all(isinstance(part, str) for part in self.parts)

    def leading(self, mapping: Mapping[str, str], foreign: Mapping[str, str]) -> Body:
        """Return the body with links leading elsewhere, as `resolve` does, and its list of them, too."""
        links = tuple(replace(link, target=mapping.get(link.target, link.target)) for link in self.links)
        return replace(resolve(self, mapping, foreign), links=links)

    def whole(self) -> Body:
        """Return the body with all that it holds at hand."""
        return self


def resolve(body: Body, mapping: Mapping[str, str], foreign: Mapping[str, str] = MappingProxyType({})) -> Body:
    """Return `body` with every link whose target is a key of `mapping` leading to its value instead.

    Links to the addresses in `foreign` say which language is spoken there.
    """

    def found(match: re.Match[str]) -> str:
        address = mapping.get(unescape(match[2]))
        if address is None:
            return match[0]
        lang = foreign.get(address)
        return match[1] + attribute(address) + (f'" hreflang="{lang}' if lang else "")

    return _with_html(body, lambda html: _LINK.sub(found, html)) if mapping else body


def prefixed(body: Body, prefix: str) -> Body:
    """Return `body` with `prefix` before every id and every link to one: for several texts on one page."""

    def tag(match: re.Match[str]) -> str:
        return _ANCHOR.sub(lambda anchor: anchor[1] + attribute(prefix), match[0])

    renamed = _with_html(body, lambda html: _TAG.sub(tag, html))
    return replace(renamed, headings=tuple(replace(heading, id=prefix + heading.id) for heading in body.headings))


def attribute(text: str) -> str:
    """Return `text` as it stands between the double quotes of an attribute."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def _with_html(body: Body, change: Callable[[str], str]) -> Body:
    body = body.whole()
    return replace(body, parts=tuple(change(part) if isinstance(part, str) else part for part in body.parts))
