"""Files of the built site: which one an address means, its type, and the page with a script added."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from pathlib import Path

HTML = "text/html; charset=utf-8"
#: Written out, since the system's own table differs between machines and lacks the newer ones.
TYPES = {
    ".html": HTML,
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".txt": "text/plain; charset=utf-8",
    ".xml": "application/xml",
    ".xsl": "application/xml",
    # Under their own names, browsers show feeds as plain text instead of in their style.
    ".rss": "application/xml; charset=utf-8",
    ".atom": "application/xml; charset=utf-8",
    ".opml": "application/xml; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".avif": "image/avif",
    ".webp": "image/webp",
    ".jpg": "image/jpeg",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".wasm": "application/wasm",
    ".pdf": "application/pdf",
}


def find_file(site: Path, path: str) -> Path | None:
    """Return the file of the URL `path` within `site`, a folder that lacks its closing slash, or None."""
    wanted = unquote(path)
    if "\0" in wanted or "\\" in wanted:
        return None
    base = site.resolve()
    file = (base / wanted.lstrip("/")).resolve()
    if not file.is_relative_to(base):
        return None
    if wanted.endswith("/"):
        file /= "index.html"
    elif (file / "index.html").is_file():
        return file
    return file if file.is_file() else None


def inject(page: bytes, script: bytes) -> bytes:
    """Return `page` with `script` as the last thing in its body."""
    head, end, tail = page.rpartition(b"</body>")
    return head + script + end + tail if end else page + script
