"""When something was last changed, as far as the content can tell."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from goodnews.model.freshness import area_change, changed, newest_change
from tests.model.builders import entry
from tests.sites import dated, site

READ = {"type": "effekt", "claim": "Så är det.", "source": {"title": "SCB", "date": "2027", "read": "2026-11-23"}}


@pytest.mark.parametrize(
    ("kind", "over", "day"),
    [
        ("story", {}, "2026-03-24"),
        ("story", {"modified": "2026-05-01"}, "2026-05-01"),
        ("story", {"date": "2014-08-26", "evidence": [READ]}, "2026-11-23"),
        ("story", {"evidence": [READ], "modified": "2026-12-01"}, "2026-12-01"),
        ("result", {}, "2026-03-24"),
        ("page", {"modified": "2026-03-24"}, "2026-03-24"),
        ("indicator", {}, "2026-03-24"),
    ],
)
def test_the_latest_day_that_the_entry_knows_of(kind: str, over: dict[str, Any], day: str) -> None:
    assert changed(entry(kind, **over)) == dt.date.fromisoformat(day)


def test_an_area_may_know_no_day() -> None:
    assert changed(entry("area")) is None
    assert newest_change([entry("area")]) is None
    assert newest_change([]) is None


def test_a_list_is_as_fresh_as_the_freshest_in_it() -> None:
    made = [dated("story", "a", "2026-05-01"), entry("area"), dated("story", "b", modified="2026-06-01")]
    assert newest_change(made) == dt.date(2026, 6, 1)


def test_an_area_is_as_fresh_as_itself_its_entries_and_its_indicators() -> None:
    made = site(dated("story", "a"), entry("indicator", modified="2026-07-01"), dated("story", "b", areas=["handel"]))
    assert area_change(made, made.areas[0]) == dt.date(2026, 7, 1)
    assert made.changed == dt.date(2026, 7, 1)
