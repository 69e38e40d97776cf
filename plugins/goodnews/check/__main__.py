"""`python -m goodnews.check output`: judges a built site and tells everything that is wrong with it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from goodnews.check.judging import judged
from goodnews.check.output import Output
from goodnews.model.problems import report


def main(arguments: list[str] | None = None) -> int:
    """Print what is wrong with the site, and return 0 (nothing), 1 (problems) or 2 (no site there)."""
    parser = argparse.ArgumentParser(prog="python -m goodnews.check", description="Granskar en byggd webbplats.")
    parser.add_argument("folder", nargs="?", default="output", type=Path, help="mappen med webbplatsen")
    parser.add_argument("--cache", default=".cache", type=Path, help="mappen där domarna minns vad de har granskat")
    options = parser.parse_args(arguments)
    if not (options.folder / "index.html").is_file():
        cure = "Kör ”python3 tasks.py build” först."
        sys.stderr.write(f"I mappen {options.folder} finns ingen byggd webbplats. {cure}\n")
        return 2
    output = Output(root=options.folder)
    problems = judged(output, cache=options.cache)
    if problems:
        sys.stderr.write(report(problems))
        return 1
    sys.stdout.write(f"Inga problem på {sum(name.endswith('.html') for name in output.files)} sidor.\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
