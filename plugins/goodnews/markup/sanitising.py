"""The last look at the HTML: nothing leaves but what nh3 lets through, and nothing is lost without a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import nh3

from goodnews.markup import links, marks, raw_html, tables
from goodnews.markup.attributes import CLASSES
from goodnews.markup.harmless import is_harmless
from goodnews.markup.tolerant import TolerantParser

if TYPE_CHECKING:
    from goodnews.markup.sheet import Sheet

_GENERATED = frozenset(["h2", "h3", "h4", "h5", "h6", "section", "table", "tbody", "td", "th", "thead", "tr"])
_STATIC_CLASSES = {"div": {"table"}, "section": {"footnotes"}, "a": {"footnote-ref", "footnote-backref"}}
#: What a fenced block of code gets from the word after its fence.
_LANGUAGE_CLASS = re.compile(r"language-[\w#.+-]+")
_EXTRA: dict[str, set[str]] = {
    "code": {"class"},
    "a": {"aria-label", "role"},
    "div": {"aria-label", "role", "tabindex"},
    "section": {"aria-label", "role"},
    "th": {"scope"},
}
_TAGS = raw_html.INLINE | raw_html.BLOCK | _GENERATED


def _attributes() -> dict[str, set[str]]:
    allowed = {tag: set(names) for tag, names in raw_html.ATTRIBUTES.items()}
    for tag, names in _EXTRA.items():
        allowed.setdefault(tag, set()).update(names)
    return allowed


def _filter(tag: str, name: str, value: str) -> str | None:
    """Let through an attribute that nh3 knows; it does not see a scheme with a line break in it."""
    if name == "href":
        return value if links.safe(value) else None
    return value if tag != "code" or name != "class" or _LANGUAGE_CLASS.fullmatch(value) else None


_PATIENCE = 8

CLEANER = nh3.Cleaner(
    tags=set(_TAGS),
    attributes=_attributes(),
    tag_attribute_values={"a": {"rel": {links.EXTERNAL_REL}}},
    allowed_classes={
        tag: set(CLASSES) | _STATIC_CLASSES.get(tag, set()) | (set(tables.ALIGNMENTS) if tag in {"td", "th"} else set())
        for tag in _TAGS - {"code"}
    },
    attribute_filter=_filter,
    url_schemes=set(links.SCHEMES),
    link_rel=None,
)


def clean(marked: str, sheet: Sheet) -> str:
    """Return the published HTML of `marked`, and note a problem when cleaning took something nobody had reported."""
    html = marks.strip(marked).replace("\N{NO-BREAK SPACE}", "&nbsp;")
    if is_harmless(html):
        return links.marked_external(html)
    cleaned = CLEANER.clean(html)
    if cleaned != html:
        cleaned = _settled(cleaned)
        if not sheet.refused:
            _compare(marked, cleaned, sheet)
    return links.marked_external(cleaned)


def _settled(html: str) -> str:
    """Return cleaned `html` in a form that cleaning no longer changes: broken tables can take several times."""
    for _ in range(_PATIENCE):
        again = CLEANER.clean(html)
        if again == html:
            return html
        html = again
    return nh3.clean(html, tags=set())


def _compare(marked: str, cleaned: str, sheet: Sheet) -> None:
    before, after = _tokens(marked), _tokens(cleaned)
    if before.tokens == after.tokens:
        return
    same = next(
        (n for n, (one, other) in enumerate(zip(before.tokens, after.tokens, strict=False)) if one != other),
        min(len(before.tokens), len(after.tokens)),
    )
    line = before.lines[min(same, len(before.lines) - 1)] if before.lines else 0
    sheet.problem(
        "HTML-koden kan inte publiceras som den är skriven.",
        "Kontrollera att varje tagg avslutas, i rätt ordning och på rätt plats; eller skriv med Markdown.",
        line,
    )


class _Tokens(TolerantParser):
    """What a piece of HTML says, whatever way it is spelt; `lines` has the latest mark at each token."""

    def __init__(self) -> None:
        super().__init__()
        self.tokens: list[tuple[str, ...]] = []
        self.lines: list[int] = []
        self.line = 0

    def _add(self, *token: str) -> None:
        self.tokens.append(token)
        self.lines.append(self.line)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        words = []
        for name, value in attrs:
            if name.startswith(marks.ATTRIBUTE):
                self.line = marks.attribute_line(name)
            else:
                words.append(f"{name}={marks.strip(value or '')}")
        self._add("<", tag, *sorted(words))

    def handle_endtag(self, tag: str) -> None:
        if tag not in raw_html.VOID:
            self._add("</", tag)

    def handle_data(self, data: str) -> None:
        self.line = marks.last_line(data) or self.line
        if text := marks.strip(data):
            if self.tokens and self.tokens[-1][0] == "text":
                text = self.tokens.pop()[1] + text
                self.lines.pop()
            self._add("text", text)

    def handle_comment(self, data: str) -> None:
        self._add("<!", data)

    def handle_pi(self, data: str) -> None:
        self._add("<?", data)

    def handle_decl(self, decl: str) -> None:
        self._add("<!", decl)


def _tokens(html: str) -> _Tokens:
    parser = _Tokens()
    parser.read_all(html)
    return parser
