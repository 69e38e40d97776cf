"""What the chart's template writes: small, whole, and with the sizes that the geometry counts with."""

from __future__ import annotations

import re
from typing import Any

import pytest
from lxml import etree, html

from goodnews.model.charts import line_chart, series_table
from goodnews.model.labels import AFTER, BEFORE, BESIDE_NAMES, BESIDE_SCALE, HEIGHT, LARGE_ROW, ROW, SHORT
from goodnews.model.plots import BROAD, LEAST, NARROW
from tests.model.builders import entry
from tests.theme.test_components import ENVIRONMENT, THEME

STYLES = THEME / "static" / "css"
CSS = (STYLES / "components" / "chart.css").read_text("utf-8")
MEASURED = (STYLES / "components" / "measured.css").read_text("utf-8")
TOKENS = (STYLES / "tokens.css").read_text("utf-8")
TEMPLATE = ENVIRONMENT.get_template("components/chart.html")
#: The most bytes of a chart.
HEAVY = 12_000
YEARS = range(1990, 2026)


def written(slug: str = "matt", **over: Any) -> str:  # noqa: ANN401 (the fields of an indicator)
    """Return the HTML of an indicator's chart."""
    return str(TEMPLATE.module.chart(line_chart(entry("indicator", slug, **over))))  # type: ignore[attr-defined]


def series(add: int = 0) -> dict[str, str]:
    """Return a value for each of 36 years, no two alike."""
    return {str(year): f"{15000 + year * 7919 % 1999 + add}.{year % 97:02}" for year in YEARS}


def test_the_heaviest_chart_is_light() -> None:
    others = [{"name": name, "values": series(add)} for add, name in enumerate(("Riket", "Dalarna"), 1)]
    text = written(values=series(), comparisons=others, breaks=[{"at": "2010", "why": "Ny enkät. " * 18}])
    assert text.count('class="chart-line"') == 3
    assert len(text.encode()) < HEAVY


@pytest.mark.parametrize("over", [{}, {"title": '<b>&"', "unit": "<i>"}, {"values": {"2021": "1"}}])
def test_a_chart_is_well_formed(over: dict[str, Any]) -> None:
    assert etree.fromstring(re.sub(r" data-(large|short)(?=[ >])", "", written(**over))).tag == "figure"


def test_a_picture_has_a_name_and_a_description_of_its_own_on_a_page_with_several() -> None:
    page = html.fromstring(f"<div>{written('ett')}{written('tva')}</div>")
    ids = [str(found) for found in page.xpath("//@id")]
    assert len(set(ids)) == len(ids) == 4
    for picture in page.xpath("//svg[@role='img']"):
        (name,), (text,) = (
            page.xpath("//*[@id=$id]", id=picture.get(f"aria-{by}by")) for by in ("labelled", "described")
        )
        assert (name.tag, text.tag) == ("title", "desc")
        assert "Värdet gick från" in text.text


def test_a_table_says_what_is_missing_and_has_heads() -> None:
    made = series_table(entry("indicator", values={"2021": "1", "2022": None}, comparisons=[
        {"name": "Riket", "values": {"2022": "2"}}
    ]))  # fmt: skip
    table = html.fromstring(str(TEMPLATE.module.series_table(made)))  # type: ignore[attr-defined]
    assert [cell.text for cell in table.xpath("//td")] == ["uppgift saknas", "2", "1", "uppgift saknas"]
    assert table.xpath("//th/@scope") == ["col", "col", "col", "row", "row"]


def test_the_stylesheet_and_the_geometry_have_the_same_sizes() -> None:
    assert f"block-size: {HEIGHT}rem" in CSS
    assert f"block-size: {SHORT}rem" in CSS
    found = re.findall(
        r'\.chart(?:\[data-(\w+)="(\w+)"\])? \{\n  --(\w+): ([\d.]+)em;(?:\n  --(\w+): ([\d.]+)em;)?', CSS
    )
    sizes = {(name, room): float(em) for _, room, name, em, _, _ in found}
    sizes["after", ""] = float(found[0][5])
    wanted = {("before", room): em for room, em in BEFORE.items()} | {("after", room): em for room, em in AFTER.items()}
    unnamed = {("before", ""): BEFORE["m"], ("after", ""): AFTER["s"]}
    assert sizes | {("before", "m"): BEFORE["m"], ("after", "s"): AFTER["s"]} == wanted | unnamed
    assert f"max({NARROW}em, var(--before) + var(--after) + {LEAST}em)" in CSS


def test_a_chart_beside_another_is_broad() -> None:
    least = re.search(r"\.measures \{[^}]*min\(100%, ([\d.]+)rem\)", MEASURED)
    words = re.search(r"--step--2: clamp\([^;]*, ([\d.]+)rem\)", TOKENS)
    assert least
    assert words
    assert float(least[1]) >= BROAD * float(words[1])


def test_the_template_and_the_geometry_have_the_same_distances() -> None:
    text = written()
    assert f'dx="-{BESIDE_SCALE:g}em"'.replace("0.", ".") in text
    assert f'dx="{BESIDE_NAMES:g}em"' in text
    # The large figure's own em is as much larger as its row is higher.
    size = float(re.search(r"data-large\] \{[^}]*font-size: ([\d.]+)em", CSS)[1])  # type: ignore[index]
    assert size == pytest.approx(LARGE_ROW / ROW, abs=0.15)
    assert f'dx="{BESIDE_NAMES / size:.3f}em"'.replace("0.", ".") in text
