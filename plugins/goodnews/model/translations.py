"""The rules of translations: what is shown in English is all in English, and nothing that is written goes unseen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model import kinds
from goodnews.model.entries import Ambassador, Area, Dated, English, Page
from goodnews.model.indicators import Indicator
from goodnews.model.swedish import quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from goodnews.model.problems import Problem
    from goodnews.model.sources import Source


def translations_fit(source: Source) -> Iterator[Problem]:
    """English is for all texts but indicators, easy Swedish for dated ones, and each field for what it tells of."""
    entry = source.entry
    if isinstance(entry, Indicator) and entry.translations:
        yield source.problem("translations", sentence="mått kan inte översättas.", hint="Ta bort uppgiften.")
    if not isinstance(entry, Dated) and entry.translation("lattlast"):
        sentence = "bara berättelser, resultat och ambassadörer finns på lätt svenska."
        yield source.problem("translations", "lattlast", sentence=sentence, hint="Ta bort uppgiften.")


def english_is_whole(source: Source) -> Iterator[Problem]:
    """A page in English has all its words in English, and none that would be shown nowhere."""
    entry = source.entry
    if not isinstance(written := entry.translation("en"), English):
        return
    image = entry.image if isinstance(entry, Dated) else None
    #: Field → whether it is needed, whether it has a use, and what it belongs to.
    wanted = {
        "name": (isinstance(entry, Area), isinstance(entry, Area), "områden"),
        "role": (isinstance(entry, Ambassador), isinstance(entry, Ambassador), "ambassadörer"),
        "alt": (image and not image.decorative, image and not image.decorative, "bilder som visar något"),
        "caption": (False, image, "texter med bild"),
        "body": (isinstance(entry, Page), True, ""),
    }
    for field, (needed, useful, owner) in wanted.items():
        given = getattr(written, field)
        if needed and not given:
            hint = f"Skriv {field}: på engelska."
            yield source.problem("translations", "en", field, sentence="den engelska texten saknas.", hint=hint)
        elif given and not useful:
            sentence = f"uppgiften hör bara till {owner}."
            yield source.problem("translations", "en", field, sentence=sentence, hint="Ta bort raden.")


def areas_speak_english(sources: list[Source]) -> Iterator[Problem]:
    """What is told in English belongs to areas that have an English name."""
    english = {
        source.entry.slug for source in sources if isinstance(source.entry, Area) if source.entry.translation("en")
    }
    for source in sources:
        if isinstance(source.entry, Dated) and source.entry.translation("en"):
            for slug in source.entry.areas:
                if slug not in english:
                    sentence = f"området {quoted(slug)} finns inte på engelska."
                    hint = f"Skriv translations: i content/{kinds.AREA.folder}/{slug}.md först."
                    yield source.problem("translations", "en", sentence=sentence, hint=hint)


OWN_RULES: tuple[Callable[[Source], Iterator[Problem]], ...] = (translations_fit, english_is_whole)
SITE_RULES: tuple[Callable[[list[Source]], Iterator[Problem]], ...] = (areas_speak_english,)
