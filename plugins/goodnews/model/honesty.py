"""The rules of honesty: what is said of indicators is what their values say, and nothing due is left untold."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from goodnews.model import amounts
from goodnews.model.contradictions import contradiction
from goodnews.model.entries import Dated, Result
from goodnews.model.indicators import Indicator
from goodnews.model.passages import said
from goodnews.model.problems import Problem
from goodnews.model.swedish import last_day, listing, long_date, number, partial_date, quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from goodnews.model.entries import Evidence
    from goodnews.model.rules import Vocabulary
    from goodnews.model.sources import Source

_KOLADA = re.compile(r"\bKolada\b", re.IGNORECASE)


def directions_hold(source: Source, words: Vocabulary) -> Iterator[Problem]:
    """No sentence about an indicator claims a direction that its values contradict, in every plausible reading."""
    # Without the list of places nobody knows which sentences are about a part of the municipality.
    for one in said(source, words.series, words.places) if words.places is not None else ():
        values = contradiction(one.claim, one.when, one.indicator, one.day, one.near)
        if not values:
            continue
        passage = one.passage
        sentence = f"”{passage.sentence.rstrip('.')}” stämmer inte med måttet {quoted(one.indicator.title)}: {values}."
        hint = (
            "Rätta meningen, eller skriv vilken tid den gäller. Handlar den om annat: ta bort hänvisningen till måttet."
        )
        if passage.where:
            yield source.problem(*passage.where, sentence=sentence, hint=hint)
        else:
            yield Problem(path=source.entry.path, line=passage.line, sentence=sentence, hint=hint)


def figures_agree(source: Source, words: Vocabulary) -> Iterator[Problem]:
    """A figure that names an indicator is one of its figures, in its unit; `amounts` says which figures it has."""
    for index, item, indicator in _evidence(source, words):
        if item.value is None or amounts.is_other_figure(item, indicator):
            continue
        if not amounts.is_level(item, indicator):
            hint = "Rätta talet eller tiden. Är det ett annat tal än måttets: ta bort raden indicator:."
            yield source.problem("evidence", index, "value", sentence=_disagreement(item, indicator), hint=hint)
        elif not amounts.units_agree(item, indicator):
            sentence = f"enheten är {quoted(item.unit or '')}, men måttets är {quoted(indicator.unit)}."
            hint = "Skriv måttets enhet, eller ta bort raden indicator:."
            yield source.problem("evidence", index, "unit", sentence=sentence, hint=hint)


def _disagreement(item: Evidence, indicator: Indicator) -> str:
    """Return what the indicator has instead of the evidence's figure."""
    figure, of = number(item.value or 0), f"måttet {quoted(indicator.title)}"
    times = amounts.periods(item, indicator)
    known = list(amounts.at(indicator.values, times).items())
    if times and known:
        values = listing(f"{number(value)} ({partial_date(period)})" for period, value in known[:3])
        return f"talet är {figure}, men {of} har {values}."
    if times:
        return f"{of} har inget värde för {listing(map(partial_date, times), 'eller')}."
    return f"talet {figure} finns inte i {of}."


def results_are_told(source: Source, words: Vocabulary) -> Iterator[Problem]:
    """A result whose end has passed says how it went; an end without a day is the last day of its month or year."""
    entry = source.entry
    if not isinstance(entry, Result) or entry.phase == "avslutat" or not entry.period.end:
        return
    due = last_day(entry.period.end)
    if due < words.today and entry.visibility_on(words.today) in {"public", "future"}:
        yield source.problem(
            "period",
            "end",
            sentence=f"det skulle vara klart {long_date(due)}, men texten berättar inte hur det gick.",
            hint="Skriv outcome:, lessons: och phase: avslutat. Är det försenat: skriv ett nytt slut, och varför.",
        )


def kolada_is_named_for_its_own(source: Source, words: Vocabulary) -> Iterator[Problem]:
    """Kolada stands as the source only of values as they were fetched; what somebody has worked out says so."""
    entry = source.entry
    if isinstance(entry, Indicator):
        if entry.fetch and entry.processing:
            sentence = "värdena hämtas som de är, men filen säger också att de är bearbetade."
            hint = "Ta bort fetch: om de är uträknade eller avlästa, annars processing:."
            yield source.problem("processing", sentence=sentence, hint=hint)
        fetched = entry.fetch is not None and entry.fetch.service == "kolada"
        if _KOLADA.search(entry.source.title) and not fetched and not entry.processing:
            sentence = "källan är Kolada, men filen säger inte om värdena är Koladas egna."
            hint = "Skriv fetch: om de är hämtade som de är, annars processing: och hur de är uträknade eller avlästa."
            yield source.problem("source", "title", sentence=sentence, hint=hint)
    for index, item, indicator in _evidence(source, words):
        if indicator.processing and _KOLADA.match(item.source.title):
            sentence = f"källan är Kolada, men värdena i måttet {quoted(indicator.title)} är bearbetade."
            hint = f"Skriv varifrån de kommer, som i måttet: {quoted(indicator.source.title)}."
            yield source.problem("evidence", index, "source", "title", sentence=sentence, hint=hint)


def target_follows_base(source: Source, words: Vocabulary) -> Iterator[Problem]:  # noqa: ARG001 (all rules are called alike)
    """An indicator's target is for a year after its base year."""
    entry = source.entry
    if isinstance(entry, Indicator) and entry.target_year is not None and entry.target_year <= entry.base_year:
        sentence = f"målet är för {entry.target_year}, men utvecklingen räknas från {entry.base_year}."
        yield source.problem("target_year", sentence=sentence, hint="Rätta target_year eller base_year.")


def breaks_lie_within(source: Source, words: Vocabulary) -> Iterator[Problem]:  # noqa: ARG001
    """A break lies within its series: after the first period, and not after the last."""
    if not isinstance(source.entry, Indicator):
        return
    first, last = source.entry.points[0].period, source.entry.points[-1].period
    for index, each in enumerate(source.entry.breaks):
        if not first < each.at <= last:
            sentence = f"brottet vid {partial_date(each.at)} skiljer inga värden åt."
            hint = f"Värdena går från {partial_date(first)} till {partial_date(last)}. Rätta at: eller ta bort brottet."
            yield source.problem("breaks", index, "at", sentence=sentence, hint=hint)


def one_leads_each_area(sources: list[Source]) -> Iterator[Problem]:
    """Of the indicators of an area, its first, at most one is shown on the start page."""
    leads = defaultdict(list)
    for source in sources:
        if isinstance(source.entry, Indicator) and source.entry.lead:
            leads[source.entry.areas[0]].append(source)
    for area, several in leads.items():
        for source in several:
            others = [other.entry.path for other in several if other is not source]
            if others:
                sentence = f"området {quoted(area)} har redan ett mått på startsidan: {listing(others)}."
                yield source.problem("lead", sentence=sentence, hint="Behåll lead: true för det ena.")


def _evidence(source: Source, words: Vocabulary) -> Iterator[tuple[int, Evidence, Indicator]]:
    """Yield the entry's evidence with the indicator that each names, if that can be read."""
    for index, item in enumerate(source.entry.evidence if isinstance(source.entry, Dated) else ()):
        indicator = words.series.get(item.indicator or "")
        if indicator:
            yield index, item, indicator


ENTRY_RULES: tuple[Callable[[Source, Vocabulary], Iterator[Problem]], ...] = (
    directions_hold,
    figures_agree,
    results_are_told,
    kolada_is_named_for_its_own,
    target_follows_base,
    breaks_lie_within,
)
SITE_RULES: tuple[Callable[[list[Source]], Iterator[Problem]], ...] = (one_leads_each_area,)
