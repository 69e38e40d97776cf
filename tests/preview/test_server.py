"""What the preview's server answers, without any building."""

from __future__ import annotations

import http.client
import socket
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from goodnews.preview.builds import Newest
from goodnews.preview.files import find_file, inject
from goodnews.preview.server import EVENTS, HOST, SCRIPT, PreviewServer, open_server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

BESIDE = "utanför webbplatsen"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a small site with a secret beside it."""
    folder = tmp_path / "site"
    (folder / "om").mkdir(parents=True)
    (folder / "bilder").mkdir()
    (folder / "index.html").write_text("<body><p>Start</p></body>", "utf-8")
    (folder / "404.html").write_text("<body><p>Här finns inget</p></body>", "utf-8")
    (folder / "om" / "index.html").write_text("<body><p>Om oss</p></body>", "utf-8")
    for name in ("a.avif", "a.webp", "a.woff2", "a.css", "a.js", "sok.json", "flode.rss", "sitemap.xml", "robots.txt"):
        (folder / name).write_bytes(b"</body>")
    (tmp_path / "hemligt.txt").write_text(BESIDE, "utf-8")
    return folder


@pytest.fixture
def newest() -> Newest:
    """Return a build that went well."""
    builds = Newest()
    builds.put(0, "")
    return builds


@pytest.fixture
def server(site: Path, newest: Newest) -> Iterator[PreviewServer]:
    """Yield a server of `site` that runs."""
    with PreviewServer(site, newest, 0) as running:
        thread = Thread(target=running.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield running
        running.shutdown()
        thread.join()


def ask(
    server: PreviewServer, path: str, method: str = "GET", headers: dict[str, str] | None = None
) -> tuple[http.client.HTTPResponse, str]:
    """Return the answer and its text."""
    connection = http.client.HTTPConnection(HOST, server.server_port, timeout=5)
    try:
        connection.request(method, path, headers=headers or {})
        answer = connection.getresponse()
        return answer, answer.read().decode()
    finally:
        connection.close()


def test_it_listens_on_this_machine_only(server: PreviewServer) -> None:
    assert server.server_address[0] == "127.0.0.1"


@pytest.mark.parametrize(("path", "text"), [("/", "Start"), ("/om/", "Om oss"), ("/om/index.html", "Om oss")])
def test_a_folder_is_its_index(server: PreviewServer, path: str, text: str) -> None:
    answer, body = ask(server, path)
    assert answer.status == 200
    assert text in body


def test_a_page_gets_the_reloading_script_last_in_its_body(server: PreviewServer, newest: Newest, site: Path) -> None:
    body = ask(server, "/")[1]
    assert body.endswith(f'<script src="{SCRIPT}?seen={newest.now().number}"></script></body>')
    assert "script" not in (site / "index.html").read_text("utf-8")


def test_the_script_listens_to_the_events(server: PreviewServer) -> None:
    answer, body = ask(server, f"{SCRIPT}?seen=1")
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert EVENTS in body


@pytest.mark.parametrize(
    ("path", "mime"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/a.avif", "image/avif"),
        ("/a.webp", "image/webp"),
        ("/a.woff2", "font/woff2"),
        ("/a.css", "text/css; charset=utf-8"),
        ("/a.js", "text/javascript; charset=utf-8"),
        ("/sok.json", "application/json"),
        ("/flode.rss", "application/xml; charset=utf-8"),
        ("/sitemap.xml", "application/xml"),
        ("/robots.txt", "text/plain; charset=utf-8"),
    ],
)
def test_every_file_has_its_type_and_is_never_kept_by_the_browser(server: PreviewServer, path: str, mime: str) -> None:
    answer, body = ask(server, path)
    assert answer.headers["Content-Type"] == mime
    assert answer.headers["Cache-Control"] == "no-store"
    assert ("<script" in body) == (path == "/")


def test_a_missing_page_is_the_sites_own_404(server: PreviewServer) -> None:
    answer, body = ask(server, "/finns-inte/")
    assert answer.status == 404
    assert "Här finns inget" in body


@pytest.mark.parametrize("path", ["/bilder", "/bilder/"])
def test_a_folder_is_never_listed(server: PreviewServer, path: str) -> None:
    assert ask(server, path)[0].status == 404


def test_a_missing_slash_is_added(server: PreviewServer) -> None:
    answer, _ = ask(server, "/om")
    assert (answer.status, answer.headers["Location"]) == (302, "/om/")


def test_a_redirect_never_leads_to_another_host(server: PreviewServer) -> None:
    answer, _ = ask(server, "//om")
    assert answer.headers["Location"] == "/om/"


@pytest.mark.parametrize(
    "path",
    [
        "/../hemligt.txt",
        "/%2e%2e/hemligt.txt",
        "/om/../../hemligt.txt",
        "/..%2fhemligt.txt",
        "/..%5chemligt.txt",
        "/%00",
    ],
)
def test_nothing_outside_the_site_is_served(server: PreviewServer, path: str) -> None:
    answer, body = ask(server, path)
    assert answer.status == 404
    assert BESIDE not in body


def test_a_link_out_of_the_site_leads_nowhere(site: Path) -> None:
    try:
        (site / "ut.txt").symlink_to(site.parent / "hemligt.txt")
    except OSError:
        pytest.skip("this system lets no ordinary user make links")
    assert find_file(site, "/ut.txt") is None


def test_head_is_the_head_alone(server: PreviewServer) -> None:
    whole, body = ask(server, "/")
    head, nothing = ask(server, "/", "HEAD")
    assert nothing == ""
    assert head.headers["Content-Length"] == whole.headers["Content-Length"] == str(len(body.encode()))


def test_a_page_elsewhere_cannot_read_drafts_under_its_own_name(server: PreviewServer) -> None:
    answer, body = ask(server, "/", headers={"Host": "evil.example"})
    assert answer.status == 421
    assert "Start" not in body


def test_localhost_is_this_machine_too(server: PreviewServer) -> None:
    assert ask(server, "/", headers={"Host": f"localhost:{server.server_port}"})[0].status == 200


def test_a_port_in_use_gives_the_next_free_one(site: Path, newest: Newest) -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        with open_server(site, newest, port) as server:
            assert port < server.server_port < port + 20


def test_a_page_that_is_already_old_is_told_at_once(server: PreviewServer) -> None:
    answer, body = ask(server, f"{EVENTS}?seen=1")
    assert answer.headers["Content-Type"] == "text/event-stream"
    assert body == "event: reload\ndata: ny\n\n"


def test_a_page_that_is_new_waits_for_the_next_build(server: PreviewServer, newest: Newest) -> None:
    connection = http.client.HTTPConnection(HOST, server.server_port, timeout=5)
    connection.request("GET", f"{EVENTS}?seen={newest.now().number}")
    answer = connection.getresponse()
    newest.put(0, "")
    assert answer.read().startswith(b"event: reload")
    connection.close()


def test_while_the_first_build_runs_the_page_says_so(server: PreviewServer) -> None:
    server.newest = Newest()
    answer, body = ask(server, "/")
    assert answer.status == 503
    assert "byggs" in body
    assert SCRIPT in body


def test_problems_stand_in_for_every_page_but_not_for_its_pictures(server: PreviewServer, newest: Newest) -> None:
    newest.put(1, "content/om.md:2: title: rubriken saknas. Skriv en.\n1 problem i 1 fil.\n")
    for path in ("/", "/om", "/om/", "/finns-inte/"):
        answer, body = ask(server, path)
        assert (answer.status, "rubriken saknas. Skriv en." in body) == (500, True), path
    assert ask(server, "/a.avif")[0].status == 200


@pytest.mark.parametrize(
    ("page", "expected"),
    [(b"<body>a</body></html>", b"<body>aX</body></html>"), (b"a</body>b</body>", b"a</body>bX</body>"), (b"a", b"aX")],
)
def test_the_script_is_put_in_the_last_body(page: bytes, expected: bytes) -> None:
    assert inject(page, b"X") == expected
