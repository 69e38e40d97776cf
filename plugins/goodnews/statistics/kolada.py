"""Kolada, version 3: key figures of municipalities and regions, by year."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from goodnews.model.swedish import quoted
from goodnews.statistics.refusal import RefusedError
from goodnews.statistics.series import Collector, Found, hold_title
from goodnews.statistics.shapes import Number, Shape, shaped

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from goodnews.model.indicators import Fetch
    from goodnews.statistics.asking import Answer, Asker

ADDRESS = "https://api.kolada.se/v3"
#: The most ids that one part of a path may hold, rows that one page may, and pages that an answer of ours could fill.
MOST_IDS, PER_PAGE, MOST_PAGES = 25, 5000, 50
#: Women and men together.
TOTAL = "T"
_KPI = re.compile(r"[A-Z]\d{5}")
_AREA = re.compile(r"\d{4}|G\d+")
_YEAR = re.compile(r"(19|20|21)\d{2}")


class Value(Shape):
    """One gender's value of a row."""

    gender: str
    value: Number | None
    status: str | None = None
    isdeleted: bool = False


class Row(Shape):
    """One area's values of a year."""

    kpi: str
    municipality: str
    period: int
    values: list[Value]


class Kpi(Shape):
    """What Kolada says of a measure."""

    id: str
    title: str


class Page(Shape):
    """A page of an answer; `count` is the rows of the page, or of the whole answer."""

    count: int | None = None
    next_url: str | None = None


class Rows(Page):
    """A page of values."""

    values: list[Row]


class Kpis(Page):
    """A page of measures."""

    values: list[Kpi]


AnyPage = TypeVar("AnyPage", Rows, Kpis)


class Kolada:
    """Asks Kolada."""

    def __init__(self, asker: Asker) -> None:
        self._asker = asker
        self._titles: dict[str, str] = {}

    def prepare(self, fetches: Iterable[Fetch]) -> None:
        """Ask for the titles of all measures, so many at a time as one path may hold."""
        ids = sorted({fetch.id for fetch in fetches if _KPI.fullmatch(fetch.id)})
        for start in range(0, len(ids), MOST_IDS):
            for _, page in self._pages(f"kpi/{','.join(ids[start : start + MOST_IDS])}", Kpis):
                self._titles.update((kpi.id, kpi.title) for kpi in page.values)

    def find(self, fetch: Fetch, areas: tuple[str, ...]) -> Found:
        """Return the measure's values for women and men together, for every area."""
        if fetch.id not in self._titles:
            raise RefusedError(f"Kolada har inget mått {quoted(fetch.id)}.", "Kontrollera id:.", where=("fetch", "id"))
        if wrong := [area for area in areas if not _AREA.fullmatch(area)]:
            raise RefusedError(f"Kolada har inget område {quoted(wrong[0])}.", "Riket är 0000, Dalarna 0020.")
        title = self._titles[fetch.id]
        hold_title(fetch.title, title)
        pages = list(self._pages(f"data/kpi/{fetch.id}/municipality/{','.join(areas)}", Rows, per_page=str(PER_PAGE)))
        collector = Collector()
        for row in (row for _, page in pages for row in page.values):
            _collect(row, fetch.id, areas, collector)
        return Found(title=title, series=collector.series(areas), answers=tuple(answer for answer, _ in pages))

    def _pages(self, path: str, form: type[AnyPage], **parameters: str) -> Iterator[tuple[Answer, AnyPage]]:
        """Yield every page of an answer; RefusedError when pages or rows are missing."""
        answer = self._asker.ask(path, **parameters)
        pages = [(answer, shaped(form, answer))]
        asked = {answer.url}
        while (following := pages[-1][1].next_url) is not None:
            answer = self._asker.follow(following)
            if answer.url in asked or len(pages) == MOST_PAGES:
                raise RefusedError("svarets sidor tar aldrig slut.", "Försök igen senare.")
            asked.add(answer.url)
            pages.append((answer, shaped(form, answer)))
        _hold_count([page for _, page in pages])
        yield from pages


def _hold_count(pages: list[AnyPage]) -> None:
    """Raise RefusedError when an answer has not as many rows as it says."""
    whole = sum(len(page.values) for page in pages)
    told = [page.count for page in pages if page.count is not None]
    own = [len(page.values) for page in pages if page.count is not None]
    if told not in (own, [whole] * len(told)):
        raise RefusedError(f"svaret säger sig ha {told[0]} rader men har {whole}.", "Försök igen senare.")


def _collect(row: Row, kpi: str, areas: tuple[str, ...], collector: Collector) -> None:
    """Add a row's value, unless Kolada has deleted it."""
    if row.kpi != kpi or row.municipality not in areas or not _YEAR.fullmatch(str(row.period)):
        asked = f"{row.kpi}, {row.municipality}, {row.period}"
        raise RefusedError(f"svaret gäller något annat än det vi frågade efter ({asked}).", "Försök igen senare.")
    for value in row.values:
        if value.gender == TOTAL and not value.isdeleted:
            collector.add(row.municipality, str(row.period), value.value, value.status or "")
