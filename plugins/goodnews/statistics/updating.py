"""Each measure from the question to its file: asked, held against what is known, judged, and only then written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model.frontmatter import decode
from goodnews.model.swedish import listing
from goodnews.statistics.editing import edited
from goodnews.statistics.measures import understand
from goodnews.statistics.merging import Merged, merge
from goodnews.statistics.refusal import RefusedError, SilentError
from goodnews.statistics.series import HEDEMORA
from goodnews.statistics.storing import answer_file, kept_answers, store

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Iterator, Mapping

    from goodnews.model.indicators import Comparison
    from goodnews.model.problems import Problem
    from goodnews.statistics.measures import Measure
    from goodnews.statistics.series import Service


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """What has become of a measure: Hedemora's values, and those of comparisons by their place in the list."""

    measure: Measure
    own: Merged
    others: Mapping[int, Merged]

    @property
    def writes(self) -> bool:
        """Whether any value is another than before."""
        return any(merged.writes for merged in (self.own, *self.others.values()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Manner:
    """How to go about it: the day, whether vanished values are taken for gone, and whether nothing is written."""

    today: dt.date
    accept_removals: bool = False
    dry_run: bool = False


def update(measures: Iterable[Measure], service: Service, manner: Manner) -> Iterator[Update | Problem]:
    """Yield what has become of each of a service's measures: an update, or the problem that left its file as it was.

    A service that has fallen silent is not asked again.
    """
    wanted = tuple(measures)
    silent: RefusedError | None = None
    try:
        service.prepare([measure.fetch for measure in wanted])
    except RefusedError as error:
        silent = error
    for measure in wanted:
        try:
            if silent is not None:
                raise silent
            yield _one(measure, service, manner)
        except RefusedError as error:
            silent = silent or (error if isinstance(error, SilentError) else None)
            yield measure.problem(error.where, error.sentence, error.hint)


def _one(measure: Measure, service: Service, manner: Manner) -> Update:
    """Return what has become of the measure, written unless it is a dry run; RefusedError when nothing may be."""
    found = service.find(measure.fetch, measure.areas)
    compared = [(place, other) for place, other in enumerate(measure.indicator.comparisons) if other.code]
    made = Update(
        measure=measure,
        own=merge(measure.indicator.values, found.series[HEDEMORA]),
        others={place: merge(other.values, found.series[other.code or ""]) for place, other in compared},
    )
    if not manner.accept_removals:
        _hold_values(made)
    files = {}
    if made.writes:
        files[measure.file] = _file(made, manner.today)
    if (kept := kept_answers(measure, found, manner.today)) is not None:
        files[answer_file(measure)] = kept
    if files and not manner.dry_run:
        store(measure, files)
    return made


def _hold_values(made: Update) -> None:
    """Raise RefusedError when values have vanished at the source."""
    wheres: dict[tuple[str | int, ...], Merged] = {("values",): made.own}
    wheres |= {("comparisons", place, "values"): merged for place, merged in made.others.items()}
    for where, merged in wheres.items():
        if gone := merged.vanished:
            raise RefusedError(
                f"tjänsten har inte längre något värde för {listing(gone)}.",
                f"Är det rätt, kör med --only {made.measure.indicator.slug} --accept-removals. "
                "Då får de perioderna inget värde.",
                where=(*where, gone[0]),
            )


def _file(made: Update, today: dt.date) -> bytes:
    """Return the measure's new file; RefusedError unless it is valid, and differs in the values and the days alone."""
    measure, old = made.measure, made.measure.indicator
    text = edited(
        decode(measure.data, old.path),
        made.own.values,
        {place: merged.values for place, merged in made.others.items()},
        today,
    )
    data = text.replace("\n", "\r\n" if b"\r\n" in measure.data else "\n").encode()
    new, _, problems = understand(data, old.path, old.slug)
    if new is None or problems:
        raise RefusedError(f"med de nya värdena är måttet inte giltigt: {problems[0].sentence}", problems[0].hint)
    wanted = old.model_copy(
        update={
            "values": dict(made.own.values),
            "comparisons": tuple(_compared(made, place) for place in range(len(old.comparisons))),
            "modified": today,
            "source": old.source.model_copy(update={"read": today}) if old.source.read else old.source,
        }
    )
    if new != wanted:
        raise RefusedError(
            "filen går inte att ändra utan att även annat i den ändras.", "Skriv ett värde på varje rad."
        )
    return data


def _compared(made: Update, place: int) -> Comparison:
    """Return a comparison with its new values, if any were fetched."""
    old, merged = made.measure.indicator.comparisons[place], made.others.get(place)
    return old if merged is None else old.model_copy(update={"values": dict(merged.values)})
