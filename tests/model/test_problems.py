"""Problems: one line each, all of them, in order."""

from __future__ import annotations

from goodnews.model.problems import ContentError, Problem, report

FIRST = Problem(path="content/a.md", line=2, field="title", sentence="texten är tom.", hint="Skriv något.")
LAST = Problem(path="content/b.md", sentence="filen är tom.")
NOTICE = Problem(path="content/c.md", line=4, sentence="tiden har gått ut.", notice=True)


def test_a_problem_is_one_line_with_place_and_cure() -> None:
    assert str(FIRST) == "content/a.md:2: title: texten är tom. Skriv något."
    assert str(LAST) == "content/b.md: filen är tom."
    assert str(NOTICE) == "content/c.md:4: (påminnelse) tiden har gått ut."


def test_the_report_is_sorted_without_repeats_and_counts_what_stops() -> None:
    assert report([LAST, NOTICE, FIRST, LAST]) == f"{FIRST}\n{LAST}\n{NOTICE}\n2 problem i 2 filer.\n"
    assert report([NOTICE]).endswith("\n1 påminnelse.\n")


def test_the_error_carries_every_problem_and_an_exit_code() -> None:
    error = ContentError([LAST, FIRST])
    assert error.problems == (FIRST, LAST)
    assert error.exitcode == 1
