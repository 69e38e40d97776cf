"""The editorial rules of texts among others: one small generator a rule, whose docstring is the rule."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model import honesty, kinds, translations
from goodnews.model.entries import Ambassador, Area, Dated, Page, Result
from goodnews.model.guesses import closest, did_you_mean
from goodnews.model.indicators import Indicator
from goodnews.model.swedish import long_date, quoted

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Collection, Iterator, Mapping

    from goodnews.model.problems import Problem
    from goodnews.model.sources import Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Vocabulary:
    """The names that entries may refer to, and the day on which the rules are held against them.

    `aims` maps each aim's id to the slug of its area. It is None while some area cannot be read, as `places` is
    while their file cannot and `templates`, those that pages have, while a page cannot: then nobody knows what there
    is, and a complaint would only mislead. `series` are those of the indicators that can be read: what is said of
    another is left alone. `stated` says whether there is an accessibility statement.
    """

    areas: frozenset[str]
    aims: Mapping[str, str] | None
    places: frozenset[str] | None
    people: frozenset[str]
    projects: frozenset[str]
    indicators: frozenset[str]
    series: Mapping[str, Indicator]
    today: dt.date
    templates: frozenset[str] | None = None
    stated: bool = True


def check_entry(source: Source, words: Vocabulary) -> Iterator[Problem]:
    """Yield what the rules have against one entry, but for those that it keeps or breaks by itself (`own_rules`)."""
    for rule in _ENTRY_RULES:
        yield from rule(source, words)


def check_all(sources: list[Source]) -> Iterator[Problem]:
    """Yield what the rules have against the entries taken together."""
    for rule in _SITE_RULES:
        yield from rule(sources)


# -- One entry at a time ---------------------------------------------------------------------------


def areas_exist(source: Source, words: Vocabulary) -> Iterator[Problem]:
    """An entry's areas are areas that exist."""
    if isinstance(source.entry, Dated | Indicator):
        yield from _unknown(source, "areas", source.entry.areas, words.areas, "området")


def aims_belong(source: Source, words: Vocabulary) -> Iterator[Problem]:
    """An entry's aims exist and belong to its areas."""
    if not isinstance(source.entry, Dated | Indicator) or words.aims is None:
        return
    near = {aim for aim, area in words.aims.items() if area in source.entry.areas}
    yield from _unknown(source, "aims", source.entry.aims, words.aims, "målet", near)
    for index, aim in enumerate(source.entry.aims):
        if aim in words.aims and aim not in near:
            yield source.problem(
                "aims",
                index,
                sentence=f"målet {quoted(aim)} hör till området {quoted(words.aims[aim])}, som texten inte har.",
                hint="Lägg till området eller ta bort målet.",
            )


def places_exist(source: Source, words: Vocabulary) -> Iterator[Problem]:
    """An entry's places stand in content/platser.yaml."""
    if isinstance(source.entry, Dated | Indicator) and words.places is not None:
        yield from _unknown(source, "places", source.entry.places, words.places, "orten")


def people_exist(source: Source, words: Vocabulary) -> Iterator[Problem]:
    """An entry's people are ambassadors with a page of their own."""
    if isinstance(source.entry, Dated):
        yield from _unknown(source, "people", source.entry.people, words.people, "ambassadören")


def project_exists(source: Source, words: Vocabulary) -> Iterator[Problem]:
    """An entry's project is another entry: a result with a page of its own."""
    entry = source.entry
    if not isinstance(entry, Dated) or entry.project is None:
        return
    if isinstance(entry, Result) and entry.project == entry.slug:
        yield source.problem("project", sentence="resultatet är redan projektets egen sida.", hint="Ta bort raden.")
    elif entry.project not in words.projects:
        sentence = f"resultatet {quoted(entry.project)} finns inte."
        hint = did_you_mean(entry.project, words.projects) if words.projects else "Ta bort raden."
        yield source.problem("project", sentence=sentence, hint=hint)


def indicators_exist(source: Source, words: Vocabulary) -> Iterator[Problem]:
    """Texts and their evidence name indicators that the site has."""
    if not isinstance(source.entry, Dated):
        return
    yield from _unknown(source, "indicators", source.entry.indicators, words.indicators, "måttet")
    for index, evidence in enumerate(source.entry.evidence):
        if evidence.indicator and evidence.indicator not in words.indicators:
            sentence = f"måttet {quoted(evidence.indicator)} finns inte."
            hint = did_you_mean(evidence.indicator, words.indicators) if words.indicators else "Ta bort raden."
            yield source.problem("evidence", index, "indicator", sentence=sentence, hint=hint)


def person_may_be_shown(source: Source, words: Vocabulary) -> Iterator[Problem]:
    """A living person is shown only on a legal basis, on record, until a day; a historical one has lived."""
    entry = source.entry
    if not isinstance(entry, Ambassador):
        return
    if entry.subject == "person":
        needed = {"legal_basis": "rättslig grund", "record_no": "diarienummer", "valid_until": "slutdag"}
        for field, name in needed.items():
            if not getattr(entry, field):
                yield source.problem(
                    field,
                    sentence=f"personen saknar {name}.",
                    hint="Utan den får en levande person inte visas. Fråga den som har hand om personuppgifter.",
                )
    if entry.subject == "historisk" and not entry.lived:
        yield source.problem("lived", sentence="levnadsåren saknas.", hint="Skriv till exempel lived: 1661–1751.")
    if entry.valid_until and entry.valid_until < words.today and entry.status == "published":
        yield source.problem(
            "valid_until",
            sentence=f"tiden gick ut {long_date(entry.valid_until)}, så ambassadören visas inte längre.",
            hint="Förnya beslutet, eller skriv status: withdrawn.",
            notice=True,
        )


def statement_is_there(source: Source, words: Vocabulary) -> Iterator[Problem]:
    """A page that shows the accessibility statement has one to show."""
    if isinstance(source.entry, Page) and source.entry.template == "accessibility" and not words.stated:
        hint = "Skriv content/tillganglighet.yaml; fälten står i docs/innehall.md."
        yield source.problem("template", sentence="tillgänglighetsredogörelsen finns inte.", hint=hint)


# -- All entries together --------------------------------------------------------------------------


def ids_are_unique(sources: list[Source]) -> Iterator[Problem]:
    """No two entries have the same id."""
    first: dict[object, Source] = {}
    for source in sources:
        if isinstance(source.entry, Dated):
            other = first.setdefault(source.entry.id, source)
            if other is not source:
                yield source.problem(
                    "id",
                    sentence=f"id:t används redan av {other.entry.path}.",
                    hint="Skapa ett eget med ”python3 tasks.py new”; kopiera aldrig ett id.",
                )


def urls_are_unique(sources: list[Source]) -> Iterator[Problem]:
    """No two entries have the same address, and no old address is in use, by an entry or by the site itself."""
    taken: dict[str, Source] = {}
    for source in sources:
        other = taken.setdefault(source.entry.url, source)
        if other is not source:
            sentence = f"adressen {source.entry.url} används redan av {other.entry.path}."
            yield source.problem(sentence=sentence, hint="Döp om den ena mappen.")
    for source in sources:
        for index, url in enumerate(source.entry.previous if isinstance(source.entry, Dated) else ()):
            if _is_the_sites_own(url):
                sentence = f"adressen {url} hör till en av webbplatsens egna sidor."
                yield source.problem("previous", index, sentence=sentence, hint="Ta bort den gamla adressen.")
                continue
            other = taken.setdefault(url, source)
            if other is not source or url == source.entry.url:
                sentence = f"adressen {url} används av {other.entry.path}."
                yield source.problem("previous", index, sentence=sentence, hint="Ta bort den gamla adressen.")


def doors_are_one_each(sources: list[Source]) -> Iterator[Problem]:
    """No group of readers has two doors."""
    first: dict[str, Source] = {}
    for source in sources:
        if isinstance(source.entry, Page) and source.entry.audience:
            other = first.setdefault(source.entry.audience, source)
            if other is not source:
                sentence = f"läsarna har redan en dörr: {other.entry.path}."
                yield source.problem("audience", sentence=sentence, hint="Slå ihop sidorna.")


def areas_are_ordered(sources: list[Source]) -> Iterator[Problem]:
    """Every area has a place, a thread and aims of its own."""
    areas = [source for source in sources if isinstance(source.entry, Area)]
    for field in ("order", "thread"):
        counts = Counter(getattr(source.entry, field) for source in areas)
        for source in areas:
            if counts[getattr(source.entry, field)] > 1:
                hint = "Ge varje område ett eget värde."
                yield source.problem(field, sentence="ett annat område har samma värde.", hint=hint)
    aims = Counter(aim.id for source in areas for aim in source.entry.aims)  # type: ignore[attr-defined]
    for source in areas:
        for index, aim in enumerate(source.entry.aims):  # type: ignore[attr-defined]
            if aims[aim.id] > 1:
                sentence = f"målet {quoted(aim.id)} står på två ställen."
                yield source.problem("aims", index, "id", sentence=sentence, hint="Ge det ena ett annat id.")


def _is_the_sites_own(url: str) -> bool:
    """Return whether the site writes lists or files at the address, or below it."""
    first, *rest = url.strip("/").split("/")
    return (
        (first in kinds.RESERVED and (first not in kinds.BY_FOLDER or not rest))
        or rest[-1:] == ["allt"]
        or "sida" in rest
    )


def _unknown(  # noqa: PLR0917 (called four times, right above)
    source: Source,
    field: str,
    names: tuple[str, ...],
    known: Collection[str],
    noun: str,
    likely: Collection[str] = (),
) -> Iterator[Problem]:
    for index, name in enumerate(names):
        if name not in known:
            sentence = f"{noun} {quoted(name)} finns inte."
            hint = did_you_mean(name, likely if likely and not closest(name, known) else known)
            yield source.problem(field, index, sentence=sentence, hint=hint)


_ENTRY_RULES: tuple[Callable[[Source, Vocabulary], Iterator[Problem]], ...] = (
    areas_exist,
    aims_belong,
    places_exist,
    people_exist,
    project_exists,
    indicators_exist,
    person_may_be_shown,
    statement_is_there,
    *honesty.ENTRY_RULES,
)
_SITE_RULES: tuple[Callable[[list[Source]], Iterator[Problem]], ...] = (
    ids_are_unique,
    urls_are_unique,
    doors_are_one_each,
    areas_are_ordered,
    *honesty.SITE_RULES,
    *translations.SITE_RULES,
)
