"""An indicator's file with other values in it, and everything else as it was: comments, order, quotes."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from ruamel.yaml import YAML
from ruamel.yaml.resolver import VersionedResolver
from ruamel.yaml.scalarstring import PlainScalarString
from ruamel.yaml.tokens import CommentToken
from ruamel.yaml.util import load_yaml_guess_indent

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping

    from ruamel.yaml.comments import CommentedMap

    Values = Mapping[str, Decimal | None]

#: No line is broken that was not broken before.
_WIDTH = 1_000_000
#: How lists are indented where a file has none to go by.
_LIST, _DASH = 4, 2
#: Where ruamel keeps what follows a value on its line, with the comments and empty lines below it.
_AFTER = 2
_NONE = "~"


class _AsText(VersionedResolver):
    """Leaves every value as text, so that each is written back as it was read."""

    @property
    def versioned_resolver(self) -> dict[str, Any]:
        return {}


def edited(text: str, values: Values, comparisons: Mapping[int, Values], today: dt.date) -> str:
    """Return the file's text with Hedemora's values and those of comparisons, by their place in the list.

    `modified` becomes today, and so does `source.read` where there is one: it is the day we read the source.
    """
    yaml = YAML()
    yaml.Resolver = _AsText
    yaml.preserve_quotes = True
    yaml.width = _WIDTH
    yaml.explicit_start = text.startswith("---")
    _, indent, dash = load_yaml_guess_indent(text)
    yaml.indent(mapping=2, sequence=indent or _LIST, offset=_DASH if dash is None else dash)
    document = yaml.load(text)
    _fill(document["values"], values)
    for place, others in comparisons.items():
        _fill(document["comparisons"][place]["values"], others)
    document["modified"] = today.isoformat()
    if "read" in document["source"]:
        document["source"]["read"] = today.isoformat()
    written = io.StringIO()
    yaml.dump(document, written)
    return written.getvalue()


def _fill(written: CommentedMap, values: Values) -> None:
    """Change what has changed and add what is new, each period in its place."""
    downwards = list(written) != sorted(written)
    for period, value in values.items():
        text = _NONE if value is None else f"{value:f}"
        if period not in written:
            _insert(written, period, text, downwards=downwards)
        elif _number(written[period]) != value:
            # Plain text takes the place of a quoted value too, which would else lend its quotes to the new one.
            written[period] = PlainScalarString(text)


def _number(text: str) -> Decimal | None:
    """Return what a value in a file stands for: "5.0" is 5."""
    return None if text in {"", _NONE, "null"} else Decimal(text)


def _insert(written: CommentedMap, period: str, text: str, *, downwards: bool) -> None:
    """Add a period where it belongs; what stands below the last of them stays below the last of them."""
    known = list(written)
    later = (place for place, other in enumerate(known) if (other < period if downwards else other > period))
    place = next(later, len(known))
    written.insert(place, period, text)
    comments = written.ca.items
    if place < len(known) or not (token := (comments.get(known[-1]) or [None] * 4)[_AFTER]):
        return
    beside, _, below = token.value.partition("\n")
    comments.pop(known[-1])
    for key, comment in ((known[-1], f"{beside}\n" if beside else ""), (period, f"\n{below}" if below else "")):
        if comment:
            comments[key] = [None, None, CommentToken(comment, token.start_mark, None), None]
