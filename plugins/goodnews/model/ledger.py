"""The ledger: all evidence of the site, and the lists of it by area, type and year and any of them together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import product
from typing import TYPE_CHECKING

from goodnews.model.swedish import number
from goodnews.model.views import Link, Proof

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from goodnews.model.entries import EvidenceType
    from goodnews.model.site import Site
    from goodnews.model.views import Deck

URL = "/bevis/"
#: The types in their order, with what one and several are called.
TYPES: dict[EvidenceType, tuple[str, str]] = {
    "aktivitet": ("aktivitet", "aktiviteter"),
    "resultat": ("resultat", "resultat"),
    "effekt": ("effekt", "effekter"),
}


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Choice:
    """What a list of the ledger is of; "" stands for all areas, types or years."""

    area: str = ""
    type: str = ""
    year: str = ""

    @property
    def url(self) -> str:
        """The list's address: "/bevis/<area>/typ/<type>/ar/<year>/", each part only where it is chosen."""
        parts = (self.area, self.type and f"typ/{self.type}", self.year and f"ar/{self.year}")
        return URL + "".join(f"{part}/" for part in parts if part)

    @property
    def depth(self) -> int:
        """How many of the three are chosen."""
        return sum(map(bool, (self.area, self.type, self.year)))


def proofs(site: Site, deck: Deck) -> tuple[Proof, ...]:
    """Return all evidence: that of the newest entry first, and an entry's in the writer's order."""
    known = {each.slug: Link(name=each.title, url=each.url) for each in site.indicators}
    return tuple(
        Proof(evidence=item, entry=deck.card(entry), indicator=known.get(item.indicator or ""))
        for entry in site.entries
        for item in entry.evidence
    )


def lists(site: Site, found: tuple[Proof, ...]) -> Mapping[Choice, tuple[Proof, ...]]:
    """Return every list that holds something, and also those of everything and of each area if they are empty."""
    made: dict[Choice, list[Proof]] = {Choice(): []}
    made |= {Choice(area=area.slug): [] for area in site.areas}
    for proof in found:
        areas, year = (area.slug for area in proof.entry.areas), str(proof.entry.date.year)
        for area, kind, when in product(("", *areas), ("", proof.evidence.type), ("", year)):
            made.setdefault(Choice(area=area, type=kind, year=when), []).append(proof)
    return {choice: tuple(made[choice]) for choice in sorted(made)}


def filters(
    choice: Choice, made: Mapping[Choice, tuple[Proof, ...]], site: Site
) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """Return the three groups of ways on from a list; each keeps what is chosen of the other two.

    The first of a group takes its choice away. What would lead to nothing is left out, and so is a group without ways.
    """
    years = sorted({each.year for each in made if each.year}, reverse=True)
    groups = {
        "Område": [("Alla", replace(choice, area=""))]
        + [(area.name, replace(choice, area=area.slug)) for area in site.areas],
        "Typ": [("Alla", replace(choice, type=""))]
        + [(several.capitalize(), replace(choice, type=kind)) for kind, (_, several) in TYPES.items()],
        "År": [("Alla", replace(choice, year=""))] + [(year, replace(choice, year=year)) for year in years],
    }
    ways = {
        name: tuple(
            Link(name=word, url=to.url, count=len(made[to]), current=to == choice) for word, to in links if to in made
        )
        for name, links in groups.items()
    }
    return tuple((name, links) for name, links in ways.items() if len(links) > 1)


def words(choice: Choice, site: Site) -> str:
    """Return what is chosen: "Rätt kompetens, effekter, 2024"; "" where nothing is."""
    area = site.area(choice.area).name if choice.area else ""
    several = next((plural for kind, (_, plural) in TYPES.items() if kind == choice.type), "")
    return ", ".join(part for part in (area, several, choice.year) if part)


def tally(found: tuple[Proof, ...]) -> tuple[str, ...]:
    """Return how many there are, how many of each type there is, and how many have a figure, in words."""
    counts = {kind: sum(proof.evidence.type == kind for proof in found) for kind in TYPES}
    figures = sum(proof.evidence.value is not None for proof in found)
    kinds = (f"{number(count)} {TYPES[kind][count != 1]}" for kind, count in counts.items() if count)
    return (f"{number(len(found))} bevis", *kinds, *([f"{number(figures)} med ett tal"] if found else []))


def addresses(site: Site) -> Iterator[str]:
    """Yield the lists that search engines are shown: that of everything, and those of one area, type or year."""
    types = {item.type for entry in site.entries for item in entry.evidence}
    years = {str(entry.date.year) for entry in site.entries if entry.evidence}
    yield URL
    yield from (Choice(area=area.slug).url for area in site.areas)
    yield from (Choice(type=kind).url for kind in TYPES if kind in types)
    yield from (Choice(year=year).url for year in sorted(years, reverse=True))
