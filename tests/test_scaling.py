"""Pictures scaled and coded."""

from __future__ import annotations

import io
import math
from dataclasses import replace

import pytest
from PIL import Image, ImageChops, ImageStat

from goodnews.model.pictures import Original
from goodnews.scaling import encode, scale
from tests.photos import cover, encoded, scene

MIDDLE = (50, 50)
PHOTO = Original(path="content/a.jpg", digest="a" * 64, width=2400, height=1600)


def grainy(width: int, height: int) -> Image.Image:
    """Return a picture with the grain of a phone's photo taken at dusk."""
    grain = Image.effect_noise((width, height), 40)
    return Image.blend(scene((width, height)), Image.merge("RGB", (grain, grain, grain)), 0.25)


@pytest.mark.parametrize("mime", ["image/avif", "image/webp"])
def test_the_first_picture_on_a_phone_keeps_its_budget_even_when_grainy(mime: str) -> None:
    lead = cover(Original(path="content/a.jpg", digest="a" * 64, width=1600, height=2000), MIDDLE)
    (phone,) = [one for one in lead.derivatives if (one.mime, one.width) == (mime, 800)]
    image = grainy(phone.width, phone.height)
    unbound = encode(image, replace(phone, budget=0))
    assert len(encode(image, phone)) <= 80_000 < len(unbound) * 2


def test_a_budget_lowers_the_quality_only_as_far_as_it_must() -> None:
    lead = cover(Original(path="content/a.jpg", digest="a" * 64, width=2400, height=1600), MIDDLE)
    (jpeg,) = [one for one in lead.derivatives if (one.mime, one.width) == ("image/jpeg", 480)]
    options = dict(jpeg.format.options)
    image = grainy(480, 320)
    by_quality = [encoded(image, "JPEG", quality=quality, **options) for quality in jpeg.format.qualities]
    for expected in by_quality:
        assert encode(image, replace(jpeg, budget=len(expected))) == expected
    assert encode(image, replace(jpeg, budget=1)) == by_quality[-1]
    assert encode(image, replace(jpeg, budget=0)) == by_quality[0]


@pytest.mark.parametrize("width", [320, 480, 640, 800, 960, 1200, 1600])
def test_the_fast_way_to_scale_differs_from_the_slow_by_less_than_coding_does(width: int) -> None:
    photo = grainy(PHOTO.width, PHOTO.height)
    lead = cover(PHOTO, MIDDLE)
    (first, *_) = lead.derivatives
    jpeg = replace(first, width=width, height=width * 2 // 3)
    fast = scale(photo, photo.reduce(2), jpeg)
    slow = photo.resize((jpeg.width, jpeg.height), Image.Resampling.LANCZOS, box=jpeg.box)
    coded = Image.open(io.BytesIO(encoded(slow, "JPEG", quality=80)))
    assert noise(slow, fast) > noise(slow, coded) + 4


def noise(one: Image.Image, other: Image.Image) -> float:
    """Return how little two pictures differ, as their peak signal-to-noise ratio in decibels."""
    differences = ImageStat.Stat(ImageChops.difference(one, other))
    mean = sum(differences.sum2) / sum(differences.count)
    return 10 * math.log10(255 * 255 / mean) if mean else math.inf
