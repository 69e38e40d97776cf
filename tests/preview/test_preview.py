"""The preview as a whole: save, see, break, see what is wrong, mend, see again."""

from __future__ import annotations

import http.client
import logging
import socket
import sys
import time
from threading import Event, Thread
from typing import TYPE_CHECKING

import pytest

from goodnews.preview import __main__ as preview
from goodnews.preview.builder import Builder
from goodnews.preview.builds import Newest
from goodnews.preview.server import EVENTS, HOST, PreviewServer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

#: Stands in for the real build: it waits, and the text becomes the page, unless it says that something is wrong.
BUILDER = """
import pathlib, sys
if not sys.stdin.readline():
    sys.exit()
text = pathlib.Path("content/text.md").read_text("utf-8")
if "FEL" in text:
    sys.exit("content/text.md:1: title: rubriken är fel. Rätta den.\\n1 problem i 1 fil.")
if "KRASCH" in text:
    sys.stderr.write("Traceback: KeyError\\n")
    sys.exit(70)
page = pathlib.Path(".cache/preview/index.html")
page.parent.mkdir(parents=True, exist_ok=True)
page.write_text(f"<body>{text}{pathlib.Path('pelicanconf.py').read_text('utf-8')}</body>", "utf-8")
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with one text."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "text.md").write_text("Ett", "utf-8")
    (tmp_path / "pelicanconf.py").write_text("# ett", "utf-8")
    (tmp_path / "builder.py").write_text(BUILDER, "utf-8")
    return tmp_path


@pytest.fixture
def server(project: Path) -> Iterator[PreviewServer]:
    """Yield the preview's server while the project is watched and built."""
    stop = Event()
    running = PreviewServer(project / preview.SITE, Newest(), 0)
    builder = Builder((sys.executable, "builder.py"), project)
    thread = Thread(target=preview.keep_building, args=(running, builder, project, stop))
    thread.start()
    yield running
    stop.set()
    thread.join(timeout=5)
    assert not thread.is_alive()


def save(file: Path, text: str) -> None:
    """Write `text` to `file` as most editors do: a new file takes the old one's place."""
    beside = file.with_name(f"{file.name}.tmp")
    beside.write_text(text, "utf-8")
    beside.replace(file)


def look(server: PreviewServer) -> tuple[int, str]:
    """Return the status and the text of the start page."""
    connection = http.client.HTTPConnection(HOST, server.server_port, timeout=5)
    try:
        connection.request("GET", "/")
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()


def until(server: PreviewServer, wanted: Callable[[int, str], bool]) -> str:
    """Return the start page as soon as it is as `wanted`."""
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        status, text = look(server)
        if wanted(status, text):
            return text
        time.sleep(0.02)
    pytest.fail(f"never as wanted, but {status}: {text}")


def soon(is_so: Callable[[], bool]) -> bool:
    """Return whether it becomes so within some seconds."""
    deadline = time.monotonic() + 10
    while not is_so() and time.monotonic() < deadline:
        time.sleep(0.02)
    return is_so()


def test_a_save_is_seen_a_mistake_is_told_and_the_next_save_mends_it(
    project: Path, server: PreviewServer, caplog: pytest.LogCaptureFixture
) -> None:
    text = project / "content" / "text.md"
    until(server, lambda status, page: status == 200 and "Ett" in page)

    save(text, "FEL")
    told = until(server, lambda status, _page: status == 500)
    assert "rubriken är fel. Rätta den." in told
    # The page comes first, and the terminal right after.
    assert soon(lambda: "content/text.md:1: title: rubriken är fel. Rätta den." in caplog.text)

    save(text, "KRASCH")
    until(server, lambda status, page: status == 500 and "Traceback: KeyError" in page)

    save(text, "Två")
    until(server, lambda status, page: status == 200 and "Två" in page)

    save(project / "pelicanconf.py", "# två")
    until(server, lambda _status, page: "# två" in page)


def test_a_save_reaches_an_open_page_as_an_event(project: Path, server: PreviewServer) -> None:
    until(server, lambda status, _page: status == 200)
    connection = http.client.HTTPConnection(HOST, server.server_port, timeout=5)
    connection.request("GET", f"{EVENTS}?seen={server.newest.now().number}")
    answer = connection.getresponse()
    save(project / "content" / "text.md", "Nytt")
    assert answer.read().startswith(b"event: reload\n")
    connection.close()
    assert "Nytt" in look(server)[1]


def test_a_taken_port_is_told_and_ctrl_c_ends_it_cleanly(
    project: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def interrupted(server: PreviewServer, *_arguments: object, **_options: object) -> None:
        server.server_close()
        raise KeyboardInterrupt

    monkeypatch.chdir(project)
    monkeypatch.setattr(preview, "keep_building", interrupted)
    caplog.set_level(logging.INFO)
    with socket.socket() as taken:
        taken.bind((HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert preview.main(["--port", str(port)]) == 0
    assert f"Port {port} används redan" in caplog.text
    assert "Avslutat." in caplog.text
