"""The same pictures by libvips, in its own environment: `vips.py jobs.json folder`; alone, it tells its version."""

from __future__ import annotations

import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pyvips

#: What FORMATS in model/shapes.py says, in libvips' words: AVIF's effort is 9 minus the encoder's speed.
OPTIONS: dict[str, dict[str, Any]] = {
    "avif": {"compression": "av1", "effort": 1, "subsample_mode": "on", "encoder": "aom"},
    "webp": {"effort": 4},
    "jpg": {"optimize_coding": True, "interlace": True, "subsample_mode": "on"},
}
SAVERS = {"avif": "heifsave_buffer", "webp": "webpsave_buffer", "jpg": "jpegsave_buffer"}


def main(jobs: Path, folder: Path) -> None:
    """Make all files; each photo is one piece of work for a thread."""
    # libvips' own threads are told to be one (VIPS_CONCURRENCY): so many photos keep all cores busy by themselves.
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    with ThreadPoolExecutor(max_workers=cores) as pool:
        list(pool.map(lambda job: make_all(job, folder), json.loads(jobs.read_text("utf-8"))))


def make_all(job: dict[str, Any], folder: Path) -> None:
    """Make the files of a photo, those of a size together."""
    image = pyvips.Image.new_from_file(job["file"]).autorot().copy_memory()
    alike: dict[tuple[int, ...], list[dict[str, Any]]] = {}
    for file in job["files"]:
        alike.setdefault((*file["box"], *file["size"]), []).append(file)
    for key, files in alike.items():
        make_alike(image, key, files, folder)


def make_alike(image: pyvips.Image, key: tuple[int, ...], files: list[dict[str, Any]], folder: Path) -> None:
    """Crop and scale once, and write each format."""
    left, top, right, bottom, width, height = key
    cropped = image.crop(left, top, right - left, bottom - top)
    scaled = cropped.resize(width / cropped.width, vscale=height / cropped.height, kernel="cubic").copy_memory()
    for file in files:
        (folder / file["name"]).write_bytes(encoded(scaled, file))


def encoded(image: pyvips.Image, file: dict[str, Any]) -> bytes:
    """Return the file at the first of the qualities that keeps the budget, or at the last."""
    data = b""
    for quality in file["qualities"]:
        data = getattr(image, SAVERS[file["suffix"]])(Q=quality, keep="none", **OPTIONS[file["suffix"]])
        if not file["budget"] or len(data) <= file["budget"]:
            break
    return data


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.stdout.write(f"libvips {pyvips.version(0)}.{pyvips.version(1)}.{pyvips.version(2)}\n")
    else:
        main(Path(sys.argv[1]), Path(sys.argv[2]))
