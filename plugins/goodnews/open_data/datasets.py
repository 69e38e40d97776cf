"""Which sets of data there are, as a catalogue tells of them: what they hold, since when, and in which files."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from goodnews.model.open_data import EVIDENCE_CSV, EVIDENCE_JSON, INDICATORS_CSV, INDICATORS_JSON

if TYPE_CHECKING:
    import datetime as dt

    from goodnews.model.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A set of data. `id` is its name in the catalogue; `files` and the `page` for people are addresses in the site.

    `themes` are of the EU's data themes. `since` is the first day or year that the data tells of, and `modified` when
    it last changed; both are None when there is no data yet.
    """

    id: str
    title: str
    description: str
    keywords: tuple[str, ...]
    themes: tuple[str, ...]
    files: tuple[str, ...]
    page: str
    since: str | None
    modified: dt.date | None


def datasets(site: Site) -> tuple[Dataset, ...]:
    """Return the site's sets of data. Days come from its content, never from a clock."""
    proved = [entry for entry in site.entries if entry.evidence]
    days = [entry.date.isoformat() for entry in proved]
    periods = [
        period
        for each in site.indicators
        for series in (each.values, *(other.values for other in each.comparisons))
        for period in series
    ]
    evidence = Dataset(
        id="bevis",
        title="Bevis ur berättelser, resultat och porträtt",
        description=(
            "Påståenden om vad som görs, vad det har gett och hur läget är, vart och ett med källa och ofta med ett "
            "tal. Också det som har blivit sämre. Varje rad leder till texten som den är hämtad ur."
        ),
        keywords=("bevis", "kommunal utveckling", "resultat", "uppföljning"),
        themes=("GOVE", "SOCI"),
        files=(EVIDENCE_CSV, EVIDENCE_JSON),
        page="/bevis/",
        since=min(days, default=None),
        modified=max((entry.modified or entry.date for entry in proved), default=None),
    )
    indicators = Dataset(
        id="matt",
        title="Mått på utvecklingen, med mål och omdöme",
        description=(
            "Serier av tal om kommunen år för år eller månad för månad, med källa, basår, mål när det finns, och ett "
            "omdöme som räknas ut på samma sätt för alla mått. En del har riket eller länet att jämföra med."
        ),
        keywords=("indikatorer", "mått", "nyckeltal", "statistik", "uppföljning"),
        themes=("SOCI", "ECON", "GOVE"),
        files=(INDICATORS_CSV, INDICATORS_JSON),
        page="/matt/",
        since=min(periods)[:4] if periods else None,
        modified=max((each.modified for each in site.indicators), default=None),
    )
    return evidence, indicators
