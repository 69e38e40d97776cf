"""Plugin: /sok/, a search of everything that is a list from A to Ö without JavaScript, and what the search fetches."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from goodnews.model import kinds
from goodnews.model.findable import SEARCH, findables
from goodnews.model.lookup import alphabetical, suggestions
from goodnews.model.swedish import STOP_WORDS, slug
from goodnews.model.views import Choice, IndexGroup, IndexLink, Link, SearchView, frame_of
from goodnews.readers import noting
from goodnews.rendering import Pages, Product, joining
from goodnews.search_index import search_index

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from goodnews.model.findable import Findable
    from goodnews.model.site import Site
    from goodnews.writer import Publisher

#: The most links on a page; with more than so many in all, each letter has pages of its own.
LENGTH = 250
#: Where the index lies within the site, and what a misspelt word may have meant.
INDEX, NAMES = "sok/index/", "sok/namn.json"
#: Letters that a slug would take for others.
_IDS = {"Å": "aa", "Ä": "ae", "Ö": "oe"}

Groups = tuple[tuple[str, tuple["Findable", ...]], ...]


class SearchPages(Pages):
    """Writes /sok/ and, of a large site, the letters' pages."""

    def views(self, site: Site) -> Iterator[tuple[str, SearchView]]:
        """Yield the views."""
        for view in search_views(site):
            yield "search", view


class SearchFiles(Product):
    """Writes what the search fetches, unless the site does without."""

    def generate_output(self, writer: Publisher) -> None:
        """Write the index and the names."""
        if not self.settings["GOODNEWS_SEARCH"]:
            return
        records = findables(self.context["site"])
        name = "sok-visning.zip" if self.settings["PREVIEW"] else "sok.zip"
        kept = Path(self.settings["GOODNEWS_CACHE"]) / "sok" / name
        # With the words of the texts in it, the index would be made again each time that a writer saves.
        whole = 0 if self.settings["PREVIEW"] else self.settings["GOODNEWS_SEARCH_WHOLE"]
        with noting() as seen:
            index = search_index(records, whole, kept)
        writer.depends(seen)
        for path, data in index.items():
            writer.write_bytes(INDEX + path, data)
        told = json.dumps(suggestions(records), ensure_ascii=False, separators=(",", ":"))
        writer.write_bytes(NAMES, told.encode())


def search_views(site: Site) -> Iterator[SearchView]:
    """Yield the page that searches, and a page or more for each letter when all does not fit on one."""
    records = findables(site)
    groups = alphabetical(records)
    whole = len(records) <= LENGTH
    letters = tuple(
        Link(name=letter, url=f"#s-{_id(letter)}" if whole else _url(letter), count=None if whole else len(found))
        for letter, found in groups
    )
    frame = frame_of(site)
    yield SearchView(
        frame=frame,
        url=SEARCH,
        title="Sök",
        description="Sök bland berättelser, resultat, ambassadörer, mått och orter, eller bläddra från A till Ö.",
        feeds=(frame.feed,),
        lead="Sök bland allt på webbplatsen.",
        total=len(records),
        letters=letters,
        groups=tuple(_group(letter, found) for letter, found in groups) if whole else (),
        choices=tuple(choices(site)),
        common=" ".join(sorted(STOP_WORDS)),
    )
    if not whole:
        for letter, found in groups:
            yield from _letter_pages(site, letter, found, letters)


def choices(site: Site) -> Iterator[Choice]:
    """Yield the ways to narrow a search, with the values that the index has."""
    yield Choice(name="slag", label="Slag", options=tuple(_kinds(site)))
    yield Choice(name="omrade", label="Område", options=tuple(area.name for area in site.areas))
    yield Choice(name="plats", label="Plats", options=tuple(place.name for place in site.places))
    yield Choice(name="ar", label="År", options=tuple(sorted(site.by_year, reverse=True)))


def _kinds(site: Site) -> list[str]:
    """Return what there is to find, as the kinds are listed to people."""
    order = [*(kind.singular.capitalize() for kind in kinds.KINDS), "Plats"]
    found = {record.kind for record in findables(site)}
    return [kind for kind in order if kind in found] + sorted(found - set(order))


def _letter_pages(
    site: Site, letter: str, found: Sequence[Findable], letters: tuple[Link, ...]
) -> Iterator[SearchView]:
    frame, count = frame_of(site), -(-len(found) // LENGTH)
    for number in range(1, count + 1):
        numbers = [
            Link(name=str(other), url=_url(letter, other), current=other == number) for other in range(1, count + 1)
        ]
        title = f"Allt på {letter}"
        yield SearchView(
            frame=frame,
            url=_url(letter, number),
            title=title if number == 1 else f"{title}, sida {number}",
            description=f"Allt på webbplatsen som börjar på {letter}.",
            feeds=(frame.feed,),
            crumbs=(Link(name="Sök", url=SEARCH),),
            lead="",
            total=len(found),
            letters=tuple(replace(link, current=link.name == letter) for link in letters),
            groups=(_group(letter, found[(number - 1) * LENGTH : number * LENGTH]),),
            numbers=tuple(numbers) if count > 1 else (),
        )


def _group(letter: str, found: Sequence[Findable]) -> IndexGroup:
    links = tuple(IndexLink(name=one.title, url=one.url, kind=one.kind, lang=one.lang) for one in found)
    return IndexGroup(id=_id(letter), letter=letter, links=links)


def _id(letter: str) -> str:
    return _IDS.get(letter) or slug(letter)


def _url(letter: str, number: int = 1) -> str:
    return f"{SEARCH}{_id(letter)}/" + (f"sida/{number}/" if number > 1 else "")


register = joining(SearchPages, SearchFiles)
