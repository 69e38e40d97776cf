"""A measured series: its values, the direction that is better, what it is held against and where it comes from."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from goodnews.model import kinds
from goodnews.model.entries import MODELS, AudienceName, Entry, Model, Source
from goodnews.model.fields import Day, Line, Name, Value, wrong
from goodnews.model.swedish import quoted

Direction = Literal["up", "down"]
Service = Literal["kolada", "scb"]

_PERIOD = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
_YEAR = re.compile(r"(19|20|21)\d{2}")


def _period(value: Any) -> str:  # noqa: ANN401 (whatever the writer wrote)
    text = str(value)
    if not _PERIOD.fullmatch(text):
        raise wrong(f"{quoted(text)} är varken ett år eller en månad.", "Skriv 2026 eller 2026-03.")
    return text


def _year(value: Any) -> Any:  # noqa: ANN401
    if not _YEAR.fullmatch(str(value)):
        raise wrong(f"{quoted(str(value))} är inget årtal.", "Skriv det med fyra siffror, till exempel 2021.")
    return int(value)


def _not_negative(value: Decimal) -> Decimal:
    if value < 0:
        raise wrong("talet är mindre än noll.", "Skriv det utan minustecken.")
    return value


#: A year ("2026") or a month ("2026-03").
Period = Annotated[str, BeforeValidator(_period)]
Year = Annotated[int, BeforeValidator(_year)]
Amount = Annotated[Value, AfterValidator(_not_negative)]
#: Values by period; None where it is known that there is none.
Values = dict[Period, Value | None]


@dataclass(frozen=True, slots=True)
class Point:
    """A value and when it was measured; None where there is none."""

    period: str
    value: Decimal | None

    @property
    def year(self) -> int:
        """The year of the period."""
        return int(self.period[:4])


def points(values: Values) -> tuple[Point, ...]:
    """Return the values from the oldest to the newest."""
    return tuple(Point(period, values[period]) for period in sorted(values))


class Comparison(Model):
    """The same measure for somebody else: the county or the whole country."""

    name: Line = Field(max_length=30, description="Vilka det gäller, till exempel Riket eller Dalarna.")
    code: Name | None = Field(None, description="Områdets kod i tjänsten som värdena hämtas från.")
    values: Values = Field(min_length=1, description="Värdena, med år eller månad före kolonet.")


class Break(Model):
    """From when on something else is measured, so that values before and after cannot be compared."""

    at: Period = Field(description="Den första perioden som mäts på det nya sättet.")
    why: Line = Field(max_length=200, description="Vad som ändrades.")


class Fetch(Model):
    """Where the values are fetched from, by the task `indicators`."""

    service: Service = Field(description="kolada eller scb.")
    id: Name = Field(description="Måttets eller tabellens beteckning hos tjänsten.")
    title: Line = Field(description="Tjänstens egen titel. Ändras den där stannar hämtningen.")
    query: dict[Name, Name] = Field(
        {}, description="För SCB: vilken kod som väljs av varje variabel, utom regionen och tiden."
    )


class Indicator(Entry):
    """A measured series."""

    kind = kinds.INDICATOR

    modified: Day = Field(description="När filen senast ändrades i sak.")
    areas: tuple[Name, ...] = Field(
        min_length=1, max_length=3, description="Ett till tre områden; det första ger färg."
    )
    aims: tuple[Name, ...] = Field((), description="De av områdenas mål som måttet säger något om.")
    places: tuple[Name, ...] = Field((), description="Orter som måttet gäller, om det inte är hela kommunen.")
    audience: tuple[AudienceName, ...] = Field((), description="Läsare som måttet särskilt angår.")
    lead: bool = Field(default=False, description="true för det mått i området som visas på startsidan.")
    meaning: tuple[Line, ...] = Field(min_length=1, description="Vad måttet säger, ett stycke på varje rad.")
    caution: Line | None = Field(None, description="Vad man måste veta för att inte läsa siffran fel.")
    unit: Line = Field(max_length=60, description="Talens enhet.")
    decimals: int = Field(0, ge=0, le=3, description="Hur många decimaler som visas.")
    direction: Direction = Field(description="up om mer är bättre, down om mindre är bättre.")
    base_year: Year = Field(description="Året som utvecklingen räknas från.")
    target: Value | None = Field(None, description="Målet som någon har beslutat om.")
    target_year: Year | None = Field(None, description="När målet ska vara nått.")
    target_source: Source | None = Field(None, description="Var beslutet om målet finns.")
    margin: Amount = Field(Decimal(0), description="Hur mycket ett värde kan slå fel, i enheten.")
    least_change: Amount | None = Field(None, description="Den minsta förändring som räknas, i enheten.")
    clear_change: Amount | None = Field(None, description="En förändring som räknas som tydlig, i enheten.")
    breaks: tuple[Break, ...] = Field((), description="När sättet att mäta har ändrats.")
    source: Source = Field(description="Källan.")
    processing: Line | None = Field(
        None, description="Hur värdena är uträknade eller avlästa, om de inte är källans egna."
    )
    fetch: Fetch | None = Field(None, description="Varifrån uppgiften indicators hämtar värdena.")
    values: Values = Field(min_length=1, description="Värdena, med år eller månad före kolonet.")
    comparisons: tuple[Comparison, ...] = Field((), max_length=3, description="Andras värden, att jämföra med.")

    @property
    def points(self) -> tuple[Point, ...]:
        """The values from the oldest to the newest, those that are missing too."""
        return points(self.values)

    @property
    def newest(self) -> Point:
        """The newest value that there is."""
        return [point for point in self.points if point.value is not None][-1]

    @property
    def monthly(self) -> bool:
        """Whether the periods are months; else they are years."""
        return len(self.newest.period) > len("2026")

    def fitting(self, times: tuple[str, ...]) -> tuple[str, ...]:
        """Return the periods of the series that these years and months lie in; a year alone lies in no month."""
        length = len(self.newest.period)
        return tuple(dict.fromkeys(time[:length] for time in times if len(time) >= length))

    @property
    def base(self) -> Point:
        """The value that the newest is held against: the base year's, in the same month if there are months."""
        period = f"{self.base_year}{self.newest.period[4:]}"
        return Point(period, self.values.get(period))

    @model_validator(mode="after")
    def _measured(self) -> Self:
        """There is a value, and all periods are years or all are months."""
        series = (self.values, *(other.values for other in self.comparisons))
        if not any(value is not None for value in self.values.values()):
            raise wrong("måttet har inget värde.", "Skriv minst ett värde under values:.")
        lengths = {len(period) for values in series for period in values} | {len(each.at) for each in self.breaks}
        if len(lengths) > 1:
            raise wrong("en del perioder är år och andra månader.", "Skriv alla på samma sätt: 2026 eller 2026-03.")
        return self

    @model_validator(mode="after")
    def _aimed(self) -> Self:
        """A target says for when it is and who decided it."""
        target = {"target": self.target, "target_year": self.target_year, "target_source": self.target_source}
        missing = [name for name, value in target.items() if value is None]
        if 0 < len(missing) < len(target):
            told = ", ".join(f"{name}:" for name in missing)
            raise wrong("målet är inte helt angivet.", f"Skriv även {told}, eller ta bort målet.")
        return self

    @model_validator(mode="after")
    def _weighed(self) -> Self:
        """A clear change is greater than the least; a series around zero says what counts, as no share of it can."""
        if (self.least_change is None) != (self.clear_change is None):
            raise wrong("bara den ena av least_change och clear_change finns.", "Skriv båda eller ingen.")
        if self.least_change is not None and self.clear_change is not None and self.clear_change < self.least_change:
            raise wrong("clear_change är mindre än least_change.", "Byt plats på talen, eller rätta dem.")
        known = [value for value in self.values.values() if value is not None]
        if self.least_change is None and min(known) <= 0 <= max(known):
            raise wrong(
                "värdena ligger på båda sidor om noll, så en förändring kan inte räknas i procent.",
                "Skriv least_change: och clear_change: med vad som är en liten och en tydlig förändring.",
            )
        return self


def until(indicator: Indicator, year: int) -> Indicator | None:
    """Return the indicator with the values that there are to the end of the year, None when there is not one.

    What others have measured stays as it is.
    """
    values = {period: value for period, value in indicator.values.items() if int(period[:4]) <= year}
    if all(value is None for value in values.values()):
        return None
    return indicator.model_copy(update={"values": values})


#: The schema of every kind of file, by the kind's name.
SCHEMAS: dict[str, type[Entry]] = {**MODELS, kinds.INDICATOR.name: Indicator}
