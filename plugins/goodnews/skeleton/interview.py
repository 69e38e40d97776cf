"""The questions to a writer, kind by kind, in the order they are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from goodnews.model.entries import Ambassador, Dated, Period, Result
from goodnews.model.kinds import AMBASSADOR, DATED, RESULT
from goodnews.model.swedish import slug as slug_of
from goodnews.skeleton import vocabulary
from goodnews.skeleton.questions import Choice, answer, field, menu, one_of, some_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from goodnews.model.kinds import Kind

SUBJECTS = (
    Choice(name="person", label="en person som lever"),
    Choice(name="organisation", label="en förening, ett företag eller någon annan organisation"),
    Choice(name="historisk", label="en historisk person"),
)
PHASES = (
    Choice(name="planerat", label="planerat"),
    Choice(name="pagar", label="pågår"),
    Choice(name="avslutat", label="avslutat"),
)
LEGAL_BASES = (
    Choice(name="allmant-intresse", label="allmänt intresse"),
    Choice(name="samtycke", label="samtycke"),
    Choice(name="avtal", label="avtal"),
)
EDITORS = "Hedemora berättar"


def interview(
    given: Mapping[str, Any], content: Path, *, today: dt.date, ask: Callable[[str], str]
) -> tuple[Kind, str, dict[str, object]]:
    """Return the kind, the slug and the fields of a new text; what is not `given` is asked for through `ask`."""

    def question(option: str, prompt: str, read: Callable[[str], Any]) -> Any:  # noqa: ANN401, whatever `read` returns
        return answer(option, prompt, read, given=given, ask=ask)

    kinds = [Choice(name=kind.name, label=kind.singular) for kind in DATED]
    name = question("kind", menu("Vad ska du skriva? Ange numret:", kinds), one_of(kinds))
    kind = next(kind for kind in DATED if kind.name == name)
    title = question("title", "Namn:" if kind is AMBASSADOR else "Rubrik:", field(Dated, "title"))
    suggested = slug_of(title)
    slug = question(
        "slug", f"Namn i adressen (Enter för {suggested}):", lambda text: slug_of(text or suggested) or suggested
    )
    answers = {"title": title, "date": field(Dated, "date", today.isoformat())(given.get("date") or "")}
    answers |= _where(content, question)
    answers["owner"] = EDITORS
    if kind is RESULT:
        answers |= _result(question)
    if kind is AMBASSADOR:
        answers |= _ambassador(question)
    return kind, slug, answers


def _where(content: Path, question: Callable[..., Any]) -> dict[str, object]:
    """Ask for areas and places."""
    areas, places = vocabulary.areas(content), vocabulary.places(content)
    prompt = menu("Vilka områden hör texten till? Ange ett till tre nummer, det viktigaste först:", areas)
    chosen: dict[str, object] = {"areas": question("area", prompt, some_of(areas, 1, 3))}
    if places:
        prompt = menu("Vilka orter handlar den om? Ange nummer, eller Enter för hela kommunen:", places)
        near = question("place", prompt, some_of(places, 0, len(places)))
        chosen |= {"places": near} if near else {}
    return chosen


def _result(question: Callable[..., Any]) -> dict[str, object]:
    """Ask for what only a result has."""
    owner = question("owner", "Vem har drivit projektet eller gjort mätningen?", field(Result, "owner"))
    phase = question("phase", menu("Hur långt har det kommit? Ange numret:", PHASES), one_of(PHASES))
    period = {"start": question("start", "När började det? (2026 eller 2026-03)", field(Period, "start"))}
    if phase == "avslutat":
        period["end"] = question("end", "När slutade det?", field(Period, "end"))
    return {"owner": owner, "phase": phase, "period": period}


def _ambassador(question: Callable[..., Any]) -> dict[str, object]:
    """Ask for what only an ambassador has; a living person cannot be shown without a legal basis."""
    subject = question("subject", menu("Vem är ambassadören? Ange numret:", SUBJECTS), one_of(SUBJECTS))
    found = {
        "subject": subject,
        "role": question("role", "Vem är det, i några ord? (till exempel uppfinnare)", field(Ambassador, "role")),
    }
    if subject == "historisk":
        found["lived"] = question("lived", "Levnadsår? (till exempel 1661–1751)", field(Ambassador, "lived"))
    if subject == "person":
        prompt = menu("Vilken rättslig grund finns för att visa personen? Ange numret:", LEGAL_BASES)
        found["legal_basis"] = question("legal-basis", prompt, one_of(LEGAL_BASES))
        found["record_no"] = question("record-no", "Diarienummer för beslutet?", field(Ambassador, "record_no"))
        until = "Sista dag som personen får visas? (2027-12-31)"
        found["valid_until"] = question("valid-until", until, field(Ambassador, "valid_until"))
    return found
