"""The Swedish words that say which way something has moved, stands against others or ranks: one table."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Literal

from goodnews.model.sentences import words

if TYPE_CHECKING:
    from collections.abc import Iterator

#: "better" and "worse" are up or down as the indicator says.
Way = Literal["up", "down", "better", "worse"]
#: Words by what they say; * stands for any ending.
Table = dict[Way, str]

#: Verbs of change.
MOVED: Table = {
    "up": "ökar ökade ökat ökats ökades växer växte vuxit stiger stigit fördubblats fördubblades dubblades klättrade",
    "down": "minskar minskade minskat minskats minskades sjunker sjönk sjunkit faller föll fallit krymper krympte "
    "krympt tappar tappade tappat backade halverats halverades",
    "better": "förbättras förbättrats förbättrades",
    "worse": "försämras försämrats försämrades",
}
#: Nouns of change.
CHANGES: Table = {
    "up": "ökning ökningen uppgång uppgången tillväxt tillväxten",
    "down": "minskning minskningen nedgång nedgången tapp tappet",
    "better": "förbättring förbättringen",
    "worse": "försämring försämringen",
}
#: Comparatives.
MORE: Table = {"up": "fler högre större", "down": "färre lägre mindre", "better": "bättre", "worse": "sämre"}
#: Superlatives.
MOST: Table = {
    "up": "högst högsta störst största flest rekordhög*",
    "down": "lägst lägsta minst minsta rekordlåg*",
    "better": "bäst bästa",
    "worse": "sämst sämsta",
}
#: Verbs that need what stands around them: "steg" is also a noun, and one can go in many ways.
_PHRASES: Table = {
    "up": r"\b(?:går|gick|gått) (?:\w+ )?upp\b"
    r"|\bsteg\b(?= (?:till|med|från|under|mellan|kraftigt|tydligt|svagt|åter|något|i|\d))",
    "down": r"\b(?:går|gick|gått) (?:\w+ )?(?:upp och )?(?:ned|ner)\b|\b(?:ned|ner)(?= från (?:\w+ )?\d)",
    "better": r"\bgick åt rätt håll\b",
    "worse": r"\bgick åt fel håll\b",
}
_A_STEP = re.compile(r"\b(?:ett|första|nästa|andra|stora?|viktigt|varje|flera|två|tre) steg\b", re.IGNORECASE)
_NOT_A_MOVE = r"(?! (?:upp|ut|bort|isär|fram|ihop|in|sin|sitt|sina)\b)"


def found(text: str, table: Table) -> Iterator[tuple[Way, str]]:
    """Yield the words in the text that one of the tables here has, each with its way."""
    text = _A_STEP.sub(" ", text)
    for way, listed in table.items():
        pattern = _pattern(listed, f"{_NOT_A_MOVE}|{_PHRASES[way]}" if table is MOVED else "")
        yield from ((way, hit[0]) for hit in pattern.finditer(text))


@cache
def _pattern(listed: str, more: str) -> re.Pattern[str]:
    return re.compile(words(listed) + more, re.IGNORECASE)


def ways(text: str) -> frozenset[Way]:
    """Return the ways of all words of change in the text, whatever it makes of them."""
    return frozenset(way for table in (MOVED, CHANGES, MORE) for way, _ in found(text, table))
