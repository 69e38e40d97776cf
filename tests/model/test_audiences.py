"""Whom texts and indicators are for: what they say themselves, and what their areas and aims say."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from goodnews.model.audiences import AUDIENCES, addressed, audiences_of
from goodnews.model.entries import AudienceName
from tests.model.builders import entry

AIM = {"id": "forebygga-brott", "text": "Förebygga brott.", "audience": ["inflyttare"]}
AREAS = {
    "trygghet": entry("area", "trygghet", audience=["boende"], aims=[AIM]),
    "handel": entry("area", "handel", aims=[{"id": "lokaler", "text": "Lokaler.", "audience": ["foretagare"]}]),
}


@pytest.mark.parametrize(
    ("over", "groups"),
    [
        ({"areas": ["handel"]}, ()),
        ({"areas": ["handel"], "aims": ["lokaler"]}, ("foretagare",)),
        ({"areas": ["trygghet"]}, ("boende",)),
        ({"areas": ["trygghet"], "aims": ["forebygga-brott"]}, ("boende", "inflyttare")),
        ({"areas": ["trygghet"], "audience": ["besokare", "boende"]}, ("boende", "besokare")),
        ({"areas": ["handel", "trygghet"], "audience": ["hemvandare"]}, ("boende", "hemvandare")),
        ({"areas": ["okant"]}, ()),
    ],
)
@pytest.mark.parametrize("kind", ["story", "indicator"])
def test_an_entry_is_for_whom_it_its_areas_and_its_aims_say(kind: str, over: dict[str, Any], groups: Any) -> None:  # noqa: ANN401
    assert audiences_of(entry(kind, **over), AREAS) == groups
    assert addressed(entry(kind, **over), AREAS).audience == groups  # type: ignore[attr-defined]


def test_what_is_for_everybody_stays_as_it_is() -> None:
    for one in (entry("page"), AREAS["trygghet"], entry("story", areas=["handel"])):
        assert addressed(one, AREAS) is one


def test_every_group_that_can_be_named_is_there_once() -> None:
    assert sorted(group.slug for group in AUDIENCES) == sorted(get_args(AudienceName))
