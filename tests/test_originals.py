"""The examination of a writer's pictures."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import pytest

from goodnews import originals
from goodnews.model.pictures import Original
from goodnews.originals import PictureProblem, examine, verdicts
from goodnews.pixels import upright
from tests.photos import encoded, scene, tagged

if TYPE_CHECKING:
    from pathlib import Path

SHOWN = "content/berattelser/2026/bad/"


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def verdict(path: Path, cache: Path | None = None) -> Original:
    return examine(path, shown=SHOWN + path.name, cache=cache)


def finding(path: Path, cache: Path | None = None) -> PictureProblem:
    with pytest.raises(PictureProblem) as caught:
        verdict(path, cache)
    return caught.value


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.jpg", tagged()),
        ("a.JPEG", tagged()),
        ("a.png", tagged(kind="PNG")),
        ("a.webp", tagged(kind="WEBP")),
        ("a.avif", tagged(kind="AVIF")),
    ],
)
def test_a_sound_picture_is_told_by_digest_and_sides(tmp_path: Path, name: str, data: bytes) -> None:
    expected = Original(path=SHOWN + name, digest=hashlib.sha256(data).hexdigest(), width=900, height=600)
    assert verdict(put(tmp_path, name, data)) == expected


def test_the_sides_are_those_of_the_picture_as_displayed(tmp_path: Path) -> None:
    path = put(tmp_path, "a.jpg", tagged(orientation=6))
    assert (verdict(path).width, verdict(path).height) == upright(path.read_bytes()).size == (600, 900)


def test_a_drawing_is_as_large_as_its_pixels(tmp_path: Path) -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h9v9z"/></svg>'
    path = put(tmp_path, "a.svg", drawing)
    assert (verdict(path).width, verdict(path).height) == upright(path.read_bytes()).size == (1600, 1067)


def test_a_missing_picture_is_told_with_the_nearest_name(tmp_path: Path) -> None:
    put(tmp_path, "hosten.jpg", tagged())
    problem = finding(tmp_path / "hösten.jpg")
    assert problem.sentence == "bilden ”hösten.jpg” finns inte."
    assert problem.hint == "Menade du ”hosten.jpg”?"
    assert finding(tmp_path / "xyz" / "q.png").hint == "Lägg filen där, eller rätta namnet i texten."


def test_the_ending_must_fit_the_bytes(tmp_path: Path) -> None:
    problem = finding(put(tmp_path, "a.png", tagged()))
    assert problem.sentence == "bilden ”a.png” slutar på ”.png” men innehåller JPEG."
    assert problem.hint == "Byt ändelsen till ”.jpg”, både på filen och i texten."


def test_a_narrow_picture_is_refused(tmp_path: Path) -> None:
    assert verdict(put(tmp_path, "b.jpg", encoded(scene((480, 300))))).width == 480
    problem = finding(put(tmp_path, "a.jpg", encoded(scene((479, 900)))))
    assert problem.sentence == "bilden ”a.jpg” är bara 479 pixlar bred (minst 480)."


def test_a_heavy_picture_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = put(tmp_path, "a.jpg", tagged())
    monkeypatch.setattr(originals, "MAX_BYTES", path.stat().st_size)
    assert verdict(path).width == 900
    monkeypatch.setattr(originals, "MAX_BYTES", path.stat().st_size - 1)
    assert "är tyngre än" in finding(path).sentence


def test_a_cut_off_picture_is_refused(tmp_path: Path) -> None:
    problem = finding(put(tmp_path, "a.jpg", tagged()[:-3000]))
    assert problem.sentence == "bilden ”a.jpg” är trasig eller avhuggen."
    assert problem.hint


@pytest.mark.parametrize("sound", [True, False])
def test_a_verdict_is_remembered_by_the_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sound: bool) -> None:  # noqa: FBT001
    data = tagged() if sound else tagged()[:-3000]
    cache = tmp_path / "cache"
    ask = verdict if sound else finding
    ask(put(tmp_path, "a.jpg", data), cache)
    monkeypatch.setattr(originals, "upright", lambda _: pytest.fail("decoded again"))
    again = ask(put(tmp_path, "b.jpg", data), cache)
    assert "b.jpg" in (again.path if isinstance(again, Original) else again.sentence)


@pytest.mark.parametrize(
    "memory",
    [
        b"",
        b"{",
        b"\xff",
        b"[]",
        b"7",
        b"null",
        b'{"a":1,"b":2,"c":3}',
        b'[1,"x",3]',
        b"[0,9,9]",
        b"[1,0,9]",
        b"[1,9]",
    ],
)
def test_a_corrupt_memory_is_ignored_and_mended(tmp_path: Path, memory: bytes) -> None:
    path = put(tmp_path, "a.jpg", tagged())
    kept = put(tmp_path, f"{verdict(path).digest}.json", memory)
    assert verdict(path, tmp_path).width == 900
    assert json.loads(kept.read_bytes()) == [originals.CODE, 900, 600]


def test_many_pictures_are_examined_together_copies_and_bad_ones_among_them(tmp_path: Path) -> None:
    photo = encoded(scene((480, 320)), "JPEG")
    files = {f"content/{n}.jpg": put(tmp_path, f"{n}.jpg", photo) for n in range(40)}
    files["content/saknas.jpg"] = tmp_path / "saknas.jpg"
    found = verdicts(files, tmp_path / "cache")
    assert list(found) == list(files)
    assert "finns inte" in found.pop("content/saknas.jpg").sentence
    digest = hashlib.sha256(photo).hexdigest()
    assert list(found.values()) == [Original(path=shown, digest=digest, width=480, height=320) for shown in found]
    assert [file.name for file in (tmp_path / "cache").iterdir()] == [f"{digest}.json"]
