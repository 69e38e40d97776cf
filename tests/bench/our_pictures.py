"""The site's own maker of pictures, run by itself: `our_pictures.py jobs.json folder`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from goodnews.model import kinds
from goodnews.model.figures import Figure, derivatives
from goodnews.originals import examine
from goodnews.scaling import make
from goodnews.shelf import Shelf

if TYPE_CHECKING:
    from goodnews.model.pictures import Original


def main(jobs: Path, folder: Path) -> None:
    """Make the pictures of all the jobs' photos, which are examined first, as in a build."""
    shapes = tuple(dict.fromkeys((kinds.STORY.lead, "card", "lead")))
    originals: dict[Original, Path] = {}
    for job in json.loads(jobs.read_text("utf-8")):
        file = Path(job["file"])
        originals[examine(file, shown=f"content/{file.name}", cache=None)] = file
    figures = [Figure(original=original, alt="Ett foto.", shapes=shapes) for original in originals]
    make(derivatives(figures), {original.path: file for original, file in originals.items()}, Shelf(folder=folder))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
