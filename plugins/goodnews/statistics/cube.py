"""JSON-stat 2: a table of any number of variables, read strictly."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import prod
from typing import TYPE_CHECKING

from pydantic import Field

from goodnews.statistics.refusal import RefusedError
from goodnews.statistics.shapes import Number, Shape, shaped

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from goodnews.statistics.asking import Answer


class Category(Shape):
    """A variable's codes: the place of each, or a list of them in order."""

    index: dict[str, int] | list[str]


class Extension(Shape):
    """What PxWeb adds: whether the variable may be left out, so that all of it is added up."""

    elimination: bool = False


class Dimension(Shape):
    """A variable."""

    category: Category
    extension: Extension = Extension()


class Role(Shape):
    """Which variables are the time."""

    time: list[str]


class Dataset(Shape):
    """A table; `value` is missing or empty in metadata."""

    kind: str = Field(alias="class")
    label: str
    id: list[str]
    size: list[int]
    role: Role
    dimension: dict[str, Dimension]
    value: list[Number | None] | None = None
    status: dict[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cube:
    """A table that holds together. `codes` has every variable's codes in order, in the order of the variables."""

    label: str
    time: str
    codes: Mapping[str, tuple[str, ...]]
    may_be_left_out: frozenset[str]
    numbers: tuple[Number | None, ...]
    remarks: Mapping[str, str]

    def cells(self) -> Iterator[tuple[dict[str, str], Number | None, str]]:
        """Yield the codes, the number and the remark ("" when there is none) of every cell."""
        for place, cell in enumerate(product(*self.codes.values())):
            yield dict(zip(self.codes, cell, strict=True)), self.numbers[place], self.remarks.get(str(place), "")


def cube(answer: Answer, *, with_numbers: bool) -> Cube:
    """Return the answer's table; RefusedError when it is no table, or its parts contradict each other."""
    table = shaped(Dataset, answer)
    if table.kind != "dataset" or len(table.role.time) != 1 or table.role.time[0] not in table.id:
        raise _broken("class, role")
    if len(set(table.id)) != len(table.id) or set(table.id) != set(table.dimension) or len(table.size) != len(table.id):
        raise _broken("id, size, dimension")
    codes = {
        name: _ordered(table.dimension[name].category, size) for name, size in zip(table.id, table.size, strict=True)
    }
    numbers, places = table.value or [], prod(table.size)
    if with_numbers and len(numbers) != places:
        raise RefusedError(f"svaret har {len(numbers)} värden men borde ha {places}.", "Försök igen senare.")
    remarks = table.status or {}
    if not set(remarks) <= {str(place) for place in range(places)}:
        raise _broken("status")
    return Cube(
        label=table.label,
        time=table.role.time[0],
        codes=codes,
        may_be_left_out=frozenset(name for name in table.id if table.dimension[name].extension.elimination),
        numbers=tuple(numbers),
        remarks=remarks,
    )


def _ordered(category: Category, size: int) -> tuple[str, ...]:
    """Return the variable's codes in their order; RefusedError unless each place has one."""
    index = category.index
    places = index if isinstance(index, dict) else {code: place for place, code in enumerate(index)}
    if sorted(places.values()) != list(range(size)):
        raise _broken("category.index")
    return tuple(sorted(places, key=lambda code: places[code]))


def _broken(part: str) -> RefusedError:
    return RefusedError(f"svarets tabell hänger inte ihop ({part}).", "Försök igen senare.")
