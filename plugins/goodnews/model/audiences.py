"""Whom a text is for, besides everybody: one row a group; each has a list and feeds of its own, and maybe a door.

A text or an indicator is for a group that it names itself (`audience`), or that one of its areas or aims names. So
writers say once, in the area's file, whom an aim concerns, and seldom anything in a text.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from goodnews.model.entries import Dated
from goodnews.model.indicators import Indicator

if TYPE_CHECKING:
    from collections.abc import Mapping

    from goodnews.model.entries import Area, AudienceName, Entry

#: The first part of the addresses of their lists.
FOLDER = "malgrupper"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """A group of readers: its name in front matter, its name as readers see it, and what it will find.

    `door` is the shortest name, on the start page's door to the page that is made for the group; `behind` is what
    waits there, in a few words.
    """

    slug: AudienceName
    name: str
    summary: str
    door: str
    behind: str

    @property
    def url(self) -> str:
        """The address of the group's list: "/malgrupper/<slug>/"."""
        return f"/{FOLDER}/{self.slug}/"


#: In the order of the doors.
AUDIENCES = (
    Audience(
        slug="boende",
        name="För dig som bor här",
        summary="Trygghet, bostäder, fritid och vad som händer med det som invånare har frågat efter.",
        door="Bo här",
        behind="Trygghet, fritid och inflytande",
    ),
    Audience(
        slug="inflyttare",
        name="För dig som funderar på att flytta hit",
        summary="Hur det är att bo och arbeta i Hedemora, även det som inte går så bra.",
        door="Flytta hit",
        behind="Jobb, bostad och någon att fråga",
    ),
    Audience(
        slug="foretagare",
        name="För dig som driver företag",
        summary="Företag, lokaler, mark, upphandlingar och kommunens bemötande, även när betyget är lågt.",
        door="Driva företag",
        behind="Mark, lokaler och upphandling",
    ),
    Audience(
        slug="hemvandare",
        name="För dig som pluggar eller har flyttat härifrån",
        summary="Vad som händer på hemorten: arbeten, bostäder, föreningar och det som har förändrats.",
        door="Plugga och komma hem",
        behind="Det som händer på hemorten",
    ),
    Audience(
        slug="besokare",
        name="För dig som ska hit på besök",
        summary="Natur, museer, historia och annat som är värt en resa.",
        door="Besöka",
        behind="Natur, museer och historia",
    ),
)


def audiences_of(entry: Dated | Indicator, areas: Mapping[str, Area]) -> tuple[AudienceName, ...]:
    """Return whom the entry is for, in the order of AUDIENCES, by the rule above; `areas` are all by their slug."""
    near = [areas[slug] for slug in entry.areas if slug in areas]
    served = (aim.audience for area in near for aim in area.aims if aim.id in entry.aims)
    named = set(chain(entry.audience, *(area.audience for area in near), *served))
    return tuple(group.slug for group in AUDIENCES if group.slug in named)


def addressed(entry: Entry, areas: Mapping[str, Area]) -> Entry:
    """Return the entry with all whom it is for in its `audience`; those that are for everybody as they are."""
    if not isinstance(entry, Dated | Indicator) or (groups := audiences_of(entry, areas)) == entry.audience:
        return entry
    return entry.model_copy(update={"audience": groups})
