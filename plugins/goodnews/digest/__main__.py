"""`python -m goodnews.digest --from 2026-10-01 --to 2026-10-31`: writes a letter for a mail system."""

from __future__ import annotations

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from pelican.settings import read_settings

from goodnews.digest.formats import as_html, as_text
from goodnews.digest.letter import letter
from goodnews.model.guesses import did_you_mean
from goodnews.model.problems import ContentError, report
from goodnews.model.swedish import quoted
from goodnews.reader import read
from goodnews.today import day

if TYPE_CHECKING:
    from goodnews.digest.letter import Letter

WRONG_USE = 2


def main(arguments: list[str] | None = None) -> int:
    """Write the letter; return 0, 1 (problems in the content) or 2 (wrong days or area)."""
    options = _parser().parse_args(arguments)
    settings = read_settings(str(options.settings))
    if options.first > options.last:
        return _stop(f"Perioden slutar {options.last}, före sin början {options.first}.")
    try:
        content = read(options.folder_of_content, today=day(settings["GOODNEWS_TODAY"]))
    except ContentError as error:
        sys.stderr.write(report(error.problems))
        return 1
    areas = {area.slug: area for area in content.site.areas}
    if options.area and options.area not in areas:
        return _stop(f"Området {quoted(options.area)} finns inte. {did_you_mean(options.area, areas)}")
    made = letter(
        content.site,
        (options.first, options.last),
        areas.get(options.area),
        name=settings["SITENAME"],
        site_url=settings["SITEURL"],
    )
    if not made.pieces and not made.corrected:
        sys.stdout.write(f"Ingenting är daterat eller rättat {made.days}, så det blev inget brev.\n")
        return 0
    stem = "-".join(filter(None, ("brev", str(options.first), str(options.last), options.area)))
    for path in _write(made, options.folder, stem, Path(settings["THEME"])):
        sys.stdout.write(f"{path}\n")
    sys.stdout.write(f"Ämnesrad: {made.subject}\n")
    return 0


def _write(made: Letter, folder: Path, stem: str, theme: Path) -> tuple[Path, ...]:
    folder.mkdir(parents=True, exist_ok=True)
    texts = {folder / f"{stem}.html": as_html(made, theme), folder / f"{stem}.txt": as_text(made)}
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8", newline="\n")
    return tuple(texts)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m goodnews.digest", description="Gör ett e-postbrev.")
    parser.add_argument("folder_of_content", nargs="?", default="content", type=Path, help="mappen med innehåll")
    for name, dest, told in (("--from", "first", "första dagen"), ("--to", "last", "sista dagen")):
        parser.add_argument(name, dest=dest, type=dt.date.fromisoformat, required=True, metavar="2026-10-01", help=told)
    parser.add_argument("--area", default="", help="bara ett område, med namnet på dess fil")
    parser.add_argument("--folder", default="utskick", type=Path, help="mappen som brevet läggs i")
    parser.add_argument("-s", "--settings", default="publishconf.py", type=Path, help="inställningarna")
    return parser


def _stop(sentence: str) -> int:
    sys.stderr.write(f"{sentence}\n")
    return WRONG_USE


if __name__ == "__main__":
    sys.exit(main())
