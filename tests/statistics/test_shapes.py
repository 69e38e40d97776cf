"""Answers are JSON of the right shape, and numbers are what was written."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from goodnews.statistics.asking import Answer
from goodnews.statistics.refusal import RefusedError
from goodnews.statistics.shapes import Number, Shape, measured, shaped


class Pair(Shape):
    """What the answers of these tests should look like."""

    name: str
    number: Number | None


def pair(body: bytes) -> Pair:
    return shaped(Pair, Answer(url="https://example.org", body=body))


def test_a_number_is_exactly_what_was_written() -> None:
    assert pair(b'\xef\xbb\xbf{"name": "\xc3\xa5", "number": 0.1, "more": []}').number == Decimal("0.1")
    assert pair(b'{"name": "a", "number": 3}').number == 3


@pytest.mark.parametrize(
    "body",
    [
        *(b"", b"{", b"\xff", b'{"name": "a", "number": NaN}', b'{"name": "a", "number": -Infinity}'),
        *(b"[" * 200_000, b'{"name": "a", "number": ' + b"1" * 5_000 + b"}"),
    ],
)
def test_what_is_no_json_is_refused(body: bytes) -> None:
    with pytest.raises(RefusedError, match="inte hel JSON"):
        pair(body)


@pytest.mark.parametrize(
    ("data", "place"),
    [
        ([], "svaret"),
        ({"name": "a"}, "number"),
        ({"name": 1, "number": 1}, "name"),
        ({"name": "a", "number": True}, "number"),
    ],
)
def test_another_shape_is_refused_and_nothing_is_converted(data: object, place: str) -> None:
    with pytest.raises(RefusedError, match=rf"form som det ska ha \({place}"):
        pair(json.dumps(data).encode())


@pytest.mark.parametrize(
    ("number", "text"),
    [
        *((15000, "15000"), (Decimal("15000.0"), "15000"), (Decimal("1E3"), "1000"), (Decimal("-0.0"), "0")),
        *((Decimal("33.33333349999"), "33.333333"), (Decimal("5.10"), "5.1"), (Decimal("-1.5"), "-1.5")),
        *((Decimal("1E-999999"), "0"), (999_999_999_999, "999999999999")),
    ],
)
def test_a_value_has_six_decimals_at_most_and_no_zeros_at_its_end(number: Number, text: str) -> None:
    assert f"{measured(number):f}" == text


@pytest.mark.parametrize("number", [10**12, Decimal("1E999999"), Decimal("-1E300")])
def test_an_absurd_number_is_refused(number: Number) -> None:
    with pytest.raises(RefusedError, match="orimligt"):
        measured(number)
