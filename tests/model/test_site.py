"""The site: order, indexes, what is left out."""

from __future__ import annotations

from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from goodnews.model.entries import PRIVATE
from goodnews.model.site import Site, build
from tests.model.builders import entry


def site(*entries: Any, preview: bool = False) -> Site:  # noqa: ANN401 (entries of any kind)
    """Return the site of the entries and one area."""
    return build([entry("area", "trygghet"), *entries], (), preview=preview)


def story(slug: str, date: str = "2026-03-24", **over: Any) -> Any:  # noqa: ANN401
    """Return a story."""
    return entry("story", slug, date=date, id=uuid5(NAMESPACE_URL, slug), **over)


def test_the_newest_comes_first_and_a_day_runs_by_slug() -> None:
    made = site(story("b"), story("c", "2026-03-25"), story("a"))
    assert [one.slug for one in made.entries] == ["c", "a", "b"]


def test_every_index_holds_its_entries() -> None:
    made = site(
        story("a", aims=["forebygga-brott"], places=["garpenberg"], people=["polhem"]), entry("ambassador", "polhem")
    )
    assert [one.slug for one in made.by_kind["story"]] == ["a"]
    assert [one.slug for one in made.by_aim["forebygga-brott"]] == ["a"]
    assert [one.slug for one in made.by_place["garpenberg"]] == ["a"]
    assert [one.slug for one in made.by_person["polhem"]] == ["a"]
    assert {one.slug for one in made.by_year["2026"]} == {"a", "polhem"}
    assert made.by_kind["result"] == ()


def test_the_public_site_holds_what_is_public_and_the_preview_everything() -> None:
    hidden = story("a").model_copy(update={"visibility": "draft"})
    assert site(hidden).entries == ()
    assert len(site(hidden, preview=True).entries) == 1


def test_who_may_not_be_shown_is_taken_out_of_the_others_lists() -> None:
    gone = entry("ambassador", "polhem").model_copy(update={"visibility": "expired"})
    made = site(story("a", people=["polhem"]), gone)
    assert made.entries[0].people == ()
    assert made.by_person == {}


def test_private_fields_never_reach_the_site() -> None:
    made = site(story("a", review_by="2027-01-01"), entry("ambassador", "p", record_no="KS 2026/17"))
    assert not any(getattr(one, name, None) for one in made.entries for name in PRIVATE)


def test_a_project_that_may_not_be_shown_is_not_named() -> None:
    hidden = entry("result", "simhallen").model_copy(update={"visibility": "draft"})
    made = site(story("a", project="simhallen"), hidden)
    assert made.entries[0].project is None


def test_ambassadors_run_in_swedish_order() -> None:
    made = site(
        *(entry("ambassador", str(n), title=title, id=UUID(int=n)) for n, title in enumerate(["Öberg", "Ahl", "Åberg"]))
    )
    assert [one.title for one in made.ambassadors] == ["Ahl", "Åberg", "Öberg"]
