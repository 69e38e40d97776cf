"""Kolada: what is asked, and what its answers say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.model.indicators import Fetch
from goodnews.statistics.asking import Asker
from goodnews.statistics.kolada import Kolada
from goodnews.statistics.refusal import RefusedError
from tests.statistics.recorded import KPI, TITLE, kpis, page, row, value

if TYPE_CHECKING:
    from goodnews.statistics.series import Found
    from tests.statistics.service import Played

FETCH = Fetch(service="kolada", id=KPI, title=TITLE)
DATA = f"/data/kpi/{KPI}/municipality/2083"


def found(played: Played, fetch: Fetch = FETCH, *areas: str) -> Found:
    """Return what Kolada answers about a measure."""
    with Asker(played.address, sleep=lambda _seconds: None) as asker:
        kolada = Kolada(asker)
        kolada.prepare([fetch])
        return kolada.find(fetch, ("2083", *areas))


def test_the_total_is_taken_wherever_it_stands_among_the_genders(played: Played) -> None:
    played.answers(
        DATA,
        page(
            row(2022, value(1, "K"), value(2, "M"), value(3)),
            row(2023, value(4), value(5, "M")),
            row(2024, value(6, "K"), value(7, "M")),
        ),
    )
    assert found(played).series["2083"].values == {"2022": 3, "2023": 4}


def test_null_and_deleted_values_are_none_and_marked_ones_stand_apart(played: Played) -> None:
    rows = (row(2020, None), row(2021, value(1, isdeleted=True)), row(2022, value(None, status="Missing")))
    played.answers(DATA, page(*rows, row(2023, value(2, status="Preliminär")), row(2024, value(3, status=None))))
    series = found(played).series["2083"]
    assert (series.values, series.marked) == ({"2024": 3}, {"2023": "Preliminär"})


@pytest.mark.parametrize("count", [1, 3, None])
def test_all_pages_are_read_whether_count_is_a_pages_or_the_wholes(played: Played, count: int | None) -> None:
    played.answers(DATA, page(row(2022, 1), following=f"{played.address}/tva?a=1", count=count))
    played.answers("/tva", page(row(2023, 2), following="/tre", count=count))
    played.answers("/tre", page(row(2024, 3), count=count))
    answer = found(played)
    assert answer.series["2083"].values == {"2022": 1, "2023": 2, "2024": 3}
    assert [each.url.removeprefix(played.address) for each in answer.answers] == [
        f"{DATA}?per_page=5000",
        "/tva?a=1",
        "/tre",
    ]


def test_a_row_twice_is_one_row(played: Played) -> None:
    played.answers(DATA, page(row(2022, 1), row(2022, 1.0)))
    assert found(played).series["2083"].values == {"2022": 1}


def test_comparisons_are_asked_for_together_with_hedemora(played: Played) -> None:
    played.answers(f"{DATA},0000,0020", page(row(2022, 1), row(2022, 2, area="0000"), row(2022, 3, area="0020")))
    series = found(played, FETCH, "0000", "0020").series
    assert {area: each.values["2022"] for area, each in series.items()} == {"2083": 1, "0000": 2, "0020": 3}


def test_no_part_of_a_path_has_more_than_25_ids(played: Played) -> None:
    ids = [f"N{number:05}" for number in range(60)]
    batches = [ids[:25], ids[25:50], ids[50:]]
    for batch in batches:
        played.answers(f"/kpi/{','.join(batch)}", kpis(*batch))
    with Asker(played.address, sleep=lambda _seconds: None) as asker:
        kolada = Kolada(asker)
        kolada.prepare([Fetch(service="kolada", id=each, title=TITLE) for each in (*reversed(ids), ids[0])])
        assert [path.count(",") + 1 for path in played.asked] == [25, 25, 10]
        played.answers(f"/data/kpi/{ids[59]}/municipality/2083", page(row(2022, 1, kpi=ids[59])))
        assert kolada.find(Fetch(service="kolada", id=ids[59], title=TITLE), ("2083",)).title == TITLE


@pytest.mark.parametrize("wrong", ["../../x", "N1951", "N01951,N00999", "N01951?a", ""])
def test_what_is_no_id_never_reaches_the_service(played: Played, wrong: str) -> None:
    with pytest.raises(RefusedError, match="har inget mått"):
        found(played, Fetch(service="kolada", id=wrong, title=TITLE))
    assert played.asked == []


@pytest.mark.parametrize("wrong", ["20", "2083/year/2024", "Riket", "²²²²"])
def test_what_is_no_area_never_reaches_the_service(played: Played, wrong: str) -> None:
    with pytest.raises(RefusedError, match="har inget område"):
        found(played, FETCH, wrong)
    assert len(played.asked) == 1
