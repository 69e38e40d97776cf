"""The content folder into a site, or into every problem at once."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from goodnews.model.problems import ContentError
from goodnews.reader import Content, read
from tests.minisite import ambassador, story, write

if TYPE_CHECKING:
    from pathlib import Path

TODAY = dt.date(2026, 11, 23)
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path d="M0 0h9v9z"/></svg>\n'
HERE = "berattelser/2026/nyhet"
LINKED = "filen är en länk till något som inte är en fil i innehållet. Lägg själva filen här."


def content(folder: Path, site: str = "", *, preview: bool = False) -> Content:
    """Write the mini-site and read it."""
    return read(write(folder, site) / "content", today=TODAY, preview=preview)


def told(folder: Path, site: str = "") -> list[str]:
    """Write the mini-site and return all that is wrong with it."""
    with pytest.raises(ContentError) as caught:
        content(folder, site)
    return [str(problem) for problem in caught.value.problems]


def test_a_folder_becomes_a_site(tmp_path: Path) -> None:
    read_ = content(tmp_path, story("nyhet", "**Fet** text.", places="[garpenberg]") + ambassador("polhem"))
    assert [entry.url for entry in read_.site.entries] == ["/berattelser/nyhet/", "/ambassadorer/polhem/"]
    assert read_.site.entries[0].body.parts == ("<p><strong>Fet</strong> text.</p>",)
    assert [area.slug for area in read_.site.areas] == ["trygghet", "handel"]
    assert [place.name for place in read_.site.places] == ["Garpenberg"]
    assert (read_.files, read_.notices) == ({}, ())


def test_a_story_has_the_picture_beside_it(tmp_path: Path) -> None:
    picture = f"-- content/{HERE}/bild.svg --\n{DRAWING}"
    read_ = content(tmp_path, story("nyhet", image="{file: bild.svg, alt: En bild}") + picture)
    figure = read_.site.entries[0].figure
    assert figure is not None
    assert (figure.alt, figure.original.path) == ("En bild", f"content/{HERE}/bild.svg")
    assert read_.files == {f"content/{HERE}/bild.svg": tmp_path / "content" / HERE / "bild.svg"}


def test_every_problem_is_told_at_once_in_the_order_of_files_and_lines(tmp_path: Path) -> None:
    site = (
        story("ett", "<script>x</script>", areas="[okand]", status="klar")
        + story("tva", "[x]({filename}/saknas.md)", areas="[okand]", image="{file: saknas.jpg, alt: x}")
        + "-- content/kultur/fest.md --\nFest.\n"
        + "-- content/platser.yaml --\n- slug: Å\n  name: Å\n"
    )
    assert [problem.partition(" ")[0] for problem in told(tmp_path, site)] == [
        "content/berattelser/2026/ett/index.md:7:",
        "content/berattelser/2026/ett/index.md:10:",
        "content/berattelser/2026/tva/index.md:6:",
        "content/berattelser/2026/tva/index.md:9:",
        "content/berattelser/2026/tva/index.md:11:",
        "content/kultur/fest.md:",
        "content/platser.yaml:1:",
    ]


def test_a_notice_does_not_stop_the_build(tmp_path: Path) -> None:
    person = {"subject": "person", "legal_basis": "samtycke", "record_no": "KS 1", "valid_until": "2026-11-22"}
    read_ = content(tmp_path, story("nyhet", people="[anna]") + ambassador("anna", **person))
    assert [notice.path for notice in read_.notices] == ["content/ambassadorer/anna/index.md"]
    assert [(entry.slug, entry.people) for entry in read_.site.entries] == [("nyhet", ())]


@pytest.mark.parametrize(
    ("over", "visibility"),
    [
        ({"date": "2026-11-23", "expires": "2026-11-23"}, "public"),
        ({"date": "2026-11-24"}, "future"),
        ({"expires": "2026-11-22"}, "expired"),
        ({"status": "draft"}, "draft"),
        ({"status": "withdrawn"}, "withdrawn"),
    ],
)
def test_the_day_and_the_status_decide_what_is_seen(tmp_path: Path, over: dict[str, str], visibility: str) -> None:
    shown = content(tmp_path, story("nyhet", **over)).site.entries
    assert bool(shown) == (visibility == "public")
    assert [entry.visibility for entry in content(tmp_path, preview=True).site.entries] == [visibility]


@pytest.mark.parametrize("area", ["---\ntitle: [\n---\n", "---\ntitle: Rubrik\n---\n", "\n"])
def test_an_area_that_cannot_be_read_raises_no_false_alarms(tmp_path: Path, area: str) -> None:
    site = story("nyhet", areas="[trygghet]", aims="[forebygga-brott]")
    problems = told(tmp_path, f"{site}-- content/omraden/trygghet.md --\n{area}")
    assert {problem.partition(":")[0] for problem in problems} == {"content/omraden/trygghet.md"}


def test_an_ambassador_that_cannot_be_read_is_no_unknown_person(tmp_path: Path) -> None:
    problems = told(tmp_path, story("nyhet", people="[polhem]") + ambassador("polhem", role=""))
    assert [problem.partition(":")[0] for problem in problems] == ["content/ambassadorer/polhem/index.md"]


@pytest.mark.parametrize(
    ("places", "problem"),
    [
        ("- slug: [\n", "content/platser.yaml:2: raden hänger inte ihop"),
        ("slug: garpenberg\n", "content/platser.yaml:1: filen är inte en lista över orter."),
        ("- garpenberg\n", "content/platser.yaml:1: filen är inte en lista över orter."),
        ("\n", "content/platser.yaml:1: filen är inte en lista över orter."),
        ("- slug: a\n", "content/platser.yaml:1: name: uppgiften saknas."),
        (
            "- slug: a\n  name: A\n  position: [60.28, 15.99]\n",
            "content/platser.yaml:3: position: ”60.28, 15.99” är inget läge i Sverige. Skriv longituden först",
        ),
        ("- slug: a\n  name: A\n- slug: a\n  name: B\n", "content/platser.yaml:3: orten ”a” står två gånger."),
    ],
)
def test_a_broken_list_of_places_has_its_own_problem_and_causes_no_others(
    tmp_path: Path, places: str, problem: str
) -> None:
    (only,) = told(tmp_path, story("nyhet", places="[garpenberg]") + f"-- content/platser.yaml --\n{places}")
    assert only.startswith(problem)


def test_without_a_list_there_are_no_places(tmp_path: Path) -> None:
    (write(tmp_path, story("nyhet", places="[garpenberg]")) / "content" / "platser.yaml").unlink()
    with pytest.raises(ContentError, match="1 problem i 1 fil"):
        read(tmp_path / "content", today=TODAY)


@pytest.mark.parametrize("target", ["{}/utanfor.md", "{}/mapp", "finns-inte.md", "lank.md"])
def test_a_link_to_anything_but_a_file_of_the_content_is_refused(tmp_path: Path, target: str) -> None:
    outside = tmp_path / "annanstans"
    (outside / "mapp").mkdir(parents=True)
    (outside / "utanfor.md").write_text("Hemligt.")
    link = write(tmp_path / "sajt", story()) / "content" / "sidor" / "lank.md"
    link.parent.mkdir()
    link.symlink_to(target.format(outside))
    assert told(tmp_path / "sajt") == [f"content/sidor/lank.md: {LINKED}"]


def test_the_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    write(tmp_path / "annanstans", story())
    (tmp_path / "content").symlink_to(tmp_path / "annanstans" / "content", target_is_directory=True)
    assert len(read(tmp_path / "content", today=TODAY).site.entries) == 1


@pytest.mark.parametrize(
    "name", [".DS_Store", "Thumbs.db", "index.md~", "~$text.docx", ".git/index.md", "index.md.tmp"]
)
def test_what_programs_leave_behind_is_not_read(tmp_path: Path, name: str) -> None:
    path = tmp_path / "content" / HERE / name
    path.parent.mkdir(parents=True)
    path.write_bytes(b"\xff")
    assert len(content(tmp_path, story()).site.entries) == 1


def test_windows_line_ends_and_a_byte_order_mark_make_no_difference(tmp_path: Path) -> None:
    before = content(tmp_path, story(body="Ett.\n\nTvå.")).site
    path = tmp_path / "content" / HERE / "index.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read(tmp_path / "content", today=TODAY).site.entries == before.entries


def test_verdicts_on_pictures_are_kept_in_the_cache(tmp_path: Path) -> None:
    write(tmp_path, story(image="{file: bild.svg, alt: x}") + f"-- content/{HERE}/bild.svg --\n{DRAWING}")
    read(tmp_path / "content", today=TODAY, cache=tmp_path / "cache")
    assert len(list((tmp_path / "cache" / "originals").iterdir())) == 1
