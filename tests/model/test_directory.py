"""The directory: what it accepts, what it may name, and how texts name its contacts."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from goodnews.model.directory import Directory, check, named
from goodnews.model.entries import Contact
from goodnews.model.frontmatter import whole
from goodnews.model.rules import Vocabulary
from goodnews.model.validation import validate

WORDS = Vocabulary(
    areas=frozenset(),
    aims={"lokaler": "handel"},
    places=frozenset({"garpenberg"}),
    people=frozenset(),
    projects=frozenset(),
    indicators=frozenset(),
    series={},
    today=dt.date(2026, 11, 23),
)
CONTACT = "contacts:\n  kontoret:\n    label: Kontoret\n    phone: 0225-340 00\n"
ERRAND = "errands:\n  - slug: lokal\n    title: Hitta en lokal\n    told: Vi hjälper dig.\n"


def told(text: str, words: Vocabulary = WORDS) -> list[str]:
    """Return all that is wrong with a directory, without the file's name."""
    matter = whole(text.encode(), "k.yaml")
    made, problems = validate(Directory, matter.fields, matter.lines, "k.yaml")
    found = check(made, matter.lines, "k.yaml", words) if made else ()
    return [str(problem).removeprefix("k.yaml:") for problem in (*matter.problems, *problems, *found)]


def test_a_directory_may_be_empty_and_a_good_one_has_no_fault() -> None:
    assert told("contacts: {}\n") == []
    assert Directory().first is None
    assert told(f"{CONTACT}    places: [garpenberg]\n{ERRAND}    contact: kontoret\n    aims: [lokaler]\n") == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (f"{CONTACT}    telefon: 1\n", "5: contacts.kontoret.telefon: uppgiften finns inte."),
        (
            f"{CONTACT}    places: [garpenbärg]\n",
            "5: contacts.kontoret.places: orten ”garpenbärg” finns inte. Menade du",
        ),
        (f"{CONTACT}    answer_time: Svar i morgon\n", "2: contacts.kontoret: löftet om svar saknar källa."),
        (
            "contacts:\n  Kontoret:\n    label: K\n    phone: 0225-340 00\n",
            "2: contacts.Kontoret.[key]: ”Kontoret” kan",
        ),
        (ERRAND, "2: errands: ärendet leder ingenstans."),
        (f"{CONTACT}{ERRAND}    contact: kontoren\n", "9: errands.contact: kontakten ”kontoren” finns inte. Menade du"),
        (f"{CONTACT}{ERRAND}    contact: kontoret\n    aims: [lokal]\n", "10: errands.aims: målet ”lokal” finns inte."),
        (
            f"{CONTACT}{ERRAND}    links: [{{title: K, read: 2026-11-23}}]\n    subject: Hej\n",
            "6: errands: brevet har ingen mottagare.",
        ),
        (
            f"{CONTACT}{ERRAND}    contact: kontoret\n    subject: Om {{plats}}\n",
            "6: errands: {plats} och per_place hör ihop",
        ),
        (
            f"{CONTACT}{ERRAND}    contact: kontoret\n    per_place: true\n",
            "6: errands: {plats} och per_place hör ihop",
        ),
        (
            f"{CONTACT}{ERRAND}    contact: kontoret\n{ERRAND.partition(chr(10))[2]}    contact: kontoret\n",
            "10: errands.slug: ärendet ”lokal” står två gånger.",
        ),
    ],
)
def test_a_mistake_is_told_where_it_stands(text: str, sentence: str) -> None:
    (problem,) = told(text)
    assert problem.startswith(sentence)


def test_unreadable_lists_raise_no_false_alarms() -> None:
    text = f"{CONTACT}    places: [var-som-helst]\n{ERRAND}    contact: kontoret\n    aims: [vad-som-helst]\n"
    assert told(text, replace(WORDS, places=None, aims=None)) == []


# -- Texts that name a contact -----------------------------------------------------------------------

KNOWN = Directory.model_validate({"contacts": {"kontoret": {"label": "Kontoret", "phone": "0225-340 00"}}})


@pytest.mark.parametrize("fields", [{}, {"contact": None}, {"contact": {"label": "K"}}, {"contact": ["kontoret"]}])
def test_a_contact_that_is_written_out_stays_as_it_is(fields: dict[str, Any]) -> None:
    assert named(fields, {}, "a.md", KNOWN) == (fields, ())


def test_a_contact_of_which_only_the_name_stands_is_written_out_as_any_other() -> None:
    fields, problems = named({"title": "T", "contact": "kontoret"}, {}, "a.md", KNOWN)
    assert fields == {"title": "T", "contact": Contact.model_validate({"label": "Kontoret", "phone": "0225-340 00"})}
    assert problems == ()


def test_an_unknown_name_is_one_problem_and_not_two() -> None:
    fields, problems = named({"contact": "kontoren"}, {("contact",): 4}, "a.md", KNOWN)
    assert [str(problem) for problem in problems] == [
        "a.md:4: contact: kontakten ”kontoren” finns inte. Menade du ”kontoret”?"
    ]
    assert isinstance(fields["contact"], Contact)


def test_while_the_directory_cannot_be_read_no_name_is_a_problem() -> None:
    fields, problems = named({"contact": "kontoret"}, {}, "a.md", None)
    assert (type(fields["contact"]), problems) == (Contact, ())
