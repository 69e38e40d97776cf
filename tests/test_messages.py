"""The catalogues: every word of the templates is translated, and nothing else is left in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.languages import CATALOGUE, FILTERS
from goodnews.messages import THEME, main, missing, updated, words

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize("lang", FILTERS)
def test_the_catalogue_is_what_the_templates_say_and_all_of_it_is_translated(lang: str) -> None:
    known = (THEME / "locale" / CATALOGUE.format(lang)).read_bytes()
    assert updated(known, words(THEME / "templates"), lang) == known, "run python3 tasks.py messages"
    assert missing(known) == []


def test_words_come_and_go_with_the_templates_and_translations_stay(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    template, catalogue = tmp_path / "templates" / "a.html", tmp_path / "locale" / CATALOGUE.format("en")
    template.parent.mkdir()
    template.write_text('{{ _("Hej") }} {{ _("Sidan") }}', encoding="utf-8")
    assert main(tmp_path) == 1
    assert "”Hej” är inte översatt." in capsys.readouterr().err
    text = catalogue.read_text(encoding="utf-8")
    catalogue.write_text(text.replace('msgid "Sidan"\nmsgstr ""', 'msgid "Sidan"\nmsgstr "The page"'), "utf-8")
    template.write_text('{{ _("Sidan") }}', encoding="utf-8")
    main(tmp_path)
    text = catalogue.read_text(encoding="utf-8")
    assert 'msgstr "The page"' in text
    assert "Hej" not in text


def test_the_same_words_give_the_same_file_whatever_the_time_is() -> None:
    template = words(THEME / "templates")
    once = updated(b"", template, "en")
    assert updated(once, template, "en") == once
    assert b"Date" not in once
