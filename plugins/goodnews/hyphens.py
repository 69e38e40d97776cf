"""Where words in large type may break: Swedish compounds at a syllable, short hyphened words and dashes not at all."""

from __future__ import annotations

import re
from functools import cache, lru_cache, partial

from pyphen import Pyphen

#: Words of so many letters get places to break; no part of one is shorter than `PART`.
LONG, PART = 13, 4
SOFT_HYPHEN, WORD_JOINER = "\u00ad", "\u2060"
# What lies within a tag is no text.
_PLACES = re.compile(rf"(?P<tag><[^>]*>)|(?P<word>[^\W\d_]{{{LONG},}})|(?P<short>\b\w{{1,4}}-)(?=\w)|(?P<dash> (?=– ))")
# The patterns know syllables, not compounds: at an s before t, k or p they cannot tell "miljö|stipendium" from
# "arbets|tid".
_UNSURE = re.compile(r"s\|(?=[tkp])|s[tkp]\|(?=[rljv])", re.IGNORECASE)
_HEADING = re.compile(r"<h[2-6][ >].*?</h[2-6]>", re.DOTALL)
_NOT_A_DASH_FIRST = "\u00a0"


# A title stands on its own page, on its neighbours' and in lists.
@lru_cache(maxsize=10_000)
def headline(text: str, lang: str = "sv_SE") -> str:
    """Return the text, plain or HTML, with soft hyphens in its long words and nothing else to be seen changed.

    `lang` is the language whose syllables count. A part of up to four characters keeps its hyphen beside it
    ("VM-lopp"), and no line begins with a dash.
    """
    return _PLACES.sub(partial(_marked, lang), text)


def headlines(html: str, lang: str = "sv_SE") -> str:
    """Return the HTML with its headings as `headline` makes them, and the rest as it was."""
    return _HEADING.sub(lambda heading: headline(heading[0], lang), html)


def _marked(lang: str, match: re.Match[str]) -> str:
    if match["word"]:
        return hyphened(match["word"], lang)
    if match["short"]:
        return match["short"] + WORD_JOINER
    return match["tag"] or _NOT_A_DASH_FIRST


@cache
def hyphened(word: str, lang: str = "sv_SE") -> str:
    """Return the word with a soft hyphen at each place where it may break."""
    parted = _syllables(lang).inserted(word, "|")
    return _UNSURE.sub(lambda match: match[0].replace("|", ""), parted).replace("|", SOFT_HYPHEN)


@cache
def _syllables(lang: str) -> Pyphen:
    return Pyphen(lang=lang, left=PART, right=PART)
