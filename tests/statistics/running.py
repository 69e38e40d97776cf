"""Two indicators in a folder, fetched from the services that are played, without any waiting."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from goodnews.model.problems import Problem
from goodnews.statistics.asking import Asker
from goodnews.statistics.kolada import Kolada
from goodnews.statistics.measures import measures
from goodnews.statistics.scb import Scb
from goodnews.statistics.updating import Manner, Update, update
from tests.statistics.recorded import CONFIG, KPI, TABLE, kpis, numbers, page, row, table

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.statistics.service import Played

TODAY = dt.date(2026, 11, 28)
KOLADA = f"""\
# Ett mått.
title: Folkmängd # rubriken
summary: "Hur många som bor här: alla."
modified: 2026-01-01
areas: [okad-attraktivitet]
meaning:
  - Vad måttet säger.
unit: invånare
direction: up
base_year: 2022
source:
  title: Kolada
  read: 2026-01-01
fetch:
  service: kolada
  id: {KPI}
  title: Invånare totalt, antal
# De äldsta först.
values:
  2022: 15443.0  # avläst
  2023: 15345 # sist
  # indraget

# Alla andra.
comparisons:
  - name: Riket
    code: "0000"
    values:
      2022: 100
  - {{name: Grannen, values: {{2022: 7}}}}
# Slut.
"""
SCB = f"""\
title: Folkmängd i tabellen
summary: Hur många som bor här.
modified: 2026-01-01
areas: [okad-attraktivitet]
meaning: [Vad måttet säger.]
unit: invånare
direction: up
base_year: 2022
source: {{title: SCB, date: 2026}}
fetch:
  service: scb
  id: {TABLE}
  title: "Folkmängden efter region, kön och tabellinnehåll. År 2022 - 2023"
  query: {{ContentsCode: BE0101N1}}
values:
  2022: 15443
  2023: 15345
"""
DATA = f"/data/kpi/{KPI}/municipality/2083,0000"
META, CELLS = f"/tables/{TABLE}/metadata", f"/tables/{TABLE}/data"


def write(folder: Path, **files: str) -> Path:
    """Write indicators by their slugs, and return the folder of content."""
    content = folder / "content"
    (content / "matt").mkdir(parents=True, exist_ok=True)
    for slug, text in files.items():
        (content / "matt" / f"{slug}.yaml").write_bytes(text.encode())
    return content


def all_is_well(played: Played) -> None:
    """Let both services answer as they should, with one new value and one that is revised."""
    played.answers(f"/kpi/{KPI}", kpis(KPI))
    played.answers(
        DATA, page(row(2022, 15443.0), row(2023, 15346.0), row(2024, 15281.0), row(2022, 100.0, area="0000"))
    )
    played.answers("/config", CONFIG)
    played.answers(META, table())
    played.answers(CELLS, numbers(15443, 15346, 15281))


def bytes_of(content: Path) -> dict[str, bytes]:
    """Return every file below the folder."""
    files = (path for path in sorted(content.rglob("*")) if path.is_file())
    return {path.relative_to(content).as_posix(): path.read_bytes() for path in files}


def fetched(
    content: Path,
    played: Played,
    *,
    sleep: Callable[[float], None] = lambda _seconds: None,
    today: dt.date = TODAY,
    read: float = 10.0,
    **manner: bool,
) -> tuple[list[Update], list[Problem]]:
    """Fetch all measures of the folder; return the updates and the problems."""
    found, problems = measures(content)
    made: list[Update | Problem] = [*problems]
    for name, service in (("kolada", Kolada), ("scb", Scb)):
        wanted = [each for each in found if each.fetch.service == name]
        if wanted:
            with Asker(played.address, sleep=sleep, read=read) as asker:
                made.extend(update(wanted, service(asker), Manner(today=today, **manner)))
    problems_told = [each for each in made if isinstance(each, Problem)]
    return [each for each in made if isinstance(each, Update)], problems_told
