"""From the bytes of a picture to pixels: upright, in sRGB, with everything that is not the picture left behind."""

from __future__ import annotations

import io
import struct
import warnings
import zlib

from PIL import ExifTags, Image, ImageCms

from goodnews import drawings
from goodnews.model.pictures import PictureProblem

MAX_PIXELS = 60_000_000

_SAVE_AS = "Spara foton som JPEG och teckningar som PNG eller SVG."
_ANIMATED = {"PNG", "WEBP", "AVIF"}
_MAGIC = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
    (b"%PDF", "PDF"),
    (b"8BPS", "Photoshop"),
)
_REFUSED = {
    "GIF": "är en GIF, som visar bilder dåligt",
    "TIFF": "är en TIFF, som webbläsare inte visar",
    "HEIC": "är en HEIC-bild från en telefon, som få webbläsare visar",
    "BMP": "är en BMP, som är onödigt tung",
    "PDF": "är en PDF och ingen bild",
    "Photoshop": "är en Photoshop-fil och ingen färdig bild",
}
# What Pillow raises for broken files of the accepted kinds, found by damaging thousands.
_BROKEN = (
    *(OSError, SyntaxError, ValueError, EOFError, OverflowError, MemoryError, RuntimeError, TypeError),
    *(struct.error, zlib.error),
)
# How to undo the way the camera was held: EXIF 2.32, tag 0x0112.
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}


def upright(data: bytes) -> Image.Image:
    """Return the picture in `data`, turned as it is meant to be seen, as RGB or RGBA in sRGB, without metadata.

    Raises PictureProblem (without the picture's name) when the bytes are no whole picture of an accepted kind.
    """
    kind = kind_of(data)
    if kind == "SVG":
        data, kind = drawings.rasterise(data), "PNG"
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # about odd metadata, which is dropped anyway
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            source = Image.open(io.BytesIO(data), formats=[kind])
            _check_header(source, kind)
            source.load()
            image = _in_srgb(_turned(source))
    except PictureProblem:
        raise
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise _too_many_pixels() from error
    except _BROKEN as error:
        raise PictureProblem("är trasig eller avhuggen", "Exportera eller kopiera originalet igen.") from error
    # Pillow's encoders would copy what is left here (profile, comment, text) into the derivatives.
    image.info = {}
    return image


def kind_of(data: bytes) -> str:
    """Return the accepted kind that the first bytes tell of, whatever the file is called."""
    if not data:
        raise PictureProblem("är en tom fil", "Kopiera originalet igen.")
    kind = next((kind for magic, kind in _MAGIC if data.startswith(magic)), None) or _boxed(data) or _drawn(data)
    if kind in _REFUSED:
        raise PictureProblem(_REFUSED[kind], _SAVE_AS)
    if kind is None:
        raise PictureProblem("är ingen bild som går att läsa", _SAVE_AS)
    return kind


def _boxed(data: bytes) -> str | None:
    """Return the kind of a RIFF or ISO container (HEIC and AVIF share one, told apart by their brands)."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:8] != b"ftyp":
        return None
    brands = data[8 : min(int.from_bytes(data[:4], "big"), 256)]
    if b"avif" in brands or b"avis" in brands:
        return "AVIF"
    return "HEIC" if b"hei" in brands or b"hev" in brands or b"mif1" in brands else None


def _drawn(data: bytes) -> str | None:
    start = data[:4096].removeprefix(b"\xef\xbb\xbf").lstrip()
    return "SVG" if start.startswith(b"<") and b"<svg" in data[:65536] else None


def _check_header(image: Image.Image, kind: str) -> None:
    if image.width * image.height > MAX_PIXELS:
        raise _too_many_pixels()
    # A phone's JPEG may hold a second picture (depth, brightness) that makes it look like several frames.
    if kind in _ANIMATED and getattr(image, "is_animated", False):
        raise PictureProblem("är en animering", "Spara en av rutorna som stillbild.")


def _too_many_pixels() -> PictureProblem:
    sentence = f"har fler än {MAX_PIXELS // 1_000_000} miljoner pixlar"
    return PictureProblem(sentence, "Förminska den till högst 2400 pixlars bredd.")


def _turned(image: Image.Image) -> Image.Image:
    # Not ImageOps.exif_transpose: it writes all of the metadata anew, and fails when a camera has put odd things there.
    turn = _TURNS.get(image.getexif().get(ExifTags.Base.Orientation, 1))
    return image if turn is None else image.transpose(turn)


def _in_srgb(image: Image.Image) -> Image.Image:
    """Return the picture as RGB or RGBA; its colours by its own profile when it has a sound one."""
    profile = image.info.get("icc_profile")
    mode = "RGBA" if image.has_transparency_data else "RGB"
    if image.mode in {"P", "PA", "1", "LA"} or (image.mode == "L" and mode == "RGBA"):
        image = image.convert(mode)
    if profile and (converted := _by_profile(image, profile, mode)):
        return converted
    if image.mode.startswith("I"):
        # Sixteen bits a pixel: Pillow's own conversion would make everything but the darkest white.
        image = image.convert("I").point(lambda level: level * (1 / 257) + 0).convert("L")
    return image.convert(mode)


def _by_profile(image: Image.Image, profile: bytes, mode: str) -> Image.Image | None:
    try:
        source = ImageCms.getOpenProfile(io.BytesIO(profile))
        return ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode=mode)
    except (ImageCms.PyCMSError, ValueError, OSError):
        # Browsers, too, take a broken profile, or one for another kind of picture, as none.
        return None
