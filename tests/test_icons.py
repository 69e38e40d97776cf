"""The site's icons and its manifest."""

from __future__ import annotations

import io
import json
import re

import pytest
from PIL import Image

from goodnews.icons import FAVICON_SIZES, ICONS, favicon, icons, manifest
from goodnews.tokens import colours
from tests.minisite import ROOT

DRAWINGS = ROOT / "theme" / "drawings"
MARK = ROOT / "theme" / "static" / "icons" / "mark.svg"
LIGHT, DARK = colours((ROOT / "theme" / "static" / "css" / "tokens.css").read_text("utf-8"))
#: The drawings that icons are made from.
DRAWN = [DRAWINGS / name for name in sorted({"favicon.svg", *(drawing for drawing, _ in ICONS.values())})]
THREADS = ("falurott", "alvblatt", "grangront", "koppar", "ljung")


def test_every_icon_has_its_size() -> None:
    made = icons(DRAWINGS)
    assert {name: Image.open(io.BytesIO(data)).size for name, data in made.items()} == {
        name: (size, size) for name, (_, size) in ICONS.items()
    }


def test_the_favicon_holds_three_sizes_and_five_threads() -> None:
    """Even at sixteen pixels each thread has pixels of its very own colour."""
    image = Image.open(io.BytesIO(favicon(DRAWINGS)))
    assert image.info["sizes"] == {(size, size) for size in FAVICON_SIZES}
    image.size = 16, 16
    shown = {"#{:02x}{:02x}{:02x}".format(*colour[:3]) for _, colour in image.convert("RGBA").getcolors()}
    assert {LIGHT[thread] for thread in THREADS} <= shown


def test_the_favicon_is_the_same_every_time() -> None:
    assert favicon(DRAWINGS) == favicon(DRAWINGS)


@pytest.mark.parametrize("path", [*DRAWN, MARK], ids=lambda path: path.name)
def test_a_drawing_has_the_colours_of_the_theme(path: object) -> None:
    """A drawing stands alone and must repeat them; the logo has those of the dark scheme, too."""
    found = set(re.findall(r"#[0-9a-f]{6}", path.read_text("utf-8")))  # type: ignore[attr-defined]
    light, dark = {LIGHT[thread] for thread in THREADS}, {DARK[thread] for thread in THREADS}
    assert found == (light | dark if path == MARK else light | {LIGHT["paper"]})


def test_a_maskable_icon_keeps_its_drawing_within_the_circle() -> None:
    """Launchers may cut all outside a circle of 40 % (https://www.w3.org/TR/appmanifest/#icon-masks)."""
    image = Image.open(io.BytesIO(icons(DRAWINGS)["icons/maskable-512.png"])).convert("RGB")
    paper = image.getpixel((0, 0))
    marked = [(x, y) for x in range(0, 512, 2) for y in range(0, 512, 2) if image.getpixel((x, y)) != paper]
    assert len(marked) > 5000
    assert max((x - 256) ** 2 + (y - 256) ** 2 for x, y in marked) <= (0.4 * 512) ** 2


def test_the_manifest_names_the_site_and_its_icons() -> None:
    told = json.loads(manifest("Hedemora berättar", "Om.", "#fbfaf7", lambda name: f"/assets/{name}"))
    assert (told["name"], told["lang"], told["start_url"], told["display"]) == (
        "Hedemora berättar",
        "sv",
        "/",
        "browser",
    )
    assert told["background_color"] == told["theme_color"] == "#fbfaf7"
    assert [(icon["sizes"], icon.get("purpose")) for icon in told["icons"]] == [
        ("any", None),
        ("192x192", "maskable"),
        ("512x512", "maskable"),
    ]
