"""Plugin: the words that templates know beside Jinja's own, as one table of pure functions."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from pelican.plugins import signals

from goodnews.hyphens import headline, headlines
from goodnews.linked_data import linked_data
from goodnews.model.letters import Letter, mailto
from goodnews.model.sharing import shares
from goodnews.model.swedish import listing, long_date, number, partial_date
from goodnews.model.wording import amount, figure, period, phase_name, sourcing, unit
from goodnews.once import Once
from goodnews.qr import qr

#: Words that a grown-up reads in a minute on a screen, rounded down.
WORDS_A_MINUTE = 200


def absolute(path: str, siteurl: str) -> str:
    """Return the whole address of `path`, which begins with a slash; addresses of other sites stay."""
    return siteurl + path if path.startswith("/") else path


def short_address(url: str) -> str:
    """Return the address as people write it: "https://www.x.se/a/" → "x.se/a"."""
    return re.sub(r"^https?://(www\.)?", "", url).rstrip("/")


def host(url: str) -> str:
    """Return the name of the site that the address leads to, without "www."."""
    return (urlsplit(url).hostname or url).removeprefix("www.")


def tel(phone: str) -> str:
    """Return the link that calls a Swedish number: "0225-340 00" → "tel:+4622534000"."""
    digits = re.sub(r"[^0-9+]", "", phone)
    return "tel:" + (f"+46{digits[1:]}" if digits.startswith("0") and not digits.startswith("00") else digits)


def tip(title: str, summary: str, address: str) -> str:
    """Return the link that tells somebody of the page at the address, which is absolute."""
    return mailto("", Letter(subject=title, body=(summary, address)))


def reading_minutes(words: int) -> str:
    """Return how long a text of so many words takes to read: "3 minuters läsning"."""
    minutes = max(1, round(words / WORDS_A_MINUTE))
    return f"{minutes} {'minuts' if minutes == 1 else 'minuters'} läsning"


def texts(count: int) -> str:
    """Return how many texts there are: "1 text", "12 texter", "ingen text ännu"."""
    return f"{number(count)} {'text' if count == 1 else 'texter'}" if count else "ingen text ännu"


def more_texts(count: int) -> str:
    """Return how many more texts there are: "och 2 texter till"."""
    return f"och {texts(count)} till"


FILTERS = {
    function.__name__: function
    for function in (
        *(absolute, short_address, host, tel, mailto, tip, shares, qr),
        *(long_date, partial_date, period, phase_name, reading_minutes, listing),
        *(number, amount, figure, unit, sourcing, texts, more_texts),
        *(headline, headlines),
    )
}


def teach(pelican: Any) -> None:  # noqa: ANN401 (Pelican has no types)
    """Give the templates of this run the table."""
    pelican.settings["JINJA_FILTERS"] = {**pelican.settings["JINJA_FILTERS"], **FILTERS}
    ours = {"linked_data": linked_data, "once": Once()}
    pelican.settings["JINJA_GLOBALS"] = {**pelican.settings["JINJA_GLOBALS"], **ours}


def register() -> None:
    """Join Pelican's run."""
    signals.initialized.connect(teach)
