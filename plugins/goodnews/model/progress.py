"""Which years a result is under way in, and which year it came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.model.swedish import sort_key

if TYPE_CHECKING:
    from goodnews.model.entries import Result

#: Sorts after every date.
_NEVER = "9999"


def is_under_way(result: Result, year: int) -> bool:
    """Tell whether the result was planned or under way that year.

    It is planned from when it is told of, if that is before it starts. A finished one is under way until the year in
    which it ends; one that is not finished is so even after the time that was set for it. A measurement never is.
    """
    begun, end = min(int(result.period.start[:4]), result.date.year), _end(result)
    if _is_finished(result):
        return not _is_measurement(result) and end is not None and begun <= year < end
    return begun <= year


def came(result: Result, year: int) -> bool:
    """Tell whether the result came that year: its period ended then, or it is a measurement that is dated then."""
    return _is_finished(result) and (_end(result) == year or (_is_measurement(result) and result.date.year == year))


def is_late(result: Result, year: int) -> bool:
    """Tell whether the result should have ended before the year, and has not."""
    end = _end(result)
    return not _is_finished(result) and end is not None and end < year


def due(result: Result) -> tuple[str, str, str]:
    """Return a key that puts first what ends first, and last what has no end."""
    return result.period.end or _NEVER, sort_key(result.title), result.slug


def _is_finished(result: Result) -> bool:
    return result.phase == "avslutat"


def _is_measurement(result: Result) -> bool:
    """Tell a measurement from a project: it is over, and its evidence holds the value of an indicator."""
    return _is_finished(result) and any(item.indicator for item in result.evidence)


def _end(result: Result) -> int | None:
    return int(result.period.end[:4]) if result.period.end else None
