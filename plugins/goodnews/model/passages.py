"""What an entry says of its indicators: each claim with where it stands, the series it is about, and its time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from goodnews.model.claims import claims
from goodnews.model.entries import Dated, Result
from goodnews.model.indicators import Indicator
from goodnews.model.sentences import prose, sentences
from goodnews.model.subjects import is_about, names_another
from goodnews.model.times import frame, named

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Collection, Iterator, Mapping

    from goodnews.model.claims import Claim
    from goodnews.model.entries import Entry, Evidence
    from goodnews.model.frontmatter import Path
    from goodnews.model.sources import Source
    from goodnews.model.times import Frame

#: The fields whose sentences are read; not the goal, which says what somebody wants, nor the name of an indicator.
_FIELDS = ("title", "summary", "setback", "outcome", "lessons")
_FIELDS_OF_INDICATOR = ("summary", "meaning", "caution")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A claim about an indicator, written on `day`, of the time `when`, with the periods that are told `near` it."""

    passage: Passage
    claim: Claim
    indicator: Indicator
    when: Frame
    near: tuple[str, ...]
    day: dt.date


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A sentence at the field `where`, or on a `line` of the text; what stands `around` it; the evidence it is of."""

    sentence: str
    around: str
    where: Path = ()
    line: int = 0
    evidence: Evidence | None = None


def said(source: Source, series: Mapping[str, Indicator], elsewhere: Collection[str]) -> Iterator[Said]:
    """Yield what the entry claims of the indicators that it refers to, of those in `series`; an indicator, of itself.

    The claim of evidence is about the indicator that the evidence names. Any other sentence is about one only if it
    names it, and no other of the entry's; if one of those cannot be read, nobody knows, and none is. `elsewhere` are
    places, whose names turn a sentence to a part of the municipality.
    """
    entry = source.entry
    day, measures = _about(entry)
    if not measures or day is None:
        return
    times = _times(entry)
    for passage in _passages(source):
        names = (passage.evidence.indicator or "",) if passage.evidence else measures
        if not all(name in series for name in names):
            continue
        rivals = [series[name] for name in (series if passage.evidence else names)]
        for own in (series[name] for name in names):
            found = list(_claims(passage, own, rivals, elsewhere))
            if not found:
                continue
            near = () if passage.evidence else own.fitting((*times, *named(passage.around)))
            when = _time(passage, own, day)
            for claim in found:
                if when.tells_when or not claim.loose:
                    yield Said(passage=passage, claim=claim, indicator=own, when=when, near=near, day=day)


def _about(entry: Entry) -> tuple[dt.date | None, tuple[str, ...]]:
    """Return when the entry was written, and the indicators that it speaks of."""
    if isinstance(entry, Dated):
        return entry.date, entry.measures
    return (entry.modified, (entry.slug,)) if isinstance(entry, Indicator) else (None, ())


def _passages(source: Source) -> Iterator[Passage]:
    """Yield the sentences of the entry's fields, of its evidence and of its text."""
    entry = source.entry
    for field in _FIELDS_OF_INDICATOR if isinstance(entry, Indicator) else _FIELDS:
        value = getattr(entry, field, None) or ()
        texts = {(field,): value} if isinstance(value, str) else {(field, at): text for at, text in enumerate(value)}
        for where, text in texts.items():
            yield from (Passage(sentence=sentence, around=text, where=where) for sentence in sentences(text))
    for at, item in enumerate(entry.evidence if isinstance(entry, Dated) else ()):
        for sentence in sentences(item.claim):
            yield Passage(sentence=sentence, around=item.claim, where=("evidence", at, "claim"), evidence=item)
    for line, sentence, paragraph in prose(source.text, source.text_line):
        yield Passage(sentence=sentence, around=paragraph, line=line)


def _claims(
    passage: Passage, own: Indicator, rivals: Collection[Indicator], elsewhere: Collection[str]
) -> Iterator[Claim]:
    """Yield what is claimed of the indicator in a sentence."""
    found = claims(passage.sentence)
    # Of several claims in a sentence of evidence, those that do not name the indicator may be about something else.
    alone = len(found) == 1 or all(claim.kind == "than" for claim in found)
    told = passage.evidence is not None and alone and not names_another(passage.sentence, own, rivals)
    for claim in found:
        if passage.evidence is None and names_another(claim.clause, own, rivals):
            continue
        if is_about(claim, passage.sentence, own, told=told, elsewhere=elsewhere):
            yield claim


def _time(passage: Passage, own: Indicator, day: dt.date) -> Frame:
    """Return the time of the sentence: without one of its own, that of the evidence it belongs to."""
    when = frame(passage.sentence, months=own.monthly, day=day)
    if when.timed or not (passage.evidence and passage.evidence.period):
        return when
    whole = frame(passage.evidence.period, months=own.monthly, day=day)
    return replace(whole, streak=when.streak, year_before=when.year_before, lost=whole.lost or not whole.timed)


def _times(entry: Entry) -> tuple[str, ...]:
    """Return the years and months that the entry is about, as far as its fields tell."""
    texts = [entry.title, entry.summary]
    if isinstance(entry, Dated):
        texts += [text for item in entry.evidence for text in (item.claim, item.period or "")]
    if isinstance(entry, Result):
        texts += [entry.period.start, entry.period.end or ""]
    return named(" . ".join(texts))
