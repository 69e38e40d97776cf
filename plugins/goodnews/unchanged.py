"""Whether a site would be made again of exactly what it was made of: then it is finished as it lies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from goodnews import inputs, record
from goodnews.inputs import Made
from goodnews.journal import finish
from goodnews.today import day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from goodnews.record import Record

#: Files that editors write beside a text while they save it. No text is read from such a one, and no picture.
PASSING = ("~", ".tmp", ".bak", ".swp", ".part")


def base_of(settings: Mapping[str, Any]) -> str:
    """Return what stands for all that decides the site but its content: theme, settings, program and day."""
    base = {
        "CODE": inputs.code(),
        "SETTINGS": inputs.settings(settings),
        "THEME": inputs.theme(Path(settings["THEME"])),
        "DAY": day(settings["GOODNEWS_TODAY"]).isoformat(),
    }
    return inputs.settings(base)


def made_of(base: str, found: Mapping[str, bytes]) -> Made:
    """Return what stands for everything that decides the site; `found` are the digests of all files of the content."""
    contents = {name: digest.hex() for name, digest in found.items() if not name.endswith(PASSING)}
    return Made(base=base, contents=contents)


def last(settings: Mapping[str, Any]) -> tuple[Path, Record | None]:
    """Return where the site is remembered, and its record if it lies as it was left; an interrupted one is finished."""
    target = Path(settings["OUTPUT_PATH"]).resolve()
    home = record.home(Path(settings["GOODNEWS_CACHE"]), target)
    finish(home)
    known = record.load(home)
    return home, known if known.inputs and known.files == record.lying(target) else None
