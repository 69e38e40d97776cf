"""The columns of the open data: what each is called, what it holds and what it means.

A field's alias is its name to the public, the same in CSV and JSON, and its description stands in the schema. Both are
promised in docs/data.md: a column may be added last, the others stay.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import ConfigDict, Field

from goodnews.model.entries import EvidenceType
from goodnews.model.published import Number, Published
from goodnews.model.verdicts import Level


def _column(name: str, told: str) -> Any:  # noqa: ANN401 (what pydantic makes of it)
    return Field(serialization_alias=name, description=told)


def described(told: str) -> ConfigDict:
    """Return the setting that lets the schema describe a class to the public, in Swedish."""
    return ConfigDict(json_schema_extra={"description": told})


Source = Annotated[str, _column("kalla", "Källan: vem som har publicerat vad.")]
SourceUrl = Annotated[str | None, _column("kalla_url", "Källans adress.")]
SourceDate = Annotated[str | None, _column("kalla_datum", "När källan publicerades: år, månad eller dag.")]
SourceRead = Annotated[dt.date | None, _column("kalla_last", "När vi läste källan.")]
Areas = Annotated[tuple[str, ...], _column("omraden", "Områdenas namn i adresserna, det närmaste först.")]


class Row(Published):
    """A row of a table. Lists are of names in addresses, which hold no space."""

    @classmethod
    def columns(cls) -> list[str]:
        """Return the names of the columns, in order."""
        return [field.serialization_alias or name for name, field in cls.model_fields.items()]


class EvidenceRow(Row):
    """A piece of evidence, and the entry that it stands in."""

    model_config = described("Ett bevis, och texten som det står i.")

    id: Annotated[UUID, _column("id", "Textens id, samma som i flödena och i /api/. Ändras aldrig.")]
    number: Annotated[int, _column("nr", "Bevisets plats i texten, från 1.")]
    type: Annotated[EvidenceType, _column("typ", "Om det är något som görs, vad det gav eller hur läget är.")]
    claim: Annotated[str, _column("pastaende", "Påståendet.")]
    value: Annotated[Number | None, _column("varde", "Talet.")]
    unit: Annotated[str | None, _column("enhet", "Talets enhet.")]
    period: Annotated[str | None, _column("period", "Vilken tid talet gäller, i ord.")]
    indicator: Annotated[str | None, _column("matt", "Namnet på måttet som talet hör till.")]
    source: Source
    source_url: SourceUrl
    source_date: SourceDate
    source_read: SourceRead
    title: Annotated[str, _column("rubrik", "Textens rubrik.")]
    url: Annotated[str, _column("url", "Textens adress.")]
    kind: Annotated[Literal["berättelse", "resultat", "ambassadör"], _column("slag", "Textens slag.")]
    areas: Areas
    aims: Annotated[tuple[str, ...], _column("mal", "De av områdenas mål som texten gäller.")]
    places: Annotated[tuple[str, ...], _column("platser", "Orternas namn i adresserna.")]
    date: Annotated[dt.date, _column("datum", "Textens datum.")]
    modified: Annotated[dt.date | None, _column("andrad", "När texten senast ändrades i sak, om den har ändrats.")]


class IndicatorRow(Row):
    """A value of an indicator. Target and verdict are the municipality's, and None for those it is compared with."""

    model_config = described(
        "Ett värde i ett mått. Felmarginal, mål, omdöme och förändring gäller Hedemora och är tomma för andra."
    )

    indicator: Annotated[str, _column("matt", "Måttets namn i adressen.")]
    title: Annotated[str, _column("rubrik", "Måttets rubrik.")]
    subject: Annotated[str, _column("galler", "Vilka värdet gäller: Hedemora, orter där, eller andra att jämföra med.")]
    period: Annotated[str, _column("period", "Året eller månaden som värdet gäller: 2026 eller 2026-03.")]
    value: Annotated[Number | None, _column("varde", "Värdet. Tomt när det är känt att det inte finns.")]
    unit: Annotated[str, _column("enhet", "Värdets enhet.")]
    margin: Annotated[Number | None, _column("felmarginal", "Hur mycket värdet kan slå fel, om det är känt.")]
    better: Annotated[Literal["mer", "mindre"], _column("battre", "Om mer eller mindre är bättre.")]
    broken: Annotated[
        str | None, _column("tidsseriebrott", "Vad som ändrades i sättet att mäta, vid det första värdet efteråt.")
    ]
    base_year: Annotated[int, _column("basar", "Året som utvecklingen räknas från.")]
    target: Annotated[Number | None, _column("malvarde", "Målet, om någon har beslutat om ett.")]
    target_year: Annotated[int | None, _column("malar", "När målet ska vara nått.")]
    level: Annotated[Level | None, _column("omdome", "Omdömet om måttet, som kod.")]
    verdict: Annotated[str | None, _column("omdome_text", "Omdömet i ord.")]
    change: Annotated[Number | None, _column("forandring", "Det nyaste värdet minus basårets, om de går att jämföra.")]
    areas: Areas
    source: Source
    source_url: SourceUrl
    source_date: SourceDate
    source_read: SourceRead
    processing: Annotated[
        str | None, _column("bearbetning", "Hur värdena är uträknade eller avlästa, om de inte är källans egna.")
    ]
    caution: Annotated[str | None, _column("forbehall", "Vad man måste veta för att inte läsa måttet fel.")]
    modified: Annotated[dt.date, _column("andrad", "När måttet senast ändrades i sak.")]
    url: Annotated[str, _column("url", "Måttets adress.")]


#: What a file may hold, and the rows it then has.
Content = Literal["bevis", "matt"]
ROWS: dict[Content, type[Row]] = {"bevis": EvidenceRow, "matt": IndicatorRow}
