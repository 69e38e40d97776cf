"""What plugins are made of: a product of pages yields views, each filled into its template and written."""

from __future__ import annotations

from abc import ABC, abstractmethod
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican.generators import Generator
from pelican.plugins import signals

from goodnews.cores import each
from goodnews.languages import Languages

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from jinja2 import Environment

    from goodnews.model.site import Site
    from goodnews.model.views import View
    from goodnews.writer import Publisher


class Product:
    """A generator, as Pelican calls it, without templates: Pelican's own lists them all for each that is made."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], path: str, **_folders: str) -> None:
        self.context = context
        self.settings = settings
        self.path = path


class Pages(Generator, ABC):
    """A product that consists of pages."""

    env: Environment

    @abstractmethod
    def views(self, site: Site) -> Iterable[tuple[str, View]]:
        """Yield the name of a template and the view to fill it with, for every page."""

    def generate_output(self, writer: Publisher) -> None:
        """Write every page."""
        # Pelican gives each generator an environment of its own, and each would compile the same templates again.
        self.env = self.context.setdefault("environment", self.env)
        self.env.auto_reload = False
        languages = self.context.setdefault("languages", Languages(self.env, Path(self.settings["THEME"], "locale")))
        pages = [
            (writer.claim(file_of(view.url)), languages.template(template, view.frame.edition.lang), view)
            for template, view in self.views(self.context["site"])
        ]
        each(lambda page: writer.render(page[0], page[1], self.context, view=page[2]), pages)


def file_of(url: str) -> str:
    """Return the file that a server shows at `url`: "/omraden/" → "omraden/index.html"."""
    return f"{url}index.html".removeprefix("/") if url.endswith("/") else url.removeprefix("/")


def joining(*generators: type[Product | Generator]) -> Callable[[], None]:
    """Return the `register` function of a plugin that consists of these generators."""

    def register() -> None:
        """Join Pelican's run."""
        # Pelican's signals hold receivers weakly; this one has no other holder.
        signals.get_generators.connect(lambda pelican: generators, weak=False)  # noqa: ARG005 (Pelican's signature)

    return register
