"""The site's own maker of pictures, run by itself: `our_pictures.py jobs.json folder`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from goodnews.model import kinds
from goodnews.model.figures import Figure, derivatives
from goodnews.model.pictures import Original
from goodnews.originals import verdicts
from goodnews.scaling import make
from goodnews.shelf import Shelf


def main(jobs: Path, folder: Path) -> None:
    """Make the pictures of all the jobs' photos, which are examined first, as in a build."""
    shapes = tuple(dict.fromkeys((kinds.STORY.lead, "card", "lead")))
    files = {f"content/{Path(job['file']).name}": Path(job["file"]) for job in json.loads(jobs.read_text("utf-8"))}
    originals = [verdict for verdict in verdicts(files, None).values() if isinstance(verdict, Original)]
    figures = [Figure(original=original, alt="Ett foto.", shapes=shapes) for original in originals]
    make(derivatives(figures), files, Shelf(folder=folder))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
