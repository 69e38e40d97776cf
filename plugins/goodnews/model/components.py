"""What the file beside a component's template says of it: its macros, their parameters and its examples."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from goodnews.model.entries import Model


class Param(Model):
    """One parameter of a macro. `type` is a Python type of the model's names: "Card", "tuple[Tag, ...]", "int"."""

    name: str
    type: str
    required: bool = False
    description: str


class Macro(Model):
    """A macro that templates may import, with its parameters in order."""

    name: str
    description: str
    params: tuple[Param, ...] = ()


class Example(Model):
    """One use of a macro: its name, what it shows, and the arguments as plain data."""

    name: str
    shows: str
    macro: str
    arguments: dict[str, Any] = Field(default_factory=dict)


class Component(Model):
    """The whole file: what the component is, its macros, and examples of them."""

    description: str
    macros: tuple[Macro, ...] = Field(min_length=1)
    examples: tuple[Example, ...] = Field(min_length=1)
