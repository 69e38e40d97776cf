"""A build, in three steps: nothing when nothing has changed, little when a few bodies have, else the whole site."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican import Pelican, console
from pelican.log import init as init_logging
from pelican.settings import read_settings

from goodnews import inputs, memory
from goodnews.unchanged import base_of, last, made_of

if TYPE_CHECKING:
    from collections.abc import Callable


def build(settings_file: Path, override: dict[str, object], looked: Callable[[], dict[str, bytes]] | None) -> None:
    """Build the site: nothing when it lies there made of just the same, little when only a few bodies were edited.

    `looked` returns the digests of all files of the content, when its folder is given in `override`.
    """
    # Pelican's own count of articles and pages is always zero here, and would only worry people.
    console.quiet = True
    init_logging(fatal="errors", name="pelican")
    settings: dict[str, Any] = read_settings(str(settings_file), override)
    # Pelican adds to the settings, so they are told from others before.
    base = base_of(settings)
    home, left = last(settings)
    # With no site of ours there, all will be built: what that needs can be loaded before it is known of what.
    pelican = None if left else Pelican(settings)
    made = made_of(base, looked() if looked else inputs.files(Path(settings["PATH"])))
    if left and left.inputs == made.digest:
        sys.stderr.write(left.told)
        return
    settings["GOODNEWS_MADE"] = made
    if left:
        from goodnews.edits import edits  # noqa: PLC0415 (what an unchanged site has no need of)

        known = memory.load(home)
        if found := edits(settings, made, known, left):
            from goodnews.remaking import Remaking  # noqa: PLC0415

            pelican = Pelican(settings)
            remaking = Remaking(settings, home, known)
            if (files := remaking.files(found)) is not None:
                remaking.publish(files, made, left)
                sys.stderr.write(left.told)
                return
    (pelican or Pelican(settings)).run()
    sys.stderr.write(settings.get("GOODNEWS_TOLD", ""))
