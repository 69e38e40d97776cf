"""The rules of honesty: what is contradicted is told, and nothing that may be true."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from goodnews.model.directions import MOVED
from goodnews.model.rules import Vocabulary, check_all, check_entry
from goodnews.model.sources import Source
from tests.model.builders import entry
from tests.model.measured import ALL, FOLKMANGD, measure

WORDS = Vocabulary(
    areas=frozenset({"trygghet"}),
    aims={},
    places=frozenset({"langshyttan", "hedemora"}),
    people=frozenset(),
    projects=frozenset(),
    indicators=frozenset(ALL),
    series=ALL,
    today=dt.date(2026, 11, 23),
)
SOURCE = {"title": "SCB", "date": "2026"}


def told(kind: str, *, words: Vocabulary = WORDS, text: str = "", **over: Any) -> list[str]:  # noqa: ANN401 (fields)
    """Return what the rules have against such an entry, a line each with its line number and cure."""
    source = Source(entry=entry(kind, **over), lines={("evidence", 0, "claim"): 7}, text=text, text_line=20)
    return [str(problem).partition(".md:")[2] or str(problem) for problem in check_entry(source, words)]


def contradicted(measure: str, sentence: str, **over: Any) -> bool:  # noqa: ANN401
    """Return whether the sentence is, as the summary of an entry about the measure, against its values."""
    return bool(told("story", date="2026-07-01", summary=sentence, indicators=[measure], **over))


def proof(claim: str, **over: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    """Return evidence of the population, `over` replacing some fields."""
    return [{"type": "effekt", "claim": claim, "indicator": "folkmangd", "source": SOURCE, **over}]


# -- Directions ------------------------------------------------------------------------------------

FALSE = """
folkmangd | Folkmängden ökade 2025.
folkmangd | Folkmängden har ökat.
folkmangd | Folkmängden växer.
folkmangd | Folkmängden ökar igen.
folkmangd | Folkmängden har ökat sedan 2021.
folkmangd | Folkmängden minskade mellan 2013 och 2017.
folkmangd | Folkmängden sjönk från 15 021 år 2013 till 15 566 år 2017.
folkmangd | Folkmängden steg 2023–2025.
folkmangd | Invånarna blev fler 2025.
folkmangd | Hedemora fick 20 fler invånare 2025.
folkmangd | Folkmängden ökade 2025, men inte lika mycket som i Säter.
folkmangd | Folkmängden ökade 2025 och kommunen vill att fler ska flytta hit.
folkmangd | Enligt SCB ökade folkmängden 2025.
folkmangd | Folkmängden har vuxit tre år i rad.
folkmangd | Folkmängden har minskat sju år i följd.
folkmangd | Folkmängden har förbättrats 2025.
folkmangd | Folkmängden gick upp 2025.
folkmangd | De tre senaste åren har folkmängden ökat.
folkmangd | I fjol ökade folkmängden.
folkmangd | Folkmängden är större än 2021.
folkmangd | Folkmängden är den lägsta sedan 2000.
folkmangd | Folkmängden är den högsta sedan 2010.
folkmangd | Folkmängden är rekordhög.
folkmangd | Folkmängden var högst 2021.
folkmangd | Efter toppen 2017 har folkmängden ökat.
arbetsloshet | Arbetslösheten steg till 5,0 procent i april.
arbetsloshet | Arbetslösheten i mars har gått upp två år i följd, från 5,9 procent 2024 till 5,2 procent 2026.
arbetsloshet | Arbetslösheten är högre än i Sverige.
arbetsloshet | Arbetslösheten är lägre än i länet men högre än i riket.
arbetsloshet | Arbetslösheten har blivit sämre.
arbetsloshet | I juni 2025 var arbetslösheten lägre än året före.
nya-foretag | De nya företagen ökade 2024.
nya-foretag | De nya företagen var färre än i riket 2023.
konkurser | Konkurserna var fler 2023 än 2022.
konkurser | Konkurserna blev fler.
konkurser | Konkurserna gick åt fel håll.
"""

TRUE = """
folkmangd | Folkmängden minskade 2025.
folkmangd | Folkmängden har minskat sedan 2021.
folkmangd | 256 färre invånare 2025, det största tappet sedan 1970-talet
folkmangd | Folkmängden steg 2015–2017.
folkmangd | Kommunen växte fyra år i rad, 2014–2017, och invånarna blev fler.
folkmangd | Folkmängden har minskat sex år i följd.
folkmangd | Folkmängden är den lägsta sedan 2013.
folkmangd | Folkmängden var 2017 den högsta sedan 2000.
folkmangd | Folkmängden var högst 1994.
folkmangd | Folkmängden är mindre än 2021.
folkmangd | Folkmängden minskade 2025, men kommunen vill växa.
folkmangd | Efter toppen 2017 har folkmängden minskat.
folkmangd | De senaste tio åren har folkmängden minskat.
arbetsloshet | Arbetslösheten sjönk till 5,0 procent i april, men länet ligger lägre
arbetsloshet | Arbetslösheten är lägre än i riket men högre än i länet.
arbetsloshet | I juni 2025 var arbetslösheten högre än året före.
nya-foretag | De nya företagen ökade 2023.
nya-foretag | De nya företagen var fler än i riket 2023.
konkurser | Konkurserna var 1,05 per 1 000 invånare 2023, ner från 1,27 året före.
"""

#: Left alone: what says nothing that the values could contradict, or nothing that a program can be sure of.
OPEN = """
folkmangd | Folkmängden har inte ökat.
folkmangd | Folkmängden ökade inte 2025.
folkmangd | Varken folkmängden eller antalet jobb har ökat.
folkmangd | Folkmängden kan ha ökat.
folkmangd | Har folkmängden ökat?
folkmangd | Folkmängden väntas öka till 16 000.
folkmangd | Folkmängden ska öka.
folkmangd | Målet är att folkmängden växer.
folkmangd | Visionen: folkmängden ökar.
folkmangd | Om trenden håller i sig ökar folkmängden.
folkmangd | Ökar folkmängden behövs fler bostäder.
folkmangd | Vi vet inte om folkmängden ökade och arbetslösheten sjönk.
folkmangd | ”Folkmängden ökade 2025”, säger någon.
folkmangd | Minskningen av folkmängden ökade 2025.
folkmangd | Takten i folkmängdens fall ökade.
folkmangd | Folkmängden har ökat och minskat om vartannat.
folkmangd | Folkmängden gick upp och ner 2025.
folkmangd | Folkmängden ökade i fjorton av trettio år.
folkmangd | Folkmängden i Långshyttan ökade 2025.
folkmangd | I Husby ökade folkmängden 2025.
folkmangd | Folkmängden i riket ökade 2025.
folkmangd | Tätortens folkmängd växte 2025.
folkmangd | Andelen av folkmängden som är över 65 år ökade.
folkmangd | Kommuner där folkmängden ökar får mer pengar.
folkmangd | På 1990-talet ökade folkmängden.
folkmangd | Förr ökade folkmängden.
folkmangd | När gruvan öppnade ökade folkmängden.
folkmangd | Folkmängden ökade under pandemin.
folkmangd | Folkmängden ökade i maj 2024.
folkmangd | Folkmängden ökade 1985.
folkmangd | Folkmängden är högst i Dalarna.
folkmangd | Folkmängden är högst 16 000.
folkmangd | Fler invånare ger högre skatteintäkter.
folkmangd | Stödet till folkmängden ökade.
arbetsloshet | En lägre arbetslöshet kan betyda att fler har fått jobb.
arbetsloshet | Arbetslösheten stiger på vintern och sjunker på sommaren.
arbetsloshet | Ungdomsarbetslösheten ökade.
arbetsloshet | Riket har högre arbetslöshet än Dalarna.
arbetsloshet | Arbetslösheten är högre än väntat.
arbetsloshet | Arbetslösheten är högre än 4 procent.
arbetsloshet | Arbetslösheten ökade 2025.
nya-foretag | Företagsklimatet blev bättre.
nya-foretag | Företagsstarterna steg från fjärde till tredje plats på ett år.
nya-foretag | De nya företagen växte 2024.
nya-foretag | Antalet nya företag ökade 2024.
nya-foretag | De nya företagen var färre än i riket 2024.
flyttnetto | Flyttnettot ökade till 170 personer i underskott 2025.
"""

#: Left alone in texts; evidence that says so of a measure is taken to be about it.
OF_ANOTHER = """
folkmangd | Handeln ökade 2025.
konkurser | Konkurrensen ökade.
arbetsloshet | Sysselsättningen ökade i april 2026.
"""


def rows(table: str) -> list[tuple[str, str]]:
    cells = [row.partition(" | ") for row in table.split("\n") if row]
    return [(measure, sentence) for measure, _, sentence in cells]


@pytest.mark.parametrize(("measure", "sentence"), rows(FALSE))
def test_a_sentence_that_the_values_contradict_is_told(measure: str, sentence: str) -> None:
    assert contradicted(measure, sentence)


@pytest.mark.parametrize(("measure", "sentence"), rows(TRUE + OPEN + OF_ANOTHER))
def test_a_sentence_that_may_be_true_is_left_alone(measure: str, sentence: str) -> None:
    assert not contradicted(measure, sentence)


@pytest.mark.parametrize(("measure", "sentence"), rows(TRUE + OPEN))
def test_so_it_is_in_evidence(measure: str, sentence: str) -> None:
    assert not told("story", date="2026-07-01", evidence=proof(sentence, indicator=measure))


@pytest.mark.parametrize(("measure", "sentence"), rows(FALSE + OF_ANOTHER))
def test_evidence_is_about_its_measure_even_if_it_does_not_name_it(measure: str, sentence: str) -> None:
    assert told("story", date="2026-07-01", evidence=proof(sentence, indicator=measure))


def test_what_is_told_has_the_line_the_sentence_the_values_and_a_cure() -> None:
    (problem,) = told("story", evidence=proof("Folkmängden ökade 2025."))
    assert problem == (
        "7: evidence.claim: ”Folkmängden ökade 2025” stämmer inte med måttet ”Folkmängd”: "
        "värdet gick från 15\N{NO-BREAK SPACE}281 (2024) till 15\N{NO-BREAK SPACE}025 (2025). "
        "Rätta meningen, eller skriv vilken tid den gäller. Handlar den om annat: ta bort hänvisningen till måttet."
    )


def test_a_sentence_in_the_text_is_told_with_its_own_line() -> None:
    text = "Ett stycke.\n\n## Rubrik\n\nKommunen bygger.\nMen *folkmängden* [ökade](https://x.se/)\n2025, säger vi.\n"
    (problem,) = told("story", indicators=["folkmangd"], text=text)
    assert problem.startswith("25: ”Men folkmängden ökade 2025, säger vi” stämmer inte")


def test_a_claim_without_a_time_is_of_the_evidences() -> None:
    assert told("story", evidence=proof("Folkmängden ökade.", period="2025"))
    assert not told("story", evidence=proof("Folkmängden ökade.", period="2019"))
    assert not told("story", evidence=proof("Folkmängden ökade.", period="någon gång"))


def test_a_text_speaks_of_what_was_new_when_it_was_written() -> None:
    old = {"date": "2018-03-01", "summary": "Folkmängden har ökat.", "indicators": ["folkmangd"]}
    assert not told("story", **old)
    assert told("story", **{**old, "date": "2026-03-01"})


def test_a_sentence_without_a_time_may_be_of_a_time_that_the_text_names() -> None:
    about = {"date": "2026-03-01", "indicators": ["folkmangd"], "summary": "Folkmängden ökade."}
    assert told("story", **about)
    assert not told("story", **about, title="Så var det 2016")


def test_a_sentence_that_names_two_of_the_texts_measures_is_about_neither() -> None:
    town = measure("stad", "Folkmängd i Hedemora stad", {"2015": "7371", "2020": "7597"}, "invånare i tätorten")
    words = replace(WORDS, series={**ALL, "stad": town}, indicators=frozenset({*ALL, "stad"}))
    both = {"indicators": ["folkmangd", "stad"], "words": words}
    assert not told("story", summary="Folkmängden ökade 2025 i Hedemora stad.", **both)
    assert told("story", summary="Folkmängden ökade 2025.", **both)


def test_a_measure_that_cannot_be_read_is_not_held_against_anybody() -> None:
    words = replace(WORDS, series={})
    assert not told("story", words=words, evidence=proof("Folkmängden ökade 2025.", value="1", unit="invånare"))
    assert not told("story", words=words, summary="Folkmängden ökade 2025.", indicators=["folkmangd"])


def test_without_the_list_of_places_no_sentence_is_judged() -> None:
    assert not told("story", words=replace(WORDS, places=None), evidence=proof("Folkmängden ökade 2025."))


def test_a_measures_own_words_are_held_against_its_values() -> None:
    said = FOLKMANGD.model_copy(update={"meaning": ("Folkmängden ökade 2025.",)})
    (problem,) = check_entry(Source(entry=said, lines={("meaning", 0): 9}), WORDS)
    assert (problem.line, problem.field) == (9, "meaning")


VALUES = some.lists(some.integers(0, 50), min_size=3, max_size=8)


@given(VALUES, some.sampled_from(sorted(" ".join(MOVED["up"].split()[:3]).split())), some.data())
def test_a_move_between_two_years_is_told_exactly_when_it_did_not_happen(
    values: list[int], verb: str, data: some.DataObject
) -> None:
    years = [str(2010 + at) for at in range(len(values))]
    start, end = sorted(
        data.draw(some.lists(some.sampled_from(range(len(years))), min_size=2, max_size=2, unique=True))
    )
    series = measure(
        "x", "Folkmängd", dict(zip(years, values, strict=True)), "invånare", least_change="0", clear_change="0"
    )
    words = replace(WORDS, series={"x": series}, indicators=frozenset({"x"}))
    have = "har " if verb.endswith("t") else ""
    sentence = f"Folkmängden {have}{verb} från {years[start]} till {years[end]}."
    assert bool(told("story", words=words, summary=sentence, indicators=["x"])) == (values[end] <= values[start])


@given(VALUES, some.sampled_from([word for listed in MOVED.values() for word in listed.split()]))
def test_what_is_denied_or_asked_is_never_told(values: list[int], verb: str) -> None:
    series = measure("x", "Folkmängd", {str(2018 + at): value for at, value in enumerate(values)}, "invånare",
                     least_change="0", clear_change="0")  # fmt: skip
    words = replace(WORDS, series={"x": series}, indicators=frozenset({"x"}))
    for sentence in (f"Folkmängden {verb} inte.", f"Folkmängden {verb}?", f"Vi vet inte om folkmängden {verb}."):
        assert not told("story", words=words, summary=sentence, indicators=["x"])


# -- Figures ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("over", "sentence"),
    [
        ({"value": "15100"}, "evidence.value: talet är 15 100, men måttet ”Folkmängd” har 15 025 (2025)."),
        ({"value": "15281"}, "evidence.value: talet är 15 281, men måttet ”Folkmängd” har 15 025 (2025)."),
        ({"value": "14640", "period": "2034"}, "evidence.value: måttet ”Folkmängd” har inget värde för 2034."),
        ({"value": "1", "period": None}, "evidence.value: talet 1 finns inte i måttet ”Folkmängd”."),
        ({"unit": "hektar"}, "evidence.unit: enheten är ”hektar”, men måttets är ”invånare”."),
    ],
)
def test_a_figure_that_is_not_the_measures_is_told(over: dict[str, Any], sentence: str) -> None:
    right = {"value": "15025", "unit": "invånare", "period": "31 december 2025"}
    assert told("story", evidence=proof("Kommunen hade så många.", **right)) == []
    (problem,) = told("story", evidence=proof("Kommunen hade så många.", **(right | over)))
    assert sentence in problem.replace("\N{NO-BREAK SPACE}", " ")


# -- Results ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("end", "late"),
    [
        ("2026", False),
        ("2025", True),
        ("2026-11", False),
        ("2026-10", True),
        ("2026-11-23", False),
        ("2026-11-22", True),
    ],
)
def test_a_result_is_due_on_the_last_day_of_its_end(end: str, *, late: bool) -> None:
    for phase in ("planerat", "pagar"):
        found = told("result", period={"start": "2024", "end": end}, phase=phase, outcome=None, lessons=None)
        assert bool(found) == late
    assert not told("result", period={"start": "2024", "end": end})


def test_what_is_late_says_since_when() -> None:
    (problem,) = told("result", period={"start": "2024", "end": "2026-02"}, phase="pagar")
    assert "period.end: det skulle vara klart 28 februari 2026, men texten berättar inte hur det gick." in problem


@pytest.mark.parametrize("over", [{"status": "draft"}, {"status": "withdrawn"}, {"expires": "2026-05-01"}])
def test_what_nobody_can_see_is_not_late(over: dict[str, Any]) -> None:
    assert not told("result", period={"start": "2024", "end": "2025"}, phase="pagar", **over)


# -- Indicators ------------------------------------------------------------------------------------

FETCH = {"service": "kolada", "id": "N01951", "title": "Invånare"}
TARGET = {"target": "150", "target_source": SOURCE}


@pytest.mark.parametrize(
    ("over", "sentence"),
    [
        (
            {"source": {"title": "SCB via Kolada", "date": "2026"}},
            "source.title: källan är Kolada, men filen säger inte",
        ),
        (
            {"source": {"title": "Kolada", "date": "2026"}, "fetch": FETCH | {"service": "scb"}},
            "source.title: källan är Kolada, men filen säger inte",
        ),
        ({"fetch": FETCH, "processing": "Avläst."}, "processing: värdena hämtas som de är, men filen säger också"),
        ({**TARGET, "target_year": "2021"}, "target_year: målet är för 2021, men utvecklingen räknas från 2021."),
        ({"breaks": [{"at": "2021", "why": "Ny."}]}, "breaks.at: brottet vid 2021 skiljer inga värden åt."),
        ({"breaks": [{"at": "2024", "why": "Ny."}]}, "breaks.at: brottet vid 2024 skiljer inga värden åt."),
    ],
)
def test_a_measure_that_goes_against_itself_is_told(over: dict[str, Any], sentence: str) -> None:
    (problem,) = told("indicator", **over)
    assert sentence in problem


@pytest.mark.parametrize(
    "over",
    [
        {"source": {"title": "Kolada", "date": "2026"}, "fetch": FETCH},
        {"source": {"title": "SCB via Kolada", "date": "2026"}, "processing": "Avläst ur ett diagram."},
        {**TARGET, "target_year": "2022"},
        {"breaks": [{"at": "2022", "why": "Ny."}, {"at": "2023", "why": "Ny."}]},
    ],
)
def test_a_measure_that_agrees_with_itself_is_left_alone(over: dict[str, Any]) -> None:
    assert told("indicator", **over) == []


def test_kolada_is_not_the_source_of_what_somebody_has_worked_out() -> None:
    worked = FOLKMANGD.model_copy(update={"processing": "Uträknat."})
    words = replace(WORDS, series={"folkmangd": worked})
    kolada = {"source": {"title": "Kolada", "date": "2026"}}
    (problem,) = told("story", words=words, evidence=proof("Så var det.", **kolada))
    assert "evidence.source.title: källan är Kolada, men värdena i måttet ”Folkmängd” är bearbetade." in problem
    assert not told("story", evidence=proof("Så var det.", **kolada))


def test_two_measures_that_lead_the_same_area_are_both_told() -> None:
    def source(slug: str, area: str) -> Source:
        return Source(entry=entry("indicator", slug, lead="true", areas=[area, "annat"]), lines={})

    found = list(check_all([source("a", "trygghet"), source("b", "trygghet"), source("c", "handel")]))
    assert [(problem.path, problem.field) for problem in found] == [
        ("content/matt/a.yaml", "lead"), ("content/matt/b.yaml", "lead"),
    ]  # fmt: skip
    assert "content/matt/b.yaml" in found[0].sentence
