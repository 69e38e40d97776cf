"""Templates in other languages: all words are translated, all filters are theirs, and nothing Swedish slips in."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined

from goodnews.filters import FILTERS
from goodnews.languages import CATALOGUE, Languages, UntranslatedError

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATES = {
    "words.html": '{{ _("Sidan") }}',
    "named.html": '{{ _("Nummer %(count)s av %(name)s", count=3, name="<b>") }}',
    "date.html": "{{ day | long_date }}, {{ 15025 | number }}",
    "more.html": "{{ 3 | texts }}",
    "component.html": '{% macro one() %}{{ _("Sidan") }}{% endmacro %}',
    "using.html": '{% from "component.html" import one %}{{ one() }}',
    "unknown.html": '{{ _("Okänt") }}',
}
WORDS = """\
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Sidan"
msgstr "The page"

msgid "Nummer %(count)s av %(name)s"
msgstr "%(name)s, number %(count)s"
"""


@pytest.fixture
def languages(tmp_path: Path) -> Languages:
    """Return the templates, with the catalogue."""
    path = tmp_path / CATALOGUE.format("en")
    path.parent.mkdir(parents=True)
    path.write_text(WORDS, encoding="utf-8")
    environment = Environment(
        loader=DictLoader(TEMPLATES), autoescape=True, undefined=StrictUndefined, extensions=["jinja2.ext.i18n"]
    )
    environment.filters.update(FILTERS)
    return Languages(environment, tmp_path)


def said(languages: Languages, name: str, lang: str) -> str:
    return languages.template(name, lang).render(day=dt.date(2026, 5, 3))


def test_each_language_has_its_own_words_whichever_is_asked_first(languages: Languages) -> None:
    assert [said(languages, "words", lang) for lang in ("en", "sv", "en")] == ["The page", "Sidan", "The page"]


def test_components_speak_the_language_of_the_page(languages: Languages) -> None:
    assert [said(languages, "using", lang) for lang in ("sv", "en")] == ["Sidan", "The page"]


def test_dates_and_numbers_are_the_languages_own(languages: Languages) -> None:
    assert said(languages, "date", "en") == "3 May 2026, 15,025"
    assert said(languages, "date", "sv") == "3 maj 2026, 15\N{NO-BREAK SPACE}025"


def test_what_is_filled_in_is_escaped(languages: Languages) -> None:
    assert said(languages, "named", "en") == "&lt;b&gt;, number 3"
    assert said(languages, "named", "sv") == "Nummer 3 av &lt;b&gt;"


@pytest.mark.parametrize("name", ["unknown", "more"])
def test_what_is_not_translated_ends_the_run(languages: Languages, name: str) -> None:
    assert said(languages, name, "sv")
    with pytest.raises(UntranslatedError):
        said(languages, name, "en")


def test_templates_know_the_globals_without_a_chain_to_walk(languages: Languages) -> None:
    assert type(languages.template("words", "sv").globals) is dict
    assert type(languages.template("words", "en").globals) is dict
