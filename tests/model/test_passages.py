"""What entries say of their indicators, and where."""

from __future__ import annotations

from typing import Any

from goodnews.model.passages import Said, said
from goodnews.model.sources import Source
from tests.model.builders import entry
from tests.model.measured import ALL, FOLKMANGD

RISES = "Folkmängden ökade."


def found(kind: str, text: str = "", **over: Any) -> list[Said]:  # noqa: ANN401 (front matter of any kind)
    """Return what such an entry says."""
    return list(said(Source(entry=entry(kind, **over), lines={}, text=text, text_line=20), ALL, frozenset()))


def proof(claim: str = RISES, indicator: str | None = "folkmangd", **over: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return a piece of evidence."""
    return {
        "type": "effekt",
        "claim": claim,
        "indicator": indicator,
        "source": {"title": "SCB", "date": "2026"},
        **over,
    }


def test_every_field_that_tells_is_read_and_the_goal_is_not() -> None:
    fields = {"title": RISES, "summary": RISES, "goal": RISES, "outcome": RISES, "lessons": RISES}
    told = found("result", **fields, evidence=[proof()], text=f"Ingress.\n\n{RISES}\n")
    places = [one.passage.where or one.passage.line for one in told]
    assert places == [("title",), ("summary",), ("outcome",), ("lessons",), ("evidence", 0, "claim"), 22]


def test_an_entry_that_names_no_measure_says_nothing_of_any() -> None:
    assert found("story", summary=RISES, evidence=[proof(indicator=None)]) == []


def test_evidence_without_a_measure_is_not_read_for_another_s() -> None:
    assert found("story", evidence=[proof(indicator=None)], indicators=["folkmangd"]) == []


def test_the_time_is_the_sentences_or_else_the_evidences() -> None:
    (own,) = found("story", evidence=[proof("Folkmängden ökade 2025.", period="2024")])
    (its,) = found("story", evidence=[proof(period="2024")])
    assert (own.when.at, its.when.at) == (("2025",), ("2024",))


def test_the_times_near_a_sentence_are_those_of_the_headings_the_evidence_and_the_paragraph() -> None:
    text = f"Det var 2014. {RISES}\n\nDet var 2012.\n"
    (one,) = found(
        "result", text, title="Läget 2016", indicators=["folkmangd"], evidence=[proof("X.", None, period="2015")],
        period={"start": "2018", "end": "2019"},
    )  # fmt: skip
    assert one.near == ("2016", "2015", "2018", "2019", "2014")


def test_of_several_claims_in_evidence_those_count_that_name_the_measure() -> None:
    told = found("story", evidence=[proof("Skatten sjönk när folkmängden ökade.")])
    assert [one.claim.way for one in told] == ["up"]


def test_an_indicator_speaks_of_itself_but_its_name_claims_nothing() -> None:
    series = FOLKMANGD.model_copy(update={"title": "Folkmängden ökar", "meaning": ("Så.", RISES), "caution": RISES})
    told = said(Source(entry=series, lines={}), {"folkmangd": series}, frozenset())
    assert [one.passage.where for one in told] == []
    series = series.model_copy(update={"title": "Folkmängd"})
    told = said(Source(entry=series, lines={}), {"folkmangd": series}, frozenset())
    assert [one.passage.where for one in told] == [("meaning", 1), ("caution",)]
