"""Find a Chromium for the tests, or get one, and print its path: `python tests/browser.py`."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser

#: What the browsers that Playwright can drive through `executable_path` are called on the PATH.
COMMANDS = (
    *("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"),
    *("microsoft-edge", "microsoft-edge-stable", "msedge"),
)
#: Where they lie when they are not on the PATH.
PLACES = (
    "/snap/bin/chromium",
    "/opt/google/chrome/chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    "${PROGRAMFILES}/Google/Chrome/Application/chrome.exe",
    "${PROGRAMFILES(X86)}/Google/Chrome/Application/chrome.exe",
    "${LOCALAPPDATA}/Google/Chrome/Application/chrome.exe",
    "${PROGRAMFILES(X86)}/Microsoft/Edge/Application/msedge.exe",
    "${PROGRAMFILES}/Microsoft/Edge/Application/msedge.exe",
)
#: A browser that asks nobody but the test's own server for anything.
QUIET = (
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
NO_BROWSER = (
    "Testerna behöver en webbläsare, och ingen gick att hitta eller hämta. Installera Chromium, Chrome eller Edge, "
    "eller ange var den ligger: CHROMIUM=/sökväg/till/chromium python3 tasks.py test"
)
WRONG_USE = 2


def runs(path: str) -> bool:
    """Tell whether the browser at `path` starts; some systems have a stub that only tells how to install one."""
    if os.name == "nt":  # there --version opens a window
        return Path(path).is_file()
    try:
        answer = subprocess.run([path, "--version"], capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return answer.returncode == 0 and any(chr(byte).isdigit() for byte in answer.stdout)


def candidates() -> Iterator[str]:
    """Yield the paths of what looks like browsers on this machine, the likeliest first."""
    yield from filter(None, map(shutil.which, COMMANDS))
    yield from (path for path in map(os.path.expandvars, PLACES) if Path(path).is_file())


def on_machine() -> str:
    """Return the first browser on this machine that starts, or ""."""
    return next(filter(runs, candidates()), "")


def playwrights_own() -> str:
    """Return the Chromium that Playwright keeps for itself if it is there and starts, or ""."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415, costly and seldom needed

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() and runs(path) else ""


@contextlib.contextmanager
def started() -> Iterator[Browser]:
    """Run the Chromium that there is while the block runs."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415, costly, and a finder on a bare machine has no use of it

    path = os.environ.get("CHROMIUM") or on_machine() or playwrights_own()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=QUIET)
        yield browser
        browser.close()


def fetch(*command: str) -> bool:
    """Run an installing `command`, its output out of the way of ours; tell whether it went well."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    try:
        return subprocess.run(command, env=quiet, stdout=sys.stderr, check=False).returncode == 0
    except OSError:
        return False


def from_playwright() -> str:
    """Let Playwright download its Chromium; return the path, or ""."""
    say("Hämtar en webbläsare till testerna (Playwrights Chromium) …")
    return playwrights_own() if fetch(sys.executable, "-m", "playwright", "install", "chromium") else ""


def from_system() -> str:
    """Let the system's package manager install Chromium when we may; return the path, or ""."""
    if os.name == "nt" or os.geteuid() != 0 or shutil.which("apt-get") is None:
        return ""
    say("Installerar webbläsaren Chromium med apt-get …")
    fetch("apt-get", "-qq", "update")
    return on_machine() if fetch("apt-get", "-qq", "install", "-y", "chromium") else ""


def say(sentence: str) -> None:
    """Tell the person at the terminal, apart from the path on standard output."""
    sys.stderr.write(f"{sentence}\n")
    sys.stderr.flush()


def find(roads: tuple[Callable[[], str], ...]) -> str:
    """Return the browser of the first of `roads` that leads to one, or ""."""
    return next(filter(None, (road() for road in roads)), "")


def main() -> int:
    """Print the browser's path; return the exit code."""
    chosen = os.environ.get("CHROMIUM", "")
    if chosen and not runs(chosen):
        say(f"CHROMIUM pekar på ”{chosen}”, som inte går att starta. Rätta sökvägen eller ta bort variabeln.")
        return WRONG_USE
    browser = chosen or find((on_machine, playwrights_own, from_playwright, from_system))
    if not browser:
        say(NO_BROWSER)
        return WRONG_USE
    sys.stdout.write(f"{browser}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
