"""What pages say of themselves to machines."""

from __future__ import annotations

import json
from typing import Any

import pytest

from goodnews.linked_data import as_json, linked_data
from goodnews.model.entries import Contact
from goodnews.model.figures import Figure
from goodnews.model.pictures import Original
from goodnews.model.views import EntryView, Frame, Link, StartView, Tag, View
from tests.model.builders import entry

FRAME = Frame(areas=(), menu=(), pages=(), feed=Link(name="Allt", url="/flode.rss"))
AREA = Tag(slug="trygghet", name="Trygghet", url="/omraden/trygghet/", thread="falurott")
PICTURE = Figure(
    original=Original(path="content/a.svg", digest="0" * 64, width=1600, height=1067),
    alt="Ett hus.",
    shapes=("lead", "card"),
)


def entry_view(kind: str, **over: Any) -> EntryView:  # noqa: ANN401 (front matter of any kind)
    told = entry(kind, **over).model_copy(update={"figure": PICTURE})
    return EntryView(
        frame=FRAME,
        url=told.url,
        title=told.title,
        description=told.summary,
        feeds=(),
        crumbs=(Link(name="Berättelser", url="/berattelser/"),),
        entry=told,
        areas=(AREA,),
        aims=(),
        places=(Link(name="Husby", url="/platser/husby/"),),
        people=(),
        told_by=(),
        related=(),
        newer=None,
        older=None,
        contact=Contact(label="Servicecenter", phone="0225-340 00"),
    )


def said(view: View) -> dict[str, Any]:
    things = [json.loads(text) for text in linked_data(view, "Sajten", "https://x.se")]
    return {thing["@type"]: thing for thing in things}


def test_text_cannot_end_the_script() -> None:
    """Whatever a headline holds, the element goes on."""
    text = as_json({"name": "</script><b>&"})
    assert not set("<>&") & set(text)
    assert json.loads(text) == {"name": "</script><b>&"}


@pytest.mark.parametrize("kind", ["story", "result"])
def test_stories_and_results_are_articles(kind: str) -> None:
    """With whole addresses, ISO dates, and the sender as publisher."""
    article = said(entry_view(kind, modified="2026-04-01", correction="Året var fel."))["NewsArticle"]
    assert article["@context"] == "https://schema.org"
    assert article["headline"] == "En rubrik"
    assert article["url"].startswith("https://x.se/")
    assert (article["datePublished"], article["dateModified"]) == ("2026-03-24", "2026-04-01")
    assert article["correction"] == "Året var fel."
    assert article["publisher"]["name"] == "Hedemora kommun"
    assert article["contentLocation"] == [{"@type": "Place", "name": "Husby"}]
    assert all(url.startswith("https://x.se/bilder/") for url in article["image"])


@pytest.mark.parametrize(
    ("subject", "type_"), [("historisk", "Person"), ("person", "Person"), ("organisation", "Organization")]
)
def test_ambassadors_are_people_or_organisations(subject: str, type_: str) -> None:
    """As their subject says; what is for the house alone is not told."""
    over = {"legal_basis": "avtal", "record_no": "HK 1", "valid_until": "2027-01-01"} if subject == "person" else {}
    thing = said(entry_view("ambassador", subject=subject, **over))[type_]
    assert thing["name"] == "En rubrik"
    assert "HK 1" not in json.dumps(thing)


def test_the_way_begins_at_the_start_and_ends_here() -> None:
    """Positions count from one."""
    steps = said(entry_view("story"))["BreadcrumbList"]["itemListElement"]
    assert [step["name"] for step in steps] == ["Start", "Berättelser", "En rubrik"]
    assert [step["position"] for step in steps] == [1, 2, 3]
    assert steps[0]["item"] == "https://x.se/"


def test_the_start_page_is_the_site() -> None:
    """It says what the site is, and has no way to itself."""
    view = StartView(
        frame=FRAME, url="/", title="Sajten", description="Om allt.", feeds=(),
        lead=None, newest=(), results=(), ambassadors=(), totals=(),
    )  # fmt: skip
    things = said(view)
    assert set(things) == {"WebSite"}
    assert things["WebSite"]["url"] == "https://x.se/"


def test_a_page_that_is_not_indexed_says_nothing() -> None:
    """The page for lost readers stands nowhere."""
    assert said(View(frame=FRAME, url="/404.html", title="", description="", feeds=(), indexed=False)) == {}
