"""What was known and what has been found: new values, and everything that has changed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from decimal import Decimal

    from goodnews.statistics.series import Series

Kind = Literal["new", "revised", "vanished", "marked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What has become of one period's value; `remark` is the service's, for a value that is marked and so not taken."""

    kind: Kind
    period: str
    old: Decimal | None
    new: Decimal | None
    remark: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The values to write, by period from the oldest; the changes in the same order; and how many values stand."""

    values: Mapping[str, Decimal | None]
    changes: tuple[Change, ...]
    unchanged: int

    @property
    def writes(self) -> bool:
        """Whether there is anything to write."""
        return any(change.kind != "marked" for change in self.changes)

    @property
    def vanished(self) -> tuple[str, ...]:
        """The periods whose values the service no longer has."""
        return tuple(change.period for change in self.changes if change.kind == "vanished")


def merge(old: Mapping[str, Decimal | None], found: Series) -> Merged:
    """Return what the values become. No period is lost: one whose value has vanished is known to have none.

    A value that the service has put a remark on is left as it was.
    """
    values: dict[str, Decimal | None] = {}
    changes: list[Change] = []
    unchanged = 0
    for period in sorted({*old, *found.values, *found.marked}):
        before = old.get(period)
        after = before if period in found.marked else found.values.get(period)
        if period in old or after is not None:
            values[period] = after
        if period in found.marked:
            remark = found.marked[period]
            changes.append(Change(kind="marked", period=period, old=before, new=before, remark=remark))
        elif before == after:
            unchanged += before is not None
        else:
            kind: Kind = "new" if before is None else "vanished" if after is None else "revised"
            changes.append(Change(kind=kind, period=period, old=before, new=after))
    return Merged(values=values, changes=tuple(changes), unchanged=unchanged)
