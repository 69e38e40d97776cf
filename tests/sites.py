"""Sites made of a few entries, and what a product writes of them, without any files."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from goodnews.model import site as model
from goodnews.model.directory import Directory
from goodnews.model.entries import Area, Place
from goodnews.model.figures import Figure
from goodnews.model.pictures import Original
from tests.minisite import ROOT
from tests.model.builders import entry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from pelican.generators import Generator

    from goodnews.files import File
    from goodnews.model.site import Site
    from goodnews.model.statement import Statement
    from goodnews.rendering import Pages

PLACES = (Place(slug="garpenberg", name="Garpenberg", summary="Gruvorten."), Place(slug="asen", name="Åsen"))
SETTINGS = {
    "SITEURL": "https://exempel.se",
    "SITENAME": "Hedemora berättar",
    "SITESUBTITLE": "Om det som händer.",
    "PREVIEW": False,
    "THEME": str(ROOT / "theme"),
    "GOODNEWS_WEBSUB_HUB": "",
    "GOODNEWS_DEPOSIT_PUBLISHER": "Hedemora kommun",
    "GOODNEWS_DATA_LICENCE": "http://creativecommons.org/licenses/by/4.0/",
    "GOODNEWS_DATA_CONTACT": "kommun@hedemora.se",
    "GOODNEWS_DATA_PUBLISHER": "",
}


def site(
    *entries: Any,  # noqa: ANN401 (entries of any kind)
    preview: bool = False,
    places: tuple[Place, ...] = PLACES,
    directory: Directory | None = None,
    statement: Statement | None = None,
    **documents: str,
) -> Site:
    """Return the site of the entries, of two places unless told others, and of one area unless they bring their own."""
    areas = () if any(isinstance(one, Area) for one in entries) else (entry("area", "trygghet"),)
    return model.build(
        [*areas, *entries], places, preview=preview, documents=documents, directory=directory, statement=statement
    )


def listed(*errands: dict[str, Any], **contacts: dict[str, Any]) -> Directory:
    """Return a directory of the errands; `contacts` stand beside one that answers for everything, "kommunen"."""
    council = {"label": "Servicecenter", "phone": "0225-340 00", "email": "kommun@exempel.se"}
    made = [{"title": "Fråga", "told": "Vi svarar.", "contact": "kommunen", **errand} for errand in errands]
    return Directory.model_validate({"contacts": {"kommunen": council, **contacts}, "errands": made})


def dated(kind: str, slug: str, date: str = "2026-03-24", **over: Any) -> Any:  # noqa: ANN401 (front matter of any kind)
    """Return a dated entry with an id of its own."""
    return entry(kind, slug, date=date, id=uuid5(NAMESPACE_URL, f"{kind}/{slug}"), **over)


def stories(count: int) -> list[Any]:
    """Return so many stories of one day, which stand in the order of their numbers."""
    return [dated("story", f"nyhet-{number:03}") for number in range(1, count + 1)]


def changed(one: Any, **update: Any) -> Any:  # noqa: ANN401 (an entry of any kind)
    """Return the entry with what the reader would have given it, such as a body or a visibility."""
    return one.model_copy(update=update)


def figure(digest: str = "a", **over: Any) -> Figure:  # noqa: ANN401 (the fields of a Figure)
    """Return a picture in the shapes that a story's leading picture has."""
    original = Original(path=f"content/{digest}.jpg", digest=digest * 64, width=1600, height=900)
    return Figure(original=original, **{"alt": "En bild.", "shapes": ("lead", "card")} | over)


def slugs(cards: Any) -> list[str]:  # noqa: ANN401 (cards or links)
    """Return the last part of each address."""
    return [card.url.rstrip("/").rpartition("/")[2] for card in cards]


@dataclass
class Kept:
    """A writer that keeps what it is handed."""

    files: dict[str, bytes] = field(default_factory=dict)

    def write_bytes(self, name: str, data: bytes) -> None:
        """Keep a file, once."""
        assert name not in self.files
        self.files[name] = data

    def write_made(self, name: str, make: Callable[[], bytes]) -> None:
        """Keep a file."""
        self.write_bytes(name, make())

    def write_each(self, files: Iterable[File]) -> None:
        """Keep many files."""
        for file in files:
            self.write_bytes(file.name, file.make())

    def depends(self, seen: set[str]) -> None:
        """Forget it."""

    def thing(self, name: str, data: bytes) -> None:
        """Forget it."""

    def has(self, name: str, key: str) -> bool:  # noqa: ARG002 (a writer's signature)
        """Tell that nothing was there before."""
        return False


def views(plugin: type[Pages], of: Site) -> list[tuple[str, Any]]:
    """Return the templates and views of a plugin of pages."""
    return list(plugin.views(object.__new__(plugin), of))


def written(product: type[Generator], of: Site, **known: Any) -> dict[str, bytes]:  # noqa: ANN401 (settings and context)
    """Return the files that a product writes of a site, by name; `known` are settings in capitals, or context."""
    generator, kept = object.__new__(product), Kept()
    generator.settings = SETTINGS | {name: value for name, value in known.items() if name.isupper()}
    generator.context = {"site": of, **known}
    generator.generate_output(kept)
    return kept.files
