"""Build the preview with a process that was started before it was needed, so that no save waits for it to load."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

#: What the waiting process takes as its word to begin.
BEGIN = "bygg\n"


def preview_command(site: Path) -> tuple[str, ...]:
    """Return what makes the preview in the folder `site`: a build that waits for a line on stdin before it begins."""
    arguments = ("content", "-s", "pelicanconf.py", "--preview", "-o", site.as_posix())
    return (sys.executable, "-m", "goodnews.waiting", *arguments)


class Builder:
    """Runs `command` in the folder `root`, one process a build."""

    def __init__(self, command: Sequence[str], root: Path) -> None:
        self._command, self._root = command, root
        self._process: subprocess.Popen[str] | None = None

    def prepare(self) -> subprocess.Popen[str]:
        """Start the process of the next build, if none waits, and return it."""
        if self._process and self._process.poll() is not None:
            self.close()  # it was killed, or has built
        self._process = self._process or subprocess.Popen(
            self._command,
            cwd=self._root,
            env={**os.environ, "PYTHONUTF8": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            errors="replace",
        )
        return self._process

    def build(self) -> tuple[int, str]:
        """Build; return the exit code and what was said on stderr."""
        process = self.prepare()
        _, told = process.communicate(BEGIN)
        return process.returncode, told

    def close(self) -> None:
        """End the process, if there is one, whether it waits or builds."""
        if self._process:
            with self._process as process:
                process.kill()
        self._process = None
