"""`python -m goodnews.check output`: judges a built site and tells everything that is wrong with it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from goodnews.check import data, feeds, languages, leaks, links, pages, search
from goodnews.check.output import Output
from goodnews.model.problems import report


def main(arguments: list[str] | None = None) -> int:
    """Print what is wrong with the site, and return 0 (nothing), 1 (problems) or 2 (no site there)."""
    parser = argparse.ArgumentParser(prog="python -m goodnews.check", description="Granskar en byggd webbplats.")
    parser.add_argument("folder", nargs="?", default="output", type=Path, help="mappen med webbplatsen")
    options = parser.parse_args(arguments)
    if not (options.folder / "index.html").is_file():
        cure = "Kör ”python3 tasks.py build” först."
        sys.stderr.write(f"I mappen {options.folder} finns ingen byggd webbplats. {cure}\n")
        return 2
    output = Output(root=options.folder)
    problems = [
        problem for judge in (pages, languages, links, leaks, feeds, data, search) for problem in judge.check(output)
    ]
    if problems:
        sys.stderr.write(report(problems))
        return 1
    sys.stdout.write(f"Inga problem på {len(output.pages)} sidor.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
