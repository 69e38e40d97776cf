"""Work on all cores: the same as on one."""

from __future__ import annotations

import os
import signal
import time
from collections import Counter

import pytest

from goodnews import cores


@pytest.fixture(params=[1, 2, 3])
def workers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Let there be so many cores."""
    monkeypatch.setattr(cores, "count", lambda: request.param)
    return int(request.param)


def slowly(number: int) -> int:
    """Return the process that did it, after long enough for all of them to have begun; odd ones take longer."""
    time.sleep(0.1 if number % 2 else 0.02)
    return os.getpid()


def test_who_is_done_first_takes_more(workers: int) -> None:
    done = Counter(cores.each(lambda number: slowly(1 if number == 0 else 2), range(12), least=1))
    assert workers == 1 or min(done.values()) < max(done.values())


def test_a_process_that_is_gone_leaves_its_work_to_be_done_here(workers: int) -> None:  # noqa: ARG001
    home = os.getpid()

    def work(number: int) -> int:
        slowly(2)
        if os.getpid() != home:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    assert cores.each(work, range(6), least=1) == [*range(6)]


@pytest.mark.parametrize("length", [0, 1, 2, 3, 10])
def test_results_come_in_order(workers: int, length: int) -> None:  # noqa: ARG001
    assert cores.each(lambda number: number * number, range(length), least=1) == [n * n for n in range(length)]


def test_the_work_is_shared(workers: int) -> None:
    assert len(set(cores.each(slowly, range(12), least=1))) == workers


def test_a_little_work_stays_here(workers: int) -> None:  # noqa: ARG001
    assert set(cores.each(lambda _: os.getpid(), range(12), least=10)) == {os.getpid()}


def test_this_process_has_something_else_to_do_first(workers: int) -> None:  # noqa: ARG001
    did: list[int] = []
    assert cores.each(abs, range(4), least=1, meanwhile=lambda: did.append(os.getpid())) == [0, 1, 2, 3]
    assert did == [os.getpid()]


def test_an_error_is_raised_as_on_one_core(workers: int) -> None:  # noqa: ARG001
    with pytest.raises(ZeroDivisionError):
        cores.each(lambda number: 1 // (number - 5), range(12), least=1)


def test_results_larger_than_a_pipe_arrive_whole(workers: int) -> None:  # noqa: ARG001
    assert [len(text) for text in cores.each(lambda number: "x" * number * 100_000, range(12), least=1)] == [
        number * 100_000 for number in range(12)
    ]


def test_results_are_brought_home_in_order_by_this_process(workers: int) -> None:
    def home(result: tuple[int, int]) -> tuple[int, int, int]:
        return *result, os.getpid()

    found = cores.each_at_once(lambda number: (number, slowly(2)), home, range(12), least=1)
    assert [number for number, *_ in found] == [*range(12)]
    assert len({there for _, there, _ in found}) == workers
    assert {here for *_, here in found} == {os.getpid()}


def test_what_is_brought_home_is_so_once_even_when_a_process_is_gone(workers: int) -> None:
    here, brought = os.getpid(), []

    def work(number: int) -> int:
        slowly(2)
        if os.getpid() != here and number > 2 * workers:
            os.kill(os.getpid(), signal.SIGKILL)
        return number

    cores.each_at_once(work, brought.append, range(12), least=1)
    assert sorted(brought) == [*range(12)]


def test_what_is_begun_elsewhere_is_brought_home(workers: int) -> None:
    brought = cores.begun(lambda: (os.getpid(), "x" * 100_000))
    process, text = brought()
    assert (process == os.getpid(), len(text)) == (workers == 1, 100_000)


def test_what_fails_elsewhere_fails_here(workers: int) -> None:  # noqa: ARG001
    brought = cores.begun(lambda: 1 // 0)
    with pytest.raises(ZeroDivisionError):
        brought()


def test_what_nobody_asks_for_leaves_nobody_waiting(workers: int) -> None:  # noqa: ARG001
    cores.begun(lambda: "x" * 1_000_000)


def test_there_is_a_core() -> None:
    assert cores.count() >= 1
