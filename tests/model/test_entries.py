"""The schema: what each kind accepts, and when the public may see it."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from goodnews.model.entries import MADE, MODELS, PRIVATE, Dated
from goodnews.model.validation import validate
from tests.model.builders import entry, fields

TODAY = dt.date(2026, 11, 23)


def told(kind: str, **over: Any) -> list[str]:  # noqa: ANN401 (front matter of any kind)
    """Return what the writer of such an entry is told, without file and line."""
    written = {**fields(kind), **over}
    _, problems = validate(MODELS[kind], written, {}, "x.md", made={"slug": "x", "path": "x.md"})
    return [str(problem).removeprefix("x.md:1: ") for problem in problems]


@pytest.mark.parametrize("kind", MODELS)
def test_the_least_that_each_kind_needs_is_enough(kind: str) -> None:
    assert told(kind) == []
    assert entry(kind).url.endswith("/en-text/")


@pytest.mark.parametrize("name", [*MADE, "hemligt"])
def test_a_field_that_is_not_the_writers_is_refused(name: str) -> None:
    (sentence,) = told("story", **{name: "x"})
    assert sentence.startswith(f"{name}: uppgiften finns inte.")


@pytest.mark.parametrize(
    ("over", "sentence"),
    [
        ({"title": "x" * 121}, "title: texten är 121 tecken lång; högst 120 får plats. Korta den med 1 tecken."),
        (
            {"title": "K\ufffdping"},
            "title: tecknet \ufffd står för en bokstav som har gått förlorad. Skriv rätt bokstav i stället.",
        ),
        ({"title": "a\u202eb"}, "title: texten innehåller ett osynligt styrtecken (U+202E). Skriv om texten för hand."),
        ({"date": "20260324"}, "date: ”20260324” är inget datum. Skriv år-månad-dag, till exempel 2026-03-24."),
        ({"date": "2025-02-29"}, "date: dagen 2025-02-29 finns inte i almanackan. Rätta månaden eller dagen."),
        ({"modified": "2026-03-23"}, "texten är ändrad före sitt datum. Rätta date eller modified."),
        ({"correction": "Fel tal."}, "rättelsen saknar datum. Skriv modified: och dagen då du rättade."),
        (
            {"previous": ["/X/"]},
            "previous: ”/X/” är ingen gammal adress på webbplatsen. Skriv den som /berattelser/det-gamla-namnet/.",
        ),
        ({"image": {"file": "a.jpg", "alt": "En häst.", "decorative": "true"}},
         "image: bilden har både alternativtext och decorative: true. Behåll det ena."),
        ({"image": {"file": "a.jpg", "alt": "En häst.", "focus": ["50", "101"]}},
         "image.focus: ”101” är ingen procentsats från 0 till 100. Skriv till exempel [50, 40]."),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_cure(over: dict[str, Any], sentence: str) -> None:
    assert told("story", **over) == [sentence]


def test_all_mistakes_of_a_file_are_told_at_once() -> None:
    assert len(told("result", title="", date="i går", areas=[], phase="klart", period={"start": "x"})) == 5


@pytest.mark.parametrize(
    ("over", "visibility"),
    [
        ({}, "public"),
        ({"date": "2026-11-23"}, "public"),
        ({"date": "2026-11-24"}, "future"),
        ({"status": "draft"}, "draft"),
        ({"status": "withdrawn"}, "withdrawn"),
        ({"expires": "2026-11-23"}, "public"),
        ({"expires": "2026-11-22"}, "expired"),
        ({"date": "2027-01-01", "status": "draft"}, "draft"),
    ],
)
def test_visibility_turns_at_midnight(over: dict[str, Any], visibility: str) -> None:
    assert entry("story", **over).visibility_on(TODAY) == visibility


@pytest.mark.parametrize(("until", "visibility"), [("2026-11-23", "public"), ("2026-11-22", "expired")])
def test_a_person_is_gone_the_day_after_the_last(until: str, visibility: str) -> None:
    assert entry("ambassador", valid_until=until).visibility_on(TODAY) == visibility


def test_public_forgets_every_private_field() -> None:
    person = entry(
        "ambassador",
        subject="person",
        legal_basis="samtycke",
        record_no="KS 2026/17",
        valid_until="2027-01-01",
        review_by="2026-12-01",
    )
    assert all(getattr(person, name) for name in PRIVATE)
    assert not any(getattr(person.public(), name) for name in PRIVATE)


def test_every_private_field_exists_so_that_the_list_cannot_rot() -> None:
    known = {name for model in MODELS.values() for name in model.model_fields}
    assert set(PRIVATE) <= known
    assert set(MADE) <= set(Dated.model_fields)


def test_every_field_that_a_writer_writes_is_described() -> None:
    for model in MODELS.values():
        for name, field in model.model_fields.items():
            assert name in MADE or field.description, f"{model.__name__}.{name}"


@pytest.mark.parametrize(
    ("over", "sentence"),
    [
        ({"template": "door"}, "dörren är inte till för någon. Skriv audience: och vilka läsare sidan är till för."),
        (
            {"audience": "boende"},
            "bara en dörr är till för vissa läsare. Skriv template: door, eller ta bort audience:.",
        ),
        ({"template": "door", "audience": "boende"}, ""),
    ],
)
def test_a_door_is_somebodys_and_nothing_else_is(over: dict[str, Any], sentence: str) -> None:
    assert told("page", **over) == ([sentence] if sentence else [])


def test_a_promise_of_an_answer_has_a_source() -> None:
    contact = {"label": "Kontoret", "phone": "0225-340 00", "answer_time": "Svar i morgon"}
    (sentence,) = told("area", contact=contact)
    assert sentence.startswith("contact: löftet om svar saknar källa.")
    assert told("area", contact={**contact, "source": {"title": "Kontoret", "read": "2026-11-23"}}) == []
