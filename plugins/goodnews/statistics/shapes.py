"""Answers held to the shape that they should have."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from goodnews.statistics.refusal import RefusedError

if TYPE_CHECKING:
    from goodnews.statistics.asking import Answer

#: A number of an answer, exactly as it was written there.
Number = int | Decimal
#: Numbers of this many digits before the point are no measurements; so many after it are kept.
DIGITS, DECIMALS = 12, 6


class Shape(BaseModel):
    """A part of an answer; nothing is converted, and what we have no use for may be there too."""

    model_config = ConfigDict(strict=True, frozen=True, extra="ignore")


Form = TypeVar("Form", bound=Shape)


def shaped(form: type[Form], answer: Answer) -> Form:
    """Return the answer as `form`; RefusedError when it is not JSON or has another shape."""
    try:
        return form.model_validate(_parsed(answer))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"]) or "svaret"
        raise RefusedError(f"svaret har inte den form som det ska ha ({place}).", _CHANGED) from None


_CHANGED = "Har tjänsten ändrats behöver programmet ändras. Inget har skrivits över."


def _parsed(answer: Answer) -> Any:  # noqa: ANN401 (whatever was answered)
    try:
        return json.loads(answer.body.decode("utf-8-sig"), parse_float=Decimal, parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise RefusedError("svaret är inte hel JSON.", "Försök igen senare.") from None


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)


def measured(number: Number) -> Decimal:
    """Return the number with at most six decimals and no zeros at its end; RefusedError when it is absurdly large."""
    value = Decimal(number)
    if value.adjusted() >= DIGITS:
        raise RefusedError("svaret har ett orimligt stort tal.", _CHANGED)
    text = f"{value:.{DECIMALS}f}"
    return Decimal(text.rstrip("0").rstrip(".")) + 0
