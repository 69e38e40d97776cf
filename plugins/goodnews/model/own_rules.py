"""The editorial rules that a text keeps or breaks by itself: a small generator a rule, whose docstring is the rule."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model import translations
from goodnews.model.entries import MADE, Ambassador, Dated, Model, Result
from goodnews.model.indicators import Indicator
from goodnews.model.swedish import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from goodnews.model.problems import Problem
    from goodnews.model.sources import Source

#: What a skeleton says where the writer has something to fill in.
TO_WRITE = "SKRIV HÄR"


def check_alone(source: Source) -> Iterator[Problem]:
    """Yield what the rules have against an entry, whatever else the site holds and whatever day it is.

    None is a notice: it would be told for as long as the entry is not edited.
    """
    for rule in _RULES:
        yield from rule(source)


def nobody_names_herself(source: Source) -> Iterator[Problem]:
    """An ambassador is not among the people of her own page."""
    if isinstance(source.entry, Ambassador) and source.entry.slug in source.entry.people:
        index = source.entry.people.index(source.entry.slug)
        yield source.problem("people", index, sentence="texten handlar redan om ambassadören.", hint="Ta bort namnet.")


def nothing_twice(source: Source) -> Iterator[Problem]:
    """A list names nothing twice."""
    if not isinstance(source.entry, Dated | Indicator):
        return
    for field in ("areas", "aims", "places", "people", "audience", "indicators", "previous"):
        seen: set[str] = set()
        for index, name in enumerate(getattr(source.entry, field, ())):
            if name in seen:
                yield source.problem(field, index, sentence=f"{quoted(name)} står två gånger.", hint="Ta bort det ena.")
            seen.add(name)


def year_fits_folder(source: Source) -> Iterator[Problem]:
    """A story lies in the folder of its date's year."""
    if source.year and isinstance(source.entry, Dated) and source.entry.date.year != source.year:
        yield source.problem(
            "date",
            sentence=f"datumet är från {source.entry.date.year} men filen ligger i mappen {source.year}.",
            hint="Flytta mappen eller rätta datumet; adressen påverkas inte.",
        )


def nothing_left_to_write(source: Source) -> Iterator[Problem]:
    """What is published has no more of the skeleton's places to fill in."""
    entry = source.entry
    if not isinstance(entry, Dated) or entry.status != "published":
        return
    hint = "Skriv det som ska stå där, eller sätt status: draft så länge."
    for field, value in entry.__dict__.items():
        if field not in MADE and _is_left(value):
            yield source.problem(field, sentence=f"här står fortfarande {quoted(TO_WRITE)}.", hint=hint)


def _is_left(value: object) -> bool:
    """Return whether there is something to fill in, in the value or in what it holds."""
    if isinstance(value, str):
        return TO_WRITE in value
    if isinstance(value, tuple):
        return any(map(_is_left, value))
    return isinstance(value, Model) and any(map(_is_left, value.__dict__.values()))


def expiry_follows_date(source: Source) -> Iterator[Problem]:
    """An entry does not expire before its date."""
    entry = source.entry
    if isinstance(entry, Dated) and entry.expires and entry.expires < entry.date:
        sentence = "texten upphör att visas före sitt datum."
        yield source.problem("expires", sentence=sentence, hint="Rätta date eller expires.")


def result_is_proved(source: Source) -> Iterator[Problem]:
    """A result has evidence; when finished also an end, an outcome and lessons."""
    entry = source.entry
    if not isinstance(entry, Result):
        return
    if not entry.evidence:
        hint = "Skriv minst ett bevis med källa under evidence:."
        yield source.problem("evidence", sentence="resultatet saknar bevis.", hint=hint)
    if entry.phase == "avslutat":
        for field, text in (("outcome", "hur det gick"), ("lessons", "vad som inte gick som tänkt")):
            if not getattr(entry, field):
                sentence = "projektet är avslutat, men texten berättar inte " + text + "."
                yield source.problem(field, sentence=sentence, hint=f"Skriv {field}: med en eller två meningar.")
        if not entry.period.end:
            hint = "Skriv end: eller ändra phase till pagar."
            yield source.problem("period", sentence="projektet är avslutat, men perioden saknar slut.", hint=hint)


_RULES: tuple[Callable[[Source], Iterator[Problem]], ...] = (
    nobody_names_herself,
    nothing_twice,
    year_fits_folder,
    nothing_left_to_write,
    expiry_follows_date,
    result_is_proved,
    *translations.OWN_RULES,
)
