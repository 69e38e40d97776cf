"""The API: what the site knows about every entry, as JSON files with a published schema; feeds have the full texts."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from pydantic import Field

from goodnews.cores import each
from goodnews.model.entries import Contact, Period, Quote, Source
from goodnews.model.feeds import newest
from goodnews.model.published import Number, Published, schema_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from goodnews.model.entries import Dated
    from goodnews.model.site import Site

VERSION = 1
SCHEMA = "api/schema.json"


class ToldEvidence(Published):
    """A proof that something was done (aktivitet), was achieved (resultat) or has changed (effekt)."""

    type: Literal["aktivitet", "resultat", "effekt"]
    claim: str
    value: Number | None
    unit: str | None
    period: str | None
    source: Source


class ToldImage(Published):
    """The picture at the top, as JPEG."""

    url: str
    width: int
    height: int
    alt: str
    caption: str | None
    credit: str | None


class ToldEntry(Published):
    """A story, a result or an ambassador. Fields that a kind does not have are left out."""

    id: UUID = Field(description="Never changes.")
    kind: Literal["story", "result", "ambassador"]
    url: str
    title: str
    summary: str
    date: dt.date
    modified: dt.date | None
    correction: str | None = Field(description="What was corrected, and why.")
    areas: tuple[str, ...]
    aims: tuple[str, ...]
    places: tuple[str, ...]
    people: tuple[str, ...]
    audience: tuple[str, ...]
    owner: str
    image: ToldImage | None = None
    evidence: tuple[ToldEvidence, ...]
    setback: str | None = None
    period: Period | None = None
    phase: str | None = None
    goal: str | None = None
    outcome: str | None = None
    lessons: str | None = None
    subject: str | None = None
    role: str | None = None
    lived: str | None = None
    topics: tuple[str, ...] | None = None
    quote: Quote | None = None
    contact: Contact | None = None


class ToldList(Published):
    """One file of the API: entries from the newest to the oldest."""

    version: Literal[1]
    url: str
    entries: tuple[ToldEntry, ...]


def files(site: Site, site_url: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and bytes of every file: all entries, those of each area, and the schema."""
    made = each(lambda entry: _entry(entry, site_url), site.entries)
    known = {entry.id: told for entry, told in zip(site.entries, made, strict=True)}
    lists = {"api/entries.json": site.entries}
    lists |= {f"api/omraden/{area.slug}.json": site.by_area.get(area.slug, ()) for area in site.areas}
    for name, entries in lists.items():
        yield name, _list(f"{site_url}/{name}", f"{site_url}/{SCHEMA}", (known[entry.id] for entry in newest(entries)))
    yield SCHEMA, schema_file(ToldList.model_json_schema(mode="serialization"), f"{site_url}/{SCHEMA}")


def _list(url: str, schema: str, entries: Iterable[str]) -> bytes:
    head: dict[str, Any] = {"$schema": schema, "version": VERSION, "url": url}
    return (json.dumps(head)[:-1] + ', "entries": [\n' + ",\n".join(entries) + "\n]}\n").encode()


def _entry(entry: Dated, site_url: str) -> str:
    fields = [name for name in ToldEntry.model_fields if name in type(entry).model_fields]
    told = {name: getattr(entry, name) for name in fields}
    if figure := entry.figure:
        made = figure.enclosure
        sizes = {"url": site_url + made.url, "width": made.width, "height": made.height}
        told["image"] = {**sizes, "alt": figure.alt, "caption": figure.caption, "credit": figure.credit}
    else:
        told["image"] = None
    told |= {"kind": entry.kind.name, "url": site_url + entry.url}
    return ToldEntry.model_validate(told).model_dump_json(exclude_unset=True)
