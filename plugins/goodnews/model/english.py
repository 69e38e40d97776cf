"""English as code: dates, numbers and quotation marks as British readers know them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from goodnews.model.swedish import MINUS

if TYPE_CHECKING:
    import datetime as dt

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
#: Words that a grown-up reads in a minute on a screen, rounded down.
WORDS_A_MINUTE = 200
# Marks open a quotation when they stand before a word, and after nothing, a space, a bracket or a dash.
_OPENS = re.compile(r"(?<![^\s(\[–—])(?:[”’]+(?=[^\s.,;:!?)\]”’–])|(?<=\s)[”’]+$)")
_OPENING = str.maketrans("”’", "“‘")
# What is left out at the beginning of a word keeps its apostrophe: ’90s, ’tis.
_LEFT_OUT = re.compile(r"‘(?=\d0s|tis\b|twas\b)")


def quotation_marks(text: str) -> str:
    """Return a text that has been set the Swedish way (”so”) with English marks: “so” and ‘so’."""
    return _LEFT_OUT.sub("’", _OPENS.sub(lambda found: found[0].translate(_OPENING), text))


def long_date(day: dt.date) -> str:
    """Return the day as "24 October 2024"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def number(value: Decimal | int) -> str:
    """Return the number with a decimal point, commas between thousands and a true minus sign."""
    return f"{Decimal(value):,f}".replace("-", MINUS)


def reading_minutes(words: int) -> str:
    """Return how long a text of so many words takes to read: "3 minute read"."""
    return f"{max(1, round(words / WORDS_A_MINUTE))} minute read"
