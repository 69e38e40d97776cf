"""Whom readers can turn to, and for what: content/kontakter.yaml, read once and held against the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from pydantic import Field, model_validator

from goodnews.model.entries import AudienceName, Contact, Model, Source
from goodnews.model.fields import Line, Name, Slug, wrong
from goodnews.model.guesses import did_you_mean
from goodnews.model.letters import PLACE, Letter
from goodnews.model.sources import problem_at
from goodnews.model.swedish import quoted

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from goodnews.model.frontmatter import Path
    from goodnews.model.problems import Problem
    from goodnews.model.rules import Vocabulary


class Desk(Contact):
    """A contact in the list: also where it is at home, and which doors show it."""

    places: tuple[Name, ...] = Field((), description="Orter där kontakten finns.")
    audience: tuple[AudienceName, ...] = Field((), description="Läsare vars dörr visar kontakten.")

    @property
    def contact(self) -> Contact:
        """The contact alone, as areas and ambassadors have theirs."""
        return Contact.model_construct(**{name: getattr(self, name) for name in Contact.model_fields})


class Errand(Model):
    """Something that a reader may want to ask, tell or look up. With `per_place` it stands once for each place."""

    slug: Slug = Field(description="Ärendets namn i adresser.")
    title: Line = Field(max_length=80, description="Ärendet, som läsaren skulle säga det.")
    told: Line = Field(max_length=400, description="Vad man får veta, och vad vi inte vet, i några meningar.")
    audience: tuple[AudienceName, ...] = Field((), description="Läsare vars dörr visar ärendet; inga: sidan Kontakt.")
    contact: Name | None = Field(None, description="Vem som svarar: namnet på en kontakt i samma fil.")
    subject: Line | None = Field(None, max_length=120, description="Brevets ämnesrad, som läsaren kan ändra.")
    body: tuple[Line, ...] = Field((), description="Brevets text, ett stycke på varje rad, som läsaren kan ändra.")
    per_place: bool = Field(default=False, description="true om ärendet ska finnas för varje ort.")
    aims: tuple[Name, ...] = Field((), description="Strategins mål som ärendet rör: texter om dem visas intill.")
    links: tuple[Source, ...] = Field((), description="Var man kan läsa mer.")

    @property
    def letter(self) -> Letter:
        """What the reader's letter says from the start."""
        return Letter(subject=self.subject or "", body=self.body)

    @model_validator(mode="after")
    def _useful(self) -> Self:
        """An errand leads to somebody or somewhere; what is written is written to somebody."""
        if not (self.contact or self.links):
            raise wrong("ärendet leder ingenstans.", "Skriv contact: eller links:.")
        if (self.subject or self.body or self.per_place) and not self.contact:
            raise wrong("brevet har ingen mottagare.", "Skriv contact: och vem som svarar.")
        return self

    @model_validator(mode="after")
    def _placed(self) -> Self:
        """A letter names the place if and only if it is sent about places."""
        named = PLACE in " ".join((self.title, self.subject or "", *self.body))
        if named != self.per_place:
            raise wrong(
                f"{PLACE} och per_place hör ihop, men bara det ena finns.",
                f"Skriv {PLACE} i brevet och per_place: true, eller inget av dem.",
            )
        return self


class Directory(Model):
    """The whole file. The first contact is the one for whoever does not know whom to ask."""

    contacts: dict[Slug, Desk] = Field(default={}, description="Kontakterna, var och en under sitt namn.")
    errands: tuple[Errand, ...] = Field(default=(), description="Ärendena, i den ordning de visas.")

    @property
    def first(self) -> Contact | None:
        """The contact for whoever does not know whom to ask."""
        return next((desk.contact for desk in self.contacts.values()), None)

    def asked(self, errand: Errand) -> Contact | None:
        """Return who answers, if anybody does."""
        return self.contacts[errand.contact].contact if errand.contact else None


def named(
    fields: Mapping[str, Any], lines: Mapping[Path, int], path: str, directory: Directory | None
) -> tuple[Mapping[str, Any], tuple[Problem, ...]]:
    """Return a text's fields with the contact that it only names written out; a problem if there is none of the name.

    While the directory cannot be read (None), nobody knows what there is, and a complaint would only mislead.
    """
    name = fields.get("contact")
    if not isinstance(name, str):
        return fields, ()
    if directory and name in directory.contacts:
        return {**fields, "contact": directory.contacts[name].contact}, ()
    # What stands in for the unknown is never seen: whatever is wrong here or in the directory stops the build.
    written = {**fields, "contact": Contact.model_validate({"label": name, "phone": "00000"})}
    if directory is None:
        return written, ()
    hint = did_you_mean(name, directory.contacts) or "Skriv den i content/kontakter.yaml, eller label: och en väg fram."
    return written, (problem_at(lines, path, ("contact",), f"kontakten {quoted(name)} finns inte.", hint=hint),)


def check(directory: Directory, lines: Mapping[Path, int], path: str, words: Vocabulary) -> Iterator[Problem]:
    """Yield what is named in the directory and is not there, and errands that have one name."""
    for where, name, known, noun in _names(directory, words):
        if known is not None and name not in known:
            hint = did_you_mean(name, known) or "Ta bort raden."
            yield problem_at(lines, path, where, f"{noun} {quoted(name)} finns inte.", hint=hint)
    for at, errand in enumerate(directory.errands):
        if errand.slug in {other.slug for other in directory.errands[:at]}:
            sentence = f"ärendet {quoted(errand.slug)} står två gånger."
            yield problem_at(lines, path, ("errands", at, "slug"), sentence, hint="Ge det ena ett annat namn.")


def _names(directory: Directory, words: Vocabulary) -> Iterator[tuple[Path, str, Collection[str] | None, str]]:
    """Yield every name in the directory: where it stands, what it is, those that there are and what they are called."""
    for key, desk in directory.contacts.items():
        for at, place in enumerate(desk.places):
            yield ("contacts", key, "places", at), place, words.places, "orten"
    for number, errand in enumerate(directory.errands):
        if errand.contact:
            yield ("errands", number, "contact"), errand.contact, directory.contacts, "kontakten"
        for at, aim in enumerate(errand.aims):
            yield ("errands", number, "aims", at), aim, words.aims, "målet"
