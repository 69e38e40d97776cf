"""The words that Markdown's own machinery adds to a text, in the languages that texts are written in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What footnotes and tables are called for those who listen; `back` leads to the text, to its nth `place`."""

    footnotes: str
    footnote: str
    back: str
    place: str
    table: str


WORDS = {
    "sv": Words(footnotes="Fotnoter", footnote="Fotnot", back="Tillbaka till texten", place="ställe", table="Tabell"),
    "en": Words(footnotes="Footnotes", footnote="Footnote", back="Back to the text", place="place", table="Table"),
}
