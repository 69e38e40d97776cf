"""The day whose site is built: the only thing that the clock decides."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo


def day(setting: str | None) -> dt.date:
    """Return the day whose site is built: the setting ("2026-11-23"), or today in Sweden.

    It decides what is due and what has expired, and nothing else; ValueError when it is no day.
    """
    return dt.date.fromisoformat(setting) if setting else dt.datetime.now(ZoneInfo("Europe/Stockholm")).date()
