"""The theme's colours, as the stylesheet says them."""

from __future__ import annotations

from goodnews.tokens import colours

CSS = """\
:root { --paper: #ffffff; --ink-soft: #111111; --line: 1px; }
@media screen and (prefers-color-scheme: dark) { :root { --paper: #000000; --ink-soft: #eeeeee; } }
"""


def test_the_light_scheme_stands_first() -> None:
    light, dark = colours(CSS)
    assert light == {"paper": "#ffffff", "ink-soft": "#111111"}
    assert dark == {"paper": "#000000", "ink-soft": "#eeeeee"}


def test_a_stylesheet_without_colours_has_none() -> None:
    assert colours("a { color: red }") == ({}, {})
