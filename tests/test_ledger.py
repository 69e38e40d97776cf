"""The ledger: every piece of evidence, and lists of it that lead to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from goodnews.ledger import DATA, Ledger, ledger_views
from goodnews.model.entries import Ambassador
from tests.sites import changed, dated, entry, site, views

if TYPE_CHECKING:
    from goodnews.model.views import LedgerView

AREA = entry("area", "trygghet")
OTHER = entry("area", "handel", name="Handel", order=2, thread="koppar", aims=[{"id": "lokaler", "text": "Lokaler."}])


def proof(claim: str, kind: str = "effekt", **over: Any) -> dict[str, Any]:  # noqa: ANN401 (the fields of an Evidence)
    """Return a piece of evidence as front matter has it."""
    return {"type": kind, "claim": claim, "source": {"title": "SCB", "date": "2026"}, **over}


STORY = dated(
    "story",
    "ny",
    "2026-03-24",
    areas=["trygghet", "handel"],
    evidence=[proof("Det sjönk.", value=12, unit="brott", indicator="brott"), proof("Vi möttes.", "aktivitet")],
)
RESULT = dated("result", "gammal", "2024-01-01", areas=["handel"], evidence=[proof("Det byggdes.", "resultat")])
INDICATOR = entry("indicator", "brott", title="Anmälda brott")


def ledger(*entries: object) -> dict[str, LedgerView]:
    """Return the views of the ledger of a site of two areas by their addresses."""
    return {view.url: view for view in ledger_views(site(AREA, OTHER, *entries))}


def claims(view: LedgerView) -> list[str]:
    """Return what the rows of the page claim."""
    return [each.evidence.claim for each in view.proofs]


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("/bevis/", ["Det sjönk.", "Vi möttes.", "Det byggdes."]),
        ("/bevis/trygghet/", ["Det sjönk.", "Vi möttes."]),
        ("/bevis/handel/", ["Det sjönk.", "Vi möttes.", "Det byggdes."]),
        ("/bevis/typ/aktivitet/", ["Vi möttes."]),
        ("/bevis/ar/2024/", ["Det byggdes."]),
        ("/bevis/handel/typ/resultat/", ["Det byggdes."]),
        ("/bevis/handel/ar/2026/", ["Det sjönk.", "Vi möttes."]),
        ("/bevis/typ/effekt/ar/2026/", ["Det sjönk."]),
        ("/bevis/trygghet/typ/effekt/ar/2026/", ["Det sjönk."]),
    ],
)
def test_a_list_holds_what_is_chosen_the_newest_first_and_the_writer_s_order(url: str, told: list[str]) -> None:
    assert claims(ledger(RESULT, STORY)[url]) == told


def test_a_list_without_evidence_is_not_written_but_those_of_everything_and_of_each_area_are() -> None:
    assert set(ledger(RESULT)) == {
        "/bevis/",
        "/bevis/ar/2024/",
        "/bevis/handel/",
        "/bevis/handel/ar/2024/",
        "/bevis/handel/typ/resultat/",
        "/bevis/handel/typ/resultat/ar/2024/",
        "/bevis/trygghet/",
        "/bevis/typ/resultat/",
        "/bevis/typ/resultat/ar/2024/",
    }
    assert set(ledger()) == {"/bevis/", "/bevis/handel/", "/bevis/trygghet/"}


def test_a_row_knows_its_entry_its_areas_and_its_indicator() -> None:
    first, second = ledger(STORY, INDICATOR)["/bevis/trygghet/"].proofs
    assert (first.entry.url, first.entry.kind.singular) == ("/berattelser/ny/", "berättelse")
    assert [area.thread for area in first.entry.areas] == ["falurott", "koppar"]
    assert first.indicator is not None
    assert (first.indicator.name, first.indicator.url) == ("Anmälda brott", "/matt/brott/")
    assert second.indicator is None


def test_an_indicator_that_is_not_shown_is_not_led_to() -> None:
    assert [row.indicator for row in ledger(STORY)["/bevis/"].proofs] == [None, None]


@pytest.mark.parametrize(
    ("url", "tally"),
    [
        ("/bevis/", ("3 bevis", "1 aktivitet", "1 resultat", "1 effekt", "1 med ett tal")),
        ("/bevis/typ/aktivitet/", ("1 bevis", "1 aktivitet", "0 med ett tal")),
    ],
)
def test_a_list_says_how_much_there_is_of_what(url: str, tally: tuple[str, ...]) -> None:
    assert ledger(RESULT, STORY)[url].tally == tally


def test_an_empty_list_says_so_and_leads_nowhere_empty() -> None:
    view = ledger()["/bevis/trygghet/"]
    assert (view.tally, view.proofs, view.pages) == (("0 bevis",), (), 1)
    assert [(name, [link.name for link in links]) for name, links in view.filters] == [
        ("Område", ["Alla", "Trygghet", "Handel"])
    ]


def test_a_filter_keeps_the_other_choices_and_the_first_takes_its_own_away() -> None:
    by_area, by_type, by_year = (links for _, links in ledger(RESULT, STORY)["/bevis/handel/typ/effekt/"].filters)
    assert [(link.name, link.url, link.count, link.current) for link in by_area] == [
        ("Alla", "/bevis/typ/effekt/", 1, False),
        ("Trygghet", "/bevis/trygghet/typ/effekt/", 1, False),
        ("Handel", "/bevis/handel/typ/effekt/", 1, True),
    ]
    assert [(link.name, link.url, link.count, link.current) for link in by_type] == [
        ("Alla", "/bevis/handel/", 3, False),
        ("Aktiviteter", "/bevis/handel/typ/aktivitet/", 1, False),
        ("Resultat", "/bevis/handel/typ/resultat/", 1, False),
        ("Effekter", "/bevis/handel/typ/effekt/", 1, True),
    ]
    assert [(link.name, link.url, link.count, link.current) for link in by_year] == [
        ("Alla", "/bevis/handel/typ/effekt/", 1, True),
        ("2026", "/bevis/handel/typ/effekt/ar/2026/", 1, False),
    ]


def test_every_filter_leads_to_a_list_that_is_written_and_has_as_much_as_it_says() -> None:
    made = ledger(RESULT, STORY)
    for view in made.values():
        for _, links in view.filters:
            assert [len(made[link.url].proofs) for link in links] == [link.count for link in links]
            assert [made[link.url] is view for link in links] == [link.current for link in links]


def test_fifty_rows_are_a_page_and_the_next_keeps_the_choice() -> None:
    many = [dated("story", f"s-{at:02}", evidence=[proof("Ett."), proof("Två.")]) for at in range(26)]
    made = ledger(*many)
    first, second = made["/bevis/trygghet/typ/effekt/"], made["/bevis/trygghet/typ/effekt/sida/2/"]
    assert (len(first.proofs), len(second.proofs), second.newer and second.newer.url) == (50, 2, first.url)
    assert second.title == "Bevis: Trygghet, effekter, sida 2"
    assert second.filters == first.filters
    assert second.tally == first.tally


def test_an_area_colours_its_lists_offers_its_feed_first_and_stands_on_the_way() -> None:
    made = ledger(STORY)
    view = made["/bevis/handel/typ/effekt/"]
    assert view.tag is not None
    assert view.tag.thread == "koppar"
    assert [feed.url for feed in view.feeds] == ["/omraden/handel/flode.rss", "/flode.rss"]
    assert [crumb.url for crumb in view.crumbs] == ["/bevis/", "/bevis/handel/"]
    assert [crumb.url for crumb in made["/bevis/typ/effekt/"].crumbs] == ["/bevis/"]
    assert [feed.url for feed in made["/bevis/"].feeds] == ["/flode.rss"]
    assert made["/bevis/"].crumbs == ()


def test_search_engines_are_shown_lists_of_one_choice_at_most() -> None:
    assert {url for url, view in ledger(RESULT).items() if view.indexed} == {
        "/bevis/",
        "/bevis/ar/2024/",
        "/bevis/handel/",
        "/bevis/trygghet/",
        "/bevis/typ/resultat/",
    }


def test_a_list_leads_to_the_same_as_data() -> None:
    assert [link.url for link in ledger()["/bevis/"].data] == ["/data/bevis.csv", "/data/bevis.json"]
    assert ledger()["/bevis/"].data is DATA


def test_a_draft_s_evidence_is_marked_in_a_preview_and_absent_in_public() -> None:
    draft = changed(STORY, visibility="draft")
    (first, _) = next(ledger_views(site(AREA, OTHER, draft, preview=True))).proofs
    assert first.entry.visibility == "draft"
    assert ledger(draft)["/bevis/"].proofs == ()


def test_ambassadors_evidence_is_there_too() -> None:
    person = dated("ambassador", "polhem", evidence=[proof("Han byggde.")])
    assert isinstance(person, Ambassador)
    assert claims(ledger(person)["/bevis/"]) == ["Han byggde."]


def test_no_two_pages_have_the_same_address() -> None:
    urls = [view.url for _, view in views(Ledger, site(AREA, OTHER, RESULT, STORY))]
    assert len(set(urls)) == len(urls)
