"""Which entries belong together, and why: what two of them share, weighed by kind, and told in words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from heapq import nsmallest
from itertools import groupby
from typing import TYPE_CHECKING, Literal

from goodnews.model.entries import Ambassador, Result
from goodnews.model.swedish import listing

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from goodnews.model.entries import Dated
    from goodnews.model.site import Site

Sort = Literal["project", "link", "indicator", "person", "aim", "place", "area"]
#: Something that two entries may share: its sort, and its name within the sort.
Thing = tuple[Sort, str]

#: What sharing one thing weighs, the strongest sort first: more than one thing of every weaker sort taken together.
WEIGHTS: dict[Sort, int] = {"project": 64, "link": 32, "indicator": 16, "person": 8, "aim": 4, "place": 2, "area": 1}
#: How many of those that share a thing are weighed, the newest first, so that an entry costs as little among ten
#: thousand as among a hundred. What is shared by fewer, as most things are, is weighed in full.
NEWEST = 40
#: How many sorts of things a reason names, the strongest first.
NAMED = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """An entry that belongs with another, by the things that they share, the strongest first."""

    entry: Dated
    things: tuple[Thing, ...]


class Relations:
    """What the entries of one site share, indexed once."""

    def __init__(self, entries: Iterable[Dated]) -> None:
        self._entries = sorted(entries, key=lambda entry: (-entry.date.toordinal(), entry.slug, entry.url))
        self._at = {entry.url: position for position, entry in enumerate(self._entries)}
        links = _links(self._entries, self._at)
        self._things = [tuple(_things(entry, links[entry.url])) for entry in self._entries]
        self._index: dict[Thing, list[int]] = defaultdict(list)
        for position, things in enumerate(self._things):
            for thing in things:
                self._index[thing].append(position)

    def of(self, entry: Dated, *, count: int = 3, without: Iterable[str] = ()) -> tuple[Related, ...]:
        """Return up to `count` entries that share most with this one; of equals the newest, then by slug.

        `without` are addresses that the page shows anyway.
        """
        mine = self._things[self._at[entry.url]]
        weights: dict[int, int] = defaultdict(int)
        for thing in mine:
            for position in self._index[thing][:NEWEST]:
                weights[position] += WEIGHTS[thing[0]]
        for url in (entry.url, *without):
            weights.pop(self._at.get(url, -1), None)
        best = nsmallest(count, ((-weight, position) for position, weight in weights.items()))
        return tuple(
            Related(entry=self._entries[at], things=tuple(thing for thing in mine if thing in self._things[at]))
            for _, at in best
        )


def _things(entry: Dated, links: Iterable[str]) -> Iterator[Thing]:
    """Yield what the entry may share, the strongest first. A result is a project, and an ambassador is a person."""
    if isinstance(entry, Result):
        yield "project", entry.slug
    if entry.project:
        yield "project", entry.project
    yield from (("link", link) for link in sorted(links))
    yield from (("indicator", name) for name in entry.measures)
    yield from (("person", name) for name in entry.people)
    if isinstance(entry, Ambassador):
        yield "person", entry.slug
    yield from (("aim", name) for name in entry.aims)
    yield from (("place", name) for name in entry.places)
    yield from (("area", name) for name in entry.areas)


def _links(entries: Iterable[Dated], known: Collection[str]) -> Mapping[str, set[str]]:
    """Return, by address, the links between texts that an entry has a part in, whichever of the two it stands in."""
    found: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        for link in entry.body.links:
            target = link.target.partition("#")[0]
            if target in known and target != entry.url:
                both = " ".join(sorted((entry.url, target)))
                found[entry.url].add(both)
                found[target].add(both)
    return found


def names_of(site: Site) -> Mapping[Thing, str]:
    """Return what readers call the things that have names of their own."""
    return {
        **{("indicator", each.slug): each.title for each in site.indicators},
        **{("person", each.slug): each.title for each in site.ambassadors},
        **{("place", each.slug): each.name for each in site.places},
    }


def told(things: Iterable[Thing], names: Mapping[Thing, str]) -> str:
    """Return why two entries belong together, in words: "Samma mått: Folkmängd, också om Garpenberg"."""
    sorts = [
        _phrase(sort, [names[thing] for thing in same if thing in names])
        for sort, same in groupby(things, key=lambda thing: thing[0])
    ][:NAMED]
    # That they belong to the same area says little beside anything else.
    words = ", ".join(sorts[:-1] if len(sorts) > 1 and sorts[-1] == _PHRASES["area"] else sorts)
    return words[:1].upper() + words[1:]


def _phrase(sort: Sort, names: list[str]) -> str:
    return _PHRASES[sort].format(listing(names))


_PHRASES: dict[Sort, str] = {
    "project": "samma projekt",
    "link": "länk mellan texterna",
    "indicator": "samma mått: {}",
    "person": "samma ambassadör: {}",
    "aim": "samma mål",
    "place": "också om {}",
    "area": "samma område",
}
