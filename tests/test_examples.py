"""Plain data made into what the macros take, strictly."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

import pytest

from goodnews.examples import Builder, ExampleError, read
from goodnews.model import kinds
from goodnews.model.components import Example, Macro
from goodnews.model.entries import Contact
from goodnews.model.views import Card, Link, Tag
from tests.minisite import ROOT

if TYPE_CHECKING:
    from pathlib import Path

DRAWINGS = ROOT / "theme" / "drawings"
TAG = {"slug": "a", "name": "A", "url": "/a/", "thread": "ljung"}
CARD = {
    "kind": "story",
    "title": "Rubrik",
    "url": "/",
    "summary": "Ingress.",
    "date": dt.date(2026, 3, 24),
    "areas": [TAG],
    "figure": None,
    "visibility": "public",
}
FIGURE = {"original": "exempel.svg", "alt": "En bild.", "shapes": ["card"]}


def built(kind: str, data: Any, builder: Builder | None = None) -> Any:  # noqa: ANN401 (any data)
    """Return the data as the type `kind`, by way of a macro with one parameter."""
    param = {"name": "it", "type": kind, "required": True, "description": "."}
    macro = Macro.model_validate({"name": "m", "description": ".", "params": [param]})
    example = Example(name="Exempel", shows=".", macro="m", arguments={} if data is ... else {"it": data})
    return (builder or Builder(DRAWINGS)).arguments("delen", example, macro)["it"]


@pytest.mark.parametrize(
    ("kind", "data", "value"),
    [
        ("int", 3, 3),
        ("bool", False, False),
        ("Tag", TAG, Tag(**TAG)),
        ("Tag | None", None, None),
        ("tuple[Tag, ...]", [TAG, TAG], (Tag(**TAG), Tag(**TAG))),
        ("tuple[tuple[Link, str], ...]", [[{"name": "B", "url": "/b/"}, "c"]], ((Link(name="B", url="/b/"), "c"),)),
        ("Contact", {"label": "A", "phone": "0225-340 00"}, Contact(label="A", phone="0225-340 00")),
        ("Visibility", "draft", "draft"),
    ],
)
def test_data_becomes_a_value_of_the_parameters_type(kind: str, data: object, value: object) -> None:
    assert built(kind, data) == value


def test_a_card_is_made_whole() -> None:
    card = built("Card", CARD | {"figure": FIGURE, "proof": None})
    assert isinstance(card, Card)
    assert card.kind is kinds.STORY
    assert card.figure.rendition("card").fallback.url.startswith("/bilder/")


def test_pictures_are_remembered_for_those_who_make_them() -> None:
    builder = Builder(DRAWINGS)
    card = built("Card", CARD | {"figure": FIGURE}, builder)
    assert builder.figures == [card.figure]


@pytest.mark.parametrize(
    ("kind", "data", "complaint"),
    [
        ("Card", CARD | {"colour": "red"}, "it: colour finns inte"),
        ("Card", {"title": "Bara en rubrik"}, "areas, date, figure, kind, summary, url, visibility saknas"),
        ("Card", CARD | {"kind": "sak"}, "it.kind: "),
        ("Card", CARD | {"areas": [TAG | {"thread": 5}]}, r"it.areas\[0\].thread: "),
        ("Contact", {"label": "A", "phone": "0225-340 00", "fax": "1"}, "fax"),
        ("tuple[Link, str]", [{"name": "B", "url": "/b/"}], "1 delar i stället för 2"),
        ("int", "3", "it: "),
        ("bool", "ja", "it: "),
        ("Visibility", "secret", "it: "),
        ("str", ..., "it saknas"),
    ],
)
def test_data_that_is_not_what_the_type_says_is_refused(kind: str, data: object, complaint: str) -> None:
    with pytest.raises(ExampleError, match=rf"^delen.yaml: ”Exempel”.*{complaint}"):
        built(kind, data)


def test_an_argument_that_the_macro_has_no_parameter_for_is_refused() -> None:
    macro = Macro(name="m", description=".")
    with pytest.raises(ExampleError, match="storlek finns inte"):
        Builder(DRAWINGS).arguments("delen", Example(name="E", shows=".", macro="m", arguments={"storlek": 1}), macro)


@pytest.mark.parametrize("text", ["description: [", "description: En del.", "okänt: 1"])
def test_a_file_that_is_no_description_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "components").mkdir()
    (tmp_path / "components" / "delen.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(ExampleError, match=r"^delen\.yaml: "):
        read(tmp_path)
