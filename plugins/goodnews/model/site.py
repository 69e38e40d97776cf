"""The site: all that is public, indexed once, with references resolved and private fields gone."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from goodnews.model import kinds
from goodnews.model.audiences import addressed
from goodnews.model.directory import Directory
from goodnews.model.editions import editions_of
from goodnews.model.entries import Ambassador, Area, Dated, Page, Place, Result
from goodnews.model.figures import derivatives
from goodnews.model.freshness import newest_change
from goodnews.model.indicators import Indicator
from goodnews.model.swedish import sort_key

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Mapping

    from goodnews.model.entries import Entry
    from goodnews.model.pictures import Derivative, Original
    from goodnews.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """Everything that may be published. Lists of entries run from the newest to the oldest, then by slug.

    `indicators` stand in the order of their areas and then of their titles. The `audience` of entries and indicators is
    all whom they are for, also by their areas and aims. `changed` is the day on which anything was last changed,
    `told_in` are the slugs of the editions that tell any of it.

    `documents` maps the address of a file that a text links to, to where it lies below `content/`.
    """

    areas: tuple[Area, ...]
    places: tuple[Place, ...]
    pages: tuple[Page, ...]
    entries: tuple[Dated, ...]
    by_kind: Mapping[str, tuple[Dated, ...]]
    by_area: Mapping[str, tuple[Dated, ...]]
    by_aim: Mapping[str, tuple[Dated, ...]]
    by_place: Mapping[str, tuple[Dated, ...]]
    by_year: Mapping[str, tuple[Dated, ...]]
    by_person: Mapping[str, tuple[Dated, ...]]
    by_audience: Mapping[str, tuple[Dated, ...]]
    indicators: tuple[Indicator, ...]
    by_indicator: Mapping[str, tuple[Dated, ...]]
    documents: Mapping[str, str]
    directory: Directory
    statement: Statement | None
    changed: dt.date | None
    told_in: frozenset[str]

    @property
    def ambassadors(self) -> tuple[Ambassador, ...]:
        """The ambassadors in alphabetical order."""
        people = [entry for entry in self.by_kind[kinds.AMBASSADOR.name] if isinstance(entry, Ambassador)]
        return tuple(sorted(people, key=lambda person: (sort_key(person.title), person.slug)))

    @property
    def corrected(self) -> tuple[Dated, ...]:
        """The entries that tell of a correction, the last corrected first."""
        told = [entry for entry in self.entries if entry.correction]
        return tuple(sorted(told, key=lambda entry: (entry.modified or entry.date, entry.id), reverse=True))

    @property
    def pictures(self) -> Mapping[Original, tuple[Derivative, ...]]:
        """Every original that is shown, with every derivative that some page may ask for."""
        return derivatives(
            figure
            for entry in (*self.entries, *self.pages, *self.areas)
            for figure in (*([entry.figure] if entry.figure else []), *entry.inline_figures)
        )

    def area(self, slug: str) -> Area:
        """Return the area with this slug."""
        return next(area for area in self.areas if area.slug == slug)


def build(
    entries: Iterable[Entry],
    places: Iterable[Place],
    *,
    preview: bool,
    documents: Mapping[str, str] | None = None,
    directory: Directory | None = None,
    statement: Statement | None = None,
) -> Site:
    """Return the site of the entries that may be seen: the public ones, or in a preview all of them.

    Every entry must have its `visibility` set. People and projects that may not be seen are not named by
    the others either.
    """
    seen = [entry.public() for entry in entries if preview or entry.visibility == "public"]
    areas = {entry.slug: entry for entry in seen if isinstance(entry, Area)}
    seen = [addressed(entry, areas) for entry in seen]
    people = {entry.slug for entry in seen if isinstance(entry, Ambassador)}
    projects = {entry.slug for entry in seen if isinstance(entry, Result)}
    dated = [_without_hidden(entry, people, projects) for entry in seen if isinstance(entry, Dated)]
    dated.sort(key=lambda entry: entry.slug)
    dated.sort(key=lambda entry: entry.date, reverse=True)
    return Site(
        areas=tuple(sorted(areas.values(), key=lambda area: area.order)),
        places=tuple(places),
        pages=tuple(sorted((entry for entry in seen if isinstance(entry, Page)), key=lambda page: page.slug)),
        entries=tuple(dated),
        by_kind=_index(dated, lambda entry: (entry.kind.name,), [kind.name for kind in kinds.DATED]),
        by_area=_index(dated, lambda entry: entry.areas),
        by_aim=_index(dated, lambda entry: entry.aims),
        by_place=_index(dated, lambda entry: entry.places),
        by_year=_index(dated, lambda entry: (str(entry.date.year),)),
        by_person=_index(dated, lambda entry: entry.people),
        by_audience=_index(dated, lambda entry: entry.audience),
        indicators=_ordered(seen),
        by_indicator=_index(dated, lambda entry: entry.measures),
        documents=MappingProxyType(dict(documents or {})),
        directory=directory or Directory(),
        statement=statement,
        changed=newest_change(seen),
        told_in=frozenset(edition.slug for entry in seen for edition in editions_of(entry)),
    )


def _ordered(entries: list[Entry]) -> tuple[Indicator, ...]:
    """Return the indicators in the order of their areas and then of their titles."""
    order = {entry.slug: entry.order for entry in entries if isinstance(entry, Area)}
    found = [entry for entry in entries if isinstance(entry, Indicator)]
    return tuple(sorted(found, key=lambda each: (order.get(each.areas[0], 0), sort_key(each.title), each.slug)))


def _without_hidden(entry: Dated, people: set[str], projects: set[str]) -> Dated:
    update: dict[str, object] = {}
    if not all(person in people for person in entry.people):
        update["people"] = tuple(person for person in entry.people if person in people)
    if entry.project and entry.project not in projects:
        update["project"] = None
    return entry.model_copy(update=update) if update else entry


def _index(
    entries: list[Dated], keys: Callable[[Dated], Iterable[str]], always: Iterable[str] = ()
) -> Mapping[str, tuple[Dated, ...]]:
    found: dict[str, list[Dated]] = {key: [] for key in always}
    for entry in entries:
        for key in keys(entry):
            found.setdefault(key, []).append(entry)
    return MappingProxyType({key: tuple(found[key]) for key in found})
