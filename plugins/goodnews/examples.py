"""The components' examples: the YAML beside each template, with its plain data made into what the macros take."""

from __future__ import annotations

import datetime as dt
import sys
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

import yaml
from pydantic import BaseModel, TypeAdapter, ValidationError

from goodnews.model import (
    asking,
    body,
    charts,
    directory,
    entries,
    figures,
    follow_up,
    kinds,
    letters,
    pictures,
    readings,
    standings,
    statement,
    verdicts,
    views,
)
from goodnews.model.components import Component
from goodnews.model.indicators import Indicator
from goodnews.model.map import Map, map_of
from goodnews.originals import examine

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from goodnews.model.components import Example, Macro
    from goodnews.model.figures import Figure
    from goodnews.model.pictures import Original


#: Where the types lie that macros take; of two that are called alike the later is meant.
_MODULES = (
    *(body, figures, pictures, kinds, entries, directory, letters, asking, statement),
    *(standings, verdicts, readings, follow_up, views),
)
#: What types in the files, and in the views themselves, may be called.
NAMES: Mapping[str, Any] = (
    {"dt": dt, "kinds": kinds}
    | {
        name: each
        for module in _MODULES
        for name, each in vars(module).items()
        if isinstance(each, type) or get_origin(each) is Literal
    }
    | {made.__name__: made for made in (charts.Chart, charts.Sparkline, charts.Table, Indicator, Map)}
)
#: What is made of an indicator: an example says the indicator, as its file would, with the name of the file as `slug`.
_OF_INDICATORS: Mapping[Any, Callable[[Indicator], object]] = {
    charts.Chart: charts.line_chart,
    charts.Sparkline: charts.sparkline,
    charts.Table: charts.series_table,
}
_KINDS = {kind.name: kind for kind in kinds.KINDS}


class ExampleError(ValueError):
    """An example that is not what its macro's parameters say: where it stands, and why."""


def read(templates: Path) -> dict[str, Component]:
    """Return the components of the folder `templates`, by name ("list_of_cards"); ExampleError names a bad file."""
    found = {}
    for path in sorted((templates / "components").glob("*.yaml")):
        try:
            data = yaml.load(path.read_text("utf-8"), Loader=yaml.CSafeLoader)
            found[path.stem] = Component.model_validate(data)
        except (yaml.YAMLError, ValidationError) as error:
            raise ExampleError(f"{path.name}: {error}") from error
    return found


class Builder:
    """Makes arguments of plain data; `figures` are the pictures in those made so far.

    `drawings` is the folder of the examples' pictures, `cache` the one of verdicts on them.
    """

    def __init__(self, drawings: Path, cache: Path | None = None) -> None:
        self.figures: list[Figure] = []
        self._cache = cache
        self._drawings = drawings
        self._originals: dict[str, Original] = {}

    def arguments(self, component: str, example: Example, macro: Macro) -> dict[str, object]:
        """Return the values that the macro is called with; ExampleError when one is unknown, missing or wrong."""
        types = get_type_hints(_annotated({param.name: param.type for param in macro.params}), localns=dict(NAMES))
        needed = {param.name for param in macro.params if param.required}
        where = f"{component}.yaml: ”{example.name}”"
        _same(example.arguments, types, needed, where)
        return {name: self.value(types[name], data, f"{where}: {name}") for name, data in example.arguments.items()}

    def value(self, wanted: Any, data: Any, where: str) -> Any:  # noqa: ANN401 (a type, and any data)
        """Return the data as a value of the type `wanted`; `where` tells people which it is."""
        if wanted is kinds.Kind and data in _KINDS:
            return _KINDS[data]
        if wanted is pictures.Original:
            return self._original(data)
        if get_origin(wanted) is tuple and isinstance(data, list):
            return self._tuple(get_args(wanted), data, where)
        if get_origin(wanted) in {Union, UnionType}:
            return self._one_of(get_args(wanted), data, where)
        if is_dataclass(wanted) and isinstance(wanted, type) and isinstance(data, dict):
            made_of = _of_indicator if wanted in _OF_INDICATORS else self._dataclass
            return self._map(data, where) if wanted is Map else made_of(wanted, data, where)
        return _checked(wanted, data, where)

    def _dataclass(self, wanted: Any, data: dict[str, Any], where: str) -> Any:  # noqa: ANN401
        types = _types(wanted)
        needed = {each.name for each in fields(wanted) if each.default is MISSING}
        _same(data, types, needed, where)
        made = wanted(**{name: self.value(types[name], part, f"{where}.{name}") for name, part in data.items()})
        if isinstance(made, figures.Figure):
            self.figures.append(made)
        return made

    def _map(self, data: dict[str, Any], where: str) -> Map | None:
        """Return the map of the example's `places`, with the one at the address `current` marked."""
        _same(data, {"places": "", "current": ""}, {"places"}, where)
        made = map_of(self.value(tuple[entries.Place, ...], data["places"], f"{where}.places"))
        return made.showing(data["current"]) if made and "current" in data else made

    def _tuple(self, types: tuple[Any, ...], data: list[Any], where: str) -> tuple[Any, ...]:
        if types[-1] is Ellipsis:
            types = (types[0],) * len(data)
        if len(types) != len(data):
            raise ExampleError(f"{where}: {len(data)} delar i stället för {len(types)}")
        return tuple(
            self.value(kind, part, f"{where}[{at}]") for at, (kind, part) in enumerate(zip(types, data, strict=True))
        )

    def _one_of(self, types: tuple[Any, ...], data: Any, where: str) -> Any:  # noqa: ANN401
        if data is None and type(None) in types:
            return None
        reasons = []
        for kind in types:
            try:
                return self.value(kind, data, where)
            except ExampleError as error:
                reasons.append(error)
        raise reasons[0]

    def _original(self, name: str) -> Original:
        if name not in self._originals:
            self._originals[name] = examine(self._drawings / name, shown=f"theme/drawings/{name}", cache=self._cache)
        return self._originals[name]


def _of_indicator(wanted: Any, data: dict[str, Any], where: str) -> object:  # noqa: ANN401 (one of the types above)
    path = f"content/matt/{data.get('slug')}.yaml"
    return _OF_INDICATORS[wanted](_checked(Indicator, {"path": path, **data}, where))


@cache
def _types(wanted: type) -> dict[str, Any]:
    """Return the types of a dataclass's fields, by name."""
    # Two modules have a Link: each means its own.
    return get_type_hints(wanted, localns={**NAMES, **vars(sys.modules[wanted.__module__])})


@cache
def _adapter(wanted: Any) -> TypeAdapter[Any]:  # noqa: ANN401 (a type)
    return TypeAdapter(wanted)


def _annotated(types: dict[str, str]) -> type:
    """Return a class whose annotations are these, for `get_type_hints` to read."""
    return type("Parameters", (), {"__annotations__": types})


def _same(data: Mapping[str, object], known: Mapping[str, object], needed: set[str], where: str) -> None:
    if unknown := sorted(data.keys() - known.keys()):
        raise ExampleError(f"{where}: {', '.join(unknown)} finns inte; det här finns: {', '.join(known)}")
    if missing := sorted(needed - data.keys()):
        raise ExampleError(f"{where}: {', '.join(missing)} saknas")


def _checked(wanted: Any, data: Any, where: str) -> Any:  # noqa: ANN401
    """Return the data as pydantic sees it: models as in front matter, everything else exactly of its type."""
    model = isinstance(wanted, type) and issubclass(wanted, BaseModel)
    try:
        return _adapter(wanted).validate_python(data, strict=not model)
    except ValidationError as error:
        reasons = "; ".join(" ".join(map(str, (*each["loc"], each["msg"]))) for each in error.errors())
        raise ExampleError(f"{where}: {reasons}") from error
