"""Bytes to pixels: upright, in sRGB, with nothing hidden."""

from __future__ import annotations

import pytest
from PIL import Image, ImageCms

from goodnews import pixels
from goodnews.pixels import PictureProblem, kind_of, upright
from tests.photos import encoded, scene, tagged

RED = (0xD0, 0x10, 0x10)


def close(pixel: object, expected: tuple[int, ...], by: int = 12) -> bool:
    assert isinstance(pixel, tuple)
    return len(pixel) == len(expected) and all(abs(a - b) <= by for a, b in zip(pixel, expected, strict=True))


#: Where the stored picture's upper left corner is shown, by the EXIF orientation (EXIF 2.32, tag 0x0112).
CORNERS = [
    (1, (900, 600), (5, 5)),
    (2, (900, 600), (894, 5)),
    (3, (900, 600), (894, 594)),
    (4, (900, 600), (5, 594)),
    (5, (600, 900), (5, 5)),
    (6, (600, 900), (594, 5)),
    (7, (600, 900), (594, 894)),
    (8, (600, 900), (5, 894)),
]


@pytest.mark.parametrize(("orientation", "size", "corner"), CORNERS)
@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_a_photo_is_turned_as_the_camera_was_held(
    kind: str, orientation: int, size: tuple[int, int], corner: tuple[int, int]
) -> None:
    image = upright(tagged(orientation=orientation, kind=kind))
    assert image.size == size
    assert close(image.getpixel(corner), RED)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_nothing_but_the_picture_is_left(kind: str) -> None:
    image = upright(tagged(orientation=6, kind=kind))
    assert image.info == {}
    assert not image.getexif()


def test_odd_metadata_does_not_make_a_sound_picture_unfit() -> None:
    """Each byte of the EXIF block is wrong in turn, while the pixels are as sound as ever."""
    data = tagged((16, 16))
    start = data.index(b"Exif") + 6
    for place in range(start, start + 150):
        odd = bytearray(data)
        odd[place] ^= 0x5A
        assert upright(bytes(odd)).size == (16, 16)


@pytest.mark.parametrize(
    ("image", "options", "expected"),
    [
        (Image.new("L", (9, 9), 100), {}, (100, 100, 100)),
        (Image.new("1", (9, 9), 1), {}, (255, 255, 255)),
        (Image.new("I;16", (9, 9), 128 * 257), {}, (128, 128, 128)),
        (Image.new("LA", (9, 9), (100, 0)), {}, (100, 100, 100, 0)),
        (Image.new("RGBA", (9, 9), (208, 16, 16, 99)), {}, (208, 16, 16, 99)),
        (Image.new("RGB", (9, 9), RED), {"transparency": RED}, (*RED, 0)),
        (Image.new("RGB", (9, 9), RED).quantize(2), {}, RED),
        (Image.new("RGB", (9, 9), RED).quantize(2), {"transparency": 0}, (*RED, 0)),
    ],
)
def test_every_kind_of_png_becomes_rgb_or_rgba(
    image: Image.Image, options: dict[str, object], expected: tuple[int, ...]
) -> None:
    assert close(upright(encoded(image, "PNG", **options)).getpixel((0, 0)), expected, by=1)


def test_a_cmyk_photo_becomes_rgb() -> None:
    assert close(upright(encoded(Image.new("CMYK", (9, 9), (0, 255, 255, 0)))).getpixel((0, 0)), (255, 0, 0))


def profile(name: str, **options: int) -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile(name, **options)).tobytes()


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_colours_follow_the_pictures_own_profile(mode: str) -> None:
    """Red and blue have changed places in the profile, so they must change places in the pixels."""
    swapped = bytearray(profile("sRGB"))
    red, blue = swapped.index(b"rXYZ"), swapped.index(b"bXYZ")
    swapped[red : red + 4], swapped[blue : blue + 4] = b"bXYZ", b"rXYZ"
    image = upright(encoded(Image.new(mode, (9, 9), (255, 0, 0)), "PNG", icc_profile=bytes(swapped)))
    assert image.mode == mode
    assert close(image.getpixel((0, 0)), (0, 0, 255, 255)[: len(mode)], by=3)


@pytest.mark.parametrize("bad", [b"rubbish".ljust(200), profile("LAB"), profile("sRGB")[:300]])
def test_a_broken_or_unfit_profile_counts_as_none(bad: bytes) -> None:
    assert close(upright(encoded(Image.new("RGB", (9, 9), RED), "PNG", icc_profile=bad)).getpixel((0, 0)), RED)


def test_a_drawing_becomes_pixels() -> None:
    drawing = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path fill="#d01010" d="M0 0h2v3H0z"/></svg>'
    image = upright(drawing)
    assert image.size == (1600, 1200)
    assert image.getpixel((5, 5)) == (*RED, 255)
    assert image.getpixel((1590, 5))[3] == 0


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@pytest.mark.parametrize("share", [0.02, 0.5, 0.98])
def test_an_incomplete_picture_is_refused(kind: str, share: float) -> None:
    data = tagged(kind=kind)
    with pytest.raises(PictureProblem, match="trasig eller avhuggen"):
        upright(data[: int(len(data) * share)])


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_an_animation_is_refused(kind: str) -> None:
    frames = [Image.new("RGB", (64, 64), colour) for colour in ("red", "green", "blue")]
    with pytest.raises(PictureProblem, match="är en animering"):
        upright(encoded(frames[0], kind, save_all=True, append_images=frames[1:]))


def test_the_second_picture_in_a_phones_jpeg_does_no_harm() -> None:
    data = encoded(scene(), "MPO", save_all=True, append_images=[Image.new("RGB", (90, 60))])
    assert upright(data).size == (900, 600)


@pytest.mark.parametrize("limit", ["ours", "Pillow's warning", "Pillow's error"])
def test_too_many_pixels_are_refused_from_the_header(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if limit == "ours":
        monkeypatch.setattr(pixels, "MAX_PIXELS", 539_999)
    else:
        monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 400_000 if limit.endswith("warning") else 100_000)
    # Cut off inside the picture's data: were it decoded, the finding would be another.
    with pytest.raises(PictureProblem, match="miljoner pixlar"):
        upright(encoded(scene(), "PNG")[:2000])


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "är en tom fil"),
        (b"Hej!", "är ingen bild som går att läsa"),
        (b"\0" * 64, "är ingen bild som går att läsa"),
        (b"<p>Hej!</p>", "är ingen bild som går att läsa"),
        (encoded(Image.new("L", (9, 9)), "GIF"), "är en GIF, som visar bilder dåligt"),
        (encoded(Image.new("L", (9, 9)), "TIFF"), "är en TIFF, som webbläsare inte visar"),
        (encoded(Image.new("L", (9, 9)), "BMP"), "är en BMP, som är onödigt tung"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "är en HEIC-bild från en telefon, som få webbläsare visar"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heix", "är en HEIC-bild från en telefon, som få webbläsare visar"),
        (b"%PDF-1.7", "är en PDF och ingen bild"),
    ],
)
def test_other_files_are_refused_by_their_first_bytes(data: bytes, sentence: str) -> None:
    with pytest.raises(PictureProblem) as caught:
        kind_of(data)
    assert caught.value.sentence == sentence
    assert caught.value.hint
