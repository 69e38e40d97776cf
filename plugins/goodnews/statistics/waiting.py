"""How long to wait before a service is asked again, and when not to."""

from __future__ import annotations

import datetime as dt
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from goodnews.statistics.refusal import SilentError

if TYPE_CHECKING:
    from collections.abc import Mapping

#: How often the same question is asked at most.
ATTEMPTS = 5
#: Seconds before the second attempt; doubled for each one after it.
FIRST = 1.0
#: The longest wait in seconds that a service may ask for.
LONGEST = 60.0
_TOO_MANY, _SERVERS_FAULT = 429, 500


def is_passing(status: int) -> bool:
    """Return whether an HTTP status may be another in a while."""
    return status == _TOO_MANY or status >= _SERVERS_FAULT


def pause(attempt: int, headers: Mapping[str, str]) -> float:
    """Return the seconds to wait after `attempt` (from 0); SilentError when the service asks for more than we wait."""
    told = _told(headers)
    if told > LONGEST:
        raise SilentError(f"tjänsten ber oss vänta {told:.0f} sekunder.", "Försök igen då.")
    return max(told, FIRST * float(2**attempt))


def _told(headers: Mapping[str, str]) -> float:
    """Return what Retry-After asks for in seconds, counted from the response's own date; 0 when it says nothing."""
    text = headers.get("retry-after", "").strip()
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        wait = parsedate_to_datetime(text) - parsedate_to_datetime(headers.get("date", ""))
    except (TypeError, ValueError):  # no date, or one with a time zone and one without
        return 0.0
    return max(wait, dt.timedelta()).total_seconds()
