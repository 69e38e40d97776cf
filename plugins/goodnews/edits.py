"""What has been edited since the last build, when that is nothing but the words of a few texts."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from goodnews import inputs
from goodnews.database import Database, LostError
from goodnews.model import filing
from goodnews.model.body import Body
from goodnews.model.entries import Dated
from goodnews.model.honesty import directions_hold
from goodnews.model.indicators import Indicator
from goodnews.model.kinds import INDICATOR
from goodnews.model.rules import Vocabulary
from goodnews.registers import read_registers
from goodnews.texts import FILE, key_of, loaded, understood
from goodnews.today import day

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping
    from typing import Any

    from goodnews.inputs import Made
    from goodnews.memory import Memory
    from goodnews.model.sources import Source
    from goodnews.record import Record
    from goodnews.registers import Registers

#: With more edits than these, a whole build is not much longer.
MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """An edit of the body of the text `shown` ("content/…"): its keys in the cache of texts before and after."""

    shown: str
    before: bytes
    after: bytes


def edits(settings: Mapping[str, Any], made: Made, last: Memory, record: Record) -> list[Edit] | None:
    """Return what has been edited since the last build; None when that is more than bodies, or may show elsewhere."""
    same = last.base == made.base and last.contents.keys() == made.contents.keys()
    if not (same and last.inputs == record.inputs):
        return None
    names = [name for name, digest in made.contents.items() if last.contents[name] != digest]
    if len(names) > MOST:
        return None
    try:
        found = [_edit(settings, last, name, made.contents[name], told=bool(record.told)) for name in names]
    except (OSError, sqlite3.Error, LostError):
        return None
    kept = [edit for edit in found if edit and edit.shown not in last.loose]
    return kept if len(kept) == len(names) else None


def _edit(settings: Mapping[str, Any], last: Memory, name: str, digest: str, *, told: bool) -> Edit | None:
    """Return the edit of one file, None when it is more than one of a body."""
    path = PurePosixPath(name)
    place = filing.file(path)
    if not isinstance(place, filing.Place) or not place.kind.dated:
        return None
    root = Path(settings["PATH"])
    registers = read_registers(root)
    directory = registers.directory
    data = (root / path).read_bytes()
    database = Database.opened(Path(settings["GOODNEWS_CACHE"]) / FILE, inputs.code())
    if inputs.data(data).hex() != digest:
        return None
    shown = f"content/{name}"
    before = key_of(bytes.fromhex(last.contents[name]), shown, repr(directory))
    head = database.head(before)
    after, (new, new_problems) = understood(database, data, shown, place, directory)
    (old, old_problems) = loaded(head) if head else (None, ())
    if not (old and new) or old_problems or new_problems or not alike(old, new, lines=told):
        return None
    if new.text and (told or not _holds(new, registers, database, last, day(settings["GOODNEWS_TODAY"]))):
        return None
    return Edit(shown=shown, before=before, after=after)


def _holds(source: Source, registers: Registers, database: Database, last: Memory, today: dt.date) -> bool:
    """Return whether the text says nothing against the indicators: the one rule that reads what stands in a body."""
    contacts, series = repr(registers.directory), {}
    for name, digest in last.contents.items():
        place = filing.file(PurePosixPath(name)) if name.startswith(INDICATOR.folder) else None
        if isinstance(place, filing.Place):
            head = database.head(key_of(bytes.fromhex(digest), f"content/{name}", contacts))
            indicator = loaded(head)[0] if head else None
            if indicator is None or not isinstance(indicator.entry, Indicator):
                return False
            series[place.slug] = indicator.entry
    none: frozenset[str] = frozenset()
    words = Vocabulary(
        areas=none,
        aims=None,
        places=frozenset(place.slug for place in registers.places or ()),
        people=none,
        projects=none,
        indicators=frozenset(series),
        series=series,
        today=today,
    )
    return not any(directions_hold(source, words))


def alike(old: Source, new: Source, *, lines: bool) -> bool:
    """Return whether nothing but the words of the body differs; with `lines`, not even where anything stands.

    What the words say of indicators is not held against those here.
    """
    if not (isinstance(old.entry, Dated) and isinstance(new.entry, Dated)):
        return False
    bodies = old.entry.body, new.entry.body
    links = [[link if lines else link.target for link in body.links] for body in bodies]
    return (
        all(body.pure for body in bodies)
        and links[0] == links[1]
        and bodies[0].headings == bodies[1].headings
        and (not lines or dict(old.lines) == dict(new.lines))
        and _bare(old) == _bare(new)
    )


def _bare(source: Source) -> Source:
    """Return the source without body, and without lines, which tell nothing when nothing is wrong."""
    return replace(source, entry=source.entry.model_copy(update={"body": Body()}), lines={}, text="", text_line=1)
