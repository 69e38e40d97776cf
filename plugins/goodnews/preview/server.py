"""Serve the preview on this machine only: the built site, or the page that tells what is wrong with it."""

from __future__ import annotations

import errno
import sys
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, quote, urlsplit

from goodnews.preview.files import HTML, TYPES, find_file, inject
from goodnews.preview.problem_page import build_page

if TYPE_CHECKING:
    from pathlib import Path

    from goodnews.preview.builds import Newest

HOST = "127.0.0.1"
PORTS_TO_TRY = 20
#: Names for this machine. Any other Host is a web page elsewhere that tries to read drafts through the browser.
OWN_NAMES = frozenset({"127.0.0.1", "localhost"})

NOT_HERE = "Sidan finns inte."
NOT_FOR_OTHERS = "Förhandsvisningen svarar bara på den här datorns egen adress."

EVENTS = "/__preview/events"
SCRIPT = "/__preview/reload.js"
#: Seconds between signs of life; a closed browser is noticed by the next one.
HEARTBEAT = 15.0
RELOADER = f"""\
const seen = new URL(document.currentScript.src).searchParams.get("seen");
const events = new EventSource("{EVENTS}?seen=" + seen);
events.addEventListener("reload", () => location.reload());
addEventListener("pagehide", () => events.close());
"""


class PreviewServer(ThreadingHTTPServer):
    """Serves the folder `site` at the first free port from `port` on, as long as `newest` is good."""

    daemon_threads = True
    # On Windows reuse would let two previews share a port in silence.
    allow_reuse_address = False

    def __init__(self, site: Path, newest: Newest, port: int) -> None:
        self.site = site
        self.newest = newest
        super().__init__((HOST, port), PreviewHandler)

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ANN401, the base class's own types
        """Pass over a browser that closed the connection; tell of everything else."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    @property
    def address(self) -> str:
        """The address to open in a browser."""
        return f"http://{HOST}:{self.server_port}/"


def open_server(site: Path, newest: Newest, port: int) -> PreviewServer:
    """Return a server at `port`, or at the next free one."""
    for candidate in range(port, port + PORTS_TO_TRY):
        try:
            return PreviewServer(site, newest, candidate)
        except OSError as error:
            if error.errno not in {errno.EADDRINUSE, errno.EACCES}:
                raise
    raise OSError(errno.EADDRINUSE, f"portarna {port}–{port + PORTS_TO_TRY - 1} är upptagna")


class PreviewHandler(BaseHTTPRequestHandler):
    """Answers one browser."""

    server: PreviewServer
    protocol_version = "HTTP/1.1"
    server_version = "goodnews-preview"

    def do_GET(self) -> None:
        """Answer with a file, a page of ours, or the stream of events."""
        address = urlsplit("/" + self.path.lstrip("/"))
        if self.headers.get("Host", "").rsplit(":", 1)[0] not in OWN_NAMES:
            self._send(HTTPStatus.MISDIRECTED_REQUEST, NOT_FOR_OTHERS.encode(), TYPES[".txt"])
        elif address.path == EVENTS:
            seen = parse_qs(address.query).get("seen", [""])[0]
            self._stream(int(seen) if seen.isdecimal() else 0)
        elif address.path == SCRIPT:
            self._send(HTTPStatus.OK, RELOADER.encode(), TYPES[".js"])
        else:
            self._site(address.path)

    def do_HEAD(self) -> None:
        """Answer with the head alone."""
        self.do_GET()

    def _site(self, path: str) -> None:
        build = self.server.newest.now()
        file = find_file(self.server.site, path)
        if not build.good and (file is None or file.suffix == ".html" or file.is_dir()):
            busy = HTTPStatus.SERVICE_UNAVAILABLE if build.code is None else HTTPStatus.INTERNAL_SERVER_ERROR
            self._send(busy, build_page(build, self._script(build.number)).encode(), HTML)
        elif file is not None and file.is_dir():
            self._redirect(quote(path) + "/")
        elif file is not None:
            self._file(HTTPStatus.OK, file, build.number)
        elif (missing := self.server.site / "404.html").is_file():
            self._file(HTTPStatus.NOT_FOUND, missing, build.number)
        else:
            self._send(HTTPStatus.NOT_FOUND, NOT_HERE.encode(), TYPES[".txt"])

    def _file(self, status: HTTPStatus, file: Path, number: int) -> None:
        try:
            body = file.read_bytes()
        except FileNotFoundError:  # a new build took its place this very moment
            status, body = HTTPStatus.NOT_FOUND, NOT_HERE.encode()
        mime = TYPES.get(file.suffix.lower(), "application/octet-stream")
        self._send(status, inject(body, self._script(number).encode()) if mime == HTML else body, mime)

    def _send(self, status: HTTPStatus, body: bytes, mime: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", mime)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _redirect(self, to: str) -> None:
        self.send_response(HTTPStatus.FOUND)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _stream(self, seen: int) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        try:
            while not self.server.newest.other_than(seen, HEARTBEAT):
                self.wfile.write(b": lever\n\n")
                self.wfile.flush()
            self.wfile.write(b"event: reload\ndata: ny\n\n")
        except ConnectionError:  # the page was closed, nobody is waiting
            return

    @staticmethod
    def _script(number: int) -> str:
        return f'<script src="{SCRIPT}?seen={number}"></script>'

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002, ANN401, the base class's own names
        """Say nothing: the terminal belongs to the content's problems."""
