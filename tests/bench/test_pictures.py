from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from goodnews.model.shapes import FORMATS, SHAPES
from tests.bench.pictures import SIZE, jobs_of
from tests.bench.tools import HERE

if TYPE_CHECKING:
    from pathlib import Path


def test_both_makers_are_given_all_formats_and_widths_of_a_lead_picture_and_a_card(tmp_path: Path) -> None:
    photo = tmp_path / "foto.jpg"
    photo.write_bytes(b"foto")
    (job,) = jobs_of([photo])
    for format_ in FORMATS:
        made = [one for one in job["files"] if one["suffix"] == format_.suffix]
        assert {one["size"][0] for one in made} == {*SHAPES["lead"].widths, *SHAPES["card"].widths}
        assert all(one["qualities"] == format_.qualities for one in made)
    for one in job["files"]:
        left, top, right, bottom = one["box"]
        assert 0 <= left < right <= SIZE[0]
        assert 0 <= top < bottom <= SIZE[1]


def test_libvips_is_told_what_our_encoders_are_told() -> None:
    """Its script runs where nothing of ours is installed, so that its table is read and not imported."""
    script = ast.parse((HERE / "vips.py").read_text("utf-8"))
    tables = {
        node.target.id if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name) else "": node.value
        for node in script.body
        if isinstance(node, ast.AnnAssign) and node.value
    }
    theirs = ast.literal_eval(tables["OPTIONS"])  # type: ignore[arg-type]
    ours = {format_.suffix: dict(format_.options) for format_ in FORMATS}
    assert set(theirs) == set(ours)
    assert theirs["avif"]["effort"] == 9 - int(ours["avif"]["speed"])
    assert theirs["avif"]["encoder"] == ours["avif"]["codec"]
    assert theirs["webp"]["effort"] == ours["webp"]["method"]
    assert theirs["jpg"]["optimize_coding"] == ours["jpg"]["optimize"]
    assert theirs["jpg"]["interlace"] == ours["jpg"]["progressive"]
    for suffix in ("avif", "jpg"):
        assert theirs[suffix]["subsample_mode"] == "on"
        assert ours[suffix]["subsampling"] == "4:2:0"
