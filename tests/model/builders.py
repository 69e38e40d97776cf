"""Makes valid entries with as few words as a test needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from goodnews.model.indicators import SCHEMAS

if TYPE_CHECKING:
    from goodnews.model.entries import Entry

_EVERY = {"title": "En rubrik", "summary": "En ingress."}
_DATED = {"id": UUID(int=1), "date": "2026-03-24", "areas": ["trygghet"], "status": "published", "owner": "Redaktionen"}
_EVIDENCE = {"type": "effekt", "claim": "Något sjönk.", "source": {"title": "SCB", "date": "2026"}}
_KINDS: dict[str, dict[str, Any]] = {
    "story": _DATED,
    "result": {
        **_DATED,
        "period": {"start": "2025", "end": "2026"},
        "phase": "avslutat",
        "goal": "Målet.",
        "outcome": "Utfallet.",
        "lessons": "Lärdomen.",
        "evidence": [_EVIDENCE],
    },
    "ambassador": {**_DATED, "subject": "organisation", "role": "Förening"},
    "area": {
        "name": "Trygghet",
        "order": 1,
        "thread": "falurott",
        "aims": [{"id": "forebygga-brott", "text": "Förebygga brott."}],
        "contact": {"label": "Servicecenter", "phone": "0225-340 00"},
    },
    "page": {"modified": "2026-03-24"},
    "indicator": {
        "modified": "2026-03-24",
        "areas": ["trygghet"],
        "meaning": ["Så många brott anmäldes."],
        "unit": "brott",
        "direction": "down",
        "base_year": "2021",
        "source": {"title": "Brå", "date": "2026"},
        "values": {"2021": "200", "2022": "190", "2023": "170"},
    },
}
_FOLDERS = {"story": "berattelser/2026/{}/index.md", "area": "omraden/{}.md", "page": "sidor/{}.md"}


def fields(kind: str, **over: Any) -> dict[str, Any]:  # noqa: ANN401 (front matter of any kind)
    """Return the front matter of a valid entry of the kind, `over` replacing some fields; None leaves one out."""
    return {name: value for name, value in {**_EVERY, **_KINDS[kind], **over}.items() if value is not None}


def entry(kind: str, slug: str = "en-text", **over: Any) -> Any:  # noqa: ANN401 (whichever kind was asked for)
    """Return a valid entry of the kind."""
    folder = {"result": "resultat/{}/index.md", "ambassador": "ambassadorer/{}/index.md", "indicator": "matt/{}.yaml"}
    folder |= _FOLDERS
    made = {"slug": slug, "path": "content/" + folder[kind].format(slug)}
    made_entry: Entry = SCHEMAS[kind].model_validate({**fields(kind, **over), **made})
    return made_entry
