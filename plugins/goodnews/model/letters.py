"""Links that begin a letter: an address, a subject and a text that the reader may change before sending it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What a letter says from the start. `body` is its paragraphs."""

    subject: str = ""
    body: tuple[str, ...] = ()

    def about(self, place: str) -> Letter:
        """Return the letter with the place's name where it says {plats}."""
        return Letter(
            subject=self.subject.replace(PLACE, place), body=tuple(part.replace(PLACE, place) for part in self.body)
        )


#: What stands for a place's name in letters that are sent about places.
PLACE = "{plats}"
#: A line's end within a link, by RFC 6068, section 5; an empty line parts two paragraphs.
_PARAGRAPH = "\r\n\r\n"


def mailto(address: str, letter: Letter | None = None) -> str:
    """Return the link that writes to the address (RFC 6068), with the letter begun; "" lets the reader choose whom."""
    letter = letter or Letter()
    fields = {"subject": letter.subject, "body": _PARAGRAPH.join(letter.body)}
    told = "&".join(f"{name}={quote(text, safe='')}" for name, text in fields.items() if text)
    return f"mailto:{quote(address, safe='@')}{'?' if told else ''}{told}"
