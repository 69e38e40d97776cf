"""Plugin: the pictures that other sites show beside a link, one for each new entry and area, and one for the rest."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pelican.plugins import signals

from goodnews.cores import each
from goodnews.covers import Look, jpeg
from goodnews.model.share import ShareCards, share_cards
from goodnews.originals import reopened
from goodnews.rendering import Product
from goodnews.shelf import Shelf
from goodnews.tokens import colours

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from goodnews.model.pictures import Original
    from goodnews.model.share import ShareCard
    from goodnews.writer import Publisher

#: Cards that are worth a process of their own.
LEAST = 4


class ShareCardFiles(Product):
    """Writes the cards that `make_missing` has made."""

    def generate_output(self, writer: Publisher) -> None:
        """Write every card that some page may show."""
        shelf, look = _shelf(self.settings), theme_look(self.settings)
        for card in self.context["SHARE_CARDS"]:
            writer.write_made(card.name, partial(self._taken, shelf, look, card))

    def _taken(self, shelf: Shelf, look: Look, card: ShareCard) -> bytes:
        """Return the card's file; it is made anew when the shelf does not have it any more."""
        data = shelf.take(card)
        if data is None:
            make([card], self.context["originals"], shelf, look)
            data = shelf.take(card)
        if data is None:
            raise OSError(f"the cache does not keep what is put there: {card.url}")
        return data


def make(cards: Iterable[ShareCard], files: Mapping[str, Path], shelf: Shelf, look: Look) -> None:
    """Put the cards on the shelf; `files` are the originals by their paths "content/…"."""
    alike: dict[Original | None, list[ShareCard]] = defaultdict(list)
    for card in cards:
        alike[card.original].append(card)
    # Cards of one picture go together, so that it is decoded once.
    jobs = [[card] for card in alike.pop(None, [])] + [*alike.values()]

    def draw(job: list[ShareCard]) -> None:
        original = job[0].original
        picture = reopened(original, files[original.path]) if original else None
        for card in job:
            shelf.put(card, jpeg(card, look, picture))

    # Processes, not threads: these encoders and the drawing of SVG keep the lock.
    each(draw, jobs, least=LEAST)


def theme_look(settings: Mapping[str, Any]) -> Look:
    """Return the looks of the cards, from the theme's own files."""
    static = Path(settings["THEME"]) / "static"
    light, _ = colours((static / "css" / "tokens.css").read_text("utf-8"))
    return Look(colours=light, mark=(static / "icons" / "mark.svg").read_text("utf-8"))


def make_missing(generators: Sequence[Any]) -> None:
    """Set `SHARE_CARDS` in the shared context, and make the cards that the cache lacks."""
    context, settings = generators[0].context, generators[0].settings
    look, shelf = theme_look(settings), _shelf(settings)
    cards: ShareCards = share_cards(
        context["site"],
        sender=settings["SITENAME"],
        lead=settings["SITESUBTITLE"],
        look=look.key,
        newest=settings["SHARE_CARDS_NEWEST"],
    )
    context["SHARE_CARDS"] = cards
    if missing := [card for card in cards if shelf.size(card) is None]:
        make(missing, context["originals"], shelf, look)


def _shelf(settings: Mapping[str, Any]) -> Shelf:
    return Shelf(folder=Path(settings["GOODNEWS_CACHE"]) / "kort")


def get_generators(pelican: object) -> type[Product]:  # noqa: ARG001 (Pelican's signature)
    """Return the generator, for Pelican."""
    return ShareCardFiles


def register() -> None:
    """Join Pelican's run: cards are made when all is read, and written with the pages."""
    signals.all_generators_finalized.connect(make_missing)
    signals.get_generators.connect(get_generators)
