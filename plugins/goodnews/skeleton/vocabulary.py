"""The names a new text may choose between, as the content itself defines them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.filing import PLACES
from goodnews.model.frontmatter import decode, load_yaml, split
from goodnews.model.kinds import AMBASSADOR, AREA
from goodnews.skeleton.questions import Choice

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def areas(content: Path) -> list[Choice]:
    """Return the areas below `content` in their order; MatterError when one cannot be read."""
    found = []
    for file in sorted((content / AREA.folder).glob("*.md")):
        fields = split(file.read_bytes(), f"content/{AREA.folder}/{file.name}").fields
        found.append((str(fields.get("order")), Choice(name=file.stem, label=str(fields.get("name") or file.stem))))
    return [choice for _, choice in sorted(found, key=lambda each: each[0])]


def choices(content: Path, answers: Mapping[str, object]) -> dict[str, list[str]]:
    """Return the names that a text with `answers` may choose between in the fields nobody is asked about."""
    people = sorted(file.parent.name for file in (content / AMBASSADOR.folder).glob("*/index.md"))
    return {
        "aims": aims(content, answers["areas"]),
        "people": people,
        "places": [each.name for each in places(content)],
    }


def aims(content: Path, chosen: object) -> list[str]:
    """Return the names of the aims that the areas `chosen` have below `content`."""
    found = []
    for area in chosen if isinstance(chosen, list) else ():
        file = content / AREA.folder / f"{area}.md"
        fields = split(file.read_bytes(), f"content/{AREA.folder}/{file.name}").fields
        found += [aim["id"] for aim in fields.get("aims") or () if isinstance(aim, dict) and aim.get("id")]
    return found


def places(content: Path) -> list[Choice]:
    """Return the places below `content` as they are listed; MatterError when the list cannot be read."""
    file, shown = content / PLACES, f"content/{PLACES}"
    if not file.is_file():
        return []
    rows, _, _ = load_yaml(decode(file.read_bytes(), shown), shown)
    known = [row for row in rows if isinstance(row, dict) and row.get("slug")] if isinstance(rows, list) else []
    return [Choice(name=row["slug"], label=row.get("name") or row["slug"]) for row in known]
