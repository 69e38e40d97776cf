"""Answers of the shape that Kolada and SCB give; the figures are made up."""

from __future__ import annotations

from typing import Any

KPI, TITLE = "N01951", "Invånare totalt, antal"
TABLE, LABEL = "TAB638", "Folkmängden efter region, kön och tabellinnehåll. År 2022 - 2024"


def value(number: Any, gender: str = "T", **more: Any) -> dict[str, Any]:  # noqa: ANN401 (as JSON has it)
    """Return one gender's value in one of Kolada's rows."""
    return {"gender": gender, "count": 1, "status": "", "value": number, "isdeleted": False, **more}


def row(year: int, *values: Any, area: str = "2083", kpi: str = KPI) -> dict[str, Any]:  # noqa: ANN401
    """Return one of Kolada's rows; a bare number is the value of women and men together."""
    listed = [each if isinstance(each, dict) else value(each) for each in values]
    return {"kpi": kpi, "municipality": area, "period": year, "values": listed}


def page(*rows: dict[str, Any], following: str | None = None, **more: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return a page of Kolada's."""
    return {"values": list(rows), "count": len(rows), "next_url": following, **more}


def kpis(*ids: str, title: str = TITLE) -> dict[str, Any]:
    """Return Kolada's answer about measures."""
    return page(*({"id": each, "title": title, "description": "…"} for each in ids))


CONFIG = {
    "apiVersion": "2.2.0",
    "defaultLanguage": "sv",
    "maxDataCells": 150_000,
    "maxCallsPerTimeWindow": 30,
    "timeWindow": 10,
}


def variable(*codes: str, elimination: bool = False) -> dict[str, Any]:
    """Return a variable of a table."""
    return {
        "label": "variabel",
        "category": {
            "index": {code: place for place, code in enumerate(codes)},
            "label": dict(zip(codes, codes, strict=True)),
        },
        "extension": {"elimination": elimination, "show": "value"},
    }


def table(*values: Any, label: str = LABEL, **variables: tuple[str, ...]) -> dict[str, Any]:  # noqa: ANN401
    """Return a table: SCB's own for a table of population, or with other variables. Region and Kon may be left out."""
    codes = {"Region": ("00", "20", "2083"), "Kon": ("1", "2"), "ContentsCode": ("BE0101N1", "BE0101N2")}
    codes = variables or {**codes, "Tid": ("2022", "2023", "2024")}
    return {
        "version": "2.0",
        "class": "dataset",
        "label": label,
        "updated": "2026-02-21T07:00:00Z",
        "role": {"time": ["Tid"], "metric": ["ContentsCode"]},
        "id": list(codes),
        "size": [len(each) for each in codes.values()],
        "dimension": {name: variable(*each, elimination=name in {"Region", "Kon"}) for name, each in codes.items()},
        "extension": {"px": {"tableid": TABLE, "decimals": 0}},
        "value": list(values),
    }


def numbers(
    *values: Any,  # noqa: ANN401
    years: tuple[str, ...] = ("2022", "2023", "2024"),
    regions: tuple[str, ...] = ("2083",),
) -> dict[str, Any]:
    """Return SCB's answer to a question about one code: the values of each region, year by year."""
    return table(*values, label="Folkmängd efter region och år", Region=regions, ContentsCode=("BE0101N1",), Tid=years)
