"""Files change only when everything about an answer is right; whatever is wrong leaves each of them as it was."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any

import pytest

from goodnews.statistics import updating
from goodnews.statistics.editing import edited
from tests.statistics.recorded import CONFIG, KPI, TABLE, kpis, numbers, page, row, table, value
from tests.statistics.running import CELLS, DATA, KOLADA, META, SCB, bytes_of, fetched, write
from tests.statistics.service import Reply, playing

if TYPE_CHECKING:
    from pathlib import Path

    from tests.statistics.service import Played

NEW_KOLADA = KOLADA.replace("2026-01-01", "2026-11-28").replace(
    "  2023: 15345 # sist\n", "  2023: 15346 # sist\n  2024: 15281\n"
)
GOOD = (row(2022, 15443.0), row(2023, 15345.0))
RIKET = row(2022, 100.0, area="0000")


def test_new_and_revised_values_are_written_and_nothing_else_in_the_file_changes(content: Path, played: Played) -> None:
    updates, problems = fetched(content, played)
    assert problems == []
    assert [update.writes for update in updates] == [True, True]
    assert (content / "matt" / "kolada.yaml").read_text("utf-8") == NEW_KOLADA
    assert (content / "matt" / "scb.yaml").read_text("utf-8") == SCB.replace("15345", "15346\n  2024: 15281").replace(
        "modified: 2026-01-01", "modified: 2026-11-28"
    )


def test_the_answers_are_kept_as_they_came_with_day_and_checksum(content: Path, played: Played) -> None:
    fetched(content, played)
    kept = json.loads((content / "matt" / "kallor" / "kolada.json").read_bytes())
    (answer,) = kept.pop("answers")
    assert kept == {"retrieved": "2026-11-28", "service": "kolada", "id": KPI, "title": "Invånare totalt, antal"}
    assert answer["url"] == f"{played.address}{DATA}?per_page=5000"
    assert json.loads(answer["body"])["values"][0] == GOOD[0]


def test_a_second_run_on_another_day_changes_nothing(content: Path, played: Played) -> None:
    fetched(content, played)
    before = bytes_of(content)
    updates, problems = fetched(content, played, today=dt.date(2026, 12, 24))
    assert ([update.writes for update in updates], problems) == ([False, False], [])
    assert bytes_of(content) == before


def test_a_dry_run_tells_the_same_and_writes_nothing(content: Path, played: Played) -> None:
    before = bytes_of(content)
    updates, _ = fetched(content, played, dry_run=True)
    assert [change.kind for change in updates[0].own.changes] == ["revised", "new"]
    assert bytes_of(content) == before


HTML = Reply(body=b"<!doctype html><title>503</title>")
KOLADA_FAULTS: dict[str, tuple[str, list[Any], str]] = {
    "429 without end": (DATA, [Reply(status=429)], "tjänsten svarade 429, 5 gånger i rad."),
    "429 for an hour": (DATA, [Reply(status=429, headers={"Retry-After": "3600"})], "vänta 3600 sekunder"),
    "500 without end": (DATA, [Reply(status=500)], "tjänsten svarade 500, 5 gånger i rad."),
    "cut connection": (DATA, [Reply(body=page(*GOOD), cut=True)], "förbindelsen bröts"),
    "slow": (DATA, [Reply(slow=True)], "kom inte i tid"),
    "gone": (DATA, [Reply(status=410)], "tjänsten svarade 410."),
    "redirect to another server": (
        DATA,
        [Reply(status=302, headers={"Location": "https://example.org/"})],
        "en annan server",
    ),
    "redirect in circles": (DATA, [Reply(status=302, headers={"Location": DATA})], "runt utan att svara"),
    "a page of HTML": (DATA, [HTML], "inte hel JSON"),
    "half of the JSON": (DATA, [Reply(body=json.dumps(page(*GOOD)).encode()[:-9])], "inte hel JSON"),
    "a number that is none": (DATA, [Reply(body=b'{"values": [NaN]}')], "inte hel JSON"),
    "a list": (DATA, [[1, 2]], "inte den form"),
    "the shape of version 2": (
        DATA,
        [{"values": [{"kpi": KPI, "municipality": "2083", "period": 2022, "value": 1}]}],
        "form",
    ),
    "text for numbers": (DATA, [page(row(2022, "15443"), RIKET)], "inte den form"),
    "nothing": (DATA, [page()], "inga värden för området ”2083”"),
    "nothing for a comparison": (DATA, [page(*GOOD)], "inga värden för området ”0000”"),
    "nothing but deleted": (DATA, [page(row(2022, value(1, isdeleted=True)), RIKET)], "inga värden"),
    "nothing but marked": (DATA, [page(row(2022, value(1, status="Preliminär")), RIKET)], "inga värden"),
    "another measure": (DATA, [page(row(2022, 1, kpi="N00001"), RIKET)], "något annat än det vi frågade efter"),
    "another municipality": (DATA, [page(row(2022, 1, area="0180"), RIKET)], "något annat än det vi frågade efter"),
    "fewer rows than it says": (DATA, [page(*GOOD, RIKET, count=9)], "säger sig ha 9 rader men har 3"),
    "a value is gone": (DATA, [page(GOOD[0], row(2023, None), RIKET)], "inte längre något värde för 2023."),
    "a row is gone": (DATA, [page(GOOD[1], row(2024, 1), RIKET)], "inte längre något värde för 2022."),
    "two values for a year": (DATA, [page(*GOOD, row(2023, 1), RIKET)], "två olika värden för 2023"),
    "an absurd number": (DATA, [page(*GOOD, row(2024, 1e300), RIKET)], "orimligt stort tal"),
    "next page elsewhere": (
        DATA,
        [page(*GOOD, RIKET, following="http://127.0.0.2/v3")],
        "en annan server, ”127.0.0.2”",
    ),
    "next page nowhere": (DATA, [page(*GOOD, RIKET, following="http://[::1")], "som inte är någon adress"),
    "pages in circles": (DATA, [page(*GOOD, RIKET, following=f"{DATA}?per_page=5000")], "tar aldrig slut"),
    "retitled": (
        f"/kpi/{KPI}",
        [kpis(KPI, title="Invånare 31 december, antal")],
        "kallar det nu ”Invånare 31 december",
    ),
    "unknown measure": (f"/kpi/{KPI}", [kpis()], f"Kolada har inget mått ”{KPI}”"),
    "no answer about titles": (f"/kpi/{KPI}", [Reply(status=503)], "tjänsten svarade 503, 5 gånger"),
}
SCB_FAULTS: dict[str, tuple[str, list[Any], str]] = {
    "no answer about limits": ("/config", [Reply(status=500)], "tjänsten svarade 500, 5 gånger i rad."),
    "limits of another shape": ("/config", [{"maxDataCells": "många"}], "inte den form"),
    "too many cells": ("/config", [CONFIG | {"maxDataCells": 2}], "lämnar högst 2 åt gången"),
    "unknown table": (META, [Reply(status=404)], "tjänsten svarade 404."),
    "retitled": (META, [table(label="Folkmängden efter distrikt. År 2022 - 2024")], "kallar det nu"),
    "no such code": (META, [table(Region=("2083",), ContentsCode=("X",), Tid=("2022",))], "ingen kod ”BE0101N1”"),
    "no such variable": (META, [table(Region=("2083",), Tid=("2022",))], "ingen variabel ”ContentsCode”"),
    "another variable to choose": (
        META,
        [table(Region=("2083",), Alder=("1",), ContentsCode=("BE0101N1",), Tid=("2022",))],
        "query: saknar Alder",
    ),
    "no Hedemora": (META, [table(Region=("0180",), ContentsCode=("BE0101N1",), Tid=("2022",))], "inget område 2083"),
    "bad request": (CELLS, [Reply(status=400, body={"title": "Too many cells selected"})], "tjänsten svarade 400."),
    "429 without end": (CELLS, [Reply(status=429)], "tjänsten svarade 429, 5 gånger i rad."),
    "cut connection": (CELLS, [Reply(body=numbers(1, 2, 3), cut=True)], "förbindelsen bröts"),
    "half of the JSON": (CELLS, [Reply(body=json.dumps(numbers(1, 2, 3)).encode()[:-9])], "inte hel JSON"),
    "fewer values than cells": (CELLS, [numbers(15443, 15345)], "har 2 värden men borde ha 3"),
    "fewer years than the table has": (CELLS, [numbers(15443, 15345, years=("2022", "2023"))], "inte precis"),
    "another region": (CELLS, [numbers(15443, 15345, 1, regions=("0180",))], "inte precis"),
    "values for nobody": (CELLS, [numbers(None, None, None)], "inga värden"),
    "a value is gone": (CELLS, [numbers(15443, None, 15281)], "inte längre något värde för 2023."),
    "text for numbers": (CELLS, [numbers("1", 2, 3)], "inte den form"),
    "sizes that are wrong": (CELLS, [numbers(1, 2, 3) | {"size": [1, 1, 2]}], "hänger inte ihop"),
    "a place too many": (CELLS, [numbers(1, 2, 3) | {"size": [1, 3]}], "hänger inte ihop"),
    "remarks on other cells": (CELLS, [numbers(1, 2, 3) | {"status": {"7": ".."}}], "hänger inte ihop"),
    "no time": (CELLS, [numbers(1, 2, 3) | {"role": {"time": []}}], "hänger inte ihop"),
}
ALL_FAULTS = [
    *(pytest.param("kolada", fault, id=f"kolada: {name}") for name, fault in KOLADA_FAULTS.items()),
    *(pytest.param("scb", fault, id=f"scb: {name}") for name, fault in SCB_FAULTS.items()),
]


@pytest.mark.parametrize(("slug", "fault"), ALL_FAULTS)
def test_a_fault_leaves_every_file_as_it_was(
    tmp_path: Path, played: Played, slug: str, fault: tuple[str, list[Any], str]
) -> None:
    path, replies, sentence = fault
    content = write(tmp_path, **{slug: {"kolada": KOLADA, "scb": SCB}[slug]})
    before = bytes_of(content)
    played.answers(path, *replies)
    patience = 0.2 if any(isinstance(reply, Reply) and reply.slow for reply in replies) else 10.0
    updates, (problem,) = fetched(content, played, read=patience)
    assert (updates, bytes_of(content)) == ([], before)
    assert sentence in problem.sentence
    assert problem.path == f"content/matt/{slug}.yaml"


def test_a_fault_with_one_measure_keeps_no_other_from_being_written(content: Path, played: Played) -> None:
    played.answers(DATA, page())
    updates, problems = fetched(content, played)
    assert [update.measure.indicator.slug for update in updates] == ["scb"]
    assert [problem.line for problem in problems] == [KOLADA.splitlines().index("fetch:") + 1]
    assert (content / "matt" / "kolada.yaml").read_text("utf-8") == KOLADA


def test_a_service_that_has_fallen_silent_is_not_asked_again(tmp_path: Path, played: Played) -> None:
    content = write(tmp_path, ett=KOLADA, tva=KOLADA, tre=KOLADA)
    played.answers(DATA, Reply(status=500))
    _, problems = fetched(content, played)
    assert len(problems) == 3
    assert len(played.asked) == 1 + 5


def test_a_service_that_is_not_there_is_told_and_nothing_is_written(content: Path) -> None:
    with playing() as gone:
        pass
    before = bytes_of(content)
    updates, problems = fetched(content, gone)
    assert (updates, bytes_of(content)) == ([], before)
    assert {problem.sentence for problem in problems} == {"det gick inte att nå tjänsten, 5 gånger i rad."}


def test_values_that_are_gone_are_taken_for_gone_when_somebody_says_so(content: Path, played: Played) -> None:
    played.answers(DATA, page(row(2022, 15443.0), row(2024, 15281.0), RIKET))
    _, (problem,) = fetched(content, played)
    assert "--only kolada --accept-removals" in problem.hint
    assert KOLADA.splitlines()[problem.line - 1] == "  2023: 15345 # sist"
    updates, problems = fetched(content, played, accept_removals=True)
    assert problems == []
    assert [change.kind for change in updates[0].own.changes] == ["vanished", "new"]
    assert "  2023: ~     # sist\n  2024: 15281\n" in (content / "matt" / "kolada.yaml").read_text("utf-8")


def test_a_marked_value_is_told_and_not_taken(content: Path, played: Played) -> None:
    played.answers(DATA, page(row(2022, 15443), row(2023, value(1, status="Preliminär")), row(2024, 5), RIKET))
    updates, problems = fetched(content, played)
    assert problems == []
    assert [(change.kind, change.remark) for change in updates[0].own.changes] == [
        ("marked", "Preliminär"),
        ("new", ""),
    ]
    assert "  2023: 15345 # sist\n  2024: 5\n" in (content / "matt" / "kolada.yaml").read_text("utf-8")


def test_new_values_that_make_the_measure_invalid_are_refused(tmp_path: Path, played: Played) -> None:
    content = write(tmp_path, kolada=KOLADA.replace("2022:", "2022-01:").replace("2023:", "2023-01:"))
    before = bytes_of(content)
    _, (problem,) = fetched(content, played, accept_removals=True)
    assert "en del perioder är år och andra månader" in problem.sentence
    assert bytes_of(content) == before


def test_a_file_that_somebody_saves_meanwhile_is_left_to_them(content: Path, played: Played) -> None:
    file = content / "matt" / "kolada.yaml"

    def save(_seconds: float) -> None:
        file.write_text(f"{KOLADA}# nyss sparat\n", "utf-8")

    updates, problems = fetched(content, played, sleep=save)
    assert [problem.sentence for problem in problems] == ["filen ändrades medan vi frågade, så den får vara."]
    assert file.read_text("utf-8") == f"{KOLADA}# nyss sparat\n"
    assert sorted(path.name for path in (content / "matt").rglob("*.*")) == ["kolada.yaml", "scb.json", "scb.yaml"]
    assert len(updates) == 1


def test_a_file_that_would_change_in_anything_else_is_left_as_it_is(
    content: Path, played: Played, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bytes_of(content)
    monkeypatch.setattr(updating, "edited", lambda *given: edited(*given).replace("unit: invånare", "unit: personer"))
    _, problems = fetched(content, played)
    assert {problem.sentence for problem in problems} == {"filen går inte att ändra utan att även annat i den ändras."}
    assert bytes_of(content) == before


def test_windows_line_ends_stay(tmp_path: Path, played: Played) -> None:
    content = write(tmp_path, kolada=KOLADA.replace("\n", "\r\n"))
    assert fetched(content, played)[1] == []
    assert (content / "matt" / "kolada.yaml").read_bytes() == NEW_KOLADA.replace("\n", "\r\n").encode()


def test_the_table_that_is_asked_for_is_the_one_in_the_file(content: Path, played: Played) -> None:
    fetched(content, played)
    assert played.asked[-1].startswith(f"/tables/{TABLE}/data?")
    assert played.parameters() == {
        "lang": "sv",
        "outputFormat": "json-stat2",
        "valueCodes[ContentsCode]": "BE0101N1",
        "valueCodes[Region]": "2083",
        "valueCodes[Tid]": "*",
    }
