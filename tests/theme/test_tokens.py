"""The colours, as pairs: everything that is read holds 4.5:1, everything that only is seen 3:1, in both schemes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = Path(__file__).parents[2] / "theme" / "static" / "css"
TOKEN = re.compile(r"--([a-z-]+): (#[0-9a-f]{6});")
THREADS = ("falurott", "alvblatt", "grangront", "koppar", "ljung")
TEXT = [
    *((text, paper) for text in ("ink", "ink-soft", *THREADS) for paper in ("paper", "paper-tint")),
    *(("on-fill", f"{thread}-fill") for thread in THREADS),
    *((text, "foot") for text in ("on-foot", "on-foot-soft")),
    ("paper", "ink"),
]
GRAPHICS = [("focus", "paper"), ("focus", "paper-tint"), ("on-foot", "foot")]


def schemes() -> dict[str, dict[str, str]]:
    light, dark = (CSS / "tokens.css").read_text("utf-8").split("@media screen and (prefers-color-scheme: dark)")
    named = dict(TOKEN.findall(light))
    return {"light": named, "dark": named | dict(TOKEN.findall(dark))}


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    """Black on white is 21, and the grey that everybody quotes is 4.54."""
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "paper"), TEXT)
def test_text_can_be_read(scheme: str, text: str, paper: str) -> None:
    """Text on what is behind it holds 4.5:1."""
    colours = schemes()[scheme]
    assert contrast(colours[text], colours[paper]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("mark", "paper"), GRAPHICS)
def test_focus_can_be_seen(scheme: str, mark: str, paper: str) -> None:
    """The focus ring on what is behind it holds 3:1."""
    colours = schemes()[scheme]
    assert contrast(colours[mark], colours[paper]) >= 3


def test_the_dark_scheme_is_complete() -> None:
    """Every colour has one of its own in the dark."""
    text = (CSS / "tokens.css").read_text("utf-8")
    light, dark = text.split("@media screen and (prefers-color-scheme: dark)")
    assert {name for name, _ in TOKEN.findall(light)} == {name for name, _ in TOKEN.findall(dark)}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_threads_are_five_colours(scheme: str) -> None:
    """No two threads look the same."""
    colours = schemes()[scheme]
    assert len({colours[thread] for thread in THREADS}) == len(THREADS)


def test_pages_follow_the_strategys_colours() -> None:
    """The light threads are those of the direction for the look."""
    light = schemes()["light"]
    assert [light[thread] for thread in THREADS] == ["#8c1c13", "#1f4e79", "#2b5d3a", "#8a4b08", "#6a3d7c"]
