"""Digests of values: the same for the same value, another for another."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from types import MappingProxyType
from typing import Any

import pytest

from goodnews.entry_pages import entry_views
from goodnews.model.body import Body
from goodnews.stamps import Stamps
from tests.minisite import ROOT
from tests.sites import dated, figure, site


def views(**over: Any) -> list[Any]:  # noqa: ANN401 (fields of an entry)
    story = dated("story", "a", **over).model_copy(update={"figure": figure()})
    return [view for _, view in entry_views(site(story, dated("result", "b")))]


def test_equal_values_have_one_stamp_however_they_came_about() -> None:
    assert Stamps().of(*views()) == Stamps().of(*views()) != ""


@pytest.mark.parametrize("over", [{"title": "En annan rubrik"}, {"owner": "Någon annan"}, {"setback": "Det gick fel."}])
def test_another_value_has_another_stamp(over: dict[str, str]) -> None:
    assert Stamps().of(*views()) != Stamps().of(*views(**over))


def test_a_change_in_the_text_shows() -> None:
    (first, *_) = views()
    body = Body(parts=("<p>Något annat.</p>",))
    other = replace(first, entry=first.entry.model_copy(update={"body": body}))
    assert Stamps().of(first) != Stamps().of(other)


def test_a_stamp_is_the_same_in_every_run() -> None:
    code = "from tests.test_stamps import *; print(Stamps().of(*views()))"
    seeds = ({**os.environ, "PYTHONPATH": f"plugins{os.pathsep}.", "PYTHONHASHSEED": seed} for seed in ("1", "2"))
    told = {subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, env=seed) for seed in seeds}
    assert len(told) == 1


@pytest.mark.parametrize("value", [lambda: None, (_ for _ in ())], ids=["a lambda", "a generator"])
def test_what_cannot_be_told_stands_for_nothing(value: object) -> None:
    assert Stamps().of(value) == ""


def test_a_mapping_that_cannot_be_changed_is_its_values() -> None:
    assert Stamps().of(MappingProxyType({"a": 1})) == Stamps().of(MappingProxyType({"a": 1})) != ""
    assert Stamps().of(MappingProxyType({"a": 1})) != Stamps().of(MappingProxyType({"a": 2}))
