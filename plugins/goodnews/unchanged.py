"""Whether a site would be made again of exactly what it was made of: then it is finished as it lies."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from goodnews import inputs, record
from goodnews.journal import finish
from goodnews.today import day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from goodnews.record import Record


def made_of(settings: Mapping[str, Any]) -> str:
    """Return what stands for everything that decides the site: texts, theme, settings, program and day."""
    parts = {
        "CODE": inputs.code(),
        "SETTINGS": inputs.settings(settings),
        "THEME": inputs.theme(Path(settings["THEME"])),
        "CONTENT": inputs.theme(Path(settings["PATH"])),
        "DAY": day(settings["GOODNEWS_TODAY"]).isoformat(),
    }
    return inputs.settings(parts)


def unchanged(settings: Mapping[str, Any], made: str) -> Record | None:
    """Return the record of the site in the output folder if it was made of what `made` stands for and is whole."""
    target = Path(settings["OUTPUT_PATH"]).resolve()
    home = record.home(Path(settings["GOODNEWS_CACHE"]), target)
    finish(home)
    known = record.load(home)
    return known if known.inputs == made and known.files == record.lying(target) else None
