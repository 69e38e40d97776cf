"""What all that tells others must keep to: addresses that lead, true enclosures, texts that stand on their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from lxml import etree

from goodnews.model.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.check.output import Output

#: The parser that reads what the public reads must not follow anything that stands in it.
PARSER = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
#: Days and months in English, a year of four digits and a zone in digits: what all readers of RSS understand.
_DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_RFC_822 = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}")
_RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
_TAG = re.compile(r"<([a-zA-Z][a-zA-Z0-9]*)((?:\s+[^\s=>]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s>]+))?)*)\s*/?>")
_ATTRIBUTE = re.compile(r"([^\s=]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>]+))")
_WHOLE = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)
_UNSAFE = {"script", "style", "iframe", "object", "embed", "form", "link", "meta", "base"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One file that tells others something."""

    output: Output
    name: str

    def problem(self, sentence: str) -> Problem:
        """Return what is wrong with the file."""
        return Problem(path=self.name, sentence=sentence)

    def own(self, address: str) -> bool:
        """Return whether the address is the file's own."""
        return self.output.local(address, f"/{self.name}") == f"/{self.name}" and bool(_WHOLE.match(address))

    def ours(self, address: str) -> bool:
        """Return whether the address is whole and of this site."""
        host = self.output.host
        return bool(host) and (address == host or address.startswith(f"{host}/"))

    def leads(self, address: str) -> Iterator[Problem]:
        """An address is whole, and one of the site's own leads to what exists."""
        local = self.output.local(address, f"/{self.name}")
        if not address.startswith(("https://", "http://")):
            yield self.problem(f"adressen ”{address}” är inte hel.")
        elif local is None or not self.output.holds(local):
            yield self.problem(f"adressen {address} leder till en sida som inte finns.")

    def encloses(self, address: str, length: str | None, mime: str | None) -> Iterator[Problem]:
        """An enclosure exists, is as heavy as told, and has a media type."""
        local = self.output.local(address, f"/{self.name}")
        name = (local or "").removeprefix("/")
        if not name or name.endswith("/") or not _WHOLE.match(address) or not self.output.holds(f"/{name}"):
            yield self.problem(f"bilagan {address} finns inte.")
        elif length is not None and not self.output.weighs(name, length):
            yield self.problem(f"bilagan {address} är inte så stor som flödet säger.")
        if not mime or "/" not in mime:
            yield self.problem(f"bilagan {address} saknar mediatyp.")

    def rfc822(self, what: str, text: str) -> Iterator[Problem]:
        """A time in RSS is written as RFC 822 says, with zone, on the weekday that it was."""
        try:
            when = parsedate_to_datetime(text)
            # A zone of -0000 says that nobody knows it.
            known = _RFC_822.fullmatch(text) is not None and when.tzinfo is not None
            right = known and _DAYS[when.weekday()] == text[:3]
        except ValueError:
            right = False
        if not right:
            yield self.problem(f"{what} har ingen giltig tid: ”{text}”.")

    def rfc3339(self, what: str, text: str) -> Iterator[Problem]:
        """A time in Atom and JSON is written as RFC 3339 says, with zone."""
        try:
            right = _RFC_3339.fullmatch(text) is not None and datetime.fromisoformat(text).tzinfo is not None
        except ValueError:
            right = False
        if not right:
            yield self.problem(f"{what} har ingen giltig tid: ”{text}”.")

    def stands_alone(self, what: str, html: str) -> Iterator[Problem]:
        """A text has whole addresses, no script, no style, and no attributes that serve the site's own pages."""
        for fault in _faults(html):
            yield self.problem(f"{what} {fault}")


# The same text stands in many feeds and archives.
@lru_cache(maxsize=5000)
def _faults(html: str) -> tuple[str, ...]:
    found = []
    for tag, attributes in _TAG.findall(html):
        if tag.lower() in _UNSAFE:
            found.append(f"innehåller <{tag}>.")
        for name, *values in _ATTRIBUTE.findall(attributes):
            lower, value = name.lower(), "".join(values)
            if lower in {"style", "class", "id"} or lower.startswith(("on", "data-")):
                found.append(f"har attributet {name}.")
            if lower in {"href", "src", "cite", "poster"} and not _WHOLE.match(value):
                found.append(f"har en adress som inte är hel: ”{value}”.")
    return tuple(found)
