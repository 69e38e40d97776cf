"""The rules of translations: each catches its mistake, and only that."""

from __future__ import annotations

from typing import Any

import pytest

from goodnews.model.own_rules import check_alone
from goodnews.model.rules import check_all
from goodnews.model.sources import Source
from tests.model.builders import entry

EN = {"title": "A bridge", "summary": "It is open."}
LATT = {"title": "En bro", "summary": "Den är klar.", "body": "Bron är klar."}
IMAGE = {"file": "bro.jpg", "alt": "En bro."}
DECORATION = {"file": "bro.jpg", "decorative": "true"}
GOOD = [
    ("story", {"translations": {"en": EN, "lattlast": LATT}}),
    ("story", {"translations": {"en": {**EN, "alt": "A bridge."}}, "image": IMAGE}),
    ("story", {"translations": {"en": EN}, "image": DECORATION}),
    ("ambassador", {"translations": {"en": {**EN, "role": "Society"}}}),
    ("area", {"translations": {"en": {**EN, "name": "Safety"}}}),
    ("page", {"translations": {"en": {**EN, "body": "Text."}}}),
    ("indicator", {}),
]


def told(kind: str, **over: Any) -> list[str]:  # noqa: ANN401 (front matter of any kind)
    """Return the fields and sentences of what the rules have against such an entry."""
    source = Source(entry=entry(kind, **over), lines={})
    return [f"{problem.field}: {problem.sentence}" for problem in check_alone(source)]


@pytest.mark.parametrize(("kind", "over"), GOOD)
def test_what_is_whole_breaks_no_rule(kind: str, over: dict[str, Any]) -> None:
    assert told(kind, **over) == []


@pytest.mark.parametrize(
    ("kind", "over", "sentence"),
    [
        ("indicator", {"translations": {"en": EN}}, "translations: mått kan inte översättas."),
        (
            "page",
            {"translations": {"lattlast": LATT}},
            "translations.lattlast: bara berättelser, resultat och ambassadörer finns på lätt svenska.",
        ),
        ("page", {"translations": {"en": EN}}, "translations.en.body: den engelska texten saknas."),
        ("area", {"translations": {"en": EN}}, "translations.en.name: den engelska texten saknas."),
        ("ambassador", {"translations": {"en": EN}}, "translations.en.role: den engelska texten saknas."),
        ("story", {"translations": {"en": EN}, "image": IMAGE}, "translations.en.alt: den engelska texten saknas."),
        (
            "story",
            {"translations": {"en": {**EN, "name": "Safety"}}},
            "translations.en.name: uppgiften hör bara till områden.",
        ),
        (
            "story",
            {"translations": {"en": {**EN, "caption": "A bridge."}}},
            "translations.en.caption: uppgiften hör bara till texter med bild.",
        ),
    ],
)
def test_a_mistake_is_told(kind: str, over: dict[str, Any], sentence: str) -> None:
    assert sentence in told(kind, **over)


def test_an_area_speaks_english_before_its_texts_do() -> None:
    story = Source(entry=entry("story", translations={"en": EN}), lines={("translations", "en"): 9})
    area = {"en": {**EN, "name": "Safety"}}
    without, having = (
        Source(entry=entry("area", "trygghet", **over), lines={}) for over in ({}, {"translations": area})
    )
    (problem,) = check_all([story, without])
    assert (problem.line, problem.sentence) == (9, "området ”trygghet” finns inte på engelska.")
    assert list(check_all([story, having])) == []
