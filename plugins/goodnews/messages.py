"""`python -m goodnews.messages`: gathers the interface's words from the templates into the catalogues to translate."""

from __future__ import annotations

import sys
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from goodnews.languages import CATALOGUE, FILTERS
from goodnews.model import kinds

THEME = Path(__file__).resolve().parents[2] / "theme"
#: Words that templates take from the model, so that none of them stands in a template.
NAMED = tuple(kind.singular for kind in kinds.DATED)
_JINJA = [("**.html", "jinja2.ext:babel_extract")]
_OPTIONS = {"**.html": {"trimmed": "true", "silent": "false"}}
#: What Babel's header says of clocks, versions and people, which have no place in a file made of words.
_IDLE = tuple(
    f'"{name}:'.encode()
    for name in (
        *("Project-Id-Version", "Report-Msgid-Bugs-To", "Last-Translator", "Language-Team", "Generated-By"),
        *("POT-Creation-Date", "PO-Revision-Date"),
    )
)
_HEAD = """\
# The interface's words, as templates say them in Swedish, and what they are here.
# `python3 tasks.py messages` adds and removes them; people translate."""


def words(templates: Path) -> Catalog:
    """Return the words that templates speak in every language, untranslated, with the files that they stand in."""
    found = Catalog()
    for name, _, message, _, _ in extract_from_dir(templates, _JINJA, _OPTIONS):
        found.add(message, locations=[(name, 0)])
    for word in NAMED:
        found.add(word, locations=[("model/kinds.py", 0)])
    return found


def updated(known: bytes, template: Catalog, lang: str) -> bytes:
    """Return the catalogue `known` (b"" for none) with the words of `template`, and without those that are gone."""
    catalogue = read_po(BytesIO(known), locale=lang)
    catalogue.update(template, no_fuzzy_matching=True)
    catalogue.header_comment, catalogue.fuzzy = _HEAD, False
    written = BytesIO()
    write_po(written, catalogue, width=100, sort_output=True, ignore_obsolete=True, include_lineno=False)
    lines = written.getvalue().splitlines(keepends=True)
    return b"".join(line for line in lines if not line.startswith(_IDLE))


def missing(catalogue: bytes) -> list[str]:
    """Return the words that the catalogue does not translate."""
    return [str(message.id) for message in read_po(BytesIO(catalogue)) if message.id and not message.string]


def main(theme: Path = THEME) -> int:
    """Update every catalogue and tell what is left to translate; return 1 when something is, else 0."""
    template, left = words(theme / "templates"), 0
    for lang in FILTERS:
        path = theme / "locale" / CATALOGUE.format(lang)
        path.parent.mkdir(parents=True, exist_ok=True)
        made = updated(path.read_bytes() if path.is_file() else b"", template, lang)
        path.write_bytes(made)
        for word in missing(made):
            left += 1
            sys.stderr.write(f"{path.name} ({lang}): ”{word}” är inte översatt.\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
