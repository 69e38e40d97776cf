"""What cameras leave in pictures is found in every format, and nothing is found by chance."""

from __future__ import annotations

import gzip
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from goodnews.check.judging import judged
from goodnews.check.output import Output
from tests.photos import XMP, encoded, scene

if TYPE_CHECKING:
    from pathlib import Path

SUFFIXES = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp", "AVIF": "avif"}
LARGE = (900, 600)


def told(folder: Path, name: str, data: bytes) -> list[str]:
    """Return what the judge says of a folder with one file."""
    (folder / name).write_bytes(data)
    return [problem.sentence for problem in judged(Output(root=folder), ("leaks",))]


def exif() -> Image.Exif:
    """Return what a camera writes of itself."""
    made = Image.Exif()
    made[271] = "Kamera AB"
    return made


def profile() -> bytes:
    """Return a colour profile."""
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


@pytest.mark.parametrize("kind", SUFFIXES)
def test_a_clean_picture_has_nothing_to_tell(tmp_path: Path, kind: str) -> None:
    assert told(tmp_path, f"a.{SUFFIXES[kind]}", encoded(scene(LARGE), kind)) == []


@pytest.mark.parametrize("kind", SUFFIXES)
@pytest.mark.parametrize("word", ["EXIF", "XMP", "färgprofil"])
def test_what_a_camera_leaves_is_found_one_by_one(tmp_path: Path, kind: str, word: str) -> None:
    chunk = PngInfo()
    chunk.add_itxt("XML:com.adobe.xmp", XMP.decode())
    xmp: dict[str, object] = {"pnginfo": chunk} if kind == "PNG" else {"xmp": XMP}
    held = {"EXIF": {"exif": exif()}, "XMP": xmp, "färgprofil": {"icc_profile": profile()}}[word]
    (sentence,) = told(tmp_path, f"a.{SUFFIXES[kind]}", encoded(scene(LARGE), kind, **held))
    assert word in sentence


@pytest.mark.parametrize("kind", SUFFIXES)
def test_the_same_letters_among_the_pixels_are_chance(tmp_path: Path, kind: str) -> None:
    data = encoded(scene(LARGE), kind)
    middle = len(data) // 2
    assert told(tmp_path, f"a.{SUFFIXES[kind]}", data[:middle] + b"EXIF ICCP XMP " + data[middle + 14 :]) == []


@pytest.mark.parametrize("field", ["record_no", "legal_basis", "valid_until", "review_by"])
def test_a_private_field_is_found_in_any_text(tmp_path: Path, field: str) -> None:
    (sentence,) = told(tmp_path, "flode.rss", f"<x>{field}: 1</x>".encode())
    assert field in sentence


def test_what_is_cut_in_the_middle_of_a_letter_is_told_and_the_rest_is_judged(tmp_path: Path) -> None:
    not_text, private = told(tmp_path, "a.html", "<p>record_no: KS 1, å".encode()[:-1])
    assert "inte UTF-8" in not_text
    assert "record_no" in private


def test_a_private_field_is_found_in_packed_files_too(tmp_path: Path) -> None:
    (sentence,) = told(tmp_path, "a.pf_fragment", gzip.compress(b'pagefind_dcd{"record_no": 1}'))
    assert "record_no" in sentence


def test_what_cannot_be_unpacked_is_not_trusted(tmp_path: Path) -> None:
    (sentence,) = told(tmp_path, "a.pf_meta", gzip.compress(b"text")[:-5])
    assert "inte att packa upp" in sentence
