"""The preview of the real site: from the moment a story is saved until its page has been fetched anew."""

from __future__ import annotations

import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from tests.bench.children import BenchError
from tests.bench.tools import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

HOST, PATIENCE = "127.0.0.1", 600.0
PARTS = ("content", "theme", "plugins", "pelicanconf.py", "publishconf.py")
#: As written below a story's front matter.
SAVED = "\n\nMening {} till blev det.\n"
_SEEN = re.compile(r"reload\.js\?seen=(\d+)")


def measure(folder: Path, rounds: int, told: Callable[[str], None]) -> dict[str, Any]:
    """Return the seconds of each save, and how many texts the site has; BenchError when a save never shows."""
    for name in PARTS:
        source, target = ROOT / name, folder / name
        shutil.copytree(source, target, ignore=_CACHES) if source.is_dir() else shutil.copy(source, target)
    story = min((folder / "content" / "berattelser").rglob("index.md"))
    url = f"/berattelser/{story.parent.name}/"
    seconds = []
    with _preview(folder) as port:
        _until(port, url, "")
        told("  första bygget är klart")
        for number in range(rounds + 1):
            seconds.append(_save(story, port, url, SAVED.format(number)))
            told(f"  sparad: {seconds[-1]:.2f} s")
    texts = sum(1 for _ in (folder / "content").rglob("*.md"))
    return {"texts": texts, "seconds": seconds[1:]}  # the first save meets caches that are as cold as they get


_CACHES = shutil.ignore_patterns("__pycache__")


@contextmanager
def _preview(folder: Path) -> Iterator[int]:
    """Run the preview in the folder; give its port."""
    with socket.socket() as free:
        free.bind((HOST, 0))
        port: int = free.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": str(folder / "plugins"), "PYTHONUTF8": "1"}
    with subprocess.Popen(
        [sys.executable, "-m", "goodnews.preview", "--port", str(port)],
        cwd=folder,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as running:
        try:
            yield port
        finally:
            running.terminate()


def _save(file: Path, port: int, url: str, addition: str) -> float:
    """Save the file with something more, as editors do; return the seconds until the page has been reloaded."""
    _, page = _get(port, url)
    seen = _SEEN.search(page)
    if not seen:
        raise BenchError("sidan i förhandsvisningen har inget skript som laddar om den.")
    stream = http.client.HTTPConnection(HOST, port, timeout=PATIENCE)
    stream.request("GET", f"/__preview/events?seen={seen[1]}")
    events = stream.getresponse()
    beside = file.with_name(f"{file.name}.tmp")
    beside.write_text(file.read_text("utf-8") + addition, "utf-8")
    time.sleep(1)  # the last build has come to rest, and the writing of the file beside is no save
    began = time.perf_counter()
    beside.replace(file)
    while b"event: reload" not in events.readline():
        pass
    _, page = _get(port, url)
    ended = time.perf_counter() - began
    stream.close()
    if addition.strip() not in page:
        raise BenchError("den omladdade sidan visar inte det som sparades.")
    return ended


def _until(port: int, url: str, text: str) -> None:
    """Wait until the page is there with this text."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            status, page = _get(port, url)
        except OSError:
            status, page = 0, ""
        if status == http.client.OK and text in page:
            return
        time.sleep(0.1)
    raise BenchError("förhandsvisningen kom aldrig igång.")


def _get(port: int, url: str) -> tuple[int, str]:
    connection = http.client.HTTPConnection(HOST, port, timeout=30)
    try:
        connection.request("GET", url)
        answer = connection.getresponse()
        return answer.status, answer.read().decode()
    finally:
        connection.close()
