"""What a Swedish sentence claims about how something has moved, stands against others, or ranks in its own past."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from goodnews.model.directions import CHANGES, MORE, MOST, MOVED, found
from goodnews.model.sentences import clauses, words
from goodnews.model.swedish import MONTHS

if TYPE_CHECKING:
    from goodnews.model.directions import Way

Kind = Literal["moved", "than", "most"]

_CHANGE = re.compile(rf" (?:\w+ )?(?P<noun>{words(' '.join(CHANGES.values()))})", re.IGNORECASE)
_A_CHANGE = re.compile(rf"\b(?:en|ett)(?: \w+){{0,2}} {words(' '.join(CHANGES.values()))}", re.IGNORECASE)

_THAN = re.compile(rf"(?P<word>{words(' '.join(MORE.values()))})(?: [\w–-]+){{0,5}}? än (?P<object>.+)", re.IGNORECASE)
# What follows "än" where the claim is one of change: a time.
_AGO = re.compile(
    r"(?:(?:i|under|vid|för|år|slutet|av|samma|den|\d{1,2}) )*"
    r"(?:(?:1[5-9]|20)\d\d\b(?! års)|i fjol|fjol|förra|fjolåret|året|ett år|månad|tid|föregående|tidigare|förut|förr"
    rf"|innan|{'|'.join(MONTHS)})",
    re.IGNORECASE,
)
_EVER = re.compile(r"\b(?:sedan|någonsin|hittills|genom tiderna|någon gång)\b", re.IGNORECASE)
# A superlative among others ("i Dalarna", "av femton", "näst"), or "högst 40", which only means "at most".
_AMONG = re.compile(
    words(
        "av bland inom näst som utveckling* förändring* andra tredje fjärde femte sjätte sjunde åttonde nionde tionde"
    )
    + rf"|\bi (?!(?:år|fjol|slutet|rad|Hedemora|kommunen|{'|'.join(MONTHS)})\b)"
    r"|\b(?:högst|minst) (?:en|ett|två|tre|fyra|fem|tio|hundra|\d{1,3}\b)",
    re.IGNORECASE,
)
_THAT_YEAR = re.compile(r" (?:\w+ )?(?:(?:i|under|år) )*(?:1[5-9]|20)\d\d(?=$|[,.!])")
_BECAME, _HAS = (re.compile(words(listed), re.IGNORECASE) for listed in ("blev blivit allt", "har hade"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One thing that is claimed, in one clause, by one `word`.

    `moved`: something went this way. `than`: it stands higher or lower than what `object` names. `most`: it is the
    highest or lowest, `of_change` if it is the move that is the greatest; `ever` if only what came before counts.

    `bare`: the word is a comparative, which may belong to any noun beside it; a `loose` one ("färre invånare") tells of
    a change only together with a time. `has`: the tense is the perfect, which does not say since when.
    """

    kind: Kind
    way: Way
    clause: str
    word: str
    object: str = ""
    bare: bool = False
    loose: bool = False
    has: bool = False
    of_change: bool = False
    ever: bool = False


def claims(sentence: str) -> tuple[Claim, ...]:
    """Return what the sentence claims; nothing of what it denies, doubts, wishes, asks or expects."""
    told = (clause.text for clause in clauses(sentence) if not clause.quiet)
    return tuple(claim for clause in told if (claim := _most(clause) or _than(clause) or _moved(clause)))


def _moved(clause: str) -> Claim | None:
    """Return the claim that something has moved.

    "Minskningen ökade", "fler fick sämre": two words of change, or words of two ways, leave it open what is meant.
    """
    verbs, nouns, bare = (list(found(clause, table)) for table in (MOVED, CHANGES, MORE))
    told = [*verbs, *nouns, *bare]
    if len({way for way, _ in told}) != 1 or (nouns and (verbs or bare or not _A_CHANGE.search(clause))):
        return None
    (way, word), alone = told[0], not (verbs or nouns)
    # "Ökar antalet behövs mer plats" is a condition, and "företag som växer" are not all of them.
    supposed = re.match(r"\w{3,}[ae]r\b", word) is not None and bool(verbs) and clause.startswith(word)
    if supposed or re.search(r"\bsom\b", clause.partition(word)[0]):
        return None
    loose, has = alone and not _BECAME.search(clause), _HAS.search(clause) is not None
    return Claim(kind="moved", way=way, clause=clause, word=word, bare=alone, loose=loose, has=has)


def _than(clause: str) -> Claim | None:
    """Return the claim to be more or less than something: than before, which is a move, or than others."""
    than = _THAN.search(clause)
    if than is None:
        return None
    ((way, word),) = list(found(than["word"], MORE))
    if _AGO.match(than["object"]):
        return Claim(kind="moved", way=way, clause=clause, word=word, bare=True, has=_HAS.search(clause) is not None)
    return Claim(kind="than", way=way, clause=clause, word=word, object=than["object"])


def _most(clause: str) -> Claim | None:
    """Return the claim to be the most of its own past: of the values, or of how much they changed."""
    hit = next(found(clause, MOST), None)
    if hit is None or _AMONG.search(clause):
        return None
    way, word = hit
    after = clause.partition(word)[2]
    ever = _EVER.search(after) is not None or word.lower().startswith("rekord")
    if change := _CHANGE.match(after):
        ((of, _),) = list(found(change["noun"], CHANGES))
        most = Claim(kind="most", way=of, clause=clause, word=word, of_change=True, ever=True)
        return most if ever and way == "up" else None
    known = ever or _THAT_YEAR.match(after) is not None
    return Claim(kind="most", way=way, clause=clause, word=word, ever=ever) if known else None
