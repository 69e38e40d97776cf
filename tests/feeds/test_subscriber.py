"""A subscriber who polls after every edit sees each new entry once, and nothing that was withdrawn."""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any
from uuid import UUID

import pytest

from goodnews.feeds import archive
from tests.feeds.subscriber import Subscriber, files, ids
from tests.model.builders import entry
from tests.sites import changed, site

DAY = dt.date(2026, 3, 24)


class Newsroom:
    """Edits at random what is published, and remembers what was ever withdrawn."""

    def __init__(self, seed: int) -> None:
        self.rng = Random(seed)  # noqa: S311 (edits, not a secret)
        self.entries: dict[str, Any] = {}
        self.withdrawn: set[str] = set()
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
        day = DAY - dt.timedelta(days=self.rng.randrange(3000))
        edits: tuple[dict[str, Any], ...] = (
            {"title": f"Ny rubrik {self.rng.random()}"},
            {"slug": f"flyttad-{self.rng.getrandbits(40)}"},
            {"date": day},
            {"modified": DAY, "correction": "Det var fel."},
        )
        self.entries[key] = changed(self.entries[key], **self.rng.choice(edits))

    def step(self) -> None:
        """Do any one of it."""
        self.rng.choice((self.publish, self.withdraw, self.edit, self.edit, self.edit))()


@pytest.mark.parametrize("form", ["rss", "atom", "json"])
def test_two_hundred_edits_are_followed_without_loss_or_repetition(form: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "LIVE", 5)
    monkeypatch.setattr(archive, "FULL", 7)
    room, reader = Newsroom(seed=1446), Subscriber(name="flode", form=form)
    for number in range(200):
        room.step()
        published = files(site(*room.entries.values()))
        new = reader.poll(published)
        assert len(reader.seen) == len(set(reader.seen)), number
        assert set(room.entries) <= set(reader.seen), number
        assert not room.withdrawn & set(new), number
        if number % 20 == 0:
            assert not any(key.encode() in data for key in room.withdrawn for data in published.values())


def test_one_who_comes_back_after_a_year_gets_all_that_was_missed() -> None:
    told, reader = [entry("story", f"a-{n}", date=DAY, id=UUID(int=n << 64)) for n in range(400)], {}
    first, last = files(site(*told[:30])), files(site(*told))
    for form in ("rss", "atom", "json"):
        reader[form] = Subscriber(name="flode", form=form)
        assert len(reader[form].poll(first)) == 30
        assert sorted(reader[form].poll(last)) == sorted(f"urn:uuid:{one.id}" for one in told[30:])
    assert len(ids(last["flode.json"], "json")) == archive.LIVE
