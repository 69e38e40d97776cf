"""Questions over HTTP, to a real server on this machine."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

from goodnews.statistics import asking
from goodnews.statistics.asking import POLITE, Asker
from goodnews.statistics.refusal import RefusedError, SilentError
from tests.statistics.service import Reply

if TYPE_CHECKING:
    from tests.statistics.service import Played

GOOD = Reply(body={"bra": 1})


def asked(played: Played, *replies: Reply) -> tuple[bytes, list[float]]:
    """Return the answer when the service replies so, and the pauses before it; an answer has a second to come."""
    played.answers("/x", *replies)
    slept: list[float] = []
    with Asker(played.address, sleep=slept.append, read=1.0) as asker:
        return asker.ask("x").body, slept


@pytest.mark.parametrize(
    ("faults", "pauses"),
    [
        ([], []),
        ([Reply(status=429)], [1]),
        ([Reply(status=429, headers={"Retry-After": "9"})], [9]),
        ([Reply(status=500), Reply(status=503)], [1, 2]),
        ([Reply(body={"bra": 1}, cut=True)], [1]),
        ([Reply(slow=True)], [1]),
        ([Reply(status=502), Reply(slow=True), Reply(cut=True, body=b"??"), Reply(status=504)], [1, 2, 4, 8]),
        ([Reply(body=b"no gzip", headers={"Content-Encoding": "gzip"})], [1]),
    ],
)
def test_what_may_pass_is_asked_for_again_after_a_longer_pause_each_time(
    played: Played, faults: list[Reply], pauses: list[float]
) -> None:
    assert asked(played, *faults, GOOD) == (GOOD.data, pauses)


@pytest.mark.parametrize("fault", [Reply(status=500), Reply(status=429), Reply(body=b"half", cut=True)])
def test_after_five_attempts_the_service_is_silent(played: Played, fault: Reply) -> None:
    with pytest.raises(SilentError, match="5 gånger i rad"):
        asked(played, fault)
    assert len(played.asked) == 5


@pytest.mark.parametrize("status", [204, 304, 400, 401, 403, 404, 410])
def test_what_will_not_pass_is_asked_for_once(played: Played, status: int) -> None:
    with pytest.raises(RefusedError, match=f"svarade {status}"):
        asked(played, Reply(status=status))
    assert len(played.asked) == 1


def test_a_redirect_is_followed_on_the_same_server(played: Played) -> None:
    played.answers("/y", GOOD)
    assert asked(played, Reply(status=301, headers={"Location": "/y"}))[0] == GOOD.data


@pytest.mark.parametrize("target", ["https://127.0.0.2/", "//localhost/x", "http://127.0.0.1:1/x"])
def test_a_redirect_to_another_server_is_refused(played: Played, target: str) -> None:
    with pytest.raises(RefusedError, match="en annan server"):
        asked(played, Reply(status=302, headers={"Location": target}))


def test_an_answer_that_is_too_large_is_refused(played: Played, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(asking, "MAX_BYTES", 5)
    with pytest.raises(RefusedError, match="större än"):
        asked(played, GOOD)


def test_an_answer_that_drips_is_too_late(played: Played) -> None:
    played.answers("/x", GOOD)
    times = iter(range(0, 100_000, 200))
    with (
        Asker(played.address, sleep=lambda _: None, clock=lambda: next(times)) as asker,
        pytest.raises(SilentError) as told,
    ):
        asker.ask("x")
    assert told.value.sentence == "svaret kom inte i tid, 5 gånger i rad."


def test_questions_follow_each_other_politely(played: Played) -> None:
    played.answers("/x", GOOD)
    slept: list[float] = []
    with Asker(played.address, sleep=slept.append) as asker:
        for _ in range(3):
            asker.ask("x")
        asker.interval = 2.0
        asker.ask("x")
    assert slept == [POLITE, POLITE, 2.0]


def test_parameters_and_their_signs_reach_the_service_as_they_are(played: Played) -> None:
    played.answers("/x", GOOD)
    with Asker(played.address) as asker:
        answer = asker.ask("x", **{"valueCodes[Ålder]": "100+,a b&c"})
    assert played.parameters() == {"valueCodes[Ålder]": "100+,a b&c"}
    assert answer.sha256 == hashlib.sha256(GOOD.data).hexdigest()
