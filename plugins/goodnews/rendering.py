"""What plugins are made of: a product of pages yields views, each filled into its template and written."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican.generators import Generator
from pelican.plugins import signals

from goodnews import inputs
from goodnews.files import File
from goodnews.filling import filled, known
from goodnews.languages import Languages
from goodnews.once import Once
from goodnews.recipes import Recipes
from goodnews.stamps import Stamps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from jinja2 import Environment

    from goodnews.model.site import Site
    from goodnews.model.views import View
    from goodnews.writer import Publisher

#: Settings that are the run's own things: the code decides what they do, and a page's stamp tells what it gets of them.
_THINGS = {"JINJA_GLOBALS", "JINJA_FILTERS", "GOODNEWS_ASSETS", "GOODNEWS_MADE", "GOODNEWS_TOLD"}


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
        """Write every page that is not there already, made of the same view by the same templates."""
        # Pelican gives each generator an environment of its own, and each would compile the same templates again.
        self.env = self.context.setdefault("environment", self.env)
        self.env.auto_reload = False
        languages = self.context.setdefault("languages", Languages(self.env, Path(self.settings["THEME"], "locale")))
        writer.write_each(self._files(self.context["site"], languages, Recipes(writer.thing)))
        if isinstance(once := self.env.globals.get("once"), Once):
            once.forget()

    def _files(self, site: Site, languages: Languages, recipes: Recipes) -> Iterator[File]:
        base, stamps, settings = stamped(self.context, self.settings), Stamps(), known(self.context)
        cards = self.context.get("SHARE_CARDS")
        for template, view in self.views(site):
            recipes.meet(view.frame)
            yield File(
                name=file_of(view.url),
                key=partial(_key, stamps, base, template, view, cards),
                make=partial(filled, languages.template(template, view.frame.edition.lang), settings, view=view),
                recipe=partial(recipes.write, template, view, cards),
            )


def _key(stamps: Stamps, base: str, template: str, view: View, cards: Any) -> str:  # noqa: ANN401 (a gallery has none)
    return stamps.of(base, template, view, cards.of(view) if cards else None)


def stamped(context: dict[str, Any], settings: Mapping[str, Any]) -> str:
    """Return what stands for all that every page of the run depends on, made once."""
    if "stamped" not in context:
        assets = settings.get("GOODNEWS_ASSETS")
        known = {name: value for name, value in settings.items() if name.isupper() and name not in _THINGS}
        looks = [assets.urls, assets.paper] if assets else []
        theme = [inputs.theme(Path(settings["THEME"]) / folder) for folder in ("templates", "locale")]
        parts = {"SETTINGS": known, "LOOKS": looks, "CODE": inputs.code(), "THEME": theme}
        context["stamped"] = inputs.settings(parts)
    made: str = context["stamped"]
    return made


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
