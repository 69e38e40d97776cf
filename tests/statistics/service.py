"""A real server on this machine that plays a statistics service: answers of the recorded shape, and every fault."""

from __future__ import annotations

import contextlib
import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Any, ClassVar
from urllib.parse import parse_qs, unquote, urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One response: data becomes JSON; a body that is `cut` ends half-way; a `slow` one never comes."""

    body: Any = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    cut: bool = False
    slow: bool = False

    @property
    def data(self) -> bytes:
        """The body's bytes."""
        return self.body if isinstance(self.body, bytes) else json.dumps(self.body).encode()


@dataclass(kw_only=True)
class Played:
    """A service that is played: what it answers to each path, in turn (the last again and again), and is asked."""

    address: str
    script: dict[str, list[Reply]] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def answers(self, path: str, *replies: Any) -> None:  # noqa: ANN401 (a Reply, or data to answer with)
        """Let the service answer so to the path, whatever parameters it is asked with."""
        self.script[path] = [each if isinstance(each, Reply) else Reply(body=each) for each in replies]

    def parameters(self, index: int = -1) -> dict[str, str]:
        """Return the parameters of a question, by default the last."""
        return {name: values[0] for name, values in parse_qs(urlsplit(self.asked[index]).query).items()}


class _Handler(BaseHTTPRequestHandler):
    """Answers as the script says, and says nothing itself."""

    protocol_version = "HTTP/1.1"
    played: ClassVar[Played]
    done: ClassVar[threading.Event]

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""

    def do_GET(self) -> None:
        """Answer."""
        self.played.asked.append(self.path)
        replies = self.played.script.get(unquote(urlsplit(self.path).path), [Reply(status=404)])
        reply = replies.pop(0) if len(replies) > 1 else replies[0]
        self.close_connection = reply.cut or reply.slow
        if reply.slow:
            self.done.wait(10)
            return
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(reply.data)))
        self.end_headers()
        self.wfile.write(reply.data[: len(reply.data) // 2] if reply.cut else reply.data)


@contextlib.contextmanager
def playing() -> Iterator[Played]:
    """Play a service while the block runs."""
    handler = type("Handler", (_Handler,), {"done": threading.Event()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    handler.played = Played(address=f"http://127.0.0.1:{server.server_port}")
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield handler.played
    finally:
        handler.done.set()
        server.shutdown()
        thread.join()
        server.server_close()
