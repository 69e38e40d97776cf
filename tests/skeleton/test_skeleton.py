"""A new text is valid from the start, and teaches its own fields."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING, get_args
from uuid import UUID

import pytest

from goodnews import reader
from goodnews.model.entries import MADE, MODELS, LegalBasis, Phase, Subject
from goodnews.model.frontmatter import split
from goodnews.model.own_rules import TO_WRITE
from goodnews.skeleton import interview
from goodnews.skeleton.__main__ import TIME_ZONE, main
from goodnews.skeleton.front_matter import LATER

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

AREA = """\
---
title: {name}
name: {name}
order: {order}
thread: {thread}
summary: Ingressen.
aims:
  - id: mal-{order}
    text: Ett mål.
contact: {{label: Kommunen, email: kommun@hedemora.se}}
---
Om området.
"""

STORY = ["--kind", "story", "--title", "Ny bro över ån: ”äntligen”", "--slug", "", "--area", "2,forsta", "--place", ""]
RESULT = [
    *("--kind", "result", "--title", "Mätningen # 3", "--slug", "", "--area", "1", "--place", "1"),
    *("--owner", "SCB: statistik", "--start", "2022-03"),
]
AMBASSADOR = ["ambassador", "--title", "Ån", "--slug", "", "--area", "1", "--place", "husby", "--role", "Uppfinnare"]
PERSON = ["--subject", "person", "--legal-basis", "samtycke", "--record-no", "KS 2026/1", "--valid-until", "2999-01-01"]

EVERY_KIND = {
    "story": STORY,
    "result that runs": [*RESULT, "--phase", "pagar"],
    "result that is finished": [*RESULT, "--phase", "avslutat", "--end", "2023"],
    "historical ambassador": [*AMBASSADOR, "--subject", "historisk", "--lived", "1661–1751"],
    "organisation": [*AMBASSADOR, "--subject", "organisation"],
    "living person": [*AMBASSADOR, *PERSON],
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with two areas and a place."""
    folder = tmp_path / "content"
    (folder / "omraden").mkdir(parents=True)
    for order, (slug, thread) in enumerate((("forsta", "falurott"), ("andra", "koppar")), start=1):
        text = AREA.format(name=slug.title(), order=order, thread=thread)
        (folder / "omraden" / f"{slug}.md").write_text(text, "utf-8")
    (folder / "platser.yaml").write_text("- slug: husby\n  name: Husby\n", "utf-8")
    return folder


@pytest.fixture
def answers(monkeypatch: pytest.MonkeyPatch) -> Callable[..., list[str]]:
    """Return a function that sets what the writer answers, and returns the questions as they are asked."""

    def sit_down(*lines: str) -> list[str]:
        asked: list[str] = []
        left: Iterator[str] = iter(lines)

        def ask(prompt: str) -> str:
            asked.append(prompt)
            try:
                return next(left)
            except StopIteration:
                raise EOFError from None

        monkeypatch.setattr("builtins.input", ask)
        return asked

    sit_down()
    return sit_down


def new(content: Path, *arguments: str) -> int:
    """Make a new text below `content`."""
    return main(["--content", str(content), *arguments])


def made(content: Path) -> Path:
    """Return the one text that was made."""
    (file,) = content.rglob("index.md")
    return file


@pytest.mark.usefixtures("answers")
@pytest.mark.parametrize("arguments", EVERY_KIND.values(), ids=EVERY_KIND.keys())
def test_a_new_text_has_no_problem_and_is_a_draft(content: Path, arguments: list[str]) -> None:
    assert new(content, *arguments) == 0
    today = dt.datetime.now(TIME_ZONE).date()
    read = reader.read(content, today=today, preview=True)
    (entry,) = read.site.entries
    assert entry.visibility == "draft"
    assert reader.read(content, today=today).site.entries == ()


@pytest.mark.usefixtures("answers")
@pytest.mark.parametrize("arguments", EVERY_KIND.values(), ids=EVERY_KIND.keys())
def test_every_field_of_the_schema_is_there_to_fill_in(content: Path, arguments: list[str]) -> None:
    new(content, *arguments)
    kind = arguments[arguments.index("--kind") + 1] if "--kind" in arguments else arguments[0]
    told = set(re.findall(r"^(?:# )?([a-z_]+):", made(content).read_text("utf-8"), re.MULTILINE))
    private = {"legal_basis", "record_no", "valid_until"} if "person" not in arguments else set()
    lived = {"lived"} if "historisk" not in arguments else set()
    assert told == set(MODELS[kind].model_fields) - set(MADE) - LATER - private - lived


@pytest.mark.usefixtures("answers")
def test_what_is_offered_as_a_comment_is_yaml_of_the_right_shape(content: Path) -> None:
    new(content, *STORY)
    text = made(content).read_text("utf-8")
    head, _, offered = text.partition("# Resten är valfritt")
    uncommented = head + "#" + re.sub(r"^# ", "", offered, flags=re.MULTILINE)
    fields = split(uncommented.encode(), "content/x.md").fields
    assert set(fields["image"]) == {"file", "alt", "decorative", "caption", "credit", "focus"}
    assert fields["image"]["focus"] == ["50", "50"]
    assert set(fields["evidence"][0]["source"]) == {"title", "url", "date", "read"}
    assert fields["people"] == []


@pytest.mark.usefixtures("answers")
def test_the_aims_of_the_chosen_areas_are_named(content: Path) -> None:
    new(content, *STORY)
    assert re.search(r"^# aims: \[\]  # .* Välj bland mal-2, mal-1\.$", made(content).read_text("utf-8"), re.MULTILINE)


@pytest.mark.usefixtures("answers")
def test_what_is_asked_for_stands_in_the_file(content: Path) -> None:
    new(content, *STORY, "--date", "2025-02-03")
    file = made(content)
    assert file == content / "berattelser" / "2025" / "ny-bro-over-an-antligen" / "index.md"
    fields = split(file.read_bytes(), "content/x.md").fields
    assert fields["title"] == "Ny bro över ån: ”äntligen”"
    assert fields["areas"] == ["andra", "forsta"]
    assert "places" not in fields
    assert fields["date"] == "2025-02-03"
    assert UUID(fields["id"]).version == 4
    assert fields["summary"].startswith(TO_WRITE)


def test_the_questions_lead_all_the_way(
    content: Path, answers: Callable[..., list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    asked = answers("1", "Så gick det på Ön", "", "2", "")
    assert new(content) == 0
    file = made(content)
    assert file.parent.name == "sa-gick-det-pa-on"
    assert "(Enter för sa-gick-det-pa-on)" in asked[2]
    assert "1. Forsta" in asked[3]
    told = capsys.readouterr().out
    assert file.as_posix() in told
    assert "tasks.py serve" in told


def test_an_answer_that_cannot_be_used_is_asked_for_again(content: Path, answers: Callable[..., list[str]]) -> None:
    asked = answers("9", "berätelse", "berättelse", "", "Rubrik", "", "1,1,2", "nej", "")
    assert new(content) == 0
    assert "Ange ett nummer från 1 till 3." in asked[1]
    assert "Menade du" in asked[2]
    assert "Rubriken: en hel tanke" in asked[4]
    assert "”nej” går inte att välja" in asked[8]


@pytest.mark.usefixtures("answers")
@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "--kind"),
        (["story", "--title", "A"], "--slug"),
        ([*STORY, "--area", "okand"], "”okand” går inte att välja"),
        ([*STORY, "--date", "2026-02-31"], "finns inte i almanackan"),
        ([*STORY, "--slug", "sida"], "används redan av webbplatsen"),
        ([*RESULT, "--phase", "avslutat"], "--end"),
        ([*AMBASSADOR, "--subject", "person", "--legal-basis", "samtycke"], "--record-no"),
    ],
)
def test_what_cannot_be_used_is_told_and_nothing_is_written(
    content: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str
) -> None:
    assert new(content, *arguments) == 2
    assert told in capsys.readouterr().err
    assert not [*content.rglob("index.md")]


@pytest.mark.usefixtures("answers")
@pytest.mark.parametrize("date", ["2026-01-01", "2025-01-01"])
def test_a_name_that_is_taken_is_refused_in_every_years_folder(
    content: Path, capsys: pytest.CaptureFixture[str], date: str
) -> None:
    assert new(content, *STORY, "--date", "2026-01-01") == 0
    before = made(content).read_bytes()
    assert new(content, *STORY, "--date", date) == 2
    assert "finns redan" in capsys.readouterr().err
    assert made(content).read_bytes() == before


@pytest.mark.parametrize(
    ("choices", "literal"),
    [(interview.SUBJECTS, Subject), (interview.PHASES, Phase), (interview.LEGAL_BASES, LegalBasis)],
)
def test_the_choices_are_those_of_the_schema(choices: tuple[interview.Choice, ...], literal: object) -> None:
    assert {choice.name for choice in choices} == set(get_args(literal))
