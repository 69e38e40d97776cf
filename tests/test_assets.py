"""The bundle of stylesheet, icons and fonts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.assets import Assets, MissingAssetError, bundle

if TYPE_CHECKING:
    from pathlib import Path

TOKENS = ":root { --paper: #ffffff; }\n@media (x) { :root { --paper: #000000; } }\n"


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    put(
        tmp_path,
        "css/site.css",
        "@layer base, looks;\n@import url(a.css) layer(base);\n@import url(b/c.css) layer(looks);\n",
    )
    put(tmp_path, "css/a.css", TOKENS)
    put(tmp_path, "css/b/c.css", "/* why */\na {\n  background: url(../../icons/dot.svg);\n}\n")
    put(tmp_path, "icons/dot.svg", "<svg/>")
    return tmp_path


def put(folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def css(assets: Assets) -> str:
    return assets.files[assets.url("css/site.css").removeprefix("/")].decode()


def test_imports_stand_in_their_layers_in_order(theme: Path) -> None:
    """The first line stays the first, and no import is left."""
    text = css(bundle(theme, {}))
    assert text.startswith("@layer base, looks;\n@layer base {\n:root")
    assert text.index("@layer base {") < text.index("@layer looks {")
    assert "@import" not in text


def test_comments_are_for_the_source(theme: Path) -> None:
    """Readers do not download the reasons."""
    assert "why" not in css(bundle(theme, {}))


def test_what_the_stylesheet_shows_is_fingerprinted(theme: Path) -> None:
    """An address of a file is rewritten to the one that may be cached."""
    assets = bundle(theme, {})
    assert f"url({assets.url('icons/dot.svg')})" in css(assets)
    assert assets.url("icons/dot.svg").startswith("/assets/dot.")


def test_every_file_lies_where_its_address_says(theme: Path) -> None:
    """`files` are the addresses without their first slash."""
    assets = bundle(theme, {"fonts/x.woff2": b"font"})
    assert sorted(assets.files) == sorted(url.removeprefix("/") for url in assets.urls.values())
    assert assets.files[assets.url("fonts/x.woff2").removeprefix("/")] == b"font"


def test_an_address_changes_with_what_it_leads_to(theme: Path) -> None:
    """A new icon gives a new address to itself and to the stylesheet that shows it, and to nothing else."""
    before = bundle(theme, {"fonts/x.woff2": b"font"})
    put(theme, "icons/dot.svg", "<svg></svg>")
    after = bundle(theme, {"fonts/x.woff2": b"font"})
    assert after.url("icons/dot.svg") != before.url("icons/dot.svg")
    assert after.url("css/site.css") != before.url("css/site.css")
    assert after.url("fonts/x.woff2") == before.url("fonts/x.woff2")


def test_the_same_theme_gives_the_same_bytes(theme: Path) -> None:
    """Nothing but the files decides."""
    assert bundle(theme, {}).files == bundle(theme, {}).files


def test_browsers_are_told_the_papers_colour(theme: Path) -> None:
    """The light one and the dark one, from the tokens."""
    assets = bundle(theme, {})
    assert (assets.theme_colour("light"), assets.theme_colour("dark")) == ("#ffffff", "#000000")


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("css/site.css", "@layer a;\n@import url(gone.css) layer(a);\n", "gone.css"),
        ("css/site.css", "a { color: red; }\n", "lagrens ordning"),
        ("css/site.css", "@layer a;\na { color: red; }\n", "ingen import"),
        ("css/a.css", "a { background: url(../icons/gone.svg); }", "gone.svg"),
    ],
)
def test_a_broken_stylesheet_stops_the_build(theme: Path, name: str, text: str, sentence: str) -> None:
    """What cannot be bundled is named."""
    put(theme, name, text)
    with pytest.raises(MissingAssetError, match=sentence):
        bundle(theme, {})


def test_a_template_cannot_ask_for_what_is_not_there(theme: Path) -> None:
    """A misspelt asset is an error, not a dead address."""
    with pytest.raises(MissingAssetError, match=r"icons/mrak\.svg"):
        bundle(theme, {}).url("icons/mrak.svg")
