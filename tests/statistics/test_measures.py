"""Which files are fetched, and what is wrong with the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.statistics.measures import measures
from tests.statistics.running import KOLADA, SCB, write

if TYPE_CHECKING:
    from pathlib import Path


def test_files_with_a_service_to_fetch_from_are_measures_in_the_order_of_their_names(tmp_path: Path) -> None:
    by_hand = KOLADA.partition("fetch:")[0] + "values: {2022: 1}\n"
    content = write(tmp_path, b=KOLADA, a=SCB, c=by_hand)
    (content / "matt" / ".b.yaml.tmp").write_text("halv", "utf-8")
    (content / "matt" / "~$b.yaml").write_text("halv", "utf-8")
    found, problems = measures(content)
    assert ([measure.indicator.slug for measure in found], problems) == (["a", "b"], ())
    assert [measure.areas for measure in found] == [("2083",), ("2083", "0000")]


def test_a_measure_cannot_be_both_fetched_and_processed(tmp_path: Path) -> None:
    found, (problem,) = measures(write(tmp_path, b=f"{KOLADA}processing: Avläst ur ett diagram.\n"))
    assert found == ()
    assert (problem.field, problem.line) == ("processing", KOLADA.count("\n") + 1)
    assert problem.sentence == "talen sägs vara bearbetade, men det som hämtas är källans egna tal."


def test_what_is_wrong_in_a_file_is_told_and_the_file_is_not_fetched(tmp_path: Path) -> None:
    content = write(tmp_path, a=SCB.replace("direction: up", "direction: upp"), b="title: [", **{"Fel namn": SCB})
    found, problems = measures(content)
    assert found == ()
    assert sorted(problem.path for problem in problems) == [
        *("content/matt/Fel namn.yaml", "content/matt/a.yaml", "content/matt/b.yaml")
    ]


def test_without_any_indicators_there_is_nothing_to_fetch(tmp_path: Path) -> None:
    assert measures(tmp_path) == ((), ())
