"""Swedish as code: slugs, dates, moments, numbers, quotes and å-ä-ö order."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from collections.abc import Iterable

MONTHS = (
    "januari", "februari", "mars", "april", "maj", "juni",
    "juli", "augusti", "september", "oktober", "november", "december",
)  # fmt: skip

#: Signs that stand right after z for the letters that do; é and ü sort as their plain letters (SAOL's order).
_ALPHABET = {"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"}

#: Words that every text has, so that nobody finds anything by them (after the list of the Snowball project).
STOP_WORDS = frozenset((
    "alla", "allt", "att", "av", "blev", "bli", "blir", "de", "dem", "den", "denna", "deras", "dess", "dessa",
    "det", "detta", "dig", "din", "dina", "ditt", "du", "där", "då", "efter", "ej", "eller", "en", "er", "era",
    "ert", "ett", "från", "för", "ha", "hade", "han", "hans", "har", "henne", "hennes", "hon", "honom", "hur",
    "här", "i", "icke", "ingen", "inom", "inte", "jag", "ju", "kan", "kunde", "man", "med", "mellan", "men", "mig",
    "min", "mina", "mitt", "mot", "mycket", "ni", "nu", "när", "någon", "något", "några", "och", "om", "oss", "på",
    "samma", "sedan", "sig", "sin", "sina", "själv", "skulle", "som", "så", "sådan", "sådana", "sådant", "till",
    "under", "upp", "ut", "utan", "vad", "var", "vara", "varför", "varit", "varje", "vars", "vart", "vem", "vi",
    "vid", "vilka", "vilkas", "vilken", "vilket", "vår", "våra", "vårt", "än", "är", "åt", "över",
))  # fmt: skip

NO_BREAK_SPACE = "\N{NO-BREAK SPACE}"
#: Six in the morning, Swedish time.
MORNING = dt.time(6, tzinfo=ZoneInfo("Europe/Stockholm"))
MINUS = "\N{MINUS SIGN}"
_NOT_IN_SLUG = re.compile(r"[^a-z0-9]+")
#: The space within a figure; it comes first, and what must be before it after, since a letter is found soonest.
_GAP = re.compile(r" (?<=\d )(?=\d{3}(?!\d))")


def slug(text: str) -> str:
    """Return `text` as a URL part of a–z, 0–9 and single hyphens: "Så gick det!" → "sa-gick-det"."""
    plain = unicodedata.normalize("NFKD", text.casefold().replace("ø", "o").replace("æ", "ae"))
    letters = "".join([char for char in plain if char.isascii() or not unicodedata.combining(char)])
    return _NOT_IN_SLUG.sub("-", letters).strip("-")


def sort_key(text: str) -> str:
    """Return a key that puts å, ä and ö last and ignores capitals."""
    letters = unicodedata.normalize("NFC", text.casefold())
    return "".join(_ALPHABET.get(char) or unicodedata.normalize("NFKD", char)[0] for char in letters)


def long_date(day: dt.date) -> str:
    """Return the day as "24 oktober 2024"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def moment(day: dt.date) -> dt.datetime:
    """Return when something of this day counts as published: texts have days, feeds and machines want moments."""
    return dt.datetime.combine(day, MORNING)


def partial_date(text: str) -> str:
    """Return "2014-08-26", "2014-08" or "2014" as "26 augusti 2014", "augusti 2014" or "2014"."""
    year, *rest = text.split("-")
    if not rest:
        return year
    month = MONTHS[int(rest[0]) - 1]
    return f"{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{month} {year}"


def last_day(text: str) -> dt.date:
    """Return the last day of "2014-08-26", "2014-08" or "2014"."""
    year, month, *day = (*map(int, text.split("-")), *([12] if len(text) == len("2014") else []))
    return dt.date(year, month, day[0] if day else calendar.monthrange(year, month)[1])


def number(value: Decimal | int) -> str:
    """Return the number the Swedish way: decimal comma, no-break space between thousands, a true minus sign."""
    text = f"{abs(Decimal(value)):f}"
    whole, _, decimals = text.partition(".")
    groups = f"{int(whole):,}".replace(",", NO_BREAK_SPACE)
    sign = MINUS if value < 0 else ""
    return sign + groups + ("," + decimals if decimals else "")


def typographic(text: str) -> str:
    """Return the text with Swedish quotes, dashes and ellipses, and no line break inside figures (15 025)."""
    for plain, fine in (("...", "…"), (" -- ", " – "), (" - ", " – "), ('"', "”"), ("'", "’")):
        text = text.replace(plain, fine)
    return _GAP.sub(NO_BREAK_SPACE, text)


def quoted(text: str) -> str:
    """Return the text in Swedish quotation marks, shortened when it is long."""
    limit = 60
    return f"”{text if len(text) <= limit else text[: limit - 1] + '…'}”"


def listing(words: Iterable[str], last: str = "och") -> str:
    """Return "a", "a och b" or "a, b och c"."""
    *first, final = list(words) or [""]
    return f"{', '.join(first)} {last} {final}" if first else final
