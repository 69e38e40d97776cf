"""`python -m goodnews.changed output .cache/previous`: the addresses that differ between two built sites."""

from __future__ import annotations

import argparse
import filecmp
import os
import sys
from pathlib import Path
from urllib.parse import quote

GOOD, WRONG_USE = 0, 2
_INDEX = "index.html"


def main(arguments: list[str] | None = None) -> int:
    """Print the addresses, one a line, in alphabetical order; return 0, or 2 when a folder holds no built site."""
    parser = argparse.ArgumentParser(
        prog="python -m goodnews.changed", description="Visar vilka adresser som skiljer mellan två byggda webbplatser."
    )
    parser.add_argument("folder", type=Path, help="mappen med webbplatsen")
    parser.add_argument("before", type=Path, help="mappen med den förra")
    parser.add_argument("--site", default="", help="det som adresserna ska börja med, till exempel https://www.x.se")
    options = parser.parse_args(arguments)
    for folder in (options.folder, options.before):
        if not (folder / _INDEX).is_file():
            sentence = f"I mappen {folder} finns ingen byggd webbplats att jämföra, så vad som har ändrats går inte att"
            sys.stderr.write(f"{sentence} veta. Rensa allt i stället, eller bygg en gång till.\n")
            return WRONG_USE
    for address in changed(options.before, options.folder):
        sys.stdout.write(f"{options.site.rstrip('/')}{address}\n")
    return GOOD


def changed(before: Path, after: Path) -> list[str]:
    """Return the addresses whose files are new, gone or hold other bytes in the folder `after`."""
    old, new = _files(before), _files(after)
    same = {name for name in old & new if not _differs(before / name, after / name)}
    return sorted(address(name) for name in (old | new) - same)


def address(name: str) -> str:
    """Return where a server shows the file of a site: "omraden/index.html" → "/omraden/"."""
    return "/" + quote(name.removesuffix(_INDEX) if f"/{name}".endswith(f"/{_INDEX}") else name)


def _differs(one: Path, other: Path) -> bool:
    # What a build has kept is the same file under two names.
    return not (one.samefile(other) or filecmp.cmp(one, other, shallow=False))


def _files(folder: Path) -> set[str]:
    return {Path(above, name).relative_to(folder).as_posix() for above, _, names in os.walk(folder) for name in names}


if __name__ == "__main__":
    sys.exit(main())
