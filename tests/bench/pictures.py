"""Photos to the site's full set of formats and widths, made by this program and by libvips."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from typing import TYPE_CHECKING, Any

from goodnews.model import kinds
from goodnews.model.figures import Figure, derivatives
from goodnews.model.pictures import Original
from tests.bench import synthetic, toolbox
from tests.bench.children import BenchError, Cost, measured
from tests.bench.tools import HERE, ROOT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PHOTOS, SIZE = 24, (2400, 1600)
MAKERS = ("ours", "vips")


def measure(folder: Path, rounds: int, told: Callable[[str], None]) -> dict[str, Any]:
    """Return the seconds of each round of each maker, and how much each made; BenchError when files are missing."""
    files = [folder / f"foto-{number}.jpg" for number in range(1, PHOTOS + 1)]
    for file in files:
        synthetic.draw_photo(file, SIZE)
    jobs = jobs_of(files)
    (folder / "jobs.json").write_text(json.dumps(jobs), encoding="utf-8")
    costs: dict[str, list[Cost]] = {maker: [] for maker in MAKERS}
    for number in range(rounds):
        for maker in MAKERS if number % 2 == 0 else MAKERS[::-1]:
            costs[maker].append(_made(maker, folder, jobs))
        told(f"  varv {number + 1} av {rounds}")
    sizes = {maker: _sizes(folder / maker) for maker in MAKERS}
    return {
        "photos": PHOTOS,
        "size": SIZE,
        "files": sum(len(photo["files"]) for photo in jobs),
        "libvips": toolbox.version(str(toolbox.python()), str(HERE / "vips.py")),
        "seconds": {maker: [cost.seconds for cost in made] for maker, made in costs.items()},
        "processor": {maker: [cost.processor for cost in made] for maker, made in costs.items()},
        "memory": {maker: [cost.memory for cost in made] for maker, made in costs.items()},
        "bytes": sizes,
    }


def jobs_of(files: list[Path]) -> list[dict[str, Any]]:
    """Return for each photo what is to be made of it: the same files as when it leads a story."""
    jobs = []
    for file in files:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        original = Original(path=f"content/{file.name}", digest=digest, width=SIZE[0], height=SIZE[1])
        shapes = tuple(dict.fromkeys((kinds.STORY.lead, "card", "lead")))
        figure = Figure(original=original, alt="Ett foto.", shapes=shapes)
        made = [
            {
                "name": one.url.rpartition("/")[2],
                "box": one.box,
                "size": (one.width, one.height),
                "suffix": one.format.suffix,
                "qualities": one.format.qualities,
                "budget": one.budget,
            }
            for one in derivatives([figure])[original]
        ]
        jobs.append({"file": file.name, "digest": digest, "files": made})
    return jobs


def _made(maker: str, folder: Path, jobs: list[dict[str, Any]]) -> Cost:
    shutil.rmtree(folder / maker, ignore_errors=True)
    (folder / maker).mkdir()
    command = {
        "ours": (sys.executable, str(HERE / "our_pictures.py"), "jobs.json", "ours"),
        "vips": (str(toolbox.python()), str(HERE / "vips.py"), "jobs.json", "vips"),
    }
    environment = {"PYTHONPATH": f"{ROOT / 'plugins'}{os.pathsep}{ROOT}", "VIPS_CONCURRENCY": "1"}
    cost = measured(command[maker], folder=folder, environment=environment)
    wanted = {one["name"] for photo in jobs for one in photo["files"]}
    if {file.name for file in (folder / maker).iterdir() if file.stat().st_size} != wanted:
        raise BenchError(f"{maker}: alla bilder blev inte gjorda.")
    return cost


def _sizes(folder: Path) -> dict[str, int]:
    """Return the bytes of all files of each format."""
    found: dict[str, int] = {}
    for file in folder.iterdir():
        found[file.suffix[1:]] = found.get(file.suffix[1:], 0) + file.stat().st_size
    return dict(sorted(found.items()))
