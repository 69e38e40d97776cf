"""How an indicator stands, in words."""

from __future__ import annotations

from typing import Any

import pytest

from goodnews.model.standings import leading, standing, ways
from goodnews.model.views import tag_of
from tests.model.builders import entry

AREAS = {"trygghet": entry("area", "trygghet"), "handel": entry("area", "handel", order=2, thread="koppar")}


def of(slug: str = "brott", area: str = "trygghet", **over: Any) -> Any:  # noqa: ANN401 (front matter of any kind)
    """Return an indicator and how it stands."""
    made = entry("indicator", slug, areas=[area], **over)
    return made, standing(made, tag_of(AREAS[area]))


def test_a_standing_tells_the_newest_value_and_the_change_since_the_base_year() -> None:
    _, shown = of(values={"2021": "15458", "2025": "15025"}, unit="invånare")
    assert (shown.value, shown.unit, shown.when) == ("15\N{NO-BREAK SPACE}025", "invånare", "2025")
    assert shown.change == "−433 sedan 2021 (−2,8\N{NO-BREAK SPACE}%)"
    assert shown.url == "/matt/brott/"


@pytest.mark.parametrize(
    ("values", "over", "change"),
    [
        ({"2021": "10", "2022": "10"}, {}, "±0 sedan 2021 (±0,0 %)"),
        ({"2021": "5.9", "2022": "5.2"}, {"unit": "procent", "decimals": 1}, "−0,7 procentenheter sedan 2021"),
        ({"2021-03": "5", "2022-03": "6"}, {}, "+1 sedan mars 2021 (+20,0 %)"),
        ({"2021": "-4", "2022": "35"}, {"least_change": 1, "clear_change": 2}, "+39 sedan 2021"),
        ({"2022": "1", "2023": "1"}, {}, "Det finns inget värde för basåret 2021."),
    ],
)
def test_a_change_is_told_as_its_values_allow(values: dict[str, str], over: dict[str, Any], change: str) -> None:
    assert of(values=values, **over)[1].change.replace("\N{NO-BREAK SPACE}", " ") == change


def test_every_indicator_goes_one_way_and_each_way_is_told_even_when_nobody_goes_there() -> None:
    better, worse = {"2021": "9", "2022": "5"}, {"2021": "5", "2022": "9"}
    shown = [of(slug, values=values)[1] for slug, values in (("a", better), ("b", worse), ("c", worse))]
    made = ways(shown)
    assert [(way.name, [each.slug for each in way.standings]) for way in made] == [
        ("Åt rätt håll", ["a"]),
        ("Åt fel håll", ["b", "c"]),
        ("Ingen tydlig riktning", []),
        ("Går inte att bedöma", []),
    ]


def test_an_area_is_led_by_the_chosen_one_else_by_its_first() -> None:
    pairs = [of("a"), of("b", lead=True), of("c"), of("d", "handel"), of("e", "handel")]
    assert [each.slug for each in leading(pairs)] == ["b", "d"]
