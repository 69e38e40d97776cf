"""Models of values that are known to be right."""

from __future__ import annotations

import pytest

from goodnews.model.compact import compact
from goodnews.model.entries import Story
from tests.sites import dated


def test_a_model_is_made_of_its_values_and_tells_them_all() -> None:
    story = dated("story", "a")
    again = compact(Story, story.__dict__.values())
    assert again == story
    assert again.model_dump_json() == story.model_dump_json()
    assert again.model_fields_set == set(Story.model_fields)


def test_a_copy_has_the_other_values_and_leaves_the_first_as_it_was() -> None:
    story = dated("story", "a")
    copy = story.model_copy(update={"slug": "b", "people": ("c",)})
    assert (copy.slug, copy.people, copy.title) == ("b", ("c",), story.title)
    assert (story.slug, story.people) == ("a", ())
    assert copy.model_copy(update={"slug": "a", "people": ()}) == story


def test_copies_of_a_kind_share_the_names_of_their_fields() -> None:
    story = dated("story", "a")
    one, other = story.model_copy(), story.model_copy(update={"slug": "b"})
    assert one.model_fields_set is other.model_fields_set


def test_a_deep_copy_shares_nothing() -> None:
    story = dated("story", "a")
    copy = story.model_copy(deep=True)
    assert copy == story
    assert copy.__dict__ is not story.__dict__


def test_a_value_too_many_or_too_few_is_an_error() -> None:
    story = dated("story", "a")
    with pytest.raises(ValueError, match="zip"):
        compact(Story, [*story.__dict__.values()][1:])
    with pytest.raises(ValueError, match="zip"):
        story.model_copy(update={"finns_inte": 1})
