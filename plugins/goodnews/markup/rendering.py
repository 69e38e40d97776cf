"""From the text of a file to a Body and its problems: the steps in order."""

from __future__ import annotations

import re

from goodnews.markup import headings, marks, pictures
from goodnews.markup.converter import converter
from goodnews.markup.limits import TOO_DEEP, TOO_DEEP_HINT, too_much, without_controls
from goodnews.markup.sanitising import clean
from goodnews.markup.sheet import Sheet
from goodnews.model.body import Body
from goodnews.model.problems import Problem

_TAGS = re.compile(r"<[^>]*>")


def render(text: str, *, path: str, first_line: int, lang: str = "sv") -> tuple[Body, tuple[Problem, ...]]:
    """Return the Markdown `text`, whose first line is line `first_line` of the file `path`, as a Body and its problems.

    `lang` is the language that it is in, "sv" or "en". The Body is safe to publish whatever was written, but with
    problems it is not what the writer meant.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if bomb := too_much(text, path=path, first_line=first_line):
        return Body(), (bomb,)
    text, problems = without_controls(text, path=path, first_line=first_line)
    sheet = Sheet(path=path, source=text, first_line=first_line, lang=lang)
    try:
        marked = converter().convert(marks.mark(text, first_line), sheet)
    except RecursionError:
        converter.cache_clear()
        deep = Problem(path=path, line=first_line, sentence=TOO_DEEP, hint=TOO_DEEP_HINT)
        return Body(), (*problems, deep)
    html = clean(marked, sheet)
    parts = pictures.parts(html, sheet)
    body = Body(
        parts=parts,
        links=tuple(sheet.links),
        words=_words("".join(part for part in parts if isinstance(part, str))),
        headings=headings.published(sheet),
    )
    return body, tuple(sorted({*problems, *sheet.problems}))


def _words(html: str) -> int:
    """Return how many words the running text has, without its footnotes; a lone dash is none."""
    text = html.partition("<section ")[0].replace("&nbsp;", " ").replace(" – ", " ")
    return len(_TAGS.sub("", text).split())
