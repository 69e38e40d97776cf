"""What texts refer to: other texts, documents and pictures."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from pathlib import Path, PurePosixPath

import pytest

from goodnews.model.problems import ContentError
from goodnews.reader import Content, read
from goodnews.references import beside, inside
from tests.minisite import story, write
from tests.model.builders import entry

TODAY = dt.date(2026, 11, 23)
HERE = "content/berattelser/2026/nyhet"
PAGE = """\
-- content/sidor/om.md --
---
title: Om
summary: Om oss.
modified: 2026-01-01
---
## Vi som skriver

Text.
"""
OTHER = story("annan", "## En rubrik\n\nText.", date="2026-01-01")
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path d="M0 0h9v9z"/></svg>\n'
HIDDEN = {"draft": {"status": "draft"}, "future": {"date": "2026-12-01"}}
GONE = {"withdrawn": {"status": "withdrawn"}, "expired": {"expires": "2026-11-01"}}


def content(folder: Path, site: str, *, preview: bool = False) -> Content:
    """Write the mini-site and read it."""
    return read(write(folder, site) / "content", today=TODAY, preview=preview)


def href(read_: Content) -> str:
    """Return where the first link of the story ”nyhet” leads."""
    (story_,) = (one for one in read_.site.entries if one.slug == "nyhet")
    found = re.search(r'href="([^"]*)"', "".join(map(str, story_.body.parts)))
    assert found
    return found[1]


def told(folder: Path, site: str) -> list[str]:
    """Write the mini-site and return all that is wrong with it, without the cures."""
    with pytest.raises(ContentError) as caught:
        content(folder, site)
    return [f"{problem.path}:{problem.line} {problem.sentence}" for problem in caught.value.problems]


# -- Texts -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "url"),
    [
        ("{filename}../annan/index.md", "/berattelser/annan/"),
        ("{filename}/berattelser/2026/annan/index.md", "/berattelser/annan/"),
        ("{filename}/berattelser/2026/annan/index.md#en-rubrik", "/berattelser/annan/#en-rubrik"),
        ("{filename}../../../sidor/om.md#vi-som-skriver", "/om/#vi-som-skriver"),
        ("{filename}/omraden/trygghet.md", "/omraden/trygghet/"),
        ("{filename}index.md", "/berattelser/nyhet/"),
        ("https://exempel.se/#a", "https://exempel.se/#a"),
    ],
)
def test_a_link_to_a_text_s_file_becomes_its_address(tmp_path: Path, target: str, url: str) -> None:
    assert href(content(tmp_path, story("nyhet", f"[x]({target})") + OTHER + PAGE)) == url


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("{filename}../anan/index.md", "länken ”{filename}../anan/index.md” leder inte till någon text."),
        ("{filename}bild.svg", "länken ”{filename}bild.svg” leder inte till någon text."),
        ("{filename}/", "länken ”{filename}/” leder inte till någon text."),
        ("{filename}../../..", "länken ”{filename}../../..” leder inte till någon text."),
        ("{filename}/platser.yaml", "länken ”{filename}/platser.yaml” leder inte till någon text."),
        (
            "{filename}/sidor/om.md#saknas",
            "länken ”{filename}/sidor/om.md#saknas” leder till en rubrik som inte finns.",
        ),
        ("{filename}../../../../utanfor.md", "länken ”{filename}../../../../utanfor.md” leder ut ur innehållet."),
        ("{static}../../../../utanfor.pdf", "länken ”{static}../../../../utanfor.pdf” leder ut ur innehållet."),
        ("{static}cirkel.pdf", "länken ”{static}cirkel.pdf” leder ut ur innehållet."),
        ("{static}saknas.pdf", "länken ”{static}saknas.pdf” leder inte till någon fil."),
        ("{static}mapp.pdf", "länken ”{static}mapp.pdf” leder inte till någon fil."),
        ("{static}bild.svg", "filen ”bild.svg” kan inte lämnas ut som den är."),
        ("{static}/", "filen ”content” kan inte lämnas ut som den är."),
        ("{static}Rapport_1.pdf", "filnamnet ”Rapport_1.pdf” kan inte bli en webbadress."),
    ],
)
def test_a_link_that_leads_nowhere_is_told_on_its_line(tmp_path: Path, target: str, sentence: str) -> None:
    site = story("nyhet", f"Text.\n\n[x]({target})") + PAGE + f"-- {HERE}/bild.svg --\n{DRAWING}"
    write(tmp_path, site + f"-- {HERE}/Rapport_1.pdf --\nx\n")
    (tmp_path / HERE / "mapp.pdf").mkdir()
    (tmp_path / "utanfor.pdf").touch()
    (tmp_path / "utanfor.md").touch()
    problems = [problem for problem in _with_circle(tmp_path) if ":12 " in problem]
    assert problems == [f"{HERE}/index.md:12 {sentence}"]


def _with_circle(folder: Path) -> list[str]:
    """Return all that is wrong with the content when a file in it is a link to itself."""
    (folder / HERE / "cirkel.pdf").symlink_to("cirkel.pdf")
    with pytest.raises(ContentError) as caught:
        read(folder / "content", today=TODAY)
    return [f"{problem.path}:{problem.line} {problem.sentence}" for problem in caught.value.problems]


@pytest.mark.parametrize(
    "over",
    [
        {"body": f"[x]({{static}}{'a' * 300}.pdf)"},
        {"body": f"[x]({{filename}}/sidor/{'a' * 300}.md)"},
        {"body": f"![x]({'a' * 300}.jpg)"},
        {"image": f"{{file: {'a' * 300}.jpg, alt: x}}"},
    ],
)
def test_a_name_that_no_file_can_have_is_a_problem_like_any_other(tmp_path: Path, over: dict[str, str]) -> None:
    assert len(told(tmp_path, story("nyhet", **over))) == 1


def test_the_nearest_text_is_suggested(tmp_path: Path) -> None:
    with pytest.raises(ContentError) as caught:
        content(tmp_path, story("nyhet", "[x]({filename}../anan/index.md)") + OTHER)
    assert caught.value.problems[0].hint == "Menade du ”{filename}/berattelser/2026/annan/index.md”?"


def test_a_link_to_a_text_that_cannot_be_read_has_no_problem_of_its_own(tmp_path: Path) -> None:
    site = story("nyhet", "[x]({filename}../annan/index.md)") + story("annan", title="")
    assert [problem.partition(":")[0] for problem in told(tmp_path, site)] == [
        HERE.replace("nyhet", "annan") + "/index.md"
    ]


@pytest.mark.parametrize("why", HIDDEN)
def test_a_public_text_may_not_lead_to_one_that_is_not_published_yet(tmp_path: Path, why: str) -> None:
    site = story("nyhet", "[x]({filename}../annan/index.md)") + story("annan", **HIDDEN[why])
    (problem,) = told(tmp_path, site)
    assert (
        problem
        == f"{HERE}/index.md:10 länken ”{{filename}}../annan/index.md” leder till en text som inte är publicerad."
    )


@pytest.mark.parametrize("why", GONE)
def test_a_link_to_a_text_that_is_gone_leads_to_the_list_and_is_a_notice(tmp_path: Path, why: str) -> None:
    read_ = content(
        tmp_path, story("nyhet", "[x]({filename}../annan/index.md#a)") + story("annan", "## A\n\nB", **GONE[why])
    )
    assert href(read_) == "/berattelser/"
    (notice,) = read_.notices
    assert (notice.line, notice.sentence.endswith("leder till en text som inte längre visas.")) == (10, True)


@pytest.mark.parametrize("over", [*HIDDEN.values(), *GONE.values()])
def test_a_draft_may_lead_to_whatever_there_is(tmp_path: Path, over: dict[str, str]) -> None:
    site = story("nyhet", "[x]({filename}../annan/index.md)", status="draft") + story("annan", **over)
    assert href(content(tmp_path, site, preview=True)) == "/berattelser/annan/"


# -- Documents -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("target", "name"),
    [
        ("{static}rapport.pdf", f"{HERE}/rapport.pdf"),
        ("{static}/sidor/rapport.csv", "content/sidor/rapport.csv"),
        ("{static}../../../sidor/rapport.csv", "content/sidor/rapport.csv"),
    ],
)
def test_a_document_gets_an_address_that_changes_when_it_does(tmp_path: Path, target: str, name: str) -> None:
    read_ = content(tmp_path, story("nyhet", f"[x]({target})") + f"-- {name} --\nInnehåll.\n")
    digest = hashlib.sha256("Innehåll.\n".encode()).hexdigest()[:12]
    url = f"/filer/{digest}/{PurePosixPath(name).name}"
    assert href(read_) == url
    assert read_.site.documents == {url: name}
    assert read_.files == {name: tmp_path / name}


def test_a_document_of_a_text_that_is_not_public_is_not_handed_out(tmp_path: Path) -> None:
    site = story("nyhet", "[x]({static}rapport.pdf)", status="draft") + f"-- {HERE}/rapport.pdf --\nx\n"
    assert content(tmp_path, site).site.documents == {}
    assert len(content(tmp_path, "", preview=True).site.documents) == 1


def test_a_document_that_is_a_link_out_of_the_content_is_refused(tmp_path: Path) -> None:
    (write(tmp_path / "sajt", story("nyhet", "[x]({static}rapport.pdf)")) / HERE / "rapport.pdf").symlink_to(__file__)
    problems = told(tmp_path / "sajt", "")
    assert f"{HERE}/index.md:10 länken ”{{static}}rapport.pdf” leder ut ur innehållet." in problems


# -- Pictures --------------------------------------------------------------------------------------


def test_pictures_are_found_beside_the_text_and_the_leading_one_from_anywhere(tmp_path: Path) -> None:
    site = story("nyhet", "![Ett](bild.svg)", image="{file: ../delad/bild.svg, alt: Två}")
    names = (f"{HERE}/bild.svg", "content/berattelser/2026/delad/bild.svg")
    read_ = content(tmp_path, site + "".join(f"-- {name} --\n{DRAWING}" for name in names))
    (told_,) = read_.site.entries
    assert told_.figure is not None
    figures = (*told_.inline_figures, told_.figure)
    assert [(figure.alt, figure.original.path) for figure in figures] == [*zip(("Ett", "Två"), names, strict=True)]
    assert [part for part in told_.body.parts if not isinstance(part, str)] == list(told_.inline_figures)
    assert read_.files == {name: tmp_path / name for name in names}


@pytest.mark.parametrize(
    ("over", "line"),
    [({"image": "{file: NAMN, alt: x}"}, 9), ({"body": "Text.\n\n![x](NAMN)"}, 12)],
)
@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("saknas.jpg", "bilden ”saknas.jpg” finns inte."),
        ("../../../../hemlig.svg", "bilden ”../../../../hemlig.svg” ligger utanför innehållet."),
        ("lank.svg", "bilden ”lank.svg” ligger utanför innehållet."),
    ],
)
def test_a_picture_that_is_missing_or_outside_is_told_on_its_line(
    tmp_path: Path, over: dict[str, str], line: int, name: str, sentence: str
) -> None:
    (tmp_path / "hemlig.svg").write_text(DRAWING)
    fields = {field: text.replace("NAMN", name) for field, text in over.items()}
    (write(tmp_path, story("nyhet", **fields)) / HERE / "lank.svg").symlink_to(tmp_path / "hemlig.svg")
    assert f"{HERE}/index.md:{line} {sentence}" in told(tmp_path, "")


def test_a_picture_may_be_a_link_to_another_in_the_content(tmp_path: Path) -> None:
    site = story("nyhet", image="{file: lank.svg, alt: x}") + f"-- {HERE}/bild.svg --\n{DRAWING}"
    (write(tmp_path, site) / HERE / "lank.svg").symlink_to("bild.svg")
    assert content(tmp_path, "").files == {f"{HERE}/lank.svg": tmp_path / HERE / "bild.svg"}


# -- Paths -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("a.jpg", "berattelser/2026/en-text/a.jpg"),
        ("./a.jpg", "berattelser/2026/en-text/a.jpg"),
        ("../b/a.jpg", "berattelser/2026/b/a.jpg"),
        ("/a.jpg", "a.jpg"),
        ("../../../a.jpg", "a.jpg"),
        ("../../../../a.jpg", None),
        ("./b//./a.jpg", "berattelser/2026/en-text/b/a.jpg"),
        ("//berattelser/a.jpg", None),
        ("/../a.jpg", None),
        ("..\\a.jpg", None),
    ],
)
def test_a_name_counts_from_the_text_s_folder_or_from_the_root(name: str, path: str | None) -> None:
    assert beside(entry("story"), name) == (path and PurePosixPath(path))


def test_inside_follows_links_and_stops_at_the_root(tmp_path: Path) -> None:
    (tmp_path / "rot").mkdir()
    (tmp_path / "ut").touch()
    (tmp_path / "rot" / "ut").symlink_to(tmp_path / "ut")
    (tmp_path / "rot" / "in").symlink_to("fil")
    root = tmp_path / "rot"
    found = [inside(root, PurePosixPath(name)) for name in ("in", "ut", "../ut", "a" * 300)]
    assert found == [root / "fil", None, None, None]
