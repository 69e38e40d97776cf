"""What components have made of the same things."""

from __future__ import annotations

from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from jinja2 import Environment

from goodnews.once import Once
from goodnews.rendering import Pages
from tests.sites import SETTINGS, site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.site import Site
    from goodnews.model.views import View

TEMPLATE = """
{%- macro card(thing, size) %}{{ count() }}: {{ thing.name }} {{ size }}{% endmacro -%}
{%- for thing in things %}{{ once(card, thing, size) }};{% endfor %}"""


def made(once: Once, things: list[dict[str, str]], size: str, calls: list[int]) -> str:
    """Return the page of the things; each call of its component is counted in `calls`."""

    def count() -> int:
        calls.append(len(calls))
        return len(calls)

    environment = Environment(autoescape=True)
    environment.globals.update(once=once, count=count)
    return environment.from_string(TEMPLATE).render(things=things, size=size)


def test_a_component_is_called_once_for_the_same_things() -> None:
    once, calls, a, b = Once(), list[int](), {"name": "a"}, {"name": "b"}
    assert made(once, [a, b, a], "liten", calls) == "1: a liten;2: b liten;1: a liten;"
    assert made(once, [b], "liten", calls) == "2: b liten;"
    assert made(once, [b], "stor", calls) == "3: b stor;"


def test_things_that_are_alike_but_not_the_same_are_told_apart() -> None:
    once, calls = Once(), list[int]()
    for number in range(100):
        assert made(once, [{"name": str(number)}], "liten", calls) == f"{number + 1}: {number} liten;"


def test_nothing_is_left_when_it_is_to_forget() -> None:
    once, calls, thing = Once(), list[int](), {"name": "a"}
    made(once, [thing], "liten", calls)
    once.forget()
    assert made(once, [thing], "liten", calls) == "2: a liten;"


def test_the_pages_of_a_product_leave_nothing_to_the_next() -> None:
    class Nothing(Pages):
        def views(self, site: Site) -> Iterator[tuple[str, View]]:  # noqa: ARG002
            """Yield nothing."""
            yield from ()

    once, calls, thing = Once(), list[int](), {"name": "a"}
    made(once, [thing], "liten", calls)
    product: Any = Nothing.__new__(Nothing)
    product.env, product.settings = Environment(autoescape=True), SETTINGS
    product.env.globals["once"] = once
    product.context = {"site": site(), "stamped": ""}
    product.generate_output(SimpleNamespace(thing=None, write_each=list))
    assert made(once, [thing], "liten", calls) == "2: a liten;"
