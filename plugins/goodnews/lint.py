"""`python -m goodnews.lint content`: every problem in the content, without building anything."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from goodnews.model.problems import ContentError, report
from goodnews.reader import read
from goodnews.today import day


def main(arguments: list[str] | None = None) -> int:
    """Print what is wrong with the content, and return 0 (nothing), 1 (problems) or 2 (no such folder)."""
    told = "Granskar innehållet utan att bygga."
    parser = argparse.ArgumentParser(prog="python -m goodnews.lint", description=told)
    parser.add_argument("folder", nargs="?", default="content", type=Path, help="mappen med innehåll")
    parser.add_argument(
        "--today",
        default=os.environ.get("GOODNEWS_TODAY", ""),
        type=day,
        metavar="2026-11-23",
        help="dagen att granska för; annars i dag",
    )
    parser.add_argument("--cache", default=".cache", type=Path, help="mapp för det som är granskat en gång")
    options = parser.parse_args(arguments)
    if not options.folder.is_dir():
        sys.stderr.write(f"Mappen {options.folder} finns inte.\n")
        return 2
    try:
        content = read(options.folder, today=options.today, cache=options.cache)
    except ContentError as error:
        sys.stderr.write(report(error.problems))
        return 1
    if content.notices:
        sys.stderr.write(report(content.notices))
    count = len(content.site.entries)
    ready = "text är klar" if count == 1 else "texter är klara"
    sys.stdout.write(f"Inga problem. {count} {ready} att visas.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
