"""The languages of pages: each says its own, and leads to the same page in others, which lead back."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.check.document import Document
    from goodnews.check.output import Output
    from goodnews.model.problems import Problem

#: First parts of addresses where another language than the site's is spoken.
FOLDERS = {"en": "en"}
OWN = "sv"


def judge(document: Document, _output: Output) -> Iterator[Problem]:
    """A page is in the language of the folder that it lies in."""
    lang = FOLDERS.get(document.name.partition("/")[0], OWN)
    if document.is_page and (told := document.page.tree.get("lang")) != lang:
        yield document.page.problem(f"sidan säger att den är på ”{told}”, men ligger där språket är ”{lang}”.")


def mutual(output: Output) -> Iterator[Problem]:
    """A page in several languages names itself and a first choice, and all its versions name the same."""
    for page in output.about.values():
        own = page.versions
        if not own:
            continue
        if page.lang is None or own.get(page.lang) != page.url:
            yield page.problem("sidan räknar inte upp sig själv bland sina språk.")
        if own.get("x-default") not in {url for lang, url in own.items() if lang != "x-default"}:
            yield page.problem("sidan säger inte vilket språk som gäller för alla andra (x-default).")
        for lang, url in own.items():
            if url not in output.about or output.about[url].versions != own:
                yield page.problem(f"sidan på språket ”{lang}”, {url}, leder inte tillbaka hit.")
