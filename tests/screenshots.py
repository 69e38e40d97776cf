"""Take the README's pictures of the real site: `python -m tests.screenshots`, which `invoke screenshots` does."""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image

from tests.browser import started
from tests.minisite import ROOT, build_real
from tests.serving import serve

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

FOLDER = ROOT / "docs" / "skarmbilder"
PAGES = {"start": "/", "berattelse": "/berattelser/hedemorahonan/", "omrade": "/omraden/okad-attraktivitet/"}
#: Width and height in CSS pixels, and how many of the screen's pixels go on one of them.
SCREENS = {"dator": (1280, 880, 1), "telefon": (390, 844, 2)}
SCHEMES = {"ljus": "light", "mork": "dark"}


def pictures(browser: Browser, address: str) -> Iterator[tuple[str, bytes]]:
    """Yield the name and the WebP of each picture: what a visitor sees before scrolling."""
    for (screen, (width, height, density)), (scheme, colours) in product(SCREENS.items(), SCHEMES.items()):
        context = browser.new_context(
            viewport={"width": width, "height": height}, device_scale_factor=density, color_scheme=colours
        )
        page = context.new_page()
        for name, path in PAGES.items():
            page.goto(address + path, wait_until="networkidle")
            page.evaluate("document.fonts.ready")
            yield f"{name}-{screen}-{scheme}.webp", packed(page.screenshot())
        context.close()


def packed(png: bytes) -> bytes:
    """Return the picture as WebP, for the repository's sake."""
    file = io.BytesIO()
    Image.open(io.BytesIO(png)).save(file, "WEBP", quality=80, method=6)
    return file.getvalue()


def main() -> int:
    """Build the site, take the pictures, and return the exit code."""
    with tempfile.TemporaryDirectory() as folder:
        built = build_real(Path(folder))
        if built.code:
            sys.stderr.write(built.told)
            return built.code
        with serve(built.output) as address, started() as browser:
            taken = dict(pictures(browser, address))
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    for name, data in taken.items():
        (FOLDER / name).write_bytes(data)
        sys.stdout.write(f"{(FOLDER / name).relative_to(ROOT).as_posix()}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
