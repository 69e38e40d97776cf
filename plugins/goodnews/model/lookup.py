"""Records as they are looked up: by letter, and by a word that is not quite right."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from goodnews.model.swedish import sort_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from goodnews.model.findable import Findable

#: Kinds whose titles are names: a misspelt one is helped to its page, others to a search for the word.
NAMED = ("Ambassadör", "Område", "Plats", "Mått", "Sida")
#: The least letters of a word that is worth suggesting.
LEAST = 4
DIGITS = "0–9"
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_LETTERS = {"å": "Å", "ä": "Ä", "æ": "Ä", "ö": "Ö", "ø": "Ö"}


def alphabetical(records: Iterable[Findable]) -> tuple[tuple[str, tuple[Findable, ...]], ...]:
    """Return the records by the letter that their titles begin with: 0–9, A … Z, Å, Ä, Ö, without empty letters."""
    groups: dict[str, list[Findable]] = {}
    for record in sorted(records, key=lambda one: (sort_key(_bare(one.title)), one.url)):
        groups.setdefault(initial(record.title), []).append(record)
    order = sorted(groups, key=lambda letter: (letter != DIGITS, sort_key(letter)))
    return tuple((letter, tuple(groups[letter])) for letter in order)


def initial(title: str) -> str:
    """Return the capital that the title stands under: "”Ögat”" → "Ö", "1446" and "Ωmega" → "0–9"."""
    first = unicodedata.normalize("NFC", _bare(title)[:2].casefold())[:1]
    if first in _LETTERS:
        return _LETTERS[first]
    base = unicodedata.normalize("NFKD", first)[:1].upper()
    return base if "A" <= base <= "Z" else DIGITS


def suggestions(records: Iterable[Findable]) -> dict[str, list[list[str]] | list[str]]:
    """Return what a misspelt word may have meant: names with their pages, and the words of all titles, each once."""
    names: dict[str, str] = {}
    parts: dict[str, str] = {}
    for record in records:
        if record.lang:
            continue
        if record.kind in NAMED:
            names.setdefault(record.title, record.url)
        for word in _WORD.findall(record.title):
            if len(word) >= LEAST:
                parts.setdefault(word.casefold(), word)
    whole = {name.casefold() for name in names}
    return {
        "names": [[name, names[name]] for name in sorted(names, key=lambda name: (sort_key(name), name))],
        "words": sorted((word for folded, word in parts.items() if folded not in whole), key=_in_order),
    }


def _in_order(word: str) -> tuple[str, str]:
    return sort_key(word), word


def _bare(title: str) -> str:
    """Return the title from its first letter or figure on."""
    return next((title[at:] for at, char in enumerate(title) if char.isalnum()), title)
