"""What a writer may have meant: the closest of several names, also when there are thousands of both."""

from __future__ import annotations

import difflib
import functools
from collections import Counter
from typing import TYPE_CHECKING

from goodnews.model.swedish import listing, quoted, slug

if TYPE_CHECKING:
    from collections.abc import Iterable

#: How many names are looked at letter by letter, which takes 0.05 ms each; of more, those that share most with the
#: word. Looking at 10,000 took half a second for each wrong name.
LOOKED_AT = 30
#: Three letters that more than one name in this many has say little ("index.md", the year).
COMMON = 8
#: How much two names must have in common: difflib's ratio, and its own choice of it.
NEAR = 0.6
#: How many names a hint lists.
LISTED = 30


class Names:
    """Names to guess among, prepared once."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = sorted(names)
        self._by_slug = {slug(name): name for name in reversed(self.names)}
        self._having: dict[str, list[str]] = {}
        if len(self._by_slug) > LOOKED_AT:
            for known in self._by_slug:
                for part in _parts(known):
                    self._having.setdefault(part, []).append(known)

    def closest(self, name: str) -> str | None:
        """Return the name that looks most like `name`, or None when none is near."""
        word = slug(name)
        if word in self._by_slug:
            return self._by_slug[word]
        matches = difflib.get_close_matches(word, self._likely(word), n=1, cutoff=NEAR)
        return self._by_slug[matches[0]] if matches else None

    def _likely(self, word: str) -> Iterable[str]:
        """Return those that are worth a closer look."""
        if len(self._by_slug) <= LOOKED_AT:
            return self._by_slug
        most = max(LOOKED_AT, len(self._by_slug) // COMMON)
        shared: Counter[str] = Counter()
        for part in _parts(word):
            having = self._having.get(part, ())
            if len(having) <= most:
                shared.update(having)
        return [known for known, _ in shared.most_common(LOOKED_AT)]


def closest(name: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate that looks most like `name`, or None when none is near."""
    return _names(tuple(candidates)).closest(name)


def near(one: str, other: str) -> bool:
    """Return whether one name may be meant as the other."""
    return difflib.SequenceMatcher(None, slug(one), slug(other)).ratio() >= NEAR


def did_you_mean(name: str, candidates: Iterable[str]) -> str:
    """Return the hint that follows an unknown name: the closest match, or else the list, as far as one can read it."""
    known = _names(tuple(candidates))
    if match := known.closest(name):
        return f"Menade du {quoted(match)}?"
    shown = [quoted(each) for each in known.names[:LISTED]]
    if more := len(known.names) - len(shown):
        shown.append(f"{more} till")
    return f"Välj bland {listing(shown)}." if shown else ""


#: Whoever asks has the same few lists all the time: the texts, the places, the ambassadors.
_names = functools.lru_cache(maxsize=8)(Names)


def _parts(word: str) -> Iterable[str]:
    """Return the word's runs of three letters, each once, with its beginning and end as letters of their own."""
    whole = f"^{word}$"
    return dict.fromkeys(whole[at : at + 3] for at in range(len(whole) - 2))
