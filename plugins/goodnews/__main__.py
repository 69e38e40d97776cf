"""`python -m goodnews content -s publishconf.py`: Pelican's run, with an exit code that tells whose fault it was."""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import traceback
from pathlib import Path
from typing import Any

from pelican import Pelican, console
from pelican.log import init as init_logging
from pelican.settings import read_settings

from goodnews import memory
from goodnews.database import AGAIN, LostError
from goodnews.model.problems import ContentError
from goodnews.swap import ForeignFolderError
from goodnews.unchanged import last, made_of

GOOD, CONTENT, USE, OURS = 0, 1, 2, 70


def main(arguments: list[str] | None = None) -> int:
    """Build the site; return 0 (good), 1 (problems in the content), 2 (wrong use) or 70 (our fault: a traceback)."""
    parser = argparse.ArgumentParser(prog="python -m goodnews", description="Bygger webbplatsen.")
    parser.add_argument("path", nargs="?", type=Path, help="mappen med innehåll")
    parser.add_argument("-s", "--settings", default="publishconf.py", type=Path, help="inställningsfil")
    parser.add_argument("-o", "--output", type=Path, help="mappen att bygga till")
    parser.add_argument("--preview", action="store_true", help="visa också utkast och det som inte är dags än")
    options = parser.parse_args(arguments)
    for path, is_there in ((options.settings, Path.is_file), (options.path, Path.is_dir)):
        if path and not is_there(path):
            sys.stderr.write(f"{path} finns inte.\n")
            return USE
    # A build is short, and nearly all that it makes lives to its end: looking for garbage only takes time.
    gc.disable()
    # Pelican's own count of articles and pages is always zero here, and would only worry people.
    console.quiet = True
    init_logging(fatal="errors", name="pelican")
    folders = {"PATH": options.path, "OUTPUT_PATH": options.output}
    override: dict[str, object] = {name: str(folder.absolute()) for name, folder in folders.items() if folder}
    if options.preview:
        override["PREVIEW"] = True
    try:
        build(read_settings(str(options.settings), override))
    except ContentError:
        return CONTENT
    except ForeignFolderError as error:
        sys.stderr.write(f"{error}\n")
        return USE
    except LostError:
        return _again(sys.argv[1:] if arguments is None else arguments)
    except Exception:  # noqa: BLE001 (the outermost frame: whatever it is, it is told in full)
        traceback.print_exc()
        return OURS
    return GOOD


def build(settings: dict[str, Any]) -> None:
    """Build the site: nothing when it lies there made of just the same, little when only a few bodies were edited."""
    made = made_of(settings)
    home, left = last(settings)
    if left and left.inputs == made.digest:
        sys.stderr.write(left.told)
        return
    settings["GOODNEWS_MADE"] = made
    pelican = None
    if left:
        from goodnews.edits import edits  # noqa: PLC0415 (what an unchanged site has no need of)

        known = memory.load(home)
        if found := edits(settings, made, known, left):
            from goodnews.remaking import Remaking  # noqa: PLC0415

            pelican = Pelican(settings)
            remaking = Remaking(settings, home, known)
            if (files := remaking.files(found)) is not None:
                remaking.publish(files, made, left)
                sys.stderr.write(left.told)
                return
    (pelican or Pelican(settings)).run()


def _again(arguments: list[str]) -> int:
    """Build in a new process, which finds what is wrong with the cache of texts when it opens it; but only once."""
    if AGAIN in os.environ:
        traceback.print_exc()
        return OURS
    command = [sys.executable, "-m", "goodnews", *arguments]
    return subprocess.run(command, env={**os.environ, AGAIN: "1"}, check=False).returncode


if __name__ == "__main__":
    ended = main()
    sys.stdout.flush()
    sys.stderr.flush()
    # All is written; taking the whole site apart in memory, value by value, would only keep the writer waiting.
    os._exit(ended)
