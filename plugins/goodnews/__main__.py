"""`python -m goodnews content -s publishconf.py`: a build, with an exit code that tells whose fault it was."""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import traceback
from functools import partial
from pathlib import Path

from goodnews import inputs
from goodnews.cores import begun
from goodnews.database import AGAIN, LostError
from goodnews.model.problems import ContentError
from goodnews.swap import ForeignFolderError

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
    folders = {"PATH": options.path, "OUTPUT_PATH": options.output}
    override: dict[str, object] = {name: str(folder.absolute()) for name, folder in folders.items() if folder}
    if options.preview:
        override["PREVIEW"] = True
    # To load what builds takes as long as to look through ten thousand texts.
    looked = begun(partial(inputs.files, options.path)) if options.path else None
    try:
        from goodnews.building import build  # noqa: PLC0415

        build(options.settings, override, looked)
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
