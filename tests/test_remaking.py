"""Builds after edits of bodies, with the real command: as a clean build, and only what shows the body."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from tests.edited import build, files, lay_out

if TYPE_CHECKING:
    from pathlib import Path

ONE, TWO = (f"content/berattelser/2026/{slug}/index.md" for slug in ("ett", "tva"))
DAY = "2026-11-23"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with a site that has been built, and whose search does not look at bodies."""
    with (lay_out(tmp_path) / "conf.py").open("a", encoding="utf-8") as file:
        file.write("GOODNEWS_SEARCH = False\n")
    assert build(tmp_path, "output", "cache", DAY).code == 0
    return tmp_path


def edit(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def remade(folder: Path) -> set[str]:
    """Build again, hold the site against a clean build, and return what was made alone, without a whole build."""
    built = build(folder, "output", "cache", DAY)
    shutil.rmtree(folder / "rent", ignore_errors=True)
    clean = build(folder, "rent", "clean", DAY)
    assert (built.code, built.told) == (clean.code, clean.told) == (0, "")
    assert files(folder / "output") == files(folder / "rent")
    (home,) = (folder / "cache" / "sites").iterdir()
    record = json.loads((home / "record").read_bytes().partition(b"\n")[2])
    return {name for name, key in record["keys"].items() if not key}


def test_an_edited_body_makes_its_page_and_its_feeds_alone(folder: Path) -> None:
    edit(folder, ONE, "Mer text.", "Mer text, och ett ord till.")
    made = remade(folder)
    assert "berattelser/ett/index.html" in made
    assert {name for name in made if not name.startswith("berattelser/ett/")} == {
        f"{feed}flode.{form}"
        for feed in ("", "ambassadorer/polhem/", "berattelser/", "omraden/trygghet/")
        for form in ("rss", "atom", "json")
    }


def test_edit_follows_edit_and_a_whole_build_follows_those(folder: Path) -> None:
    for number in range(3):
        edit(folder, ONE, "Mer", f"Mer {number}")
        assert remade(folder)
    edit(folder, ONE, "Mer", "Ännu mer")
    edit(folder, TWO, "Läs", "Läs om")
    assert {"berattelser/ett/index.html", "berattelser/tva/index.html"} <= remade(folder)
    edit(folder, ONE, "title: Rubriken", "title: En rubrik")
    assert remade(folder) == set()
    edit(folder, ONE, "text", "ord")
    assert remade(folder)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        (ONE, "## En rubrik", "## En annan rubrik"),
        (ONE, "Mer text.", "Mer [text](https://www.scb.se/)."),
        (ONE, "Mer text.", "![En bild](bild.svg)"),
        (ONE, "summary: Ingressen", "summary: En ingress"),
        ("content/sidor/om.md", "En sida", "Sidan"),
        ("content/omraden/handel.md", "Om området", "Området"),
        ("content/matt/matt.yaml", "Vad det betyder.", "Något annat."),
    ],
    ids=["heading", "link", "picture", "ingress", "page", "area", "indicator"],
)
def test_what_may_show_elsewhere_is_built_as_a_whole(folder: Path, name: str, old: str, new: str) -> None:
    edit(folder, name, old, new)
    assert remade(folder) == set()


def test_a_setting_a_template_and_another_day_are_built_as_a_whole(folder: Path) -> None:
    for name, old, new in (
        ("conf.py", "GOODNEWS_SEARCH_WHOLE = 2", "GOODNEWS_SEARCH_WHOLE = 3"),
        ("theme/templates/story.html", "{#", "{# Något. #}{#"),
    ):
        edit(folder, ONE, "Mer", "Mer och mer")
        edit(folder, name, old, new)
        assert remade(folder) == set()


@pytest.mark.parametrize("name", ["memory", "recipes", "record"])
@pytest.mark.parametrize("damage", [b"", b"rubbish" * 100])
def test_a_memory_that_cannot_be_trusted_is_done_without(folder: Path, name: str, damage: bytes) -> None:
    (home,) = (folder / "cache" / "sites").iterdir()
    (home / name).write_bytes(damage)
    edit(folder, ONE, "Mer", "Mer och mer")
    assert remade(folder) == set()
    edit(folder, ONE, "Mer", "Mer och mer")
    assert remade(folder)


RESULT = "content/resultat/hallen/index.md"


def test_a_text_about_an_indicator_is_held_against_it_first(folder: Path) -> None:
    edit(folder, RESULT, "Texten om resultatet.", "Ett mått har ökat sedan 2022.")
    assert "resultat/hallen/index.html" in remade(folder)
    edit(folder, RESULT, "har ökat", "har minskat")
    before = files(folder / "output")
    built = build(folder, "output", "cache", DAY)
    assert (built.code, built.told) == (1, build(folder, "rent", "clean", DAY).told)
    assert files(folder / "output") == before
