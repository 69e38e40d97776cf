"""Every indicator's page says what its file says: value, chart, table and open data."""

from __future__ import annotations

import csv
import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html

from goodnews.model.frontmatter import whole
from goodnews.model.indicators import Indicator
from goodnews.model.swedish import number
from goodnews.model.verdicts import judge
from goodnews.model.wording import amount
from tests.minisite import ROOT

if TYPE_CHECKING:
    from pathlib import Path

FILES = {path.stem: path for path in sorted((ROOT / "content" / "matt").glob("*.yaml"))}
every_indicator = pytest.mark.parametrize("slug", FILES)


def told(slug: str) -> Indicator:
    """Return the indicator as its file tells it."""
    fields = whole(FILES[slug].read_bytes(), f"{slug}.yaml").fields
    return Indicator.model_validate({**fields, "slug": slug, "path": f"content/matt/{slug}.yaml"})


def page(site: Path, name: str) -> Any:  # noqa: ANN401 (lxml has no types)
    """Return a page of the built site."""
    return html.fromstring((site / name / "index.html").read_text("utf-8"))


def classed(node: Any, name: str) -> Any:  # noqa: ANN401
    """Return the first element of the class below the node."""
    return node.xpath(f".//*[contains(concat(' ', @class, ' '), ' {name} ')]")[0]


def words(node: Any) -> str:  # noqa: ANN401
    """Return the node's text with plain spaces and without soft hyphens."""
    return " ".join(node.text_content().replace("\N{SOFT HYPHEN}", "").split())


def cell(value: Decimal | None, decimals: int) -> str:
    """Return what a table says of a value, with plain spaces."""
    return "uppgift saknas" if value is None else " ".join(amount(value, decimals).split())


@every_indicator
def test_the_page_says_the_newest_value_and_the_verdict(real_site: Path, slug: str) -> None:
    indicator, tree = told(slug), page(real_site, f"matt/{slug}")
    shown = cell(indicator.newest.value, indicator.decimals)
    assert words(classed(classed(tree, "standing"), "standing-value").find("b")) == shown
    assert words(classed(classed(tree, "standing"), "verdict")) == judge(indicator).name


@every_indicator
def test_the_table_holds_every_value_of_the_file(real_site: Path, slug: str) -> None:
    indicator, tree = told(slug), page(real_site, f"matt/{slug}")
    series = [indicator.values, *(other.values for other in indicator.comparisons)]
    rows = [[words(each) for each in row.iter("td")] for row in classed(tree, "series").xpath(".//tbody/tr")]
    periods = sorted({period for values in series for period in values}, reverse=True)
    wanted = [[values.get(period) for values in series] for period in periods]
    assert rows == [[cell(value, indicator.decimals) for value in row] for row in wanted]


@every_indicator
def test_the_chart_describes_itself_with_the_newest_value(real_site: Path, slug: str) -> None:
    indicator, tree = told(slug), page(real_site, f"matt/{slug}")
    (chart,) = tree.xpath("//*[@role='img']")
    shown = cell(indicator.newest.value, indicator.decimals)
    assert shown in words(chart.find(".//desc"))
    assert len(html.tostring(chart)) < 12_000


@every_indicator
def test_the_open_data_is_the_files_own(real_site: Path, slug: str) -> None:
    indicator = told(slug)
    with (real_site / "matt" / slug / f"{slug}.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = [row for row in csv.DictReader(file, delimiter=";") if row["galler"] not in {"Riket", "Dalarna"}]
    values = {row["period"]: Decimal(row["varde"].replace(",", ".")) if row["varde"] else None for row in rows}
    assert values == indicator.values
    assert json.loads((real_site / "matt" / slug / f"{slug}.json").read_bytes())


def test_the_start_page_says_what_goes_well_and_what_does_not(real_site: Path) -> None:
    judged = {slug: judge(told(slug)).level for slug in FILES}
    lists = classed(page(real_site, ""), "ways").findall("section")
    shown = [{link.get("href").split("/")[2] for link in way.iter("a")} for way in lists]
    assert shown[0] == {slug for slug, level in judged.items() if level in {"natt", "tydligt", "visst"}}
    assert shown[1] == {slug for slug, level in judged.items() if level == "forsamrat"}
    assert {slug for way in shown for slug in way} == set(FILES)


def test_an_area_always_shows_what_has_become_worse(real_site: Path) -> None:
    for slug in FILES:
        if judge(told(slug)).level == "forsamrat":
            for area in told(slug).areas:
                (section,) = page(real_site, f"omraden/{area}").xpath("//section[@aria-labelledby='s-samre']")
                assert f"/matt/{slug}/" in section.xpath(".//a/@href")


def test_figures_are_written_the_swedish_way(real_site: Path) -> None:
    assert number(15025) in page(real_site, "matt/folkmangd").text_content()
