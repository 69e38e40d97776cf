"""The pictures' files, from the originals to the writer."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest
from pelican import signals
from PIL import Image

from goodnews import images, scaling
from goodnews.images import PictureGenerator, make_missing
from goodnews.model.pictures import SHAPES, Derivative, Original, renditions
from goodnews.model.problems import ContentError
from goodnews.originals import examine
from tests.photos import SECRETS, enclosure, encoded, scene, tagged

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MIDDLE = (50, 50)


@dataclass
class Build:
    """What Pelican and the library would hand to the plugin, and what comes out."""

    folder: Path
    pictures: dict[Original, tuple[Derivative, ...]] = field(default_factory=dict)
    originals: dict[str, Path] = field(default_factory=dict)
    output: dict[str, bytes] = field(default_factory=dict)

    def add(self, name: str, data: bytes, shape: str = "card") -> Original:
        """Lay a picture in the content and want it in `shape`."""
        path = self.folder / name
        path.write_bytes(data)
        original = examine(path, shown=f"content/{name}", cache=None)
        self.pictures[original] = renditions(original, MIDDLE, SHAPES[shape]).derivatives
        self.originals[original.path] = path
        return original

    @property
    def generator(self) -> PictureGenerator:
        """Pelican's hand for a new run."""
        site = SimpleNamespace(pictures=self.pictures)
        settings = {"GOODNEWS_CACHE": self.folder / "cache"}
        return PictureGenerator({"site": site, "originals": self.originals}, settings, path="content")

    @property
    def cached(self) -> list[Path]:
        """What lies in the cache."""
        return sorted((self.folder / "cache" / "bilder").iterdir())

    def run(self) -> dict[str, Any]:
        """Build once; return the context."""
        generator = self.generator
        make_missing([generator])
        self.output = {}
        generator.generate_output(self)
        return generator.context

    def write_made(self, name: str, make: Callable[[], bytes]) -> None:
        """Stand in for the site's writer."""
        assert name not in self.output, "written twice"
        self.output[name] = make()


@pytest.fixture
def build(tmp_path: Path) -> Build:
    return Build(tmp_path)


def test_every_wanted_file_is_written_as_promised(build: Build) -> None:
    original = build.add("a.jpg", tagged(orientation=6), "portrait")
    build.run()
    wanted = build.pictures[original]
    assert set(build.output) == {one.name for one in wanted}
    for one in wanted:
        image = Image.open(io.BytesIO(build.output[one.name]))
        assert (image.size, image.get_format_mimetype()) == ((one.width, one.height), one.mime)


def test_the_crop_is_taken_from_the_picture_as_displayed(build: Build) -> None:
    """The red field lies in the stored picture's upper left, so a quarter's turn shows it in the upper right.

    It is 300 pixels high there: more than half of the square crop, but a quarter of the whole.
    """
    original = build.add("a.jpg", tagged((1200, 480), orientation=6), "inline")
    build.pictures[original] = renditions(original, (100, 0), SHAPES["thumb"]).derivatives
    build.run()
    for data in build.output.values():
        image = Image.open(io.BytesIO(data)).convert("RGB")
        red, green, _ = image.getpixel((image.width * 9 // 10, image.height // 2))
        assert red > 180
        assert green < 60


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
def test_nothing_hidden_in_the_original_is_published(build: Build, kind: str) -> None:
    data = tagged(orientation=3, kind=kind)
    assert Image.open(io.BytesIO(data)).getexif().get_ifd(0x8825)[1] == "N", "the test's own photo tells its place"
    assert sum(secret in data for secret in SECRETS) >= 2
    build.add({"JPEG": "a.jpg"}.get(kind, f"a.{kind.lower()}"), data)
    build.run()
    for name, data in build.output.items():
        image = Image.open(io.BytesIO(data))
        image.load()
        assert not image.getexif(), name
        assert not set(image.info) & {"exif", "icc_profile", "xmp", "comment", "photoshop", "XML:com.adobe.xmp"}, name
        assert not [secret for secret in SECRETS if secret in data], name


def test_the_same_originals_give_the_same_bytes(build: Build) -> None:
    build.add("a.jpg", tagged(), "lead")
    build.add("b.png", encoded(scene((700, 700)).convert("RGBA"), "PNG"), "thumb")
    build.run()
    first = build.output
    for path in build.cached:
        path.unlink()
    build.run()
    assert build.output == first


def test_what_is_in_the_cache_is_not_made_again(build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    build.add("a.jpg", tagged(), "thumb")
    build.run()
    first = build.output
    monkeypatch.setattr(scaling, "reopened", lambda *_: pytest.fail("decoded again"))
    build.run()
    assert build.output == first


@pytest.mark.parametrize("damage", ["gone", "empty", "cut", "changed"])
def test_a_damaged_cache_is_mended(build: Build, damage: str) -> None:
    build.add("a.jpg", tagged(), "thumb")
    build.run()
    first, path = build.output, build.cached[0]
    data = bytearray(path.read_bytes())
    data[20] ^= 255
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes({"empty": b"", "cut": bytes(data[:-100]), "changed": bytes(data)}[damage])
    build.run()
    assert build.output == first


def test_sizes_are_known_before_anything_is_written(build: Build) -> None:
    original = build.add("a.jpg", tagged(), "lead")
    sizes = build.run()["picture_bytes"]
    assert sizes == {f"/{name}": len(data) for name, data in build.output.items()}
    assert enclosure(original, MIDDLE).url in sizes


def test_what_nobody_wants_any_longer_is_not_written(build: Build) -> None:
    original = build.add("a.jpg", tagged(), "thumb")
    build.add("b.jpg", tagged((600, 600)), "thumb")
    build.run()
    before = len(build.output)
    del build.pictures[original]
    assert build.run()["picture_bytes"].keys() == {f"/{name}" for name in build.output}
    assert len(build.output) == before // 2


def test_two_copies_of_one_photo_share_their_files(build: Build) -> None:
    build.add("a.jpg", tagged(), "thumb")
    build.add("b.jpg", tagged(), "thumb")
    build.run()
    assert len(build.output) == len(build.cached) == 6


@pytest.mark.parametrize("change", ["other bytes", "gone"])
def test_a_picture_that_changes_during_the_build_stops_it(build: Build, change: str) -> None:
    original = build.add("a.jpg", tagged(), "thumb")
    path = build.originals[original.path]
    path.unlink() if change == "gone" else path.write_bytes(tagged((640, 480)))
    with pytest.raises(ContentError) as caught:
        build.run()
    (problem,) = caught.value.problems
    assert str(problem) == "content/a.jpg: bilden ändrades medan webbplatsen byggdes. Bygg en gång till."


def test_transparency_becomes_white_in_every_format(build: Build) -> None:
    build.add("a.png", encoded(Image.new("RGBA", (600, 600), (208, 16, 16, 0)), "PNG"), "thumb")
    build.run()
    for data in build.output.values():
        image = Image.open(io.BytesIO(data))
        assert image.mode == "RGB"
        assert min(image.getpixel((9, 9))) >= 253


@pytest.mark.parametrize(("patience", "told"), [(-1.0, True), (60.0, False)])
def test_progress_is_told_only_when_it_takes_long(
    build: Build,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    patience: float,
    told: bool,  # noqa: FBT001
) -> None:
    monkeypatch.setattr(scaling, "PATIENCE", patience)
    build.add("a.jpg", tagged(), "thumb")
    build.run()
    assert ("Bilder: 6 av 6" in capsys.readouterr().err) is told


def test_the_plugin_joins_pelican() -> None:
    images.register()
    try:
        assert make_missing in list(signals.all_generators_finalized.receivers_for(None))
        assert PictureGenerator in [made for _, made in signals.get_generators.send(None)]
    finally:
        signals.all_generators_finalized.disconnect(make_missing)
        signals.get_generators.disconnect(images.get_generators)
