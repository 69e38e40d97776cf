"""The times that a Swedish text names, as the periods of a series of years or of months."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model.sentences import words
from goodnews.model.swedish import MONTHS

if TYPE_CHECKING:
    import datetime as dt

_COUNTS = {"ett": 1, "en": 1, "flera": 2, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8}
_COUNTS |= {"nio": 9, "tio": 10, "andra": 2, "tredje": 3, "fjärde": 4, "femte": 5, "sjätte": 6, "sjunde": 7}
_COUNTS |= {"åttonde": 8, "nionde": 9, "tionde": 10}
_COUNT = rf"(?P<count>\d{{1,2}}|{'|'.join(_COUNTS)})"

#: Words of a time that no period stands for, unless it is said with a year.
LOST = (
    "tidigare förr förut länge historiskt åren tiden decenni* årtionde* sekl* *period* tillfälligt ibland säsong* "
    "varje vinter* vintr* sommar* somrar* våren vårarna hösten höstarna kvartal* halvår* veck* dagar därpå därefter "
    "dess då när medan gången senast efter sedan innan före början mitten topp* botten fram inför brukar brukade ofta "
    "oftast normalt alltid"
)

_MENTION = re.compile(
    rf"(?:\b(?P<day>\d{{1,2}}) )?\b(?P<month>{'|'.join(MONTHS)})\b(?: (?P<of>(?:1[5-9]|20)\d\d)\b)?"
    r"|\b(?P<year>(?:1[5-9]|20)\d\d)(?:-(?P<number>0[1-9]|1[0-2])(?:-\d\d)?)?(?!\d|-[a-zåäö]| års?\b)",
    re.IGNORECASE,
)
_SCHOOL_YEAR = re.compile(r"\b(19|20)(\d\d)/(\d\d)\b")
_THEN = r"‹(\d{4}(?:-\d\d)?)›"
_SPAN = re.compile(
    rf"\b(?:från|mellan)\b[^‹]*{_THEN}[^‹]*\b(?:till|och)\b[^‹]*{_THEN}|{_THEN}\s?[–-]\s?{_THEN}", re.IGNORECASE
)
_SINCE = re.compile(rf"\b(?:sedan|jämfört med|än|mot|efter)\b[^‹,]{{0,25}}{_THEN}", re.IGNORECASE)
_DECADE = re.compile(r"\bsedan (?:\w+ av )?((?:19|20)\d)0-talet", re.IGNORECASE)
_STREAK = re.compile(
    rf"\b{_COUNT} (?:året?|år|månad(?:er|en)|mätningar|mätningen)(?: i)? (?:rad|följd)\b", re.IGNORECASE
)
_BACK = re.compile(
    rf"\b(?:på|senaste|de) (?:de |senaste )*{_COUNT} (?:senaste )?år(?:en)?\b|\bsenaste året\b", re.IGNORECASE
)
_YEAR_BEFORE = re.compile(
    r"\båret (?:före|innan)\b|\b(?:ett år|samma (?:månad|tid)(?: ett år)?) tidigare\b|\bför ett år sedan\b"
    r"|\bföregående år\b|\bsamma månad (?=i fjol|förra året|året)",
    re.IGNORECASE,
)
_THAN_BEFORE = re.compile(r"\bän (?:tidigare|förut|förr|innan)\b", re.IGNORECASE)
_LAST_YEAR, _THIS_YEAR = (
    re.compile(r"\b(?:i fjol|förra året|fjolåret)\b", re.IGNORECASE),
    re.compile(r"\bi år\b", re.IGNORECASE),
)
# A time with these before it is a bound, a peak or a source, not when something changed.
_LOST = re.compile(
    words(LOST) + r"|\b(?:från|till)\s+‹|‹\?›|\d{4} års?\b|0-talet\b|\bav (?:de )?\w+ år(?:en)?\b"
    r"|\bunder (?!(?:hela )?‹|året\b|ett\b|(?:de )?senaste\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """When a sentence says that something changed, in periods of a series ("2025", or "2026-04").

    `at`: in these. `span`: from the one to the other. `since`: from this on; `decade`: the same, for the last year of
    a decade. `back`: over so many years. `streak`: so many times in a row. `year_before`: held against the year before.
    `lost`: a time is named that no period stands for.
    """

    at: tuple[str, ...] = ()
    span: tuple[str, str] | None = None
    since: str | None = None
    decade: str | None = None
    back: int = 0
    streak: int = 0
    year_before: bool = False
    lost: bool = False

    @property
    def timed(self) -> bool:
        """Whether it names a time at all, understood or not."""
        return bool(self.at or self.span or self.since or self.decade or self.back or self.lost)

    @property
    def tells_when(self) -> bool:
        """Whether it names a time or what was before."""
        return self.timed or bool(self.streak) or self.year_before


def frame(text: str, *, months: bool, day: dt.date) -> Frame:
    """Return when `text`, written on `day`, says that something changed; `months` if the series is one of months."""
    text = _THIS_YEAR.sub(str(day.year), _LAST_YEAR.sub(str(day.year - 1), text))
    decade, streak, back = _DECADE.search(text), _STREAK.search(text), _BACK.search(text)
    year_before = _YEAR_BEFORE.search(text) is not None
    for understood in (_DECADE, _STREAK, _BACK, _YEAR_BEFORE, _THAN_BEFORE):
        text = understood.sub(" ", text)
    text = _tagged(text, months=months, day=day)
    if span := _SPAN.search(text):
        text = text[: span.start()] + text[span.end() :]
    if since := _SINCE.search(text):
        text = text[: since.start()] + text[since.end() :]
    ends = [end for end in (span.groups() if span else ()) if end]
    return Frame(
        at=tuple(dict.fromkeys(re.findall(_THEN, text))),
        span=(ends[0], ends[1]) if ends else None,
        since=since[1] if since else None,
        decade=f"{decade[1]}9" if decade else None,
        back=_count(back["count"] or "ett") if back else 0,
        streak=_count(streak["count"]) if streak else 0,
        year_before=year_before,
        lost=_LOST.search(text) is not None,
    )


def named(text: str) -> tuple[str, ...]:
    """Return the years and months that the text names, wherever: "2024", "2026-04"; "31 december 2025" is "2025-12"."""
    text = _SCHOOL_YEAR.sub(lambda year: f"{year[1]}{year[2]} {year[1]}{year[3]}", text)
    found = [_parts(mention) for mention in _MENTION.finditer(text)]
    return tuple(dict.fromkeys(f"{year}-{month:02}" if month else str(year) for year, month in found if year))


def _count(word: str) -> int:
    return _COUNTS.get(word.lower()) or int(word)


def _parts(mention: re.Match[str]) -> tuple[int | None, int | None]:
    """Return the year and the month that are mentioned; None for what is not said."""
    year = mention["of"] or mention["year"]
    number = mention["number"] or (MONTHS.index(mention["month"].lower()) + 1 if mention["month"] else None)
    return int(year) if year else None, int(number) if number else None


def _tagged(text: str, *, months: bool, day: dt.date) -> str:
    """Return the text with every mention as the period it stands for, "‹2025›", or "‹?›" where none does."""
    found = [_parts(mention) for mention in _MENTION.finditer(text)]
    spoken = {month for _, month in found if month}
    years = {year for year, month in found if year and not month}

    def period(mention: re.Match[str]) -> str:
        year, month = _parts(mention)
        if not months:
            end = month is None or (month, mention["day"]) == (12, "31")
            return f"‹{year}›" if year and end else "‹?›"
        if month is None and len(spoken) == 1:
            (month,) = spoken
        elif year is None and years:
            return " "  # The years are told apart, and each gets the month.
        if month is None:
            return "‹?›"
        return f"‹{year or day.year - (month >= day.month)}-{month:02}›"

    return _MENTION.sub(period, text)
