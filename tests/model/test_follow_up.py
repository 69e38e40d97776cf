"""A year of an area: what is under way, what came, how measures stood and what is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.model.follow_up import addresses, follow_up, years
from tests.sites import changed, dated, entry, site

if TYPE_CHECKING:
    from goodnews.model.follow_up import FollowUp

AIMS = [
    {"id": "brott", "text": "Förebygga brott."},
    {"id": "ljus", "text": "Belysa vägarna."},
    {"id": "bus", "text": "Färre bus."},
]
AREA = entry("area", "trygghet", aims=AIMS)
OTHER = entry("area", "handel", name="Handel", order=2, thread="koppar", aims=[{"id": "lokaler", "text": "Lokaler."}])
PROOF = {"type": "aktivitet", "claim": "Vi möttes.", "source": {"title": "SCB", "date": "2026"}}
INDICATOR = entry("indicator", "anmalda", title="Anmälda brott")


def of(year: int, *entries: object) -> FollowUp:
    """Return the year of the first of two areas."""
    made = site(AREA, OTHER, *entries)
    return follow_up(made, year, made.areas[0])


def project(slug: str, end: str | None, phase: str = "pagar", **over: object) -> object:
    """Return a project that began in 2024."""
    return dated("result", slug, "2024-05-01", period={"start": "2024", "end": end}, phase=phase, **over)


def test_activities_stand_in_the_order_they_are_due_and_results_newest_first() -> None:
    found = of(
        2025,
        project("utan-slut", None),
        project("sen", "2027"),
        project("forsenad", "2024"),
        dated("result", "aldre", "2025-02-01", period={"start": "2025", "end": "2025"}),
        dated("result", "nyare", "2025-03-01", period={"start": "2025", "end": "2025"}),
    )
    assert [(one.result.slug, one.late) for one in found.activities] == [
        ("forsenad", True),
        ("sen", False),
        ("utan-slut", False),
    ]
    assert [one.result.slug for one in found.results] == ["nyare", "aldre"]


def test_only_results_of_the_area_are_taken_up_and_stories_never() -> None:
    found = of(
        2024, project("egen", None), project("annans", None, areas=["handel"]), dated("story", "s", "2024-01-01")
    )
    assert [one.result.slug for one in found.activities] == ["egen"]


def test_a_result_has_the_measures_it_refers_to_that_are_shown() -> None:
    found = of(2024, INDICATOR, project("a", None, indicators=["anmalda", "gomt"]))
    assert [measure.title for measure in found.activities[0].measures] == ["Anmälda brott"]


def test_the_area_s_own_measures_are_read_at_the_end_of_the_year() -> None:
    found = of(2022, INDICATOR, entry("indicator", "annans", areas=["handel"]))
    assert [(one.indicator.slug, one.newest, one.verdict.level) for one in found.readings] == [
        ("anmalda", "190", "tydligt")
    ]


def test_what_has_become_worse_is_counted() -> None:
    worse = entry("indicator", "varre", values={"2021": "100", "2022": "150"})
    assert [one.indicator.slug for one in of(2022, INDICATOR, worse).worse] == ["varre"]


def test_an_aim_without_evidence_is_missed_that_year_or_altogether() -> None:
    found = of(
        2025,
        dated("story", "i-ar", "2025-01-01", aims=["brott"], evidence=[PROOF]),
        dated("story", "annat-ar", "2024-01-01", aims=["ljus"], evidence=[PROOF]),
        dated("story", "utan-bevis", "2025-01-01", aims=["bus"]),
    )
    assert [aim.id for aim in found.gaps.unproved] == ["bus"]
    assert [aim.id for aim in found.gaps.unproved_this_year] == ["ljus"]
    assert found.evidence == 1


def test_what_names_no_measure_is_missed_whether_it_is_under_way_or_has_come() -> None:
    found = of(
        2025,
        INDICATOR,
        project("pagar", None),
        project("klar", "2025", "avslutat"),
        project("matt", None, indicators=["anmalda"]),
    )
    assert [one.slug for one in found.gaps.unmeasured] == ["pagar", "klar"]


def test_an_indicator_without_a_value_that_year_is_missed() -> None:
    assert [one.indicator.slug for one in of(2025, INDICATOR).gaps.silent] == ["anmalda"]
    assert of(2023, INDICATOR).gaps.silent == ()


@pytest.mark.parametrize(("entries", "bare"), [((), True), ((INDICATOR,), False)])
def test_an_area_without_indicators_is_bare(entries: tuple[object, ...], bare: bool) -> None:  # noqa: FBT001
    assert of(2023, *entries).gaps.bare is bare


def test_gaps_are_counted_each_once() -> None:
    assert of(2023).gaps.count == 4
    assert of(2025, INDICATOR, project("a", None)).gaps.count == 3 + 1 + 1


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ((), ()),
        ((dated("story", "a", "2020-05-01"),), ()),
        ((dated("story", "a", "2024-05-01"),), (2024,)),
        ((dated("story", "a", "2022-05-01"), dated("story", "b", "2024-05-01")), (2024, 2022)),
        ((project("a", "2030"), dated("story", "b", "2026-05-01")), (2026, 2025, 2024)),
        ((dated("result", "a", "2025-01-01", period={"start": "2019", "end": "2022"}),), (2025, 2022, 2021)),
        ((entry("indicator", "a"),), (2023, 2022)),
        ((entry("indicator", "a", values={"2021": "1", "2022": None, "2023": "2"}),), (2023,)),
    ],
    ids=["nothing", "before", "an entry", "a year without", "not yet", "a period", "an indicator", "a missing value"],
)
def test_a_year_is_followed_up_when_something_happened_in_it(
    entries: tuple[object, ...], told: tuple[int, ...]
) -> None:
    assert years(site(*entries)) == told


def test_what_the_public_may_not_see_makes_no_year() -> None:
    draft = changed(dated("story", "a", "2024-05-01"), visibility="draft")
    assert years(site(draft)) == ()
    assert years(site(draft, preview=True)) == (2024,)


def test_every_area_has_an_address_in_every_year() -> None:
    assert list(addresses(site(AREA, OTHER, dated("story", "a", "2024-05-01")))) == [
        "/uppfoljning/",
        "/uppfoljning/2024/",
        "/uppfoljning/2024/trygghet/",
        "/uppfoljning/2024/handel/",
    ]
