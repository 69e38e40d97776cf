"""The output folder as the judges see it: which address is which file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.check.judging import judged
from goodnews.check.output import Output

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def output(tmp_path: Path) -> Output:
    """Return a site with a start page, a page and a file."""
    (tmp_path / "om").mkdir()
    (tmp_path / "index.html").write_text('<link rel="canonical" href="https://exempel.se/"><p id="a">x</p>')
    (tmp_path / "om" / "index.html").write_text('<p id="b">x</p>')
    (tmp_path / "om" / "å.pdf").touch()
    return Output(root=tmp_path)


@pytest.mark.parametrize(
    ("address", "path"),
    [
        ("/om/", "/om/"),
        ("/om/?a=1#b", "/om/"),
        ("#b", "/om/"),
        ("", "/om/"),
        ("bild.jpg", "/om/bild.jpg"),
        ("/om/%C3%A5.pdf", "/om/å.pdf"),
        ("https://exempel.se", "/"),
        ("https://exempel.se/om/", "/om/"),
        ("https://exempel.se.annan.se/", None),
        ("https://annan.se/om/", None),
        ("//annan.se/om/", None),
        ("mailto:a@exempel.se", None),
        ("data:image/png;base64,x", None),
    ],
)
def test_an_address_is_a_path_within_the_site_or_leads_away(output: Output, address: str, path: str | None) -> None:
    assert output.local(address, "/om/") == path


@pytest.mark.parametrize(
    ("path", "held"),
    [("/", True), ("/om/", True), ("/om/å.pdf", True), ("/om/index.html", True), ("/om", False), ("/borta/", False)],
)
def test_a_server_shows_files_and_folders_with_an_index(output: Output, path: str, held: bool) -> None:  # noqa: FBT001
    assert output.holds(path) is held


def test_pages_are_known_by_their_addresses_when_they_are_judged(output: Output) -> None:
    judged(output, ())
    assert {url: page.ids for url, page in output.about.items()} == {"/": {"a"}, "/om/": {"b"}}
    assert output.host == "https://exempel.se"
