"""A process split off from this one: all that it makes comes home, or nothing more of it."""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import TYPE_CHECKING

import pytest

from goodnews.forks import PIPE, Fork

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="no process is split anywhere else")


def numbers() -> Iterator[int]:
    """Yield 0, and 1 after a while."""
    yield 0
    time.sleep(0.3)
    yield 1


def test_what_is_made_comes_home_in_order() -> None:
    assert list(Fork(numbers, at_once=False).rest()) == [0, 1]


def test_what_is_made_first_can_be_had_before_the_rest_is_made() -> None:
    fork, early = Fork(numbers, at_once=True), []
    while not early:
        early = list(fork.sent())
    assert (early, list(fork.rest())) == ([0], [1])


def test_it_is_another_process() -> None:
    assert list(Fork(lambda: iter([os.getpid()]), at_once=True).rest()) != [os.getpid()]


def test_more_than_the_pipe_holds_arrives_whole() -> None:
    fork = Fork(lambda: iter(["x" * PIPE, "y" * 3 * PIPE]), at_once=True)
    assert [len(text) for text in fork.rest()] == [PIPE, 3 * PIPE]


def test_one_that_is_gone_leaves_what_it_has_sent() -> None:
    def killed() -> Iterator[int]:
        yield 0
        os.kill(os.getpid(), signal.SIGKILL)

    fork = Fork(killed, at_once=True)
    assert (list(fork.rest()), list(fork.sent()), list(fork.rest())) == ([0], [], [])


def test_what_fails_sends_nothing_more(capfd: pytest.CaptureFixture[str]) -> None:
    assert list(Fork(lambda: iter([1 // 0]), at_once=True).rest()) == []
    assert capfd.readouterr() == ("", "")


def test_what_nobody_takes_leaves_nobody_waiting() -> None:
    Fork(lambda: iter(["x" * 5 * PIPE]), at_once=True)
