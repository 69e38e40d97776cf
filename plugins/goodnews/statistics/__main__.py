"""`python -m goodnews.statistics`: fetch the values of indicators from Kolada and SCB."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
import traceback
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from goodnews.model.guesses import did_you_mean
from goodnews.model.problems import Problem, report
from goodnews.model.swedish import quoted
from goodnews.statistics import kolada, scb
from goodnews.statistics.addresses import base_address
from goodnews.statistics.asking import Asker
from goodnews.statistics.measures import measures
from goodnews.statistics.report import printable, summary, told
from goodnews.statistics.updating import Manner, Update, update

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from goodnews.statistics.measures import Measure
    from goodnews.statistics.series import Service

GOOD, REFUSED, USE, OURS, INTERRUPTED = 0, 1, 2, 70, 130
TIME_ZONE = ZoneInfo("Europe/Stockholm")
#: Every service's way of asking, by its name in `fetch:`.
SERVICES: dict[str, Callable[[Asker], Service]] = {"kolada": kolada.Kolada, "scb": scb.Scb}


def main(arguments: Sequence[str] | None = None) -> int:
    """Fetch, write and tell; return 0 (good), 1 (something was refused), 2 (wrong use) or 70 (our fault)."""
    options = _parser().parse_args(arguments)
    if sentence := _wrong_use(options):
        sys.stderr.write(f"{sentence}\n")
        return USE
    try:
        return _run(options)
    except KeyboardInterrupt:
        sys.stderr.write("\nAvbrutet. Det som var klart är skrivet, resten är orört.\n")
        return INTERRUPTED
    except Exception:  # noqa: BLE001 (the outermost frame: whatever it is, it is told in full)
        traceback.print_exc()
        return OURS


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python3 tasks.py indicators", description="Hämtar måttens värden från Kolada och SCB."
    )
    parser.add_argument("content", nargs="?", default="content", type=Path, help="mappen med innehåll")
    parser.add_argument("--only", default="", metavar="MÅTT", help="bara ett mått, med namnet på dess fil")
    parser.add_argument("--dry-run", action="store_true", help="visa ändringarna men skriv ingenting")
    parser.add_argument(
        "--accept-removals", action="store_true", help="godta att värden är borta hos källan; kräver --only"
    )
    parser.add_argument("--kolada", default=kolada.ADDRESS, type=_address, metavar="ADRESS", help="Koladas adress")
    parser.add_argument("--scb", default=scb.ADDRESS, type=_address, metavar="ADRESS", help="SCB:s adress")
    parser.add_argument(
        "--today",
        default=os.environ.get("GOODNEWS_TODAY") or str(dt.datetime.now(TIME_ZONE).date()),
        type=dt.date.fromisoformat,
        metavar="2026-11-28",
        help="dagen som skrivs i filerna; annars i dag",
    )
    return parser


def _address(text: str) -> str:
    try:
        return base_address(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{quoted(text)} är ingen adress som börjar med https://") from None


def _wrong_use(options: argparse.Namespace) -> str:
    if not options.content.is_dir():
        return f"Mappen {options.content} finns inte."
    if options.accept_removals and not options.only:
        return "--accept-removals gäller ett mått i taget. Ange vilket med --only."
    return ""


def _run(options: argparse.Namespace) -> int:
    found, problems = measures(options.content)
    chosen = [measure for measure in found if options.only in {"", measure.indicator.slug}]
    if options.only:
        problems = tuple(problem for problem in problems if Path(problem.path).stem == options.only)
        if not chosen and not problems:
            hint = did_you_mean(options.only, [measure.indicator.slug for measure in found])
            sys.stderr.write(f"Inget mått {quoted(options.only)} har fetch:. {hint}\n".replace(" \n", "\n"))
            return USE
    updates, refused = _all(chosen, options)
    problems = (*problems, *refused)
    if problems:
        sys.stderr.write(printable(report(problems)))
    if not chosen and not problems:
        sys.stdout.write("Inget mått har fetch:, så det fanns inget att hämta.\n")
    else:
        sys.stdout.write(summary(updates, len(problems), dry_run=options.dry_run))
    return REFUSED if problems else GOOD


def _all(chosen: Sequence[Measure], options: argparse.Namespace) -> tuple[list[Update], list[Problem]]:
    """Return the updates, each told as soon as it is made, and the problems."""
    manner = Manner(today=options.today, accept_removals=options.accept_removals, dry_run=options.dry_run)
    updates, problems = [], []
    for name, maker in SERVICES.items():
        wanted = [measure for measure in chosen if measure.fetch.service == name]
        if not wanted:
            continue
        with Asker(getattr(options, name)) as asker:
            for made in update(wanted, maker(asker), manner):
                if isinstance(made, Problem):
                    problems.append(made)
                else:
                    updates.append(made)
                    sys.stdout.write(told(made))
    return updates, problems


if __name__ == "__main__":
    sys.exit(main())
