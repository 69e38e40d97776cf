from __future__ import annotations

from goodnews.markup.sanitising import CLEANER, clean
from goodnews.markup.sheet import Sheet


def sheet() -> Sheet:
    return Sheet(path="content/x.md", source="", first_line=3)


def test_a_loss_that_nobody_has_reported_is_a_problem() -> None:
    notes = sheet()
    assert clean("<p>a<marquee>b</marquee></p>", notes) == "<p>ab</p>"
    assert [problem.line for problem in notes.problems] == [3]


def test_another_spelling_is_no_loss() -> None:
    notes = sheet()
    assert clean("<p title='a'>&quot;b&copy;<br/>\xa0</p>", notes) == '<p title="a">"b©<br>&nbsp;</p>'
    assert notes.problems == []


def test_no_class_passes_but_those_with_a_rule() -> None:
    assert CLEANER.clean('<p class="nobr x align-right fakta">a</p>') == '<p class="nobr fakta">a</p>'


def test_what_the_cleaner_keeps_changing_is_cleaned_until_it_rests() -> None:
    html = clean("<p>a<table>a</p>\n<table><tr><td>b</table>", sheet())
    assert CLEANER.clean(html) == html
