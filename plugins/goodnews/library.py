"""Plugin: reads the content folder once and gives the run its `Site`."""

from __future__ import annotations

import sys
from pathlib import Path

from goodnews.model.problems import ContentError, report
from goodnews.reader import read
from goodnews.readers import close
from goodnews.rendering import Product, joining
from goodnews.today import day


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
            # `building` tells it when all has gone well: a build that begins again has then told nothing.
            self.settings["GOODNEWS_TOLD"] = report(content.notices)
        self.context["site"] = content.site
        self.context["originals"] = content.files
        # From here on, whoever looks at a text's body must say so, or an edit of it would not show.
        close()


register = joining(Library)
