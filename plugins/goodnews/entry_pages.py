"""Plugin: the page of every story, result and ambassador."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.editions import versions_of
from goodnews.model.entries import Ambassador, Dated
from goodnews.model.freshness import changed
from goodnews.model.related import Relations, names_of, told
from goodnews.model.standings import standing
from goodnews.model.views import Deck, EntryView, Link, RelatedCard, feeds_of, frame_of, link_to
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.site import Site


class EntryPages(Pages):
    """Writes the pages of all dated entries."""

    def views(self, site: Site) -> Iterator[tuple[str, EntryView]]:
        """Yield a view for each entry."""
        return entry_views(site)


def entry_views(site: Site) -> Iterator[tuple[str, EntryView]]:
    """Yield the template and the view of every dated entry, kind by kind, newest first."""
    frame, deck = frame_of(site), Deck(site)
    names = {place.slug: place for place in site.places}
    aims = {aim.id: link_to(aim, area) for area in site.areas for aim in area.aims}
    people = {person.slug: person for person in site.ambassadors}
    relations, known = Relations(site.entries), names_of(site)
    measures = {each.slug: standing(each, deck.tags[each.areas[0]]) for each in site.indicators}
    for entries in site.by_kind.values():
        for index, entry in enumerate(entries):
            named = [people[slug] for slug in entry.people]
            told_by = site.by_person.get(entry.slug, ()) if isinstance(entry, Ambassador) else ()
            related = relations.of(entry, without={each.url for each in (*named, *told_by)})
            yield (
                entry.kind.template,
                EntryView(
                    frame=frame,
                    url=entry.url,
                    title=entry.title,
                    description=entry.summary,
                    feeds=feeds_of(entry, site, frame.feed),
                    crumbs=(Link(name=entry.kind.plural.capitalize(), url=f"/{entry.kind.folder}/"),),
                    tag=deck.tags[entry.areas[0]],
                    indexed=entry.visibility == "public",
                    changed=changed(entry),
                    owner=entry.owner,
                    versions=versions_of(entry),
                    entry=entry,
                    areas=tuple(deck.tags[slug] for slug in entry.areas),
                    aims=tuple(aims[aim] for aim in entry.aims),
                    places=tuple(Link(name=names[slug].name, url=names[slug].url) for slug in entry.places),
                    people=deck.cards(named),
                    told_by=deck.cards(told_by),
                    measures=tuple(measures[slug] for slug in entry.measures),
                    related=tuple(
                        RelatedCard(card=deck.card(each.entry), why=told(each.things, known)) for each in related
                    ),
                    newer=_beside(entries, index - 1),
                    older=_beside(entries, index + 1),
                    contact=site.area(entry.areas[0]).contact,
                ),
            )


def _beside(entries: tuple[Dated, ...], index: int) -> Link | None:
    return Link(name=entries[index].title, url=entries[index].url) if 0 <= index < len(entries) else None


register = joining(EntryPages)
