"""Swedish text into sentences, and a sentence into clauses, those that assert nothing marked as quiet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

#: Words that keep a clause from asserting anything, by what they make of it; * stands for any ending.
QUIET = {
    "denied": "inte ej aldrig varken knappast ingen inget inga utan",
    "doubted": "kan kunde kanske möjlig* trolig* sannolik* tros tror trodde verkar tycks lär antas oklar* osäker*",
    "wished for": "ska skall skulle vill ville bör borde måste vore hoppas önsk* mål målet målen plan planen planer* "
    "strävar viktig* vikten krävs kräver behövs behöver förutsätt* tanke* vision* ambition* avsikt* syfte* löfte* "
    "lova*",
    "still to come": "scenario* väntas väntar förväntas beräknas bedöms befaras räknar kommer prognos* blir framöver "
    "framtid*",
    "asked or supposed": "om hur varför ifall huruvida vad vilka vilken där vars",
    "somebody's": "påstår påstod påstås hävdar hävdade hävdas myt* rykt*",
    "about a change": "*takt* snabbare långsammare bromsa* avta* dämpa* mattas mattades vänd* vänt bröt* bryt* stanna* "
    "upphör*",
    "about something else": "avstånd* skillnad* gap* glapp* klyft* kostnad* risk* oro oron intresse* fråg* debatt*",
    "about a rank": "plats platsen placering* rank* lista* tabell*",
}

# A joint lies after a mark between clauses and before a word that opens one. What hangs on "att" stays, and so do two
# verbs of one subject: "ökade och minskade".
_JOINT = re.compile(
    r"(;|:(?=\s)|\s[–-]\s|,\s(?!(?:att|om|som|vilk\w+|huruvida)\b)"
    r"|\s(?=(?:men|medan|samtidigt|däremot|fast|ändå|när|då|eftersom|eller|samt)\s)"
    r"|\s(?=och (?!(?:ne[dr]|sjönk|föll|steg|växte|ökar|minskar|\w+(?:ade|ats?|it))\b)))",
    re.IGNORECASE,
)
_CONTRAST = re.compile(r"(?:men|medan|samtidigt|däremot|fast|ändå)\b", re.IGNORECASE)
_END = re.compile(r"(?<=[.!?…])\s+(?=[^a-zåäö\s])")
_ABBREVIATED = re.compile(r"\b(?:[a-zåäö]|ca|ex|dvs|kl|nr|osv|resp|etc|jfr|st|[mt]kr)\.$", re.IGNORECASE)
_QUOTED = re.compile(r"[”“\"»«]")

_NO_PROSE = re.compile(r"\s*(?:\||>|\[\^[^\]]*\]:|\{:|```)")
_OPENS = re.compile(r"\s*(?:#{1,6}\s+|[-*+]\s+|\d{1,2}\.\s+)")
_MARKS = (
    (re.compile(r"!\[[^\]]*\]\([^)]*\)|\[\^[^\]]*\]|\{:[^}]*\}|<[^>]*>"), ""),
    (re.compile(r"\]\([^)]*\)|[\[\]*_`]"), ""),
)


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence with one verb or so; a `quiet` one asserts nothing, so that nothing can contradict it."""

    text: str
    quiet: bool


def words(listed: str) -> str:
    """Return a pattern for any of the words in a space-separated list, as whole words; * stands for any ending."""
    return r"\b(?:" + "|".join(word.replace("*", r"\w*") for word in listed.split()) + r")\b"


_QUIET = re.compile(words(" ".join(QUIET.values())) + r"|\bför att\b", re.IGNORECASE)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text without markup."""
    ends = [end for end in _END.finditer(text) if not _ABBREVIATED.search(text, 0, end.start())]
    starts = [0, *(end.end() for end in ends)]
    stops = [*(end.start() for end in ends), len(text)]
    found = (text[start:stop].strip() for start, stop in zip(starts, stops, strict=True))
    return [sentence for sentence in found if sentence]


def clauses(sentence: str) -> tuple[Clause, ...]:
    """Return the clauses of a sentence.

    What is quiet makes what follows it quiet too, as "vi vet inte om X ökade och Y minskade" says nothing of Y; a
    contrast ("men") ends that. A question is quiet, and so is a sentence with quotation marks, which are others' words.
    """
    found: list[Clause] = []
    silent = sentence.endswith("?") or _QUOTED.search(sentence) is not None
    quiet = False
    pieces = _JOINT.split(sentence)
    for joint, text in zip(["", *pieces[1::2]], pieces[::2], strict=True):
        if joint == ";" or _CONTRAST.match(text.strip()):
            quiet = False
        quiet = quiet or _QUIET.search(text) is not None
        found.append(Clause(text.strip(), silent or quiet))
    return tuple(found)


def prose(markdown: str, first_line: int) -> Iterator[tuple[int, str, str]]:
    """Yield each sentence of a Markdown text: its line in the file, itself, and the paragraph it stands in.

    `first_line` is the line on which the text begins. Tables, quotations and footnotes are left out.
    """
    for rows in _paragraphs(markdown, first_line):
        text, starts = "", []
        for line, row in rows:
            starts.append((len(text), line))
            text += row + " "
        at = 0
        for sentence in sentences(text):
            at = text.index(sentence, at)
            yield max(line for start, line in starts if start <= at), sentence, text
            at += len(sentence)


def _paragraphs(markdown: str, first_line: int) -> Iterator[list[tuple[int, str]]]:
    """Yield the paragraphs, headings and items of a list as their rows, each with its line, without markup."""
    rows: list[tuple[int, str]] = []
    skipping = False
    for line, row in enumerate(markdown.split("\n"), first_line):
        if not row.strip() or _NO_PROSE.match(row) or _OPENS.match(row):
            if rows:
                yield rows
            rows, skipping = [], _NO_PROSE.match(row) is not None
        if row.strip() and not skipping:
            opening = _OPENS.match(row)
            plain = row[opening.end() :] if opening else row
            for pattern, instead in _MARKS:
                plain = pattern.sub(instead, plain)
            rows.append((line, plain.strip()))
    if rows:
        yield rows
