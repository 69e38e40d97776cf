"""Plain HTML that cleaning surely leaves as it is: most texts hold nothing else, and need not be cleaned."""

from __future__ import annotations

import re

# Each repetition keeps what it took, so that one pass tells that a long text is no match. That of a single character is
# written "*+"; that of more is an atomic group, since "(…)*+" takes too much before Python 3.11.5
# (https://github.com/python/cpython/issues/106052): it took "<p><em></p>" for harmless.


def _any(inner: str) -> str:
    return f"(?>(?:{inner})*)"


def _some(inner: str) -> str:
    return f"(?>(?:{inner})+)"


def _element(tag: str, inner: str, attributes: str = "") -> str:
    return rf"<{tag}{attributes}>(?:{inner})</{tag}>"


def _lines(*pieces: str) -> str:
    return r"\n" + _some(rf"(?:{'|'.join(pieces)})\n")


#: A character that every parser of HTML reads as text, and writes as it stands.
_CHARACTER = r"[^<>&\x00-\x08\x0b-\x1f\x7f-\xa0\ud800-\udfff]"
_TEXT = _CHARACTER + "*+" + _any(rf"&(?:amp|gt|lt|nbsp);{_CHARACTER}*+")
_LABEL = r' aria-label="[^<>&"\x00-\x1f\x7f-\xa0\ud800-\udfff]*+"'
_NAME = r"[A-Za-z0-9_-]++"
_ID = rf' id="{_NAME}"'
#: Of plain words: none is a number or stands for another alphabet, which could be wrong in an address.
_HOST = _some(rf"[a-z0-9]++{_any('-[a-z0-9]++')}\.") + "[a-z]{2,}+"
_WEBSITE = rf"https?://{_HOST}(?:/{_any('[A-Za-z0-9_.~/?#%+=,;:@-]|&amp;')})?"
_FILE = r"\{filename\}[A-Za-z0-9_./#-]*+"

_TO_NOTE = _element("a", "[0-9]++", rf'{_LABEL} class="footnote-ref" href="#{_NAME}" role="doc-noteref"')
_FROM_NOTE = _element("a", _TEXT, rf'{_LABEL} class="footnote-backref" href="#{_NAME}" role="doc-backlink"')
_PIECES = (
    _element("em", _TEXT),
    _element("strong", _TEXT),
    _element("a", _TEXT, rf' href="(?:{_WEBSITE}|{_FILE})"'),
    _element("sup", _TO_NOTE, _ID),
    _FROM_NOTE,
)
_RUNNING = _TEXT + _any(rf"(?:{'|'.join(_PIECES)}){_TEXT}")
_PARAGRAPH = _element("p", _RUNNING)
_ITEM = rf"{_lines(_PARAGRAPH)}|{_RUNNING}"

_ALIGNED = r'(?: class="align-(?:left|center|right)")?'
_CELLS = _element("td", _RUNNING, _ALIGNED), _element("th", _RUNNING, rf'{_ALIGNED} scope="col"')
_ROWS = _lines(_element("tr", _lines(*_CELLS)))
_TABLE = _element("table", rf"\n{_element('thead', _ROWS)}\n{_element('tbody', _ROWS)}\n")
_NOTES = _element("ol", _lines(_element("li", _lines(_PARAGRAPH), _ID)))

_BLOCKS = (
    _PARAGRAPH,
    *(_element(tag, _RUNNING, _ID) for tag in ("h2", "h3", "h4")),
    *(_element(tag, _lines(_element("li", _ITEM))) for tag in ("ul", "ol")),
    _element("blockquote", _lines(_PARAGRAPH)),
    _element("div", rf"\n{_TABLE}\n", rf'{_LABEL} class="table" role="region" tabindex="0"'),
    _element("section", rf"\n{_NOTES}\n", rf'{_LABEL} class="footnotes" role="doc-endnotes"'),
)
#: Every block stands here once: Python compiles this in each process anew, and that takes as long as forty texts.
_ALL = re.compile(_some(rf"(?:{'|'.join(_BLOCKS)})\n"))


def is_harmless(html: str) -> bool:
    """Return whether `html` is nothing but blocks of running text: emphasis, links, footnotes, lists and tables.

    Its elements then stand where they may and each has its end, so that a parser finds nothing to mend; and it has no
    attributes but those that this program itself writes.
    """
    return _ALL.fullmatch(f"{html}\n") is not None
