"""Where files belong."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from goodnews.model.filing import Place, closest_file, file, is_litter, is_plain
from goodnews.model.problems import Problem


@pytest.mark.parametrize(
    ("path", "kind", "slug", "year"),
    [
        ("berattelser/2026/vinterbad/index.md", "story", "vinterbad", 2026),
        ("resultat/simhallen/index.md", "result", "simhallen", None),
        ("ambassadorer/polhem/index.md", "ambassador", "polhem", None),
        ("omraden/ratt-kompetens.md", "area", "ratt-kompetens", None),
        ("sidor/om.md", "page", "om", None),
        ("matt/folkmangd.yaml", "indicator", "folkmangd", None),
    ],
)
def test_a_file_in_its_place(path: str, kind: str, slug: str, year: int | None) -> None:
    place = file(PurePosixPath(path))
    assert isinstance(place, Place)
    assert (place.kind.name, place.slug, place.year) == (kind, slug, year)


@pytest.mark.parametrize(
    "path", ["platser.yaml", "matt/kallor/folkmangd.json", "resultat/a/foto.JPG", "sidor/karta.svg"]
)
def test_files_that_others_read(path: str) -> None:
    assert file(PurePosixPath(path)) is None


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("kultur/x/index.md", "fel mapp"),
        ("resultaten/x/index.md", "Menade du ”resultat”?"),
        ("las-mig.md", "fel mapp"),
        ("berattelser/vinterbad/index.md", "fel nivå"),
        ("berattelser/i-fjol/vinterbad/index.md", "inget årtal"),
        ("berattelser/2026/vinterbad/text.md", "ska heta index.md"),
        ("berattelser/2026/Vårt bad/index.md", "Döp om till ”vart-bad”"),
        ("resultat/x/rapport.docx", "”.docx” kan inte ligga här"),
        ("resultat/x/index.markdown", "”.markdown” kan inte ligga här"),
        ("matt/folkmangd.yml", "slutar på .yaml"),
        ("matt/kallor/folkmangd.yaml", "fel nivå"),
        ("sidor/omraden.md", "används redan av webbplatsen"),
        ("resultat/sida/index.md", "används redan av webbplatsen"),
    ],
)
def test_a_file_out_of_place_is_told_where_it_belongs(path: str, words: str) -> None:
    problem = file(PurePosixPath(path))
    assert isinstance(problem, Problem)
    assert words in str(problem)


@pytest.mark.parametrize("path", [".DS_Store", "a/.git/x.md", "a/Thumbs.db", "a/~$text.docx", "a/index.md~"])
def test_litter_is_nobodys_text(path: str) -> None:
    assert is_litter(PurePosixPath(path))


def test_ordinary_files_are_not_litter() -> None:
    assert not is_litter(PurePosixPath("berattelser/2026/vinterbad/index.md"))


@pytest.mark.parametrize(("name", "plain"), [("rapport-2026.pdf", True), ("Min rapport.pdf", False), ("å.pdf", False)])
def test_names_that_can_stand_in_an_address(name: str, plain: bool) -> None:  # noqa: FBT001
    assert is_plain(name) is plain


@pytest.mark.parametrize(
    ("target", "meant"),
    [
        ("berattelser/2026/bade/index.md", "berattelser/2026/badet/index.md"),
        ("berattelser/2025/badet/index.md", "berattelser/2026/badet/index.md"),
        ("berattelser/2026/badet.md", "berattelser/2026/badet/index.md"),
        ("sidor/omm.md", "sidor/om.md"),
        ("berattelser/2026/skolan/index.md", None),
        ("berattelser/2026/index.md", None),
        ("", None),
    ],
)
def test_a_file_is_guessed_by_its_own_name_and_not_by_its_folder_s(target: str, meant: str | None) -> None:
    hint = closest_file(target, ["berattelser/2026/badet/index.md", "sidor/om.md"])
    assert hint == (f"Menade du ”{{filename}}/{meant}”?" if meant else "Kontrollera mappens namn.")
