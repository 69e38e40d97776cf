"""Our values as bytes and back."""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from types import MappingProxyType

import pytest

from goodnews.pickles import dumped
from tests.sites import dated


def test_a_model_comes_back_as_it_was_and_can_be_changed_and_told() -> None:
    story = dated("story", "a")
    again = pickle.loads(dumped(story))  # noqa: S301
    assert again == story
    assert again.model_copy(update={"slug": "b"}).slug == "b"
    assert again.model_dump_json() == story.model_dump_json()
    assert again.public() == story.public()


def test_a_mapping_that_cannot_be_changed_comes_back_as_one() -> None:
    again = pickle.loads(dumped(MappingProxyType({"a": 1})))  # noqa: S301
    assert again == {"a": 1}
    with pytest.raises(TypeError):
        again["b"] = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two values."""

    one: object
    other: object = None


@dataclass(frozen=True, slots=True)
class Single:
    """One value."""

    only: object


class Told(Single):
    """One value, and a way of its own to be written."""

    def __reduce__(self) -> tuple[object, ...]:
        return Told, ("in its own way",)


@pytest.mark.parametrize("value", [Pair(one=Single("a"), other=[1]), Single(None), Pair(one=())])
def test_a_dataclass_comes_back_as_it_was(value: object) -> None:
    assert pickle.loads(dumped(value)) == value  # noqa: S301


def test_what_tells_itself_in_its_own_way_does_so() -> None:
    assert pickle.loads(dumped(Told("a"))).only == "in its own way"  # noqa: S301


def test_what_has_a_name_is_left_out() -> None:
    data = dumped(["stort", "annat"], lambda value: "namnet" if value == "stort" else None)
    assert b"stort" not in data
    assert b"namnet" in data
