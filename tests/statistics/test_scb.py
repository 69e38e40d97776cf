"""SCB: what is asked, and what its tables say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.model.indicators import Fetch
from goodnews.statistics.asking import Asker
from goodnews.statistics.refusal import RefusedError
from goodnews.statistics.scb import Scb, without_span
from tests.statistics.recorded import CONFIG, LABEL, TABLE, numbers, table
from tests.statistics.running import CELLS, META

if TYPE_CHECKING:
    from goodnews.statistics.series import Found
    from tests.statistics.service import Played

CODES = {"ContentsCode": "BE0101N1"}
FETCH = Fetch(service="scb", id=TABLE, title=LABEL, query=CODES)


def found(played: Played, fetch: Fetch = FETCH, *areas: str) -> Found:
    """Return what SCB answers about a table."""
    with Asker(played.address, sleep=lambda _seconds: None) as asker:
        scb = Scb(asker)
        scb.prepare([fetch])
        return scb.find(fetch, ("2083", *areas))


def test_comparisons_are_asked_for_together_with_hedemora(played: Played) -> None:
    played.answers(CELLS, numbers(1, 2, 3, 4, 5, 6, 7, 8, 9, regions=("00", "20", "2083")))
    series = found(played, FETCH, "00", "20").series
    assert {area: list(each.values.values()) for area, each in series.items()} == {
        "2083": [7, 8, 9],
        "00": [1, 2, 3],
        "20": [4, 5, 6],
    }
    assert played.parameters()["valueCodes[Region]"] == "2083,00,20"


def test_no_value_is_none_and_a_value_with_a_remark_stands_apart(played: Played) -> None:
    played.answers(CELLS, numbers(None, 2, 3) | {"status": {"0": "..", "1": "p"}})
    series = found(played).series["2083"]
    assert (series.values, series.marked) == ({"2024": 3}, {"2023": "p"})


def test_months_are_written_as_the_content_writes_them(played: Played) -> None:
    months = ("2026M03", "2026M12")
    played.answers(META, table(Region=("2083",), ContentsCode=("BE0101N1",), Tid=months))
    played.answers(CELLS, numbers(1, 2, years=months))
    assert found(played).series["2083"].values == {"2026-03": 1, "2026-12": 2}


@pytest.mark.parametrize("code", ["2026K1", "2026M13", "2020-2024", "20261"])
def test_times_that_are_no_years_or_months_are_refused(played: Played, code: str) -> None:
    played.answers(META, table(Region=("2083",), ContentsCode=("BE0101N1",), Tid=(code,)))
    played.answers(CELLS, numbers(1, years=(code,)))
    with pytest.raises(RefusedError, match="varken år eller månader"):
        found(played)


@pytest.mark.parametrize(
    ("query", "told"),
    [
        (CODES | {"Kon": "3"}, "variabeln Kon har ingen kod ”3”. Välj bland ”1” och ”2”."),
        (CODES | {"Kon": "*"}, "variabeln Kon har ingen kod ”*”."),
        (CODES | {"Kön": "1"}, "ingen variabel ”Kön” att välja. Menade du ”Kon”?"),
        (CODES | {"Tid": "2024"}, "ingen variabel ”Tid” att välja."),
        ({}, "query: saknar ContentsCode. Välj en kod av varje."),
        (CODES | {"Region": "2083"}, "inget område 2083"),
    ],
)
def test_a_question_that_the_table_cannot_answer_is_never_asked(
    played: Played, query: dict[str, str], told: str
) -> None:
    with pytest.raises(RefusedError) as refused:
        found(played, Fetch(service="scb", id=TABLE, title=LABEL, query=query))
    assert told in str(refused.value)
    assert len(played.asked) == 2


@pytest.mark.parametrize("wrong", ["../config", "TAB1/data", "", "TAB 1"])
def test_what_is_no_table_never_reaches_the_service(played: Played, wrong: str) -> None:
    with pytest.raises(RefusedError, match="har ingen tabell"):
        found(played, Fetch(service="scb", id=wrong, title=LABEL))
    assert len(played.asked) == 1


@pytest.mark.parametrize(
    ("calls", "window", "seconds"), [(3, 1, 1 / 3), (30, 10, 1 / 3), (10, 10, 1), (0, 0, 0.2), (99, 1, 0.2)]
)
def test_questions_come_no_closer_than_the_service_allows(
    played: Played, calls: int, window: int, seconds: float
) -> None:
    played.answers("/config", CONFIG | {"maxCallsPerTimeWindow": calls, "timeWindow": window})
    slept: list[float] = []
    with Asker(played.address, sleep=slept.append) as asker:
        scb = Scb(asker)
        scb.prepare([FETCH])
        scb.find(FETCH, ("2083",))
    assert slept == [seconds, seconds]


@pytest.mark.parametrize(
    ("title", "bare"),
    [
        ("Folkmängden efter region, ålder och kön. År 1968 - 2024", "Folkmängden efter region, ålder och kön"),
        ("Folkmängden per månad efter region.  År 2025M01-2026M04", "Folkmängden per månad efter region"),
        ("Folkmängden efter region. År 2025", "Folkmängden efter region"),
        ("Arbetslösa. Kvartal 2005K1 – 2026K3", "Arbetslösa"),
        ("Sysselsatta efter näringsgren SNI 2007", "Sysselsatta efter näringsgren SNI 2007"),
        ("Folkmängden efter region och år", "Folkmängden efter region och år"),
    ],
)
def test_a_tables_title_goes_without_the_periods_that_it_holds_for_now(title: str, bare: str) -> None:
    assert without_span(title) == bare
