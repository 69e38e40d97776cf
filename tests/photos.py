"""Photographs for the tests, made on the spot, with all that a phone hides in them."""

from __future__ import annotations

import io

from PIL import ExifTags, Image, ImageCms, ImageDraw

from goodnews.model.figures import Figure
from goodnews.model.pictures import SHAPES, Derivative, Original, Rendition, renditions

#: What must not be found in anything that is published.
SECRETS = (
    b"Exif",
    b"EXIF",
    b"eXIf",
    b"ns.adobe.com",
    b"xmpmeta",
    b"hemlig",
    b"Kamera AB",
    b"ICC_PROFILE",
    b"ICCP",
    b"iCCP",
    b"acsp",
)

XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><hemlig/></x:xmpmeta>'
#: A place in Hedemora, as a camera writes it.
PLACE = {1: "N", 2: (60.0, 16.0, 37.0), 3: "E", 4: (15.0, 59.0, 11.0)}


def scene(size: tuple[int, int] = (900, 600)) -> Image.Image:
    """Return a soft picture with a red field in its upper left corner, so that every turn of it shows."""
    rows, rings = Image.linear_gradient("L").resize(size), Image.radial_gradient("L").resize(size)
    image = Image.merge("RGB", (rings, rows, rings))
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 4, size[1] // 4), fill="#d01010")
    return image


def encoded(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    """Return the bytes of `image` in Pillow's format `kind`."""
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def tagged(size: tuple[int, int] = (900, 600), *, orientation: int = 1, kind: str = "JPEG") -> bytes:
    """Return a photo of `size` as stored, with orientation, camera, GPS, ICC profile, XMP and in JPEG a comment."""
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    exif[ExifTags.Base.Make] = "Kamera AB"
    exif[ExifTags.IFD.GPSInfo] = PLACE
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    comment = {"comment": b"hemlig"} if kind == "JPEG" else {}
    return encoded(scene(size), kind, exif=exif, icc_profile=profile, xmp=XMP, **comment)


def cover(original: Original, focus: tuple[int, int]) -> Rendition:
    """Return the picture as it leads a page."""
    return renditions(original, focus, SHAPES["lead"])


def enclosure(original: Original, focus: tuple[int, int]) -> Derivative:
    """Return the file that a feed hands on."""
    return Figure(original=original, alt="", focus=focus, shapes=("lead",)).enclosure
