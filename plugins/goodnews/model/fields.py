"""The types of single fields, with the Swedish sentence for each way a writer can get them wrong."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator
from pydantic_core import PydanticCustomError

from goodnews.model.english import quotation_marks
from goodnews.model.swedish import quoted, typographic

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_PARTIAL = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d{2})?)?")
#: How many digits a program that reads JSON can be trusted to keep (IEEE 754 doubles, RFC 8259 section 6).
_DIGITS = 15
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
#: A web address that nothing can be wrong with, as nearly all are.
PLAIN_URL = re.compile(r"https?://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[A-Za-z0-9_.~/?#%+=,;:@&-]*)?")
#: Invisible characters that reorder or end text: C0 but tab and line feed, DEL, C1, and Unicode's bidi controls.
_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]")
#: The degrees of longitude and latitude between which the country lies.
_SWEDEN = ((10, 25), (55, 70))
#: What programs write for a letter that they could not read.
LOST = "\N{REPLACEMENT CHARACTER}"


def wrong(sentence: str, hint: str = "") -> PydanticCustomError:
    """Return the error to raise in a validator: `sentence` and `hint` reach the writer as they are."""
    return PydanticCustomError("goodnews", "{sentence}", {"sentence": sentence, "hint": hint})


def _text(value: str) -> str:
    if not value.isprintable() and (found := _CONTROLS.search(value)):
        code = f"U+{ord(found.group()):04X}"
        raise wrong(f"texten innehåller ett osynligt styrtecken ({code}).", "Skriv om texten för hand.")
    if LOST in value:
        raise wrong(f"tecknet {LOST} står för en bokstav som har gått förlorad.", "Skriv rätt bokstav i stället.")
    if not (text := " ".join(value.split())):
        raise wrong("texten är tom.", "Skriv något, eller ta bort raden.")
    return typographic(text)


def _english(value: str) -> str:
    return quotation_marks(_text(value))


def _markdown(value: str) -> str:
    if not value.strip():
        raise wrong("texten är tom.", "Skriv något, eller ta bort raden.")
    return value


def _name(value: str) -> str:
    return value.strip()


def _day(value: Any) -> dt.date:  # noqa: ANN401 (whatever the writer wrote)
    if isinstance(value, dt.date):
        return value
    text = str(value)
    if not _DAY.fullmatch(text):
        raise wrong(f"{quoted(text)} är inget datum.", "Skriv år-månad-dag, till exempel 2026-03-24.")
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise wrong(f"dagen {text} finns inte i almanackan.", "Rätta månaden eller dagen.") from None


def _partial(value: Any) -> str:  # noqa: ANN401
    text = str(value)
    if not _PARTIAL.fullmatch(text):
        raise wrong(f"{quoted(text)} är ingen tidpunkt.", "Skriv 2026, 2026-03 eller 2026-03-24.")
    if _DAY.fullmatch(text):
        _day(text)
    return text


def _slug(value: str) -> str:
    if not _SLUG.fullmatch(value):
        raise wrong(f"{quoted(value)} kan inte användas här.", "Använd bara a–z, 0–9 och bindestreck.")
    return value


def _url(value: str) -> str:
    if PLAIN_URL.fullmatch(value):
        return value
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
    except ValueError:
        host = ""
    if not host or "." not in host or parts.scheme not in {"http", "https"} or re.search(r"[\s<>\"\\]", value):
        raise wrong(f"{quoted(value)} är ingen webbadress.", "Skriv hela adressen, från https:// till slutet.")
    return value


def _old_url(value: str) -> str:
    if not re.fullmatch(r"/([a-z0-9-]+/)+", value):
        raise wrong(
            f"{quoted(value)} är ingen gammal adress på webbplatsen.", "Skriv den som /berattelser/det-gamla-namnet/."
        )
    return value


def _email(value: str) -> str:
    if not re.fullmatch(r"[^@\s<>\"]+@[^@\s<>\"]+\.[a-z]{2,}", value):
        raise wrong(f"{quoted(value)} är ingen e-postadress.", "Skriv den som namn@hedemora.se.")
    return value


def _phone(value: str) -> str:
    if not re.fullmatch(r"[0-9+][0-9 \-]{4,20}", value):
        raise wrong(f"{quoted(value)} är inget telefonnummer.", "Skriv det som 0225-340 00.")
    return value


def _value(value: Any) -> Any:  # noqa: ANN401
    if isinstance(value, str) and not re.fullmatch(r"-?\d{1,12}(\.\d{1,6})?", value):
        raise wrong(
            f"{quoted(value)} är inget tal.",
            "Skriv bara siffror, med decimalpunkt: 5.0 eller 15025. Enheten har ett eget fält.",
        )
    if isinstance(value, str) and sum(map(str.isdigit, value)) > _DIGITS:
        raise wrong(f"{quoted(value)} har fler än {_DIGITS} siffror.", "Avrunda talet, eller välj en större enhet.")
    return value


def _per_cent(value: Any) -> Any:  # noqa: ANN401
    if not re.fullmatch(r"\d{1,2}|100", str(value)):
        raise wrong(f"{quoted(str(value))} är ingen procentsats från 0 till 100.", "Skriv till exempel [50, 40].")
    return value


def _position(value: Any) -> tuple[float, float]:  # noqa: ANN401
    parts = [str(part) for part in value] if isinstance(value, list | tuple) else [str(value)]
    numbers = [float(part) for part in parts if re.fullmatch(r"\d{1,2}(\.\d{1,6})?", part)]
    if len(parts) == len(numbers) == len(_SWEDEN) and all(
        least <= number <= most for number, (least, most) in zip(numbers, _SWEDEN, strict=True)
    ):
        return numbers[0], numbers[1]
    raise wrong(
        f"{quoted(', '.join(parts))} är inget läge i Sverige.",
        "Skriv longituden först, och decimalpunkter: [15.99, 60.28].",
    )


Line = Annotated[str, AfterValidator(_text)]
EnglishLine = Annotated[str, AfterValidator(_english)]
#: A text of several paragraphs; what is wrong in it is for `markup` to say.
Markdown = Annotated[str, AfterValidator(_markdown)]
#: A name from a list; whether the list has it is for the rules to say.
Name = Annotated[str, AfterValidator(_name)]
Day = Annotated[dt.date, BeforeValidator(_day)]
PartialDate = Annotated[str, BeforeValidator(_partial)]
Slug = Annotated[str, AfterValidator(_slug)]
Url = Annotated[str, AfterValidator(_url)]
OldUrl = Annotated[str, AfterValidator(_old_url)]
Email = Annotated[str, AfterValidator(_email)]
Phone = Annotated[str, AfterValidator(_phone)]
Value = Annotated[Decimal, BeforeValidator(_value)]
PerCent = Annotated[int, BeforeValidator(_per_cent)]
#: Longitude and latitude in degrees.
Position = Annotated[tuple[float, float], BeforeValidator(_position)]
