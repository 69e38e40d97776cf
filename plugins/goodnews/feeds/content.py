"""An entry as one piece of HTML that stands on its own: what the page tells, without the page around it."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from markupsafe import escape

from goodnews.model.body import attribute
from goodnews.model.entries import Ambassador, Result, Story
from goodnews.model.figures import Figure
from goodnews.model.swedish import listing, long_date, partial_date
from goodnews.model.wording import figure, period, phase_name, unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.entries import Dated, Evidence
    from goodnews.model.tellings import News

# HTML in a Body is as nh3 writes it (see model/body.py), so that these are exact.
_TAG = re.compile(r'<([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")+)>')
_ATTRIBUTE = re.compile(r' ([a-z-]+)="([^"]*)"')
_ADDRESSES = {"href", "src", "cite"}
#: What a tag keeps outside the site. Ids go: they would meet those of other items, and links lead to the page's own.
_KEPT = _ADDRESSES | {"alt", "colspan", "datetime", "dir", "height", "hreflang", "lang", "rowspan", "scope", "start"}
_KEPT |= {"reversed", "title", "type", "value", "width"}


def full_text(entry: Dated, site_url: str) -> str:
    """Return all that the entry's page tells, as HTML in which every address is absolute."""
    return whole("".join(_parts(entry)), site_url + entry.url)


def retold(told: News, site_url: str) -> str:
    """Return all that an edition tells of an entry, as HTML in which every address is absolute."""
    parts = [f"<p><strong>{escape(told.role)}</strong></p>"] if told.role else []
    parts.append(f"<p><em>{escape(told.summary)}</em></p>")
    if told.figure:
        parts.append(_figure(told.figure))
    body = told.body.parts if told.body else ()
    parts += [_figure(part) if isinstance(part, Figure) else str(part) for part in body]
    return whole("".join(parts), site_url + told.url)


def whole(html: str, base: str) -> str:
    """Return the HTML with every address absolute, seen from `base`, and without what serves our pages."""

    def tag(match: re.Match[str]) -> str:
        kept = [(name, value) for name, value in _ATTRIBUTE.findall(match[2]) if name in _KEPT]
        return f"<{match[1]}" + "".join(f' {name}="{_told(name, value, base)}"' for name, value in kept) + ">"

    # ”]]>” is the same in HTML when it is escaped, and would end a CDATA section when it is not.
    return _TAG.sub(tag, html).replace("]]>", "]]&gt;")


def _told(name: str, value: str, base: str) -> str:
    if name not in _ADDRESSES or value.startswith("https://"):
        return value
    return attribute(urljoin(base, unescape(value)))


def _parts(entry: Dated) -> Iterator[str]:
    if entry.correction and entry.modified:
        yield f"<p><strong>Rättat den {long_date(entry.modified)}:</strong> {escape(entry.correction)}</p>"
    if isinstance(entry, Ambassador):
        yield f"<p><strong>{escape(listing_of(entry.role, entry.lived))}</strong></p>"
    yield f"<p><em>{escape(entry.summary)}</em></p>"
    if entry.figure:
        yield _figure(entry.figure)
    yield from _before(entry)
    yield from (_figure(part) if isinstance(part, Figure) else str(part) for part in entry.body.parts)
    yield from _after(entry)
    if entry.evidence:
        yield f"<h2>Bevis</h2><ul>{''.join(f'<li>{proof(item)}</li>' for item in entry.evidence)}</ul>"


def _before(entry: Dated) -> Iterator[str]:
    if isinstance(entry, Result):
        yield f"<p><strong>{phase_name(entry.phase)}, {escape(period(entry.period))}</strong></p>"
        yield f"<h2>Målet</h2><p>{escape(entry.goal)}</p>"
        yield f"<h2>Så gick det</h2><p>{escape(entry.outcome or 'Det vet vi inte ännu.')}</p>"
    if isinstance(entry, Ambassador) and entry.quote:
        yield f"<blockquote><p>”{escape(entry.quote.text)}”</p></blockquote>"
        if entry.quote.source:
            yield f"<p>{escape(entry.title)}, {escape(entry.quote.source)}</p>"


def _after(entry: Dated) -> Iterator[str]:
    if isinstance(entry, Story) and entry.setback:
        yield f"<h2>Det här gick inte bra</h2><p>{escape(entry.setback)}</p>"
    if isinstance(entry, Result) and entry.lessons:
        told = "Det som inte gick som tänkt, och det vi inte vet"
        yield f"<h2>{told}</h2><p>{escape(entry.lessons)}</p>"
    if isinstance(entry, Ambassador) and entry.topics:
        yield f"<p>Fråga om {escape(listing(entry.topics))}.</p>"


def listing_of(*words: str | None) -> str:
    """Return those of the words that there are, with commas between."""
    return ", ".join(word for word in words if word)


def proof(item: Evidence) -> str:
    """Return the evidence as HTML in a line: its kind, claim, figure and source."""
    measure = listing_of(f"{figure(item)} {unit(item)}" if item.value is not None else None, item.period)
    source = item.source
    when = listing_of(
        f"publicerad {partial_date(source.date)}" if source.date else None,
        f"läst {long_date(source.read)}" if source.read else None,
    )
    name = f'<a href="{escape(source.url)}">{escape(source.title)}</a>' if source.url else escape(source.title)
    told = f"<strong>{item.type.capitalize()}:</strong> {escape(item.claim)}"
    return told + (f" ({escape(measure)})" if measure else "") + f" Källa: {name}, {when}."


def _figure(figure: Figure) -> str:
    picture = figure.enclosure
    words = " ".join(escape(text) for text in (figure.caption, figure.credit) if text)
    caption = f"<figcaption>{words}</figcaption>" if words else ""
    image = f'<img src="{picture.url}" width="{picture.width}" height="{picture.height}" alt="{escape(figure.alt)}">'
    return f"<figure>{image}{caption}</figure>"
