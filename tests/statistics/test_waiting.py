"""How long a service is waited for."""

from __future__ import annotations

import pytest

from goodnews.statistics.refusal import SilentError
from goodnews.statistics.waiting import is_passing, pause

DATE = "Sat, 28 Nov 2026 12:00:00 GMT"


def test_each_pause_is_twice_the_one_before() -> None:
    assert [pause(attempt, {}) for attempt in range(4)] == [1, 2, 4, 8]


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "7"}, 7),
        ({"retry-after": "0"}, 1),
        ({"retry-after": "Sat, 28 Nov 2026 12:00:30 GMT", "date": DATE}, 30),
        ({"retry-after": "Sat, 28 Nov 2026 11:00:00 GMT", "date": DATE}, 1),
        ({"retry-after": "Sat, 28 Nov 2026 12:00:30 GMT"}, 1),
        ({"retry-after": "Sat, 28 Nov 2026 12:00:30", "date": DATE}, 1),
        ({"retry-after": "snart", "date": DATE}, 1),
        ({"retry-after": "-5"}, 1),
        ({"retry-after": "²"}, 1),
    ],
)
def test_a_service_may_ask_for_a_longer_pause(headers: dict[str, str], seconds: float) -> None:
    assert pause(0, headers) == seconds


def test_nobody_waits_for_an_hour() -> None:
    with pytest.raises(SilentError, match="3600 sekunder"):
        pause(0, {"retry-after": "3600"})


def test_what_may_pass_is_too_many_questions_and_the_services_own_faults() -> None:
    assert [status for status in (200, 301, 400, 403, 404, 410, 429, 500, 502, 503, 504) if is_passing(status)] == [
        *(429, 500, 502, 503, 504)
    ]
