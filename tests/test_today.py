"""The day whose site is built."""

from __future__ import annotations

import datetime as dt
from types import SimpleNamespace

import pytest

from goodnews import today


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        ("2026-11-22T22:59:59+00:00", dt.date(2026, 11, 22)),
        ("2026-11-22T23:00:00+00:00", dt.date(2026, 11, 23)),
        ("2026-06-22T21:59:59+00:00", dt.date(2026, 6, 22)),
        ("2026-06-22T22:00:00+00:00", dt.date(2026, 6, 23)),
    ],
)
@pytest.mark.parametrize("setting", ["", None])
def test_a_day_begins_at_midnight_in_sweden_wherever_the_machine_is(
    monkeypatch: pytest.MonkeyPatch, moment: str, day: dt.date, setting: str | None
) -> None:
    clock = SimpleNamespace(now=dt.datetime.fromisoformat(moment).astimezone)
    monkeypatch.setattr(today, "dt", SimpleNamespace(date=dt.date, datetime=clock))
    assert today.day(setting) == day
