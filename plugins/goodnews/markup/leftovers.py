"""Markdown that was meant as mark-up but stayed as text, where that is certain."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from goodnews.markup import marks
from goodnews.model.swedish import quoted

if TYPE_CHECKING:
    from goodnews.markup.sheet import Sheet

_FOOTNOTE = re.compile(r"\[\^([^\]\s][^\]]*)\]")
_REFERENCE = re.compile(r"\]\[([^\[\]]*)\]")
_LINK = re.compile(r"\]\(")
_ATTRIBUTES = re.compile(r"\{:\ufde0[\ufdd0-\ufddf]+")
_TAG = re.compile(r"<(/?[A-Za-z][^\s\"'<>@/]*) \ufde1[\ufdd0-\ufddf]+")


def note(sheet: Sheet, text: str) -> None:
    """Note a problem for each piece of failed mark-up in `text`, which still has its marks."""
    if "[^" in text:
        for found in _FOOTNOTE.finditer(text):
            name = f"[^{found[1]}]"
            hint = f"Skriv {name}: och fotnotens text sist i filen."
            sheet.problem(f"fotnoten {quoted(name)} saknar text.", hint, sheet.find(re.escape(name)))
    if "\ufde0" in text:
        _brackets(sheet, text)
    if "\ufde1" in text:
        for found in _TAG.finditer(text):
            hint = "Skriv &lt; om tecknet ska synas; annars avsluta taggen."
            sheet.problem(f"{quoted('<' + found[1])} ser ut som HTML som inte är avslutad.", hint, _line(text, found))


def _brackets(sheet: Sheet, text: str) -> None:
    for found in _REFERENCE.finditer(text):
        name = marks.strip(found[1])
        hint = f"Skriv [{name}]: https://… på en egen rad, eller adressen direkt: [text](https://…)."
        sheet.problem(f"länken {quoted(f'[{name}]')} har ingen adress.", hint, _line(text, found))
    for found in _LINK.finditer(text):
        hint = "Skriv [text](adress) utan mellanrum, med högerparentesen kvar och utan länkar inuti texten."
        sheet.problem("en länk är inte rätt skriven.", hint, _line(text, found))
    for found in _ATTRIBUTES.finditer(text):
        hint = "Skriv dem direkt efter det de gäller, eller på raden under stycket."
        sheet.problem("attributen inom klamrar hör inte till något.", hint, _line(text, found))


def _line(text: str, found: re.Match[str]) -> int:
    """Return the line of the last mark in or before a match."""
    return marks.last_line(text[: found.end()])
