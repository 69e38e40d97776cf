"""What a person is told of an update."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.statistics.report import printable, summary, told
from tests.statistics.recorded import page, row, value
from tests.statistics.running import DATA, fetched

if TYPE_CHECKING:
    from pathlib import Path

    from tests.statistics.service import Played

RIKET = row(2022, 100, area="0000")


def test_every_kind_of_difference_is_told_with_figures_as_swedes_write_them(content: Path, played: Played) -> None:
    marked = row(2024, value(9, status="Preliminär\x1b[2J"))
    played.answers(DATA, page(row(2021, 15458.5), row(2022, 15444), marked, row(2025, 1), RIKET))
    updates, _ = fetched(content, played, accept_removals=True, dry_run=True)
    assert told(updates[0]).replace("\N{NO-BREAK SPACE}", "_") == (
        "content/matt/kolada.yaml: Folkmängd (Kolada N01951)\n"
        "  Hedemora: 0 värden som förut\n"
        "    2021: 15_458,5 (nytt)\n"
        "    2022: 15_443,0 → 15_444 (ändrat)\n"
        "    2023: 15_345 → inget värde (borttaget hos källan)\n"
        "    2024: inget värde (rörs inte: tjänsten har märkt sitt värde ”Preliminär\N{REPLACEMENT CHARACTER}[2J”)\n"
        "    2025: 1 (nytt)\n"
        "  Riket: 1 värde som förut\n"
        "  Grannen: hämtas inte, eftersom code: saknas\n"
    )


def test_the_last_line_counts_the_measures(content: Path, played: Played) -> None:
    updates, _ = fetched(content, played)
    assert summary(updates, 0, dry_run=False) == "2 mått ändrade, 0 oförändrade.\n"
    assert summary(updates[:1], 2, dry_run=True) == (
        "1 mått ändrat, 0 oförändrade, 2 avvisade. Inget har skrivits (--dry-run).\n"
    )


def test_what_would_move_a_cursor_is_not_printed() -> None:
    assert printable("å 1\N{NO-BREAK SPACE}000\n\x1b[1m\r\u202e") == "å 1\N{NO-BREAK SPACE}000\n�[1m��"
