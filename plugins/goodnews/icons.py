"""The site's icons in the sizes that browsers and phones ask for, and the manifest that names them."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import resvg_py
from PIL import Image

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

#: Each icon of the theme: the drawing it is made from, and how many pixels square it is.
ICONS = {
    "icons/touch.png": ("touch.svg", 180),
    "icons/maskable-192.png": ("maskable.svg", 192),
    "icons/maskable-512.png": ("maskable.svg", 512),
}
#: The drawing has sixteen units to a side, so that its edges fall between pixels in all three.
FAVICON_SIZES = (16, 32, 48)


def icons(drawings: Path) -> dict[str, bytes]:
    """Return the icons as PNG by name, made from the theme's drawings."""
    return {name: _png(drawings / drawing, size) for name, (drawing, size) in ICONS.items()}


def favicon(drawings: Path) -> bytes:
    """Return favicon.ico, for all that do not read icons in SVG."""
    made = [Image.open(io.BytesIO(_png(drawings / "favicon.svg", size))) for size in FAVICON_SIZES]
    file = io.BytesIO()
    made[-1].save(file, "ICO", sizes=[image.size for image in made], append_images=made[:-1])
    return file.getvalue()


def manifest(name: str, description: str, colour: str, url: Callable[[str], str]) -> bytes:
    """Return the web app manifest (https://www.w3.org/TR/appmanifest/); `url` gives the address of an icon."""
    told = {
        "name": name,
        "short_name": name,
        "description": description,
        "lang": "sv",
        "dir": "ltr",
        "id": "/",
        "start_url": "/",
        "scope": "/",
        "display": "browser",
        "background_color": colour,
        "theme_color": colour,
        "icons": [
            {"src": url("icons/mark.svg"), "type": "image/svg+xml", "sizes": "any"},
            *(
                {"src": url(icon), "type": "image/png", "sizes": f"{size}x{size}", "purpose": "maskable"}
                for icon, (drawing, size) in ICONS.items()
                if drawing == "maskable.svg"
            ),
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2).encode() + b"\n"


def _png(drawing: Path, size: int) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=drawing.read_text("utf-8"), width=size))
