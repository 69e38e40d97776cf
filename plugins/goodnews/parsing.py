"""One content file into its entry: front matter, schema and Markdown, with every problem in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews import markup
from goodnews.model.directory import named
from goodnews.model.editions import EDITIONS
from goodnews.model.entries import Dated
from goodnews.model.frontmatter import MatterError, split, whole
from goodnews.model.indicators import SCHEMAS
from goodnews.model.kinds import INDICATOR
from goodnews.model.own_rules import check_alone
from goodnews.model.sources import Source
from goodnews.model.validation import validate

if TYPE_CHECKING:
    from collections.abc import Mapping

    from goodnews.model.body import Body
    from goodnews.model.directory import Directory
    from goodnews.model.entries import Entry
    from goodnews.model.filing import Place
    from goodnews.model.frontmatter import Path
    from goodnews.model.problems import Problem


def parse(
    data: bytes, shown: str, place: Place, directory: Directory | None = None
) -> tuple[Source | None, tuple[Problem, ...]]:
    """Return the entry in the file `shown` ("content/…"), and what is wrong in it.

    `directory` has the contacts that texts may name; None while it cannot be read. The entry is None when the file
    cannot be understood. No day is known here, so nobody's `visibility` either.
    """
    try:
        matter = whole(data, shown) if place.kind is INDICATOR else split(data, shown)
    except MatterError as error:
        return None, (error.problem,)
    made = {"slug": place.slug, "path": shown}
    fields, unnamed = named(matter.fields, matter.lines, shown, directory)
    entry, problems = validate(SCHEMAS[place.kind.name], fields, matter.lines, shown, made=made)
    body, found = markup.render(matter.body, path=shown, first_line=matter.body_line)
    problems = (*matter.problems, *unnamed, *problems, *found)
    if entry is None:
        return None, problems
    told, found = _told(entry, matter.lines)
    problems = (*problems, *found)
    text = matter.body if isinstance(entry, Dated) and entry.measures else ""
    entry = entry.model_copy(update={"body": body, "told": told})
    source = Source(entry=entry, lines=matter.lines, year=place.year, text=text, text_line=matter.body_line)
    return source, (*problems, *check_alone(source))


def _told(entry: Entry, lines: Mapping[Path, int]) -> tuple[dict[str, Body], tuple[Problem, ...]]:
    """Return the entry's text as each of the editions tells it, and what is wrong in those texts."""
    told: dict[str, Body] = {}
    problems: list[Problem] = []
    for edition in EDITIONS:
        written = entry.translation(edition.slug)
        if not (written and written.body):
            continue
        # A text of several lines stands below the line of its name.
        line = lines["translations", edition.slug, "body"] + ("\n" in written.body)
        told[edition.slug], found = markup.render(written.body, path=entry.path, first_line=line, lang=edition.lang)
        problems += found
    return told, tuple(problems)
