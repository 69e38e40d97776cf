"""The pictures' files: every wanted derivative is made once, kept in the cache, and written when a page wants it."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from pelican import signals

from goodnews.model.pictures import FOLDER
from goodnews.scaling import make
from goodnews.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from goodnews.model.pictures import Derivative, Original
    from goodnews.scaling import Pictures


class Writer(Protocol):
    """The part of the site's writer that is used here."""

    def write_made(self, name: str, make: Callable[[], bytes]) -> None:
        """Write `data` as the file `name` within the output folder."""


class PictureGenerator:
    """Pelican's hand that writes the wanted derivatives, and no others."""

    def __init__(self, context: dict[str, Any], settings: dict[str, Any], **_: object) -> None:
        self.context = context
        self.settings = settings

    def generate_output(self, writer: Writer) -> None:
        """Hand every wanted derivative to `writer`, in the order of their URLs."""
        shelf = _shelf(self.settings)
        for original, derivative in _wanted(_shown(self.context)):
            writer.write_made(derivative.name, partial(self._taken, shelf, original, derivative))

    def _taken(self, shelf: Shelf, original: Original, derivative: Derivative) -> bytes:
        """Return the file; it is made anew when the shelf does not have it any more."""
        if (data := shelf.take(derivative)) is None:
            make({original: [derivative]}, self.context["originals"], shelf)
            data = shelf.take(derivative)
        if data is None:
            raise OSError(f"the cache does not keep what is put there: {derivative.url}")
        return data


def _shown(context: Mapping[str, Any]) -> Pictures:
    """Return the pictures of the site, and those that a product shows beside it."""
    return {**context["site"].pictures, **context.get("pictures", {})}


def _wanted(pictures: Pictures) -> list[tuple[Original, Derivative]]:
    """Return each file once, by URL: two entries, or two copies of one photo, may want the same."""
    found = {one.url: (original, one) for original, derivatives in pictures.items() for one in derivatives}
    return [found[url] for url in sorted(found)]


def _shelf(settings: Mapping[str, Any]) -> Shelf:
    return Shelf(folder=Path(settings["GOODNEWS_CACHE"]) / FOLDER)


def make_missing(generators: Sequence[Any]) -> None:
    """Make what the site wants and the cache lacks; set `picture_bytes`, URL → bytes, in the shared context."""
    context = generators[0].context
    shelf = _shelf(generators[0].settings)
    wanted = _wanted(_shown(context))
    missing: dict[Original, list[Derivative]] = defaultdict(list)
    for original, derivative in wanted:
        if shelf.size(derivative) is None:
            missing[original].append(derivative)
    make(missing, context["originals"], shelf)
    context["picture_bytes"] = {derivative.url: shelf.size(derivative) for _, derivative in wanted}


def get_generators(_pelican: object) -> type[PictureGenerator]:
    """Offer Pelican the generator."""
    return PictureGenerator


def register() -> None:
    """Join Pelican: files are made when all is read, and written with the pages."""
    signals.all_generators_finalized.connect(make_missing)
    signals.get_generators.connect(get_generators)
