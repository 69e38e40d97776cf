"""`python -m goodnews.preview`: see the site in the browser while writing."""

from __future__ import annotations

import argparse
import logging
import sys
import time
import webbrowser
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING

from goodnews.preview.builder import Builder, preview_command
from goodnews.preview.builds import CONTENT_PROBLEM, Newest
from goodnews.preview.server import open_server
from goodnews.preview.watching import changes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from goodnews.preview.server import PreviewServer

log = logging.getLogger(__name__)

SITE = Path(".cache/preview")
WRONG_USE = 2


def build(newest: Newest, builder: Builder) -> None:
    """Make the preview anew, and prepare for the next time; the result goes to `newest` and to the terminal."""
    log.info("Bygger …")
    began = time.monotonic()
    result = newest.put(*builder.build())
    if result.good:
        log.info("%sKlart på %.1f s.", result.text, time.monotonic() - began)
    elif result.code == CONTENT_PROBLEM:
        log.error("%s", result.text.rstrip())
    else:
        log.error("%s\nEtt fel i vårt program (felkod %s). Texten är det inget fel på.", result.text, result.code)
    builder.prepare()


def keep_building(server: PreviewServer, builder: Builder, root: Path, stop: Event, *, show: bool = False) -> None:
    """Serve and build in the folder `root` until `stop` is set; with `show`, open the browser after the first build."""
    saves = changes(root, stop)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
    try:
        build(server.newest, builder)
        if show:
            webbrowser.open(server.address)
        for _save in saves:
            build(server.newest, builder)
    finally:
        stop.set()
        builder.close()
        server.shutdown()
        server.server_close()


def read_arguments(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return what the command line says."""
    parser = argparse.ArgumentParser(
        prog="python -m goodnews.preview", description="Visar webbplatsen medan du skriver."
    )
    parser.add_argument("--port", type=int, default=8000, help="port att börja leta från (vanligen 8000)")
    parser.add_argument("--open", action="store_true", help="öppna webbläsaren")
    return parser.parse_args(arguments)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the preview in the current folder until Ctrl-C; return the exit code."""
    options = read_arguments(arguments)
    logging.basicConfig(format="%(message)s", level=logging.INFO)
    # watchfiles counts changes in English; the builds below say in Swedish what comes of them.
    logging.getLogger("watchfiles").setLevel(logging.WARNING)
    root = Path.cwd()
    try:
        server = open_server(root / SITE, Newest(), options.port)
    except OSError as error:
        log.error("Förhandsvisningen kunde inte starta: %s.", error.strerror)  # noqa: TRY400, a sentence is enough
        return WRONG_USE
    if server.server_port != options.port:
        log.info("Port %s används redan; det blir %s i stället.", options.port, server.server_port)
    log.info("Förhandsvisning: %s (avsluta med Ctrl-C)", server.address)
    try:
        keep_building(server, Builder(preview_command(SITE), root), root, Event(), show=options.open)
    except KeyboardInterrupt:
        log.info("\nAvslutat.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
