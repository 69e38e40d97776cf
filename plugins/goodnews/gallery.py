"""Plugin: a page of all components with their examples, in a preview alone."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from goodnews.examples import Builder, read
from goodnews.model.figures import derivatives
from goodnews.model.swedish import slug
from goodnews.model.views import ComponentView, ExampleView, GalleryView, frame_of
from goodnews.rendering import Pages, joining

if TYPE_CHECKING:
    from collections.abc import Iterator

    from goodnews.model.components import Component, Example, Macro
    from goodnews.model.site import Site
    from goodnews.writer import Publisher

URL = "/exempel/"
#: The page's own looks lie here, so that no visitor has to fetch them.
STYLESHEET = "gallery.css"


class Gallery(Pages):
    """Writes the page and its stylesheet when PREVIEW is set, else nothing."""

    def generate_context(self) -> None:
        """Read the examples, and ask for the pictures in them."""
        if not self.settings["PREVIEW"]:
            return
        theme = Path(self.settings["THEME"])
        builder = Builder(theme / "drawings", Path(self.settings["GOODNEWS_CACHE"]) / "originals")
        self.components = components(read(theme / "templates"), builder)
        pictures = derivatives(builder.figures)
        self.context["pictures"] = pictures
        self.context["originals"] = {
            **self.context["originals"],
            **{original.path: theme.parent / original.path for original in pictures},
        }

    def views(self, site: Site) -> Iterator[tuple[str, GalleryView]]:
        """Yield the view of the page."""
        if self.settings["PREVIEW"]:
            yield "gallery", gallery_view(site, self.components)

    def generate_output(self, writer: Publisher) -> None:
        """Write both files."""
        super().generate_output(writer)
        if self.settings["PREVIEW"]:
            sheet = Path(self.settings["THEME"]) / "static" / "css" / STYLESHEET
            writer.write_bytes(f"{URL}{STYLESHEET}".removeprefix("/"), sheet.read_bytes())


def components(found: dict[str, Component], builder: Builder) -> tuple[ComponentView, ...]:
    """Return the components as the page shows them; `builder` makes their arguments."""
    return tuple(
        ComponentView(
            id=slug(name),
            name=name,
            template=f"components/{name}.html",
            description=one.description,
            macros=one.macros,
            examples=tuple(example_view(name, example, one.macros, builder) for example in one.examples),
        )
        for name, one in found.items()
    )


def example_view(component: str, example: Example, macros: tuple[Macro, ...], builder: Builder) -> ExampleView:
    """Return the example as the page shows it."""
    macro = next(each for each in macros if each.name == example.macro)
    return ExampleView(
        id=f"{slug(component)}-{slug(example.name)}",
        name=example.name,
        shows=example.shows,
        macro=example.macro,
        arguments=builder.arguments(component, example, macro),
        call=call(component, example, macro),
        data=yaml.dump(example.arguments, Dumper=Plain, allow_unicode=True, sort_keys=False, width=100),
    )


class Plain(yaml.CSafeDumper):
    """Writes what several examples share in full in each."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ANN401, ARG002 (whatever is written)
        """Tell that nothing is to be written as a reference."""
        return True


def call(component: str, example: Example, macro: Macro) -> str:
    """Return the call as a template writes it: words, numbers and truths as they are, others by what they are."""
    required = {param.name for param in macro.params if param.required}
    written = {
        name: json.dumps(value, ensure_ascii=False) if isinstance(value, (str, int)) else name
        for name, value in example.arguments.items()
    }
    parts = [text if name in required else f"{name}={text}" for name, text in written.items()]
    return f'{{% from "components/{component}.html" import {macro.name} %}}\n{{{{ {macro.name}({", ".join(parts)}) }}}}'


def gallery_view(site: Site, shown: tuple[ComponentView, ...]) -> GalleryView:
    """Return the view of the page."""
    frame = frame_of(site)
    return GalleryView(
        frame=frame,
        url=URL,
        title="Temats delar",
        description="Delarna som sidorna byggs av, var och en med sina exempel. Testerna prövar samma exempel.",
        feeds=(frame.feed,),
        indexed=False,
        components=shown,
    )


register = joining(Gallery)
