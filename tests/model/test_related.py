"""What belongs together: the strongest first, told in words, the same whatever the order, and cheap among many."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from goodnews.model.body import Body, Link
from goodnews.model.related import NEWEST, WEIGHTS, Relations, names_of, told
from tests.sites import changed, dated, entry, site

PROOF = {"type": "effekt", "claim": "Så är det.", "source": {"title": "SCB", "date": "2026"}}
#: Dates that make age say the opposite of what is asked for, unless nothing else tells entries apart.
OLD, NEW = "2020-01-01", "2026-01-01"


def related(first: Any, *others: Any, **options: Any) -> list[str]:  # noqa: ANN401 (entries of any kind)
    """Return the slugs of what belongs with the first entry among all of them."""
    return [found.entry.slug for found in Relations([first, *others]).of(first, **options)]


def linking(one: Any, *urls: str) -> Any:  # noqa: ANN401
    """Return the entry with links to these addresses in its text, as the reader gives them."""
    return changed(one, body=Body(links=tuple(Link(target=url, line=1) for url in urls)))


#: A story of each sort of tie, and something else that has it too, from the weakest sort to the strongest.
TIES = {
    "area": {"areas": ["trygghet"]},
    "place": {"areas": ["b"], "places": ["asen"]},
    "aim": {"areas": ["b"], "aims": ["forebygga-brott"]},
    "person": {"areas": ["b"], "people": ["polhem"]},
    "indicator": {"areas": ["b"], "indicators": ["folkmangd"]},
    "project": {"areas": ["b"], "project": "simhallen"},
}
FIRST = {key: value for tie in reversed(TIES.values()) for key, value in tie.items()} | {"areas": ["trygghet"]}


def test_every_stronger_tie_comes_before_all_weaker_ones_though_it_be_older() -> None:
    first = dated("story", "a", NEW, **FIRST)
    others = [dated("story", name, f"{2025 - at}-01-01", **over) for at, (name, over) in enumerate(TIES.items())]
    assert related(first, *others, count=9) == list(reversed(TIES))


def test_one_thing_of_a_sort_weighs_more_than_one_of_every_weaker_sort() -> None:
    weights = list(WEIGHTS.values())
    assert all(weight > sum(weights[place + 1 :]) for place, weight in enumerate(weights))


def test_sharing_two_things_is_more_than_one_and_the_newest_comes_first_of_equals_then_the_slug() -> None:
    first = dated("story", "a", NEW, areas=["b"], places=["asen", "garpenberg"])
    others = [
        dated("story", "both", OLD, areas=["c"], places=["asen", "garpenberg"]),
        dated("story", "z", "2021-01-01", areas=["c"], places=["asen"]),
        dated("story", "y", "2021-01-01", areas=["c"], places=["garpenberg"]),
        dated("story", "newest", "2022-01-01", areas=["c"], places=["garpenberg"]),
    ]
    assert related(first, *others, count=9) == ["both", "newest", "y", "z"]


def test_a_link_in_either_text_ties_both() -> None:
    one = linking(dated("story", "a", areas=["b"]), "/berattelser/b/#s-om", "https://scb.se/", "/berattelser/a/")
    other = dated("story", "b", areas=["c"])
    assert (related(one, other), related(other, one)) == (["b"], ["a"])
    assert Relations([one, other]).of(other)[0].things == (("link", "/berattelser/a/ /berattelser/b/"),)


def test_a_result_is_the_project_that_others_belong_to_and_an_ambassador_the_person_they_are_about() -> None:
    story = dated("story", "a", areas=["b"], project="simhallen", people=["polhem"])
    assert related(story, dated("result", "simhallen"), dated("ambassador", "polhem")) == ["simhallen", "polhem"]


def test_nothing_shared_is_not_related_and_what_the_page_shows_anyway_is_left_out() -> None:
    first, other = dated("story", "a"), dated("story", "b")
    assert related(first, dated("story", "c", areas=["d"])) == []
    assert related(first, other, without={other.url}) == []


def test_who_shares_a_rare_thing_is_found_behind_many_that_share_a_common_one() -> None:
    crowd = [dated("story", f"n{number:03}", NEW) for number in range(NEWEST + 5)]
    first = dated("story", "a", "2021-01-01", places=["asen"])
    assert related(first, *crowd, dated("story", "rare", OLD, places=["asen"]))[0] == "rare"


@pytest.mark.parametrize(
    ("first", "other", "why"),
    [
        ({"project": "simhallen"}, {"project": "simhallen"}, "Samma projekt"),
        ({"evidence": [{**PROOF, "indicator": "folkmangd"}]}, {"indicators": ["folkmangd"]}, "Samma mått: Folkmängd"),
        ({"people": ["polhem"]}, {"people": ["polhem"]}, "Samma ambassadör: Christopher Polhem"),
        ({"aims": ["forebygga-brott"]}, {"aims": ["forebygga-brott"]}, "Samma mål"),
        ({"places": ["asen", "garpenberg"]}, {"places": ["asen", "garpenberg"]}, "Också om Åsen och Garpenberg"),
        ({}, {}, "Samma område"),
        (
            {"aims": ["forebygga-brott"], "places": ["asen"], "people": ["polhem"]},
            {"aims": ["forebygga-brott"], "places": ["asen"], "people": ["polhem"]},
            "Samma ambassadör: Christopher Polhem, samma mål",
        ),
    ],
)
def test_the_reason_is_told_in_words(first: dict[str, Any], other: dict[str, Any], why: str) -> None:
    made = site(
        dated("story", "a", **first),
        dated("story", "b", **other),
        dated("ambassador", "polhem", title="Christopher Polhem", areas=["c"]),
        dated("result", "simhallen", areas=["c"]),
        entry("indicator", "folkmangd", title="Folkmängd"),
    )
    here, there = (next(one for one in made.entries if one.slug == slug) for slug in "ab")
    found = {each.entry.url: each for each in Relations(made.entries).of(here)}
    assert told(found[there.url].things, names_of(made)) == why


NAMES = st.lists(st.sampled_from(["a", "b", "c"]), unique=True, max_size=3)
ENTRIES = st.lists(
    st.fixed_dictionaries(
        {
            "date": st.sampled_from([OLD, NEW]),
            "areas": NAMES.filter(bool),
            **dict.fromkeys(("aims", "places", "people", "indicators"), NAMES),
            "project": st.sampled_from([None, "a", "b"]),
        }
    ),
    max_size=8,
)


@given(ENTRIES, st.integers(0, 99))
def test_ties_are_mutual_never_to_itself_never_twice_and_the_same_in_any_order(rows: list[Any], seed: int) -> None:
    kinds = ("story", "result", "ambassador")
    entries = [
        linking(dated(kinds[at % 3], slug, **row), f"/berattelser/{'abcd'[at // 2]}/")
        for at, (slug, row) in enumerate(zip("abcdefgh", rows, strict=False))
    ]
    relations = Relations(entries)
    found = {one.url: {each.entry.url: each.things for each in relations.of(one, count=99)} for one in entries}
    for url, others in found.items():
        assert url not in others
        for other, things in others.items():
            assert set(things) == set(found[other][url])
    for one in entries:
        assert len({each.entry.url for each in relations.of(one)}) == len(relations.of(one)) <= 3
    shuffled = Relations(Random(seed).sample(entries, len(entries)))  # noqa: S311 (an order, not a secret)
    assert [shuffled.of(one) for one in entries] == [relations.of(one) for one in entries]


def test_an_entry_costs_the_same_among_few_and_among_many() -> None:
    """No more than the newest of each list are weighed, however long it is."""
    many = [dated("story", f"n{number:04}", places=["asen"]) for number in range(10 * NEWEST)]
    weighed = [each.entry for each in Relations(many).of(many[-1], count=len(many))]
    assert len(weighed) <= NEWEST
