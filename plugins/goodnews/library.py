"""Plugin: reads the content folder once and gives the run its `Site`."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

from goodnews.model.problems import ContentError, report
from goodnews.reader import read
from goodnews.rendering import Product, joining


class Library(Product):
    """Puts `site` (a `Site`) and `originals` (where pictures and documents lie, by path) into the context."""

    def generate_context(self) -> None:
        """Read everything; when something is wrong, tell all of it and end the run."""
        try:
            content = read(
                Path(self.path),
                today=day(self.settings["GOODNEWS_TODAY"]),
                preview=self.settings["PREVIEW"],
                cache=Path(self.settings["GOODNEWS_CACHE"]),
            )
        except ContentError as error:
            sys.stderr.write(report(error.problems))
            raise
        if content.notices:
            sys.stderr.write(report(content.notices))
        self.context["site"] = content.site
        self.context["originals"] = content.files


def day(setting: str | None) -> dt.date:
    """Return the day whose site is built: the setting ("2026-11-23"), or today in Sweden.

    It decides what is due and what has expired, and nothing else; ValueError when it is no day.
    """
    return dt.date.fromisoformat(setting) if setting else dt.datetime.now(ZoneInfo("Europe/Stockholm")).date()


register = joining(Library)
