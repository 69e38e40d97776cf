"""A server that shows a built site as the public would get it: on this machine alone, with the site's own 404."""

from __future__ import annotations

import contextlib
import functools
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Iterator


#: What README asks every server to call feeds: under their own names, browsers show them as plain text.
FEEDS = dict.fromkeys((".rss", ".atom", ".opml"), "application/xml; charset=utf-8")


class _Handler(SimpleHTTPRequestHandler):
    """Serves the folder as a web server would, with the site's own page for what is missing, and says nothing."""

    extensions_map: ClassVar = SimpleHTTPRequestHandler.extensions_map | FEEDS

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer with 404.html."""
        del message, explain
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


@contextlib.contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Show `folder` while the block runs; yield the address, without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
