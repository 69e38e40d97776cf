"""The pictures' files: every wanted derivative is made once, kept in the cache, and written when a page wants it."""

from __future__ import annotations

import io
import os
import sys
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor, as_completed
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from pelican import signals
from PIL import Image

from goodnews.model.pictures import FOLDER
from goodnews.originals import reopened
from goodnews.shelf import Shelf

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from goodnews.model.pictures import Derivative, Original

    Pictures = Mapping[Original, Iterable[Derivative]]

#: Seconds before the first word of progress, and between words.
PATIENCE = 2.0

_PILLOW = {"image/avif": "AVIF", "image/webp": "WEBP", "image/jpeg": "JPEG"}


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


def make(pictures: Pictures, files: Mapping[str, Path], shelf: Shelf) -> None:
    """Put the derivatives of `pictures` on the shelf; `files` are the originals by their paths "content/…".

    Raises ContentError when an original is no longer what was examined.
    """
    # Threads: 12 photos of 2400 × 1600 (288 files) on two cores took 30 s, with processes 30 to 34; Pillow's
    # encoders let go of the lock. And threads share the decoded original, so one new photo, too, uses every core.
    Image.init()
    progress = _Progress(sum(len(tuple(derivatives)) for derivatives in pictures.values()))
    with ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
        for original, derivatives in pictures.items():
            image = reopened(original, files[original.path])
            alike: dict[tuple[object, ...], list[Derivative]] = defaultdict(list)
            for derivative in derivatives:
                alike[-derivative.width, derivative.height, derivative.box].append(derivative)
            # The widest, which take longest, go first, so that no core is left waiting at the end.
            jobs = [pool.submit(_make_alike, image, alike[key], shelf) for key in sorted(alike)]
            for job in as_completed(jobs):
                progress.add(job.result())


def _make_alike(image: Image.Image, derivatives: Sequence[Derivative], shelf: Shelf) -> int:
    """Make the derivatives, which differ in format only; return how many they were."""
    first = derivatives[0]
    scaled = image.resize((first.width, first.height), Image.Resampling.LANCZOS, box=first.box)
    for derivative in derivatives:
        shelf.put(derivative, encode(scaled, derivative))
    return len(derivatives)


def encode(image: Image.Image, derivative: Derivative) -> bytes:
    """Return the file's bytes, at the first of the format's qualities that keeps the budget, or at the last."""
    data = b""
    for quality in derivative.format.qualities:
        file = io.BytesIO()
        image.save(file, _PILLOW[derivative.mime], quality=quality, **dict(derivative.format.options))
        data = file.getvalue()
        if not derivative.budget or len(data) <= derivative.budget:
            break
    return data


class _Progress:
    """Tells the terminal how far the work has come, when it takes long."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._done = 0
        self._told = time.monotonic()

    def add(self, count: int) -> None:
        """Count `count` files more as made."""
        self._done += count
        if time.monotonic() - self._told > PATIENCE:
            sys.stderr.write(f"Bilder: {self._done} av {self._total}\n")
            sys.stderr.flush()
            self._told = time.monotonic()


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
