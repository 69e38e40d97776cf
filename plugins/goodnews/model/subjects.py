"""Which series a claim is about: the words that name it, and the words that turn to somebody else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from goodnews.model.directions import MORE
from goodnews.model.sentences import words
from goodnews.model.swedish import slug

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from goodnews.model.claims import Claim
    from goodnews.model.indicators import Indicator

#: Those that a municipality is held against: the country and the county, each with the words for it.
OTHERS = (
    "riket rikets sverige sveriges landet landets rikssnittet riksgenomsnittet",
    "länet länets dalarna dalarnas länssnittet",
)
#: Parts of the municipality and of its people: what is said of them is not said of the whole.
PARTS = (
    "kvinn* män männen männens mans pojk* flick* tjej* kill* barn* ung unga ungdom* äldre pensionär* utrikes inrikes "
    "tätort* staden stadens stan byn byns bygden orten ortens socken* centrala centrum landsbygd* stadsdel* kommundel* "
    "församling* områden* andel* delen delar värld* europ* snittet genomsnittet övriga grannkommun* kommuner kommunerna"
)
#: Other municipalities near by, as a sentence may begin with.
NEAR = frozenset(
    {"avesta", "borlange", "falun", "gagnef", "leksand", "ludvika", "malung", "mora", "orsa", "rattvik", "salen"}
    | {"smedjebacken", "sater", "vansbro", "alvdalen", "sala", "norberg", "fagersta", "hofors", "sandviken", "gavle"}
    | {"stockholm"}
)
#: Words of a title or unit that name no subject of their own.
_EMPTY = words(
    "antal antalet andel andelen procent personer personen kronor miljoner hedemora kommun kommunen invånarna anmälda "
    "mellan eller efter under minst total* genomsnitt* och för med per som den det alla hela utan inom bland hos"
)
_ENDINGS = re.compile(r"(?<=\w{4})(?:erna|arna|orna|ens|ets|en|(?<!h)et|er|ar|or|na|a|e|n|t)$")
_RATE = re.compile(r"\bper\b|procent|%")
_ANY_ENDING = r"(?:erna|arna|orna|en|et|er|ar|or|na|a|e|n|t|ten)?"
_SOURCES = re.compile(r"\b(?:Region Dalarnas?|(?:enligt|via|visar|skriver|uppger)(?: [A-ZÅÄÖ][\w-]*)+)")
_NAMES = re.compile(r"(?<!^)\b[A-ZÅÄÖ][\w-]*[a-zåäö][\w-]*")
_HERE = {"hedemora", "hedemoras", "hedemorabor", "hedemoraborna", "bra", "kolada"}
_OTHERS = re.compile(words(" ".join(OTHERS)), re.IGNORECASE)
#: Words that may go on about the subject of the clause before.
_GOES_ON = {"ned", "ner", *" ".join(MORE.values()).split()}
_START = r"\b"
_GOVERNING = words("till för av från hos mot om kring")
_BLANK = re.compile(r"^(?:(?:och|men|samt|den|det|de|är|var|ligger|låg|något|klart|mycket) )*$", re.IGNORECASE)


def is_about(claim: Claim, sentence: str, indicator: Indicator, *, told: bool, elsewhere: Collection[str]) -> bool:
    """Return whether the claim in this sentence is about the series, as far as words can tell.

    `told`: the sentence is the claim of evidence that names the series, so that its name need not be in it.
    `elsewhere` are the slugs of the places whose names turn a sentence to a part of the municipality.
    """
    clause = claim.clause.removesuffix(claim.object)
    named, named_before = names(clause, indicator) and not _governed(clause, indicator), names(sentence, indicator)
    # What does not name the series may go on about somebody whom the clause before has named.
    around = clause if named else sentence.replace(claim.object, "")
    grows = re.match(r"väx|vux|krymp", claim.word) and " per " in indicator.unit
    if grows or _of_another(around, sentence, indicator, elsewhere):
        return False
    if indicator.places and not told and not any(slug(word) in indicator.places for word in sentence.split()):
        return False
    if claim.bare and named_before:
        return _beside(claim, clause, indicator)
    if named:
        return True
    if claim.word.lower() in _GOES_ON and _BLANK.match(clause[: clause.index(claim.word)]) and not claim.bare:
        # "Den är lägre än i riket men högre än i länet": the subject is that of the clause before.
        return told or named_before
    compound = any(re.search(rf"\w{stem.removeprefix(_START)}", sentence) for stem in _telling(indicator.title))
    return told and not claim.bare and not named_before and not compound


def names(text: str, indicator: Indicator) -> bool:
    """Return whether the text names the series: all telling words of its title, or a unit that is one word of its own.

    A unit that is part of a word of the title names something wider ("brott" beside "våldsbrott"), so it is left out.
    """
    title, unit = _telling(indicator.title), _unit(indicator)
    return any(stems and all(re.search(stem, text, re.IGNORECASE) for stem in stems) for stems in (title, unit))


def _governed(text: str, indicator: Indicator) -> bool:
    """Return whether the name only belongs to something else: "stödet till nya företag"."""
    heads = "|".join((*_telling(indicator.title)[:1], *_unit(indicator)))
    return re.search(rf"{_GOVERNING} (?:de[nt]? )?(?:\w+ )?(?:{heads or '(?!)'})", text, re.IGNORECASE) is not None


def names_another(text: str, own: Indicator, all_of_them: Iterable[Indicator]) -> bool:
    """Return whether the text names another of these series, and not only one whose name is part of the own name."""
    others = (other for other in all_of_them if other is not own)
    return any(names(text, other) and not set(_telling(other.title)) < set(_telling(own.title)) for other in others)


def speaks_of(text: str, others: str) -> bool:
    """Return whether the text names those that a comparison is called after: "länet" speaks of "Dalarna"."""
    called = others.lower().split()
    known = [listed for listed in OTHERS if set(called) & set(listed.split())]
    return re.search(words(" ".join(known)) if known else re.escape(others), text, re.IGNORECASE) is not None


def _telling(text: str) -> list[str]:
    """Return patterns for the words of a title or unit that tell its subject, with any ending: those before "per"."""
    before = re.split(r"\bper\b|,|\(", text.lower())[0]
    told = [word for word in re.findall(r"[a-zåäöé]{3,}", before) if not re.fullmatch(_EMPTY, word)]
    return [rf"{_START}{_ENDINGS.sub('', word)}{_ANY_ENDING}\b" for word in told]


def _unit(indicator: Indicator) -> list[str]:
    """Return a pattern for the unit, if it is one word that is not within the title."""
    alone = " " not in indicator.unit and indicator.unit.lower() not in indicator.title.lower()
    return _telling(indicator.unit) if alone else []


def _of_another(clause: str, sentence: str, indicator: Indicator, elsewhere: Collection[str]) -> bool:
    """Return whether the clause turns to another area, a part of the municipality or a part of its people."""
    plain = _SOURCES.sub(" ", clause)
    known = f"{indicator.title} {indicator.summary} {indicator.unit}".lower()
    parts = [part.lower()[:4] for part in re.findall(words(PARTS), plain, re.IGNORECASE)]
    if _RATE.search(indicator.unit):
        parts += ["antal"] * ("antal" in plain.lower())
    if _OTHERS.search(plain) or any(part not in known for part in parts):
        return True
    first = sentence.split(maxsplit=1)[0]
    proper = {slug(word) for word in _NAMES.findall(plain) if not (word == first and sentence.startswith(clause[:9]))}
    away = NEAR | {place for place in elsewhere if place not in indicator.places} - {"hedemora"}
    spoken = {slug(word).removesuffix("s") for word in plain.split()} | {slug(word) for word in plain.split()}
    return bool(proper - _HERE - set(indicator.places) or spoken & away)


def _beside(claim: Claim, clause: str, indicator: Indicator) -> bool:
    """Return whether the comparative belongs to the series' name: "färre invånare", "invånarna har blivit färre"."""
    own = "(?:" + "|".join((*_telling(indicator.title), *_unit(indicator))) + ")"
    word, verb = re.escape(claim.word), r"\b(?:är|var|blev|blivit|varit|ligger|låg|legat)\b"
    near = (
        rf"\b{word}(?: [\w-]+)? {own}",
        rf"{own}.*{verb}(?: \w+){{0,2}} {word}\b",
        rf"{verb} {own}(?: \w+){{0,2}} {word}\b",
    )
    return any(re.search(pattern, clause, re.IGNORECASE) for pattern in near)
