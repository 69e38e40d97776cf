"""The share cards' files, from the site to the writer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from goodnews import share_cards
from goodnews.model.figures import Figure
from goodnews.model.problems import ContentError
from goodnews.originals import examine
from goodnews.share_cards import ShareCardFiles, make_missing
from tests.minisite import ROOT, build, story, write
from tests.photos import SECRETS, tagged
from tests.sites import SETTINGS, Kept, changed, dated, site

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def generator(tmp_path: Path) -> ShareCardFiles:
    """Return the plugin's hand in a build of one area, an entry with a photo and one without."""
    photo = tmp_path / "a.jpg"
    photo.write_bytes(tagged((900, 600)))
    shown = Figure(original=examine(photo, shown="content/a.jpg", cache=None), alt="En bild.", shapes=("lead",))
    entries = [changed(dated("story", "med"), figure=shown), dated("story", "utan")]
    context = {"site": site(*entries), "originals": {"content/a.jpg": photo}}
    theme, cache = str(ROOT / "theme"), str(tmp_path / "cache")
    settings = {**SETTINGS, "THEME": theme, "GOODNEWS_CACHE": cache, "SHARE_CARDS_NEWEST": 400}
    return ShareCardFiles(context, settings, path="content")


def run(generator: ShareCardFiles) -> dict[str, bytes]:
    """Build once; return the files."""
    kept: Any = Kept()
    make_missing([generator])
    generator.generate_output(kept)
    files: dict[str, bytes] = kept.files
    return files


def test_every_card_that_a_page_may_show_is_written(generator: ShareCardFiles) -> None:
    files = run(generator)
    assert len(files) == 4
    assert set(files) == {card.name for card in generator.context["SHARE_CARDS"]}
    assert not [secret for secret in SECRETS for data in files.values() if secret in data]


def test_what_is_in_the_cache_is_not_drawn_again(generator: ShareCardFiles, monkeypatch: pytest.MonkeyPatch) -> None:
    first = run(generator)
    monkeypatch.setattr(share_cards, "jpeg", lambda *_: pytest.fail("drawn again"))
    assert run(generator) == first


@pytest.mark.parametrize("damage", [b"", b"x" * 2000, None])
def test_a_damaged_cache_is_mended(generator: ShareCardFiles, tmp_path: Path, damage: bytes | None) -> None:
    first = run(generator)
    path = min((tmp_path / "cache" / "kort").iterdir())
    path.write_bytes(path.read_bytes()[::-1] if damage is None else damage)
    assert run(generator) == first


def test_a_picture_that_changes_during_the_build_stops_it(generator: ShareCardFiles) -> None:
    generator.context["originals"]["content/a.jpg"].write_bytes(tagged((640, 480)))
    with pytest.raises(ContentError) as caught:
        run(generator)
    assert [problem.path for problem in caught.value.problems] == ["content/a.jpg"]


def test_a_draft_has_a_card_in_a_preview_only(tmp_path: Path) -> None:
    folder = write(tmp_path, story("synlig") + story("utkast", status="draft"))
    shown = {name for name in build(folder).names() if "/kort/" in name}
    previewed = {name for name in build(folder, preview=True).names() if "/kort/" in name}
    assert (len(shown), len(previewed - shown)) == (4, 1)
