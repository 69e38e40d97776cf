"""How a feed is cut into documents."""

from __future__ import annotations

from uuid import UUID

import pytest

from goodnews.feeds.archive import FULL, LIVE, Document, documents
from goodnews.model.feeds import Feed, newest
from tests.model.builders import entry

TOLD = [entry("story", f"a-{number}", date="2026-03-24", id=UUID(int=number + 1)) for number in range(LIVE + 2 * FULL)]


def cut(*entries: object, url: str = "/x/") -> list[Document]:
    feed = Feed(url=url, page=url, name="", description="", group="", entries=newest(entries))
    return list(documents(feed))


def test_a_short_feed_is_one_document() -> None:
    (live,) = cut(*TOLD[:LIVE])
    assert (live.stem, live.older, live.live, len(live.entries)) == ("/x/flode", None, True, LIVE)


def test_every_entry_stands_once_and_each_document_leads_to_the_one_before() -> None:
    *archives, live = cut(*TOLD[: LIVE + FULL + 3])
    assert [len(one.entries) for one in (*archives, live)] == [FULL, 3, LIVE]
    assert [one.older for one in (*archives, live)] == [None, archives[0].stem, archives[1].stem]
    assert [one.id.int for one in reversed(live.entries)] == list(range(FULL + 4, LIVE + FULL + 4))


def test_a_full_archive_stays_as_it_is_when_something_is_published() -> None:
    before, after = cut(*TOLD[: LIVE + FULL + 3]), cut(*TOLD[: LIVE + FULL + 4])
    assert before[0] == after[0]
    assert before[1].stem != after[1].stem


@pytest.mark.parametrize("told", [TOLD[1:], [*TOLD, entry("story", "b", date="1999-01-01")]], ids=["gone", "old"])
def test_an_archive_is_renamed_with_all_after_it_when_other_entries_are_in_it(told: list[object]) -> None:
    assert not {one.stem for one in cut(*TOLD)[:-1]} & {one.stem for one in cut(*told)[:-1]}


def test_a_new_title_changes_no_name() -> None:
    renamed = [one.model_copy(update={"title": "Ny", "slug": f"ny-{one.slug}"}) for one in TOLD]
    assert [one.stem for one in cut(*TOLD)] == [one.stem for one in cut(*renamed)]
