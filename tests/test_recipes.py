"""Pages as bytes, read again with another body."""

from __future__ import annotations

from typing import Any

import pytest

from goodnews.entry_pages import entry_views
from goodnews.kept import KeptBody
from goodnews.recipes import Recipes, read
from tests.sites import dated, site


def written() -> tuple[Any, bytes, dict[str, bytes]]:
    """Return a view whose body lies in a cache, its recipe, and what recipes have in common."""
    body = KeptBody("content/a.md", ("cache", b"old"), (), True)  # noqa: FBT003 (pickle's order)
    ((template, view), *_) = entry_views(site(dated("story", "a").model_copy(update={"body": body})))
    things: dict[str, bytes] = {}
    recipes = Recipes(things.__setitem__)
    recipes.meet(view.frame)
    return view, recipes.write(template, view, None), things


def test_a_page_is_read_as_it_was_written() -> None:
    view, data, things = written()
    template, again, card = read(data, things, {})
    assert (template, card) == ("story", None)
    assert again.frame == view.frame
    assert isinstance(again.entry.body, KeptBody)  # type: ignore[attr-defined]
    assert again.entry.body.at == ("cache", b"old")  # type: ignore[attr-defined]
    assert again.entry.model_dump(exclude={"body"}) == view.entry.model_dump(exclude={"body"})  # type: ignore[attr-defined]


def test_a_body_that_has_changed_is_fetched_under_its_new_key() -> None:
    _, data, things = written()
    _, again, _ = read(data, things, {"content/a.md": b"new", "content/b.md": b"other"})
    assert again.entry.body.at == ("cache", b"new")  # type: ignore[attr-defined]


def test_what_recipes_have_in_common_is_written_once() -> None:
    view, data, things = written()
    assert len(things) == 1
    assert view.frame.pages[-1].name.encode() not in data


def test_a_view_that_cannot_be_written_has_no_recipe() -> None:
    view, _, things = written()
    recipes = Recipes(things.__setitem__)
    with pytest.raises(KeyError):
        recipes.write("story", view, None)
    recipes.meet(view.frame)
    assert recipes.write("story", lambda: None, None) == b""  # type: ignore[arg-type]
