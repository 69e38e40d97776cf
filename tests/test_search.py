"""The views of /sok/ and of the letters' pages, and the files that the search fetches."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from goodnews.search import LENGTH, SearchFiles, SearchPages, search_views
from tests.sites import dated, entry, site, stories, views, written

if TYPE_CHECKING:
    from pathlib import Path

SMALL = site(dated("story", "a", title="Ån"), entry("page", "om", title="Om"))
LARGE = site(
    *[one.model_copy(update={"title": "Z"}) for one in stories(LENGTH + 1)], dated("story", "x", title="Åskan")
)


def test_a_small_site_is_one_page_with_a_way_to_each_letter() -> None:
    (view,) = search_views(SMALL)
    assert [link.url for link in view.letters] == [f"#s-{group.id}" for group in view.groups]
    assert view.groups[-1].letter == "Å"
    assert [(link.url, link.kind) for link in view.groups[-1].links] == [
        *(("/berattelser/a/", "Berättelse"), ("/platser/asen/", "Plats"))
    ]


def test_a_large_site_has_pages_for_each_letter_and_none_is_too_long() -> None:
    first, *others = search_views(LARGE)
    assert first.groups == ()
    assert {view.url for view in others} >= {"/sok/z/", "/sok/z/sida/2/", "/sok/aa/"}
    assert max(len(group.links) for view in others for group in view.groups) == LENGTH
    links = [link.url for view in others for group in view.groups for link in group.links]
    assert len(set(links)) == len(links) == first.total


def test_every_letter_of_a_large_site_leads_to_its_first_page() -> None:
    first, *others = search_views(LARGE)
    assert {link.url for link in first.letters} <= {view.url for view in others}
    assert sum(link.count or 0 for link in first.letters) == first.total
    assert [[link.name for link in view.letters if link.current] for view in others if view.url == "/sok/aa/"] == [
        ["Å"]
    ]


def test_titles_and_addresses_are_told_apart() -> None:
    all_views = list(search_views(LARGE))
    assert len({view.title for view in all_views}) == len({view.url for view in all_views}) == len(all_views)


def test_the_letters_pages_do_not_search() -> None:
    first, *others = search_views(LARGE)
    assert [choice.name for choice in first.choices] == ["slag", "omrade", "plats", "ar"]
    assert [view.choices for view in others if view.choices] == []
    assert "och" in first.common.split()


def test_choices_are_only_those_that_there_are() -> None:
    options = {choice.name: choice.options for choice in next(search_views(SMALL)).choices}
    assert options["slag"] == ("Berättelse", "Område", "Sida", "Plats")
    assert options["plats"] == ("Garpenberg", "Åsen")
    assert options["ar"] == ("2026",)


def test_the_plugin_writes_the_views() -> None:
    assert [(name, view.url) for name, view in views(SearchPages, SMALL)] == [("search", "/sok/")]


@pytest.mark.parametrize("preview", [False, True])
def test_the_files_are_the_index_and_the_names(tmp_path: Path, *, preview: bool) -> None:
    known = {"GOODNEWS_SEARCH": True, "GOODNEWS_SEARCH_WHOLE": 9, "GOODNEWS_CACHE": str(tmp_path), "PREVIEW": preview}
    files = written(SearchFiles, SMALL, **known)
    assert "sok/index/pagefind.js" in files
    assert ["Om", "/om/"] in json.loads(files["sok/namn.json"])["names"]
    assert [path.name for path in tmp_path.rglob("*.zip")] == ["sok-visning.zip" if preview else "sok.zip"]


def test_a_site_may_do_without(tmp_path: Path) -> None:
    assert written(SearchFiles, SMALL, GOODNEWS_SEARCH=False, GOODNEWS_CACHE=str(tmp_path)) == {}
    assert list(tmp_path.iterdir()) == []
