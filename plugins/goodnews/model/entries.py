"""What a writer may say about each kind of content: one schema for the build, the linter and the skeletons."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 (pydantic reads the methods' types, too)
from collections.abc import Mapping
from functools import cache
from typing import Any, ClassVar, Literal, Self
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, SkipValidation, model_validator

from goodnews.model import kinds
from goodnews.model.body import Body
from goodnews.model.compact import compact
from goodnews.model.fields import (
    Day,
    Email,
    EnglishLine,
    Line,
    Markdown,
    Name,
    OldUrl,
    PartialDate,
    PerCent,
    Phone,
    Position,
    Slug,
    Url,
    Value,
    wrong,
)
from goodnews.model.figures import Figure

Status = Literal["draft", "published", "withdrawn"]
EvidenceType = Literal["aktivitet", "resultat", "effekt"]
Phase = Literal["planerat", "pagar", "avslutat"]
Subject = Literal["person", "organisation", "historisk"]
LegalBasis = Literal["allmant-intresse", "samtycke", "avtal"]
Thread = Literal["falurott", "alvblatt", "grangront", "koppar", "ljung"]
AudienceName = Literal["boende", "inflyttare", "foretagare", "hemvandare", "besokare"]
Visibility = Literal["public", "draft", "future", "expired", "withdrawn"]

#: Fields that are for the house alone: `Site` drops them before anything is rendered.
PRIVATE = ("legal_basis", "record_no", "valid_until", "review_by")
#: Fields that the reader fills in from the file's place and text; never written in front matter.
MADE = ("slug", "path", "body", "told", "figure", "inline_figures", "visibility")


class Model(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True, ser_json_inf_nan="null")

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy with other values for some of its fields; they are not checked, and each counts as given."""
        if deep:
            return super().model_copy(update=update, deep=deep)
        return compact(type(self), {**self.__dict__, **(update or {})}.values())


class Image(Model):
    """The picture that leads an entry."""

    file: Line = Field(description="Filnamnet på en bild som ligger bredvid texten.")
    alt: Line | None = Field(None, max_length=250, description="Vad bilden visar, för den som inte ser den.")
    decorative: bool = Field(default=False, description="true om bilden är utsmyckning och inte ska läsas upp.")
    caption: Line | None = Field(None, description="Bildtext.")
    credit: Line | None = Field(None, description="Vem som har gjort bilden.")
    focus: tuple[PerCent, PerCent] = Field(
        (50, 50), description="Bildens viktigaste punkt, i procent från vänster och uppifrån."
    )

    @model_validator(mode="after")
    def _described(self) -> Self:
        """A picture has an alt text, or says that it is decorative, and not both."""
        if self.decorative == bool(self.alt):
            raise wrong(
                "bilden har både alternativtext och decorative: true." if self.alt else "bilden saknar alternativtext.",
                "Behåll det ena." if self.alt else "Skriv alt: och vad bilden visar, eller decorative: true.",
            )
        return self


class Source(Model):
    """Where a piece of evidence comes from."""

    title: Line = Field(description="Vem som har publicerat vad.")
    url: Url | None = Field(None, description="Adressen, om källan finns på webben.")
    date: PartialDate | None = Field(None, description="När källan publicerades: 2026, 2026-03 eller 2026-03-24.")
    read: Day | None = Field(None, description="När vi läste den.")

    @model_validator(mode="after")
    def _timed(self) -> Self:
        """A source says when it was published or when it was read."""
        if not (self.date or self.read):
            raise wrong("källan saknar datum.", "Skriv date: (när den publicerades) eller read: (när du läste den).")
        return self


class Evidence(Model):
    """A proof that something was done, was achieved or has changed."""

    type: EvidenceType = Field(description="aktivitet (något görs), resultat (det gav) eller effekt (läget är).")
    claim: Line = Field(max_length=300, description="Påståendet, som en hel mening.")
    value: Value | None = Field(None, description="Talet, med decimalpunkt.")
    unit: Line | None = Field(None, description="Talets enhet.")
    period: Line | None = Field(None, description="Vilken tid talet gäller.")
    indicator: Name | None = Field(None, description="Måttet som talet hör till.")
    source: Source = Field(description="Källan.")

    @model_validator(mode="after")
    def _unit(self) -> Self:
        """A figure has a unit."""
        if self.value is not None and not self.unit:
            raise wrong("talet saknar enhet.", "Skriv unit: och vad talet anger, till exempel procent.")
        return self


class Contact(Model):
    """Somebody to turn to: a function or an organisation, with at least one way to reach it."""

    label: Line = Field(description="Vem man når: en funktion eller organisation, inte en privatperson.")
    url: Url | None = Field(None, description="Webbplats.")
    email: Email | None = Field(None, description="E-postadress.")
    phone: Phone | None = Field(None, description="Telefonnummer.")
    about: Line | None = Field(None, max_length=120, description="Vad man kan fråga om, efter ordet ”om”.")
    hours: Line | None = Field(None, max_length=120, description="När det går att nå någon.")
    answer_time: Line | None = Field(
        None, max_length=120, description="Vad kontakten själv har lovat om när svaret kommer. Aldrig en gissning."
    )
    source: Source | None = Field(None, description="Var uppgifterna finns.")

    @model_validator(mode="after")
    def _promised(self) -> Self:
        """A promise is somebody's: it has a source."""
        if self.answer_time and not self.source:
            raise wrong(
                "löftet om svar saknar källa.", "Skriv source: och var det är lovat, eller ta bort answer_time."
            )
        return self

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        """A contact has a channel."""
        if not (self.url or self.email or self.phone):
            raise wrong("kontakten saknar kontaktväg.", "Skriv url:, email: eller phone:.")
        return self


class Period(Model):
    """When a project runs or what time a measurement covers."""

    start: PartialDate = Field(description="Början.")
    end: PartialDate | None = Field(None, description="Slut, eller när det ska vara klart.")

    @model_validator(mode="after")
    def _ordered(self) -> Self:
        """The end does not come before the start."""
        if self.end and self.end < self.start[: len(self.end)]:
            raise wrong("perioden slutar innan den börjar.", "Byt plats på start och end, eller rätta dem.")
        return self


class Quote(Model):
    """Somebody's own words."""

    text: Line = Field(description="Citatet, utan citattecken.")
    source: Line | None = Field(None, description="När och var det sades.")


class Aim(Model):
    """One of the strategy's bullets."""

    id: Slug = Field(description="Målets namn i adresser och uppgifter.")
    text: Line = Field(description="Målet, med strategins egna ord.")
    audience: tuple[AudienceName, ...] = Field((), description="Läsare som allt som rör målet särskilt angår.")


class English(Model):
    """A text in English."""

    title: EnglishLine = Field(max_length=120, description="Rubriken på engelska, högst 120 tecken.")
    summary: EnglishLine = Field(max_length=200, description="Ingressen på engelska, högst 200 tecken.")
    name: EnglishLine | None = Field(None, max_length=60, description="Områdets korta namn. Krävs för områden.")
    role: EnglishLine | None = Field(None, max_length=100, description="Vem det är. Krävs för ambassadörer.")
    alt: EnglishLine | None = Field(
        None, max_length=250, description="Vad bilden visar. Krävs om den inte är utsmyckning."
    )
    caption: EnglishLine | None = Field(None, description="Bildtext.")
    body: Markdown | None = Field(None, description="Texten på engelska, på raderna under ”body: |”.")


class Easy(Model):
    """A text in Swedish that is easy to read."""

    title: Line = Field(max_length=120, description="Rubriken i några få vanliga ord, högst 120 tecken.")
    summary: Line = Field(max_length=200, description="Det viktigaste i en kort mening, högst 200 tecken.")
    body: Markdown = Field(description="Texten på lätt svenska, på raderna under ”body: |”.")


class Translations(Model):
    """The same text for other readers."""

    en: English | None = Field(None, description="Texten på engelska.")
    lattlast: Easy | None = Field(None, description="Texten på lätt svenska.")


class Entry(Model):
    """What all kinds have in common."""

    kind: ClassVar[kinds.Kind]

    slug: Slug
    path: str
    body: SkipValidation[Body] = Body()
    told: SkipValidation[Mapping[str, Body]] = Field(default_factory=dict)
    figure: SkipValidation[Figure] | None = None
    inline_figures: SkipValidation[tuple[Figure, ...]] = ()
    visibility: SkipValidation[Visibility] = "public"

    title: Line = Field(max_length=120, description="Rubriken: en hel tanke, högst 120 tecken.")
    summary: Line = Field(max_length=200, description="Ingressen: en eller två meningar, högst 200 tecken.")
    modified: Day | None = Field(None, description="När sidan senast ändrades i sak.")
    translations: Translations | None = Field(None, description="Samma text på engelska eller på lätt svenska.")

    def translation(self, name: str) -> English | Easy | None:
        """Return what is written for the readers that `name` stands for ("en", "lattlast"), if anything is."""
        found: English | Easy | None = getattr(self.translations, name) if self.translations else None
        return found

    @property
    def url(self) -> str:
        """The entry's address within the site: "/berattelser/<slug>/"."""
        return self.kind.url_of(self.slug)

    def public(self) -> Self:
        """Return the entry without the fields that are for the house alone."""
        private = _private(type(self))
        return self.model_copy(update=private) if private else self


@cache
def _private(kind: type[Entry]) -> dict[str, None]:
    return {name: None for name in PRIVATE if name in kind.model_fields}


class Area(Entry):
    """One of the five strategic areas."""

    kind = kinds.AREA

    name: Line = Field(max_length=60, description="Områdets korta namn.")
    order: int = Field(ge=1, le=5, description="Områdets plats bland de fem.")
    thread: Thread = Field(description="Trådens färg.")
    aims: tuple[Aim, ...] = Field(min_length=1, description="Strategins mål.")
    audience: tuple[AudienceName, ...] = Field((), description="Läsare som allt i området särskilt angår.")
    contact: Contact = Field(
        description="Vem man vänder sig till, eller namnet på en kontakt i content/kontakter.yaml."
    )


class Page(Entry):
    """A page that stands on its own: about, contact, privacy."""

    kind = kinds.PAGE

    template: Literal["page", "contact", "door", "subscribe", "accessibility"] = Field(
        "page", description="Sidans mall."
    )
    audience: AudienceName | None = Field(None, description="Vilka läsare sidan är en dörr in för.")
    modified: Day = Field(description="När sidan senast ändrades i sak.")

    @model_validator(mode="after")
    def _opened(self) -> Self:
        """A door is somebody's, and nothing else is."""
        if self.template == "door" and not self.audience:
            raise wrong("dörren är inte till för någon.", "Skriv audience: och vilka läsare sidan är till för.")
        if self.audience and self.template != "door":
            raise wrong("bara en dörr är till för vissa läsare.", "Skriv template: door, eller ta bort audience:.")
        return self


class Dated(Entry):
    """What stories, results and ambassadors have in common."""

    id: UUID = Field(description="Skrivs av verktyget och ändras aldrig: på det känner prenumeranter igen texten.")
    date: Day = Field(description="Datum: textens, eller händelsens om texten berättar i efterhand.")
    correction: Line | None = Field(None, description="Vad som har rättats och varför; kräver modified.")
    areas: tuple[Name, ...] = Field(
        min_length=1, max_length=3, description="Ett till tre områden; det första ger färg."
    )
    aims: tuple[Name, ...] = Field((), description="De av områdenas mål som texten gäller.")
    places: tuple[Name, ...] = Field((), description="Orter.")
    people: tuple[Name, ...] = Field((), description="Ambassadörer som texten handlar om.")
    project: Name | None = Field(None, description="Projektet som texten hör till: namnet på ett resultats mapp.")
    audience: tuple[AudienceName, ...] = Field((), description="Läsare som texten särskilt angår.")
    image: Image | None = Field(None, description="Bilden överst.")
    evidence: tuple[Evidence, ...] = Field((), description="Bevisen, vart och ett med källa.")
    indicators: tuple[Name, ...] = Field((), description="Mått som texten handlar om, utöver dem som bevisen nämner.")
    status: Status = Field(description="draft (utkast), published (publicerad) eller withdrawn (tillbakadragen).")
    expires: Day | None = Field(None, description="Sista dagen som texten visas.")
    owner: Line = Field(description="Funktionen eller organisationen som svarar för innehållet. Visas på sidan.")
    review_by: Day | None = Field(None, description="När någon måste läsa om texten. Visas aldrig.")
    previous: tuple[OldUrl, ...] = Field((), description="Adresser som texten har haft förut.")
    lang: Literal["sv"] = Field("sv", description="Språk.")

    @model_validator(mode="after")
    def _told(self) -> Self:
        """A correction says when, and nothing is changed before it is published."""
        if self.correction and not self.modified:
            raise wrong("rättelsen saknar datum.", "Skriv modified: och dagen då du rättade.")
        if self.modified and self.modified < self.date:
            raise wrong("texten är ändrad före sitt datum.", "Rätta date eller modified.")
        return self

    @property
    def measures(self) -> tuple[str, ...]:
        """The indicators that the entry refers to, each once, those of its evidence first."""
        proved = (item.indicator for item in self.evidence if item.indicator)
        return tuple(dict.fromkeys((*proved, *self.indicators)))

    def visibility_on(self, today: dt.date) -> Visibility:
        """Return whether the public may see the entry on the day `today`, and if not, why."""
        if self.status == "withdrawn":
            return "withdrawn"
        if self.status == "draft":
            return "draft"
        if self.expires and self.expires < today:
            return "expired"
        return "future" if self.date > today else "public"


class Story(Dated):
    """Something happened."""

    kind = kinds.STORY

    setback: Line | None = Field(None, description="Det som blev sämre eller inte lyckades.")


class Result(Dated):
    """A project or a measurement, with what it gave and what did not go as planned."""

    kind = kinds.RESULT

    period: Period = Field(description="När projektet pågår eller vilken tid mätningen gäller.")
    phase: Phase = Field(description="planerat, pagar eller avslutat.")
    goal: Line = Field(description="Vad som skulle nås.")
    outcome: Line | None = Field(None, description="Hur det gick.")
    lessons: Line | None = Field(None, description="Det som inte gick som tänkt, och vad man lärde sig.")


class Ambassador(Dated):
    """A person, association or company that speaks for Hedemora."""

    kind = kinds.AMBASSADOR

    subject: Subject = Field(description="person (levande), organisation eller historisk.")
    role: Line = Field(max_length=100, description="Vem det är, i några ord.")
    lived: Line | None = Field(None, description="Levnadsår, för historiska personer.")
    topics: tuple[Line, ...] = Field((), max_length=8, description="Vad man kan fråga om.")
    quote: Quote | None = Field(None, description="Ett belagt citat.")
    contact: Contact | None = Field(
        None, description="Hur man når ambassadören; för en historisk person någon som kan svara om den."
    )
    legal_basis: LegalBasis | None = Field(None, description="Rättslig grund för en levande person. Visas aldrig.")
    record_no: Line | None = Field(None, description="Diarienumret för beslutet. Visas aldrig.")
    valid_until: Day | None = Field(None, description="Sista dagen som personen får visas. Visas aldrig.")

    def visibility_on(self, today: dt.date) -> Visibility:
        """Return the same as for other entries; a person is gone, too, once `valid_until` has passed."""
        if self.valid_until and self.valid_until < today:
            return "expired"
        return super().visibility_on(today)


MODELS: dict[str, type[Entry]] = {model.kind.name: model for model in (Story, Result, Ambassador, Area, Page)}


class Place(Model):
    """One of the places in the municipality. `position` is longitude and latitude in degrees."""

    slug: Slug
    name: Line
    summary: Line | None = Field(None, max_length=200)
    position: Position | None = Field(
        None, description="Ortens läge i grader: longitud, latitud. Utan det står orten bara i listan, inte på kartan."
    )

    @property
    def url(self) -> str:
        """The address of the place's list."""
        return f"/platser/{self.slug}/"
