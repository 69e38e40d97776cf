"""Crops, sizes and URLs of pictures."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.model import pictures
from goodnews.model.pictures import SHAPES, Original, crop, renditions, srcset
from goodnews.model.shapes import FORMATS
from tests.photos import cover, enclosure

PHOTO = Original(path="content/berattelser/2026/bad/bad.jpg", digest="a" * 64, width=2400, height=1600)
MIDDLE = (50, 50)

sides = st.integers(min_value=1, max_value=9000)
percents = st.tuples(st.integers(0, 100), st.integers(0, 100))
shapes = st.sampled_from(sorted(SHAPES))


def photo(width: int, height: int) -> Original:
    return replace(PHOTO, width=width, height=height)


@given(sides, sides, percents, shapes)
def test_every_crop_lies_within_and_touches_two_opposite_sides(
    width: int, height: int, focus: tuple[int, int], name: str
) -> None:
    left, top, right, bottom = crop(photo(width, height), focus, SHAPES[name])
    assert 0 <= left < right <= width
    assert 0 <= top < bottom <= height
    assert (left, right) == (0, width) or (top, bottom) == (0, height)


@given(sides, sides, percents, shapes)
def test_nothing_is_ever_enlarged(width: int, height: int, focus: tuple[int, int], name: str) -> None:
    for one in renditions(photo(width, height), focus, SHAPES[name]).derivatives:
        assert 1 <= one.width <= one.box[2] - one.box[0]
        assert 1 <= one.height <= one.box[3] - one.box[1]


@pytest.mark.parametrize(
    ("size", "shape", "focus", "box"),
    [
        ((2400, 1600), "lead", MIDDLE, (0, 0, 2400, 1600)),
        ((1600, 2000), "lead", MIDDLE, (0, 0, 1600, 2000)),
        ((1600, 2400), "lead", MIDDLE, (0, 200, 1600, 2200)),
        ((1600, 2400), "inline", MIDDLE, (0, 0, 1600, 2400)),
        ((1600, 2400), "lead", (50, 0), (0, 0, 1600, 2000)),
        ((2000, 1000), "thumb", (0, 50), (0, 0, 1000, 1000)),
        ((2000, 1000), "thumb", (100, 50), (1000, 0, 2000, 1000)),
        ((2000, 1000), "thumb", (40, 50), (300, 0, 1300, 1000)),
        ((2000, 1000), "card", (90, 10), (500, 0, 2000, 1000)),
        ((2000, 1000), "portrait", MIDDLE, (600, 0, 1400, 1000)),
    ],
)
def test_a_crop_keeps_the_focus_as_central_as_the_picture_lets_it(
    size: tuple[int, int], shape: str, focus: tuple[int, int], box: tuple[int, int, int, int]
) -> None:
    assert crop(photo(*size), focus, SHAPES[shape]) == box


@pytest.mark.parametrize(
    ("width", "expected"),
    [(2400, [480, 800, 1200, 1600]), (1600, [480, 800, 1200, 1600]), (1000, [480, 800, 1000]), (480, [480])],
)
def test_widths_above_the_crop_become_its_own_once(width: int, expected: list[int]) -> None:
    jpegs = [one for one in cover(photo(width, 900), MIDDLE).derivatives if one.mime == "image/jpeg"]
    assert [one.width for one in jpegs] == expected


def test_a_rendition_offers_avif_then_webp_then_jpeg() -> None:
    lead = cover(PHOTO, MIDDLE)
    assert [source.mime for source in lead.sources] == ["image/avif", "image/webp"]
    assert lead.fallback.mime == "image/jpeg"
    assert lead.fallback.url in lead.srcset
    assert (lead.width, lead.height, lead.fallback.width) == (1600, 1067, 800)
    assert lead.srcset.count("w") == len(SHAPES["lead"].widths)


def test_the_srcset_names_every_url_with_its_width() -> None:
    first, second, *_ = cover(PHOTO, MIDDLE).derivatives
    assert srcset([first, second]) == f"{first.url} 480w, {second.url} 800w"


def test_every_derivative_of_a_rendition_is_named_in_it() -> None:
    lead = cover(PHOTO, MIDDLE)
    named = " ".join([lead.srcset, *(source.srcset for source in lead.sources)])
    assert all(f"{one.url} {one.width}w" in named for one in lead.derivatives)


def test_a_url_is_known_beforehand_and_never_changes_by_itself() -> None:
    """A new value here means that every picture is made and fetched anew."""
    assert cover(PHOTO, MIDDLE).fallback.url == "/bilder/5eb674d1515ba164-800.jpg"
    assert cover(PHOTO, MIDDLE).fallback.name == "bilder/5eb674d1515ba164-800.jpg"


def urls(original: Original, focus: tuple[int, int], shape: str) -> set[str]:
    return {one.url for one in renditions(original, focus, SHAPES[shape]).derivatives}


def test_no_two_derivatives_share_a_url() -> None:
    made = renditions(PHOTO, MIDDLE, SHAPES["card"]).derivatives
    assert len({one.url for one in made}) == len(made) == len(FORMATS) * 4


@pytest.mark.parametrize("change", ["digest", "focus", "recipe"])
def test_what_changes_the_bytes_changes_the_url(change: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = urls(PHOTO, MIDDLE, "thumb")
    if change == "recipe":
        monkeypatch.setattr(pictures, "RECIPE", pictures.RECIPE + 1)
    original = replace(PHOTO, digest="b" * 64) if change == "digest" else PHOTO
    after = urls(original, (0, 50) if change == "focus" else MIDDLE, "thumb")
    assert before.isdisjoint(after)


def test_what_leaves_the_bytes_alone_leaves_the_url() -> None:
    moved = replace(PHOTO, path="content/sidor/bad.jpg")
    assert urls(moved, MIDDLE, "lead") == urls(PHOTO, MIDDLE, "lead")
    assert urls(PHOTO, (0, 0), "lead") == urls(PHOTO, MIDDLE, "lead"), "nothing is cropped, so no focus matters"
    assert urls(PHOTO, MIDDLE, "inline") < urls(PHOTO, MIDDLE, "lead"), "one file serves two places"


@pytest.mark.parametrize(("width", "expected"), [(2400, 1200), (1100, 1100), (900, 900), (480, 480)])
def test_the_enclosure_is_a_jpeg_of_the_cover(width: int, expected: int) -> None:
    original = photo(width, 1600)
    found = enclosure(original, MIDDLE)
    assert (found.mime, found.width) == ("image/jpeg", expected)
    assert found in cover(original, MIDDLE).derivatives


def test_only_what_a_phone_picks_has_a_budget() -> None:
    assert {one.width for one in cover(PHOTO, MIDDLE).derivatives if one.budget} == {480, 800}


def asked(sizes: str, viewport: int, density: float) -> float:
    """Return how many pixels a browser asks for: the first place in `sizes` whose conditions hold, times density."""
    for place in sizes.split(", "):
        *conditions, length = re.findall(r"([\d.]+)(rem|dppx|vw|px)", place)
        limits = {unit: float(number) for number, unit in conditions}
        if viewport <= limits.get("rem", 999) * 16 and density >= limits.get("dppx", 0):
            return float(length[0]) * {"vw": viewport / 100, "px": 1, "rem": 16}[length[1]] * density
    raise AssertionError(sizes)


PHONES = [
    *[(320, 2), (360, 4), (375, 2), (384, 2.8125), (390, 3)],
    *[(412, 1.75), (412, 2.625), (412, 3.5), (414, 2), (440, 3)],
]


@pytest.mark.parametrize(("viewport", "density"), PHONES)
@pytest.mark.parametrize("name", ["lead", "card", "inline", "portrait", "thumb"])
def test_a_phone_asks_for_no_more_than_what_has_a_budget(name: str, viewport: int, density: float) -> None:
    assert asked(SHAPES[name].sizes, viewport, density) <= pictures.PHONE_WIDTH


@pytest.mark.parametrize(("viewport", "density", "expected"), [(768, 1, 768), (1440, 1, 1200), (1440, 2, 2400)])
def test_a_large_screen_asks_for_all_it_shows(viewport: int, density: float, expected: int) -> None:
    assert asked(SHAPES["lead"].sizes, viewport, density) == expected
