"""Which addresses a link in the text may have."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from goodnews.model.body import Link
from goodnews.model.fields import PLAIN_URL
from goodnews.model.swedish import quoted

if TYPE_CHECKING:
    from goodnews.markup.sheet import Sheet

SCHEMES = frozenset({"https", "http", "mailto", "tel"})
INTERNAL = ("{filename}", "{static}")
EXTERNAL_REL = "external noopener"

_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):")
#: What browsers skip in an address before they look for its scheme.
_SKIPPED = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]+")
_MAIL = re.compile(r"mailto:[^@\s]+@[^@\s]+\.[^@\s]+", re.IGNORECASE)
_PHONE = re.compile(r"tel:\+?[0-9][0-9-]+", re.IGNORECASE)
#: Cleaned HTML has its names in lower case, and is searched sooner for letters that are told apart from capitals.
_EXTERNAL = re.compile(r'<a(?: [a-z-]+="[^"]*")*? href="[hH][tT][tT][pP][sS]?://[^"]*"')

_FULL_HINT = "Skriv hela adressen, från https:// till slutet."


def note(sheet: Sheet, target: str, line: int) -> None:
    """Enter a link in the sheet, with a problem when its address cannot be published."""
    sheet.links.append(Link(target=target, line=sheet.seen(line)))
    if not PLAIN_URL.fullmatch(target) and (wrong := fault(target)):
        sheet.refuse(*wrong, line)


def fault(target: str) -> tuple[str, str] | None:
    """Return what is wrong with a link's address and the cure, None when it is good."""
    if not target:
        return "länken saknar adress.", "Skriv adressen mellan parenteserna: [text](https://…)."
    if _SKIPPED.search(target) or re.search(r'[<>\\"]', target):
        hint = "Ta bort dem, eller skriv %20 i stället för mellanslag."
        return f"adressen {quoted(target)} innehåller mellanslag eller tecken som inte kan stå i en adress.", hint
    if target.startswith("#"):
        return None if len(target) > 1 else ("länken ”#” leder ingenstans.", "Skriv namnet på en rubrik efter #.")
    if target.startswith(INTERNAL):
        return None if target not in INTERNAL else ("länken saknar fil.", "Skriv filen efter {filename}.")
    if scheme := _SCHEME.match(target.lower()):
        return _scheme_fault(target, scheme[1])
    return _unmarked(target)


def _scheme_fault(target: str, scheme: str) -> tuple[str, str] | None:
    if scheme not in SCHEMES:
        hint = "Länka till en adress som börjar med https://, http://, mailto: eller tel:."
        return f"länkar som börjar med {quoted(scheme + ':')} publiceras inte.", hint
    if scheme == "mailto" and not _MAIL.fullmatch(target):
        return f"{quoted(target)} är ingen e-postadress.", "Skriv mailto:namn@exempel.se."
    if scheme == "tel" and not _PHONE.fullmatch(target):
        return f"{quoted(target)} är inget telefonnummer.", "Skriv tel: och numret utan mellanslag: tel:+4622534000."
    if scheme in {"https", "http"} and not _has_host(target):
        return f"{quoted(target)} är ingen webbadress.", _FULL_HINT
    return None


def _has_host(target: str) -> bool:
    try:
        parts = urlsplit(target)
        return "." in (parts.hostname or "").strip(".")
    except ValueError:
        return False


def _unmarked(target: str) -> tuple[str, str]:
    """Say what is wrong with an address that has no scheme."""
    if target.startswith("//") or target.lower().startswith("www."):
        return f"adressen {quoted(target)} är inte hel.", _FULL_HINT
    if target.startswith("{"):
        name = target.partition("}")[0] + "}"
        return f"länken börjar med {quoted(name)}, som inte betyder något här.", "Skriv {filename}/berattelser/…"
    if re.fullmatch(r"[^@/]+@[^@/]+\.[^@/]+", target):
        return f"e-postadressen {quoted(target)} saknar mailto:.", f"Skriv mailto:{target}."
    hint = "Peka ut textens fil: {filename}/berattelser/2026/exempel/index.md. Till andra webbplatser: https://…"
    return f"länken {quoted(target)} pekar ut en sida på webbplatsen utan att säga vilken fil den kommer ur.", hint


def safe(href: str) -> bool:
    """Return whether a browser can follow `href` without running it: the last lock, on whatever is left."""
    scheme = _SCHEME.match(_SKIPPED.sub("", href).lower())
    return scheme is None or scheme[1] in SCHEMES


def marked_external(html: str) -> str:
    """Return cleaned `html` with rel="external noopener" on every link that leaves the site."""
    return _EXTERNAL.sub(rf'\g<0> rel="{EXTERNAL_REL}"', html) if "<a " in html else html
