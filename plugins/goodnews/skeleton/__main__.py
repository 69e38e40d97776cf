"""`python -m goodnews.skeleton`: ask what is to be written, and lay out a file for it."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4
from zoneinfo import ZoneInfo

from goodnews.model import filing
from goodnews.model.frontmatter import MatterError
from goodnews.model.kinds import DATED
from goodnews.model.problems import Problem
from goodnews.skeleton import vocabulary
from goodnews.skeleton.entry import new_text
from goodnews.skeleton.interview import interview
from goodnews.skeleton.questions import AnswerError, UnansweredError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from goodnews.skeleton.entry import NewText

WRONG_USE, INTERRUPTED = 2, 130
TIME_ZONE = ZoneInfo("Europe/Stockholm")


def read_arguments(arguments: Sequence[str] | None) -> dict[str, Any]:
    """Return the answers given on the command line, None for those that are to be asked for."""
    parser = argparse.ArgumentParser(
        prog="python3 tasks.py new", description="Skapar en ny text. Du får frågor om det du inte anger här."
    )
    parser.add_argument("--content", type=Path, default=Path("content"), help="mappen med texter (vanligen content)")
    names = ", ".join(kind.name for kind in DATED)
    parser.add_argument("wanted", nargs="?", metavar="slag", help=f"vad du ska skriva: {names}")
    parser.add_argument("--kind", help="detsamma, som val")
    parser.add_argument("--title", help="rubrik, eller ambassadörens namn")
    parser.add_argument("--slug", help="namnet i adressen: a–z, 0–9 och bindestreck")
    parser.add_argument("--date", help="datum om det inte är i dag: 2026-03-24")
    parser.add_argument("--area", help="ett till tre områden med komma emellan; det första ger färgen")
    parser.add_argument("--place", help="orter med komma emellan, eller ingenting för hela kommunen")
    parser.add_argument("--owner", help="vem som svarar för innehållet")
    parser.add_argument("--phase", help="resultat: planerat, pagar eller avslutat")
    parser.add_argument("--start", help="resultat: när det började: 2026 eller 2026-03")
    parser.add_argument("--end", help="resultat: när det avslutades")
    parser.add_argument("--subject", help="ambassadör: person, organisation eller historisk")
    parser.add_argument("--role", help="ambassadör: vem det är, i några ord")
    parser.add_argument("--lived", help="ambassadör, historisk: levnadsår")
    parser.add_argument("--legal-basis", help="ambassadör, person: allmant-intresse, samtycke eller avtal")
    parser.add_argument("--record-no", help="ambassadör, person: diarienummer")
    parser.add_argument("--valid-until", help="ambassadör, person: sista dag som personen får visas")
    given = vars(parser.parse_args(arguments))
    return {**given, "kind": given["kind"] or given["wanted"]}


def write(new: NewText, content: Path) -> Path:
    """Write the text below `content` and return the file; AnswerError when its name is taken or cannot be used."""
    placed = filing.file(new.path)
    if isinstance(placed, Problem):
        raise AnswerError(f"{placed.sentence[:1].upper()}{placed.sentence[1:]} {placed.hint}")
    file = content / new.path
    # The year is not part of the address, so the same name in another year's folder is taken as well.
    taken = next((content / new.path.parts[0]).rglob(f"{file.parent.name}/{file.name}"), None)
    if taken or file.parent.exists():
        raise AnswerError(f"{(taken or file).parent.as_posix()}/ finns redan. Välj ett annat namn med --slug.")
    file.parent.mkdir(parents=True)
    file.write_text(new.text, encoding="utf-8", newline="\n")
    return file


def main(arguments: Sequence[str] | None = None) -> int:
    """Lay out a new text; return the exit code."""
    given = read_arguments(arguments)
    today = dt.datetime.now(TIME_ZONE).date()
    try:
        kind, slug, answers = interview(given, given["content"], today=today, ask=input)
        choices = vocabulary.choices(given["content"], answers)
        new = new_text(kind, slug, answers, identity=uuid4(), today=today, choices=choices)
        file = write(new, given["content"])
    except (AnswerError, UnansweredError) as error:
        sys.stderr.write(f"\n{error}\n")
        return WRONG_USE
    except MatterError as error:
        sys.stderr.write(f"{error.problem}\n")
        return 1
    except KeyboardInterrupt:
        sys.stderr.write("\nAvbrutet. Inget har skrivits.\n")
        return INTERRUPTED
    sys.stdout.write(
        f"\nKlart: {file.as_posix()}\n\n"
        "Gör så här nu:\n"
        "  1. Öppna filen och skriv där det står SKRIV HÄR.\n"
        "  2. Lägg bilden i samma mapp och fyll i image.\n"
        "  3. Se hur det blir: python3 tasks.py serve\n"
        "  4. Byt status: draft mot status: published när texten är klar.\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
