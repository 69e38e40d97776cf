"""Whole builds in a process of their own: what reaches the output, and that it is the same everywhere."""

from __future__ import annotations

import gzip
import sys
from typing import TYPE_CHECKING

import pytest

from tests.minisite import ROOT, ambassador, build, run, story, write

if TYPE_CHECKING:
    from pathlib import Path

SECRET = "Hemlighet"  # noqa: S105 (a word to search for)
PERSON = {
    "subject": "person",
    "legal_basis": "samtycke",
    "record_no": f"{SECRET}-diarienummer",
    "valid_until": "2027-01-01",
    "review_by": "2026-12-31",
}
#: What is not public, each with a secret in its address, headline, ingress, text and picture.
HIDDEN = {
    "utkast": {"status": "draft"},
    "kommande": {"date": "2026-11-24"},
    "utgangen": {"expires": "2026-11-22"},
    "tillbakadragen": {"status": "withdrawn"},
}


def hidden(slug: str) -> str:
    """Return a story that is not public, with secrets in all that it says."""
    told = {"title": f"{SECRET} {slug}", "summary": f"{SECRET} i ingressen.", "review_by": "2027-02-03"}
    image = f'{{file: {slug}.svg, alt: "{SECRET} i bilden"}}'
    picture = f"-- content/berattelser/2026/{SECRET.lower()}-{slug}/{slug}.svg --\n{svg(slug)}"
    return story(f"{SECRET.lower()}-{slug}", f"{SECRET} i texten.", **told, image=image, **HIDDEN[slug]) + picture


def svg(slug: str) -> str:
    """Return a drawing that is like no other."""
    red = f"#{sum(map(ord, slug)) % 4096:03x}"
    field = f'<path d="M0 0h900v600H0z" fill="{red}"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 900 600">{field}</svg>\n'


SITE = (
    story("nyhet", people="[polhem, borta]", aims="[forebygga-brott]", previous="[/berattelser/gammal/]")
    + "".join(map(hidden, HIDDEN))
    + ambassador("polhem", **PERSON)
    + ambassador("borta", title=f"{SECRET} Borta", **PERSON | {"valid_until": "2026-11-22"})
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the site's content."""
    return write(tmp_path_factory.mktemp("site"), SITE)


def test_not_one_byte_of_what_is_hidden_or_private_is_published(folder: Path) -> None:
    built = build(folder)
    assert built.code == 0, built.told
    for name in built.names():
        assert SECRET.lower() not in name.lower()
        data = (built.output / name).read_bytes()
        data = (gzip.decompress(data) if ".pf_" in name else data).lower()
        for secret in (SECRET.lower(), "record_no", "samtycke", "2027-01-01", "2026-12-31", "2027-02-03"):
            assert secret.encode() not in data, f"{secret} in {name}"
    # Cards of the site, its two areas, the story and the ambassador, and no picture.
    pictures = [name for name in built.names() if name.startswith("bilder/")]
    assert (len(pictures), {name.rpartition("/")[0] for name in pictures}) == (5, {"bilder/kort"})
    assert "tiden gick ut 22 november 2026" in built.told


def test_the_preview_shows_what_is_hidden_and_marks_it(folder: Path) -> None:
    built = build(folder, preview=True)
    assert built.code == 0, built.told
    marks = {
        "utkast": "Utkast",
        "kommande": "24 november 2026",
        "utgangen": "Visas inte längre",
        "tillbakadragen": "Tillbakadragen",
    }
    for slug, mark in marks.items():
        assert mark in built.read(f"berattelser/{SECRET.lower()}-{slug}/index.html")
    assert "diarienummer" not in built.read("ambassadorer/polhem/index.html")
    assert built.read("robots.txt") == "User-agent: *\nDisallow: /\n"


def test_a_site_is_the_same_in_any_folder_time_zone_and_locale(tmp_path: Path) -> None:
    first = build(write(tmp_path / "a", SITE), TZ="Pacific/Auckland", LC_ALL="C", PYTHONHASHSEED="1")
    other = build(
        write(tmp_path / "en annan mapp å", SITE),
        TZ="America/Los_Angeles",
        LC_ALL="C.UTF-8",
        PYTHONHASHSEED="2",
        GOODNEWS_CACHE=str(tmp_path / "cache"),
    )
    assert first.names() == other.names()
    for name in first.names():
        assert (first.output / name).read_bytes() == (other.output / name).read_bytes(), name


def test_building_again_changes_nothing_and_removes_what_has_gone(tmp_path: Path) -> None:
    folder = write(tmp_path, story("ett") + story("tva"))
    before = build(folder)
    kept = {name: (before.output / name).read_bytes() for name in before.names()}
    assert {name: (before.output / name).read_bytes() for name in build(folder).names()} == kept
    (folder / "content/berattelser/2026/tva/index.md").unlink()
    after = build(folder)
    assert "berattelser/tva/index.html" in kept
    assert "berattelser/tva/index.html" not in after.names()


def test_a_mistake_leaves_the_last_site_and_the_next_save_recovers(tmp_path: Path) -> None:
    folder = write(tmp_path, story("ett"))
    page = build(folder).read("berattelser/ett/index.html")
    write(tmp_path, story("ett", areas="[okand]"))
    failed = build(folder)
    assert failed.code == 1
    assert "området ”okand” finns inte" in failed.told
    assert failed.read("berattelser/ett/index.html") == page
    write(tmp_path, story("ett"))
    assert build(folder).code == 0


def test_the_day_alone_decides_what_is_due(tmp_path: Path) -> None:
    folder = write(tmp_path, story("snart", date="2026-11-24", expires="2026-11-25"))
    shown = [
        "berattelser/snart/index.html" in build(folder, today=f"2026-11-{day}").names() for day in (23, 24, 25, 26)
    ]
    assert shown == [False, True, True, False]


def test_a_folder_that_is_not_ours_is_left_alone(tmp_path: Path) -> None:
    folder = write(tmp_path, story())
    (folder / "output").mkdir()
    (folder / "output" / "examensarbete.docx").write_bytes(b"x")
    built = build(folder)
    assert built.code == 2
    assert "inte är byggt härifrån" in built.told
    assert built.names() == {"examensarbete.docx"}


def test_plain_pelican_builds_the_same_site(tmp_path: Path) -> None:
    ours = build(write(tmp_path / "a", SITE))
    folder = write(tmp_path / "b", SITE)
    conf = str(ROOT / "publishconf.py")
    theirs = run([sys.executable, "-m", "pelican", "content", "-s", conf, "-o", "output", "--fatal", "errors"], folder)
    assert theirs.code == 0, theirs.told
    assert ours.names() == theirs.names()
    for name in ours.names():
        assert (ours.output / name).read_bytes() == (theirs.output / name).read_bytes(), name


def test_an_empty_site_is_a_site(tmp_path: Path) -> None:
    built = build(write(tmp_path, ""))
    assert built.code == 0, built.told
    assert {"index.html", "404.html", "flode.rss", "sitemap.xml", "omraden/trygghet/index.html"} <= built.names()


def test_text_is_never_taken_for_markup(tmp_path: Path) -> None:
    built = build(write(tmp_path, story("farlig", title='"<script>alert(1)</script> & ]]>"', summary='"<b>&"')))
    assert built.code == 0, built.told
    for name in built.names():
        if name.endswith((".html", ".rss", ".xml")):
            assert "<script>alert" not in built.read(name).replace("<![CDATA[", ""), name
