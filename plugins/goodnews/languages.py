"""The interface's words in other languages: a catalogue and filters for each, and none that is missing goes unseen."""

from __future__ import annotations

import io
from functools import partial
from gettext import GNUTranslations, NullTranslations
from typing import TYPE_CHECKING, NoReturn

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from jinja2.filters import FILTERS as BUILT_IN
from markupsafe import Markup

from goodnews import hyphens
from goodnews.model import english
from goodnews.model.editions import SWEDISH

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from jinja2 import Environment, Template

#: Where a language's words lie below the theme's `locale` folder.
CATALOGUE = "{}/LC_MESSAGES/messages.po"
#: Filters that say the same in every language.
NEUTRAL = frozenset({"absolute", "host", "mailto", "qr", "short_address", "tel"})
#: By language, the filters that its pages may use instead of the Swedish ones.
FILTERS: dict[str, dict[str, Callable[..., str]]] = {
    "en": {
        "headline": partial(hyphens.headline, lang="en_GB"),
        "headlines": partial(hyphens.headlines, lang="en_GB"),
        "long_date": english.long_date,
        "number": english.number,
        "reading_minutes": english.reading_minutes,
    }
}


class UntranslatedError(LookupError):
    """A page would have shown Swedish words among those of another language."""


class Languages:
    """The templates of a site in every language. `locale` is the theme's folder of catalogues."""

    def __init__(self, environment: Environment, locale: Path) -> None:
        self._locale = locale
        environment.globals["gettext"] = spoken(NullTranslations())
        settle(environment)
        self._made = {SWEDISH.lang: environment}

    def template(self, name: str, lang: str) -> Template:
        """Return a template that speaks the language."""
        if lang not in self._made:
            words = catalogue(self._locale / CATALOGUE.format(lang))
            self._made[lang] = speaking(self._made[SWEDISH.lang], lang, words)
        return self._made[lang].get_template(f"{name}.html")


def speaking(environment: Environment, lang: str, words: NullTranslations) -> Environment:
    """Return a copy of the environment with the words and the filters of the language, and none that are Swedish."""
    made = environment.overlay()
    foreign = set(environment.filters) - set(BUILT_IN) - NEUTRAL
    made.globals = {**environment.globals, "gettext": spoken(words)}
    made.filters = {**environment.filters, **{name: _refusing(name) for name in foreign}, **FILTERS[lang]}
    settle(made)
    return made


def settle(environment: Environment) -> None:
    """Let templates that are loaded from now on have the globals as they are, in a plain dict.

    Jinja's own ChainMap is walked in Python whenever a template imports another: 2 s of 72 for 10,000 texts.
    """
    known = environment.globals
    environment.make_globals = lambda d: {**known, **(d or {})}  # type: ignore[method-assign]


def spoken(words: NullTranslations) -> Callable[..., Markup]:
    """Return what templates know as `_`: the words for some Swedish ones, with what is named in them filled in."""

    def gettext(message: str, **named: object) -> Markup:
        text = Markup(words.gettext(message))  # noqa: S704 (templates' own words; what is filled in is escaped)
        return text % named if named else text

    return gettext


def catalogue(path: Path) -> NullTranslations:
    """Return the words of a .po file; to ask for one that it does not translate is an UntranslatedError."""
    with path.open("rb") as file:
        known = read_po(file)
    compiled = io.BytesIO()
    write_mo(compiled, known)
    compiled.seek(0)
    words = GNUTranslations(compiled)
    words.add_fallback(_Missing())
    return words


class _Missing(NullTranslations):
    def gettext(self, message: str) -> NoReturn:
        raise UntranslatedError(f"{message!r} is in no catalogue: run `python3 tasks.py messages` and translate it")


def _refusing(name: str) -> Callable[..., NoReturn]:
    def refuse(*_given: object, **_named: object) -> NoReturn:
        raise UntranslatedError(f"the filter {name} speaks Swedish only")

    return refuse
