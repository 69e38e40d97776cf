from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.markup import marks


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a [b](c) ![d](e)\n\n<b class='x'>f</b> <br/> {: .g}\n# h\n<!-- i -->",
        "<https://a.se> <a@b.se> \\[ \\] [^1] [^1]: a\n[b]: c\n```{.x}\n</script>",
        "a < b <",
    ],
)
def test_taking_the_marks_away_gives_the_text_back(text: str) -> None:
    marked = marks.mark(text, 5)
    assert marks.strip(marked) == text
    assert (marked == text) == (not marks.lines(marked))


@given(st.text("a \n[]{}#<b>/:^`", max_size=40), st.integers(1, 99_999))
def test_no_mark_is_left_in_any_text(text: str, line: int) -> None:
    assert marks.strip(marks.mark(text, line)) == text


def test_each_mark_carries_its_line() -> None:
    assert marks.lines(marks.mark("[a](b)\n[c](d) {: .e}\n\n## f\n<i>g</i>", 300)) == [300, 301, 301, 303, 304, 304]


@pytest.mark.parametrize("number", [0, 1, 15, 16, 4711])
def test_numbers_survive(number: int) -> None:
    assert marks.decoded(marks.encoded(number)) == number


def test_the_last_line_is_found_without_decoding_all_that_come_before(monkeypatch: pytest.MonkeyPatch) -> None:
    text = marks.mark("[a](b)\n" * 500, 1)
    asked: list[str] = []
    plain = marks.decoded
    monkeypatch.setattr(marks, "decoded", lambda digits: asked.append(digits) or plain(digits))
    assert marks.last_line(text) == 500
    assert marks.last_line("a") == 0
    assert len(asked) == 1
