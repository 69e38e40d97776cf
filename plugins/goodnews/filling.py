"""A template with a page's view filled in: all that the page knows are the view and the settings in capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Template


def known(context: Mapping[str, Any]) -> dict[str, Any]:
    """Return what pages may know of Pelican's context: the settings, which are in capitals."""
    return {name: value for name, value in context.items() if name.isupper()}


def filled(template: Template, settings: Mapping[str, Any], **kwargs: Any) -> bytes:  # noqa: ANN401 (of any template)
    """Return the page's bytes; `settings` are those that pages may know, and `kwargs` the rest."""
    return template.render(settings, **kwargs).encode()
