"""The page that stands in for the site when something is wrong."""

from __future__ import annotations

import pytest
from lxml import html

from goodnews.model.problems import Problem, report
from goodnews.preview.builds import Build
from goodnews.preview.problem_page import build_page, read_report

PROBLEMS = (
    Problem(
        path="content/berattelser/2026/vinterbad/index.md",
        line=4,
        field="areas",
        sentence="området ”kultur” finns inte.",
        hint="Menade du ”stolta-ambassadorer”?",
    ),
    Problem(path="content/berattelser/2026/vinterbad/index.md", sentence="filen är inte UTF-8.", hint="Spara om den."),
    Problem(path="content/sidor/om oss.md", line=1, field="evidence.source", sentence="källan saknas."),
    Problem(path="content/sidor/om oss.md", line=3, field="valid_until", sentence="tiden gick ut.", notice=True),
)


def shown(code: int | None, text: str) -> html.HtmlElement:
    """Return the parsed page of a build that ended with `code` and said `text`."""
    return html.document_fromstring(build_page(Build(number=1, code=code, text=text), "<script></script>"))


def test_what_the_linter_prints_is_what_the_page_reads() -> None:
    problems, rest = read_report(report(PROBLEMS))
    told = {(each.path, each.line, each.field, each.sentence, bool(each.notice)) for each in problems}
    assert told == {
        (each.path, str(each.line or ""), each.field, f"{each.sentence} {each.hint}".strip(), each.notice)
        for each in PROBLEMS
    }
    assert rest == ""


def test_every_problem_is_listed_under_its_file_with_line_field_and_cure() -> None:
    page = shown(1, report(PROBLEMS))
    assert [each.text_content() for each in page.iter("h2")] == [PROBLEMS[0].path, PROBLEMS[2].path]
    items = [each.text_content() for each in page.iter("li")]
    assert len(items) == 4
    assert "Rad 4, fältet areas" in items[1]
    assert "Menade du ”stolta-ambassadorer”?" in items[1]
    assert items[0].startswith("Hela filen")
    assert "Påminnelse" in items[3]
    assert not any("Påminnelse" in each for each in items[:3])
    assert page.findtext(".//h1") == "3 saker behöver rättas"


def test_lines_that_are_no_problems_are_shown_as_they_are() -> None:
    page = shown(1, "Något annat hände\nsom ingen väntade sig")
    assert page.findtext(".//pre") == "Något annat hände\nsom ingen väntade sig"


@pytest.mark.parametrize("code", [70, -9, 2])
def test_a_fault_of_ours_says_so_and_shows_the_traceback(code: int) -> None:
    page = shown(code, "Traceback (most recent call last):\nKeyError: <oj>")
    assert page.findtext(".//h1") == "Ett fel i vårt program"
    assert "KeyError: <oj>" in (page.findtext(".//pre") or "")


def test_what_a_writer_wrote_is_never_run_as_html() -> None:
    page = shown(1, "content/a.md:1: title: rubriken ”<img src=x onerror=alert(1)>” är för lång.\n")
    assert page.find(".//img") is None


@pytest.mark.parametrize(("code", "text"), [(None, ""), (1, report(PROBLEMS)), (70, "Traceback")])
def test_the_page_is_whole_and_can_be_read_aloud(code: int | None, text: str) -> None:
    page = shown(code, text)
    assert page.get("lang") == "sv"
    assert page.findtext(".//title")
    assert len(page.findall(".//main")) == len(page.findall(".//h1")) == 1
    assert page.find(".//main/*[@role='alert']//h1") is not None
    assert page.find(".//body/script") is not None
