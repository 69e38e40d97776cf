"""`python -m goodnews.waiting …`: a build that has loaded the program, and begins when it is told to."""

from __future__ import annotations

import os
import pkgutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path

from goodnews import inputs

GOOD = 0


def main(arguments: list[str]) -> int:
    """Load the program, wait for a line on stdin, and build; return the exit code that `python -m goodnews` would.

    `arguments` are those of `python -m goodnews`. If stdin ends without a line, nothing is built: 0. If the program
    has been edited since it was loaded, or cannot be loaded, a new process builds with it as it is then.
    """
    loaded = inputs.code()
    fit = load()
    if not sys.stdin.readline():
        return GOOD
    inputs.code.cache_clear()
    if not fit or inputs.code() != loaded:
        return subprocess.run([sys.executable, "-m", "goodnews", *arguments], check=False).returncode
    # Loaded only now: what had been loaded before the program was looked at could have been edited in between.
    from goodnews.__main__ import main as build  # noqa: PLC0415

    return build(arguments)


def load() -> bool:
    """Load every module of the program with all that it needs, but no command; return whether all of it can be."""
    try:
        for module in pkgutil.walk_packages([str(Path(__file__).parent)], f"{__package__}."):
            if not module.name.endswith(".__main__"):
                import_module(module.name)
    except Exception:  # noqa: BLE001 (a new process will build, and tell of it if that needs what is at fault)
        return False
    return True


if __name__ == "__main__":
    ended = main(sys.argv[1:])
    sys.stdout.flush()
    sys.stderr.flush()
    # As in `python -m goodnews`: all is written, and nobody should wait for the memory to be tidied.
    os._exit(ended)
