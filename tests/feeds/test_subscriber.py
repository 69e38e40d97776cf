"""A subscriber who polls after every edit sees each new entry once, and nothing that was withdrawn."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import TYPE_CHECKING, Any
from uuid import UUID

from goodnews.feeds import archive
from goodnews.model.feeds import FORMATS
from tests.feeds.subscriber import URL, Subscriber, files, read
from tests.minisite import build, story, write
from tests.model.builders import entry
from tests.sites import changed, site

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

DAY = dt.date(2026, 3, 24)


class Newsroom:
    """Edits at random what is published, and remembers what was ever withdrawn."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)  # noqa: S311 (edits, not a secret)
        self.entries: dict[str, Any] = {}
        self.withdrawn: set[str] = set()
        self.corrected = 0
        for _ in range(30):
            self.publish()

    def publish(self) -> None:
        """Publish an entry with a date of any age."""
        identity = UUID(int=self.rng.getrandbits(128), version=4)
        day = DAY - dt.timedelta(days=self.rng.choice((0, 0, 1, 40, 4000)))
        made = entry("story", f"nyhet-{identity.hex[:8]}", date=day, id=identity, title=f"Nyhet {identity.hex[:4]}")
        self.entries[f"urn:uuid:{identity}"] = made

    def withdraw(self) -> None:
        """Take one away."""
        key = self.rng.choice(sorted(self.entries))
        del self.entries[key]
        self.withdrawn.add(key)

    def edit(self) -> None:
        """Rename, re-date, move or correct one."""
        key = self.rng.choice(sorted(self.entries))
        day, number = DAY - dt.timedelta(days=self.rng.randrange(3000)), self.rng.randrange(10**6)
        edits: tuple[dict[str, Any], ...] = (
            {"title": f"Ny rubrik {self.rng.random()}"},
            {"slug": f"flyttad-{self.rng.getrandbits(40)}"},
            {"date": day},
            {"modified": DAY, "correction": f"Det var {number} fel."},
        )
        made = self.rng.choice(edits)
        self.corrected += "correction" in made
        self.entries[key] = changed(self.entries[key], **made)

    def step(self) -> None:
        """Do any one of it."""
        self.rng.choice((self.publish, self.withdraw, self.edit, self.edit, self.edit))()


def test_two_hundred_edits_are_followed_without_loss_or_repetition(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LIVE", 5)
    monkeypatch.setattr(archive, "FULL", 7)
    names = ("flode", "omraden/trygghet/flode", "berattelser/flode")
    room, readers = Newsroom(seed=1446), [Subscriber(name=name, form=form) for name in names for form in FORMATS]
    corrections = Subscriber(name="rattelser/flode", form="rss")
    for number in range(200):
        room.step()
        published = files(site(*room.entries.values()))
        for reader in readers:
            new = reader.poll(published)
            assert len(reader.seen) == len(set(reader.seen)), number
            assert set(room.entries) <= set(reader.seen), number
            assert not room.withdrawn & set(new), number
        corrections.poll(published)
        assert len(corrections.seen) == len(set(corrections.seen)) <= room.corrected, number
        if number % 20 == 0:
            assert not any(key.encode() in data for key in room.withdrawn for data in published.values())


def test_one_who_comes_back_after_a_year_gets_all_that_was_missed() -> None:
    told = [entry("story", f"a-{n}", date=DAY, id=UUID(int=n << 64)) for n in range(400)]
    first, last = files(site(*told[:30])), files(site(*told))
    for form in FORMATS:
        reader = Subscriber(name="flode", form=form)
        assert len(reader.poll(first)) == 30
        assert sorted(reader.poll(last)) == sorted(f"urn:uuid:{one.id}" for one in told[30:])
        assert len(read(last[f"flode.{form}"], form)[0]) == archive.LIVE


def test_whole_builds_are_followed_as_well(tmp_path: Path) -> None:
    reader = Subscriber(name="flode", form="rss")
    folder = write(tmp_path, "".join(story(f"nyhet-{n}", "Texten.") for n in range(3)))
    assert len(reader.poll(_built(folder))) == 3
    old, new = (folder / "content" / "berattelser" / "2026" / name for name in ("nyhet-0", "ny-adress"))
    old.rename(new)
    text = (new / "index.md").read_text("utf-8").replace("date: 2026-03-24", "date: 2026-01-02")
    (new / "index.md").write_text(text.replace("Rubriken på nyhet-0", "En annan rubrik"), encoding="utf-8")
    assert reader.poll(_built(folder)) == []
    gone = folder / "content" / "berattelser" / "2026" / "nyhet-1" / "index.md"
    gone.write_text(gone.read_text("utf-8").replace("published", "withdrawn"), encoding="utf-8")
    write(folder, story("nyhet-7"))
    published = _built(folder)
    assert len(reader.poll(published)) == 1
    assert not any(b"nyhet-1" in data for data in published.values())


def _built(folder: Path) -> dict[str, bytes]:
    built = build(folder, SITEURL=URL)
    assert built.code == 0, built.told
    return {name: (built.output / name).read_bytes() for name in built.names()}
