"""Indicators that the tests of what texts say of them share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.model.builders import entry

if TYPE_CHECKING:
    from goodnews.model.indicators import Indicator

#: The population as it was: up 2014–2017 and 2019, else down.
POPULATION = {"1990": 16855, "1993": 17035, "1994": 17050, "2000": 15857, "2010": 15164, "2012": 15064, "2013": 15021}
POPULATION |= {"2014": 15085, "2015": 15235, "2016": 15461, "2017": 15566, "2018": 15457, "2019": 15491, "2020": 15462}
POPULATION |= {"2021": 15458, "2022": 15443, "2023": 15345, "2024": 15281, "2025": 15025}
UNEMPLOYMENT = {"2024-03": "5.9", "2024-04": "5.4", "2024-06": "4.7", "2025-03": "5.7", "2025-04": "5.1"}
UNEMPLOYMENT |= {"2025-06": "4.8", "2026-03": "5.2", "2026-04": "5.0"}


def measure(slug: str, title: str, values: dict[str, Any], unit: str, **over: Any) -> Indicator:  # noqa: ANN401 (fields)
    """Return an indicator of these values."""
    told = {period: str(value) for period, value in values.items()}
    known: Indicator = entry("indicator", slug, title=title, values=told, unit=unit, **over)
    return known


FOLKMANGD = measure("folkmangd", "Folkmängd", POPULATION, "invånare", direction="up", base_year="2021")
ARBETSLOSHET = measure(
    "arbetsloshet",
    "Arbetslöshet",
    UNEMPLOYMENT,
    "procent av arbetskraften",
    base_year="2024",
    comparisons=[{"name": "Riket", "values": {"2026-04": "5.4"}}, {"name": "Dalarna", "values": {"2026-04": "4.1"}}],
)
FORETAG = measure(
    "nya-foretag",
    "Nya företag",
    {"2022": "10.4", "2023": "11.7", "2024": "8.9"},
    "nya företag per 1 000 invånare",
    direction="up",
    base_year="2022",
    margin="0.1",
    comparisons=[{"name": "Riket", "values": {"2023": "10.3"}}],
)
KONKURSER = measure(
    "konkurser", "Konkurser", {"2022": "1.27", "2023": "1.05"}, "konkurser per 1 000 invånare", base_year="2022"
)
FLYTTNETTO = measure(
    "flyttnetto",
    "Flyttnetto",
    {"2021": 55, "2023": -36, "2025": -170},
    "personer",
    direction="up",
    least_change="15",
    clear_change="75",
)
ALL = {each.slug: each for each in (FOLKMANGD, ARBETSLOSHET, FORETAG, KONKURSER, FLYTTNETTO)}
