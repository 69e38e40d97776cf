"""A new text of each kind: its answers into the file's place and content."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from goodnews.model.entries import MODELS, Ambassador, Dated
from goodnews.model.kinds import RESULT
from goodnews.model.own_rules import TO_WRITE
from goodnews.skeleton.front_matter import UNWRITTEN, front_matter

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from uuid import UUID

    from goodnews.model.kinds import Kind

#: Fields that only one sort of ambassador has.
ONLY_PERSONS = ("legal_basis", "record_no", "valid_until")
ONLY_HISTORICAL = ("lived",)
#: Days until somebody has to read the text again.
REVIEW_AFTER = 365

BODY = f"""\
{TO_WRITE}. Börja med det viktigaste: vad har hänt, och för vem? Upprepa inte ingressen.

## Mellanrubrik som säger något

Skriv fortsättningen. En siffra i texten får en fotnot som säger varifrån den kommer.[^1]

[^1]: Utgivare, ”Rubrik”, läst {{read}}.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewText:
    """A text to be written: where it goes below `content/`, and what the file says."""

    path: PurePosixPath
    text: str


def new_text(
    kind: Kind,
    slug: str,
    answers: Mapping[str, object],
    *,
    identity: UUID,
    today: dt.date,
    choices: Mapping[str, Collection[str]],
) -> NewText:
    """Return a draft of `kind` with the writer's `answers`; `today` is the day it is begun.

    `choices` are the names that some of the other fields choose between.
    """
    schema = MODELS[kind.name]
    if not issubclass(schema, Dated):
        raise TypeError(f"{kind.name} has no skeleton")
    date = dt.date.fromisoformat(str(answers.get("date", today)))
    values: dict[str, object] = {
        "summary": UNWRITTEN,
        "date": date,
        "review_by": today + dt.timedelta(days=REVIEW_AFTER),
        **({"goal": UNWRITTEN, "evidence": [_evidence(today)]} if kind is RESULT else {}),
        **({"outcome": UNWRITTEN, "lessons": UNWRITTEN} if answers.get("phase") == "avslutat" else {}),
        **answers,
        "id": identity,
        "status": "draft",
    }
    unfit = _unfit(values) if schema is Ambassador else ()
    path = kind.files.replace("<slug>", slug).replace("<year>", str(date.year))
    text = front_matter(schema, values, unfit=unfit, choices=choices) + BODY.format(read=today.isoformat())
    return NewText(path=PurePosixPath(path), text=text)


def _evidence(today: dt.date) -> dict[str, object]:
    return {"type": "resultat", "claim": UNWRITTEN, "source": {"title": UNWRITTEN, "read": today}}


def _unfit(values: Mapping[str, object]) -> tuple[str, ...]:
    """Return the fields that do not concern this sort of ambassador."""
    persons = () if values.get("subject") == "person" else ONLY_PERSONS
    historical = () if values.get("subject") == "historisk" else ONLY_HISTORICAL
    return (*persons, *historical)
