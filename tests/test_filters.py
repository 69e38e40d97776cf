"""The words that templates know."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from goodnews import filters
from goodnews.model.entries import Evidence, Period, Source


def evidence(value: str | None, unit: str | None) -> Evidence:
    source = Source(title="SCB", read=dt.date(2026, 11, 23))
    return Evidence(type="effekt", claim="Så är det.", value=value and Decimal(value), unit=unit, source=source)


@pytest.mark.parametrize(
    ("path", "whole"),
    [("/om/", "https://x.se/om/"), ("/", "https://x.se/"), ("https://y.se/a", "https://y.se/a")],
)
def test_an_address_is_made_whole(path: str, whole: str) -> None:
    """Paths of the site get its host, other sites' addresses stay."""
    assert filters.absolute(path, "https://x.se") == whole


@pytest.mark.parametrize(
    ("url", "short"),
    [("https://www.x.se/a/", "x.se/a"), ("http://x.se", "x.se"), ("https://x.se/flode.rss", "x.se/flode.rss")],
)
def test_an_address_is_shortened_for_people(url: str, short: str) -> None:
    """What a person need not type is gone."""
    assert filters.short_address(url) == short


def test_the_host_of_an_address_stands_for_it() -> None:
    """A contact's web address shows where it leads."""
    assert filters.host("https://www.visitdalarna.se/gora/x?y=1") == "visitdalarna.se"


@pytest.mark.parametrize(
    ("phone", "link"),
    [("0225-340 00", "tel:+4622534000"), ("+46 225 340 00", "tel:+4622534000"), ("112", "tel:112")],
)
def test_a_number_can_be_called(phone: str, link: str) -> None:
    """Swedish numbers get their country, short numbers stay."""
    assert filters.tel(phone) == link


@pytest.mark.parametrize(
    ("words", "text"), [(0, "1 minuts läsning"), (250, "1 minuts läsning"), (420, "2 minuters läsning")]
)
def test_reading_takes_at_least_a_minute(words: int, text: str) -> None:
    """The time is rounded to whole minutes."""
    assert filters.reading_minutes(words) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "ingen text ännu"), (1, "1 text"), (12, "12 texter"), (1200, "1\N{NO-BREAK SPACE}200 texter")],
)
def test_texts_are_counted_in_swedish(count: int, text: str) -> None:
    """None, one and many each have their form."""
    assert filters.texts(count) == text


def test_more_texts_are_announced() -> None:
    """What an aim does not show is counted."""
    assert filters.more_texts(2) == "och 2 texter till"


@pytest.mark.parametrize(("phase", "name"), [("planerat", "Planerat"), ("pagar", "Pågår"), ("avslutat", "Avslutat")])
def test_phases_have_names(phase: str, name: str) -> None:
    """Readers see å."""
    assert filters.phase_name(phase) == name


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        ("2022", "2024", "2022–2024"),
        ("2022", "2022", "2022"),
        ("2022-05", "2022-11", "maj 2022 – november 2022"),
        ("2022", None, "från 2022"),
    ],
)
def test_a_period_reads_as_swedish(start: str, end: str | None, text: str) -> None:
    """Years are joined tightly, months with spaces, and what runs has no end."""
    assert filters.period(Period(start=start, end=end)) == text


@pytest.mark.parametrize(
    ("value", "unit", "figure", "shown"),
    [
        ("15025", "invånare", "15\N{NO-BREAK SPACE}025", "invånare"),
        ("-256", "invånare", "\N{MINUS SIGN}256", "invånare"),
        ("5.0", "procent", "5,0", "procent"),
        ("1946", "år", "1946", "årtal"),
        ("1700", "grundat år", "1700", "grundat år"),
        ("1989", "byggnadsminne sedan", "1989", "byggnadsminne sedan"),
        ("1500", "besökare per år", "1\N{NO-BREAK SPACE}500", "besökare per år"),
        ("1500", "kronor", "1\N{NO-BREAK SPACE}500", "kronor"),
        ("40", "år", "40", "år"),
        (None, None, "", ""),
    ],
)
def test_a_figure_is_set_as_what_it_is(value: str | None, unit: str | None, figure: str, shown: str) -> None:
    """Amounts are grouped in threes, years are not."""
    item = evidence(value, unit)
    assert (filters.figure(item), filters.unit(item)) == (figure, shown)


def test_templates_get_the_whole_table() -> None:
    """The plugin adds to what is there."""

    class Pelican:
        def __init__(self) -> None:
            self.settings = {"JINJA_FILTERS": {"kept": str}, "JINJA_GLOBALS": {"kept": 1}}

    pelican = Pelican()
    filters.teach(pelican)
    assert {"kept", "long_date", "number", "absolute"} <= set(pelican.settings["JINJA_FILTERS"])
    assert set(pelican.settings["JINJA_GLOBALS"]) == {"kept", "linked_data", "once"}
