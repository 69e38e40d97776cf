"""What pages say of themselves to machines."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from goodnews.linked_data import as_json, linked_data
from goodnews.model.entries import Contact
from goodnews.model.figures import Figure
from goodnews.model.pictures import Original
from goodnews.model.share import share_cards
from goodnews.model.views import Deck, EntryView, Frame, Link, ListView, StartView, Tag, View
from tests.model.builders import entry
from tests.sites import dated, site

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
        measures=(),
        related=(),
        newer=None,
        older=None,
        contact=Contact(label="Servicecenter", phone="0225-340 00"),
    )


def said(view: View) -> dict[str, Any]:
    card = share_cards(site(), sender="Sajten", lead="", look="", newest=0).site
    known = linked_data(view, "Sajten", "https://x.se", logo="/assets/logo.png", card=card)
    things = [json.loads(text) for text in known]
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
    assert (article["datePublished"], article["dateModified"]) == (
        "2026-03-24T06:00:00+01:00",
        "2026-04-01T06:00:00+02:00",
    )
    assert article["correction"] == "Året var fel."
    assert article["publisher"]["name"] == "Sajten"
    assert article["publisher"]["logo"]["url"] == "https://x.se/assets/logo.png"
    assert article["publisher"]["parentOrganization"]["name"] == "Hedemora kommun"
    assert article["contentLocation"] == [{"@type": "Place", "name": "Husby"}]
    assert article["image"]["url"].startswith("https://x.se/bilder/")
    assert (article["image"]["caption"], article["image"]["width"]) == ("Ett hus.", 1200)


def test_the_share_card_stands_in_for_a_picture() -> None:
    """An article without a picture of its own has one all the same."""
    bare = entry_view("story")
    image = said(replace(bare, entry=bare.entry.model_copy(update={"figure": None})))["NewsArticle"]["image"]
    assert image["url"].startswith("https://x.se/bilder/kort/")
    assert (image["width"], image["height"]) == (1200, 630)


def test_a_list_tells_what_is_in_it() -> None:
    """In the order of the page."""
    of = site(dated("story", "a"), dated("story", "b"))
    view = ListView(
        frame=FRAME, url="/arkiv/2026/", title="2026", description="Allt.", feeds=(), lead="Allt.",
        cards=Deck(of).cards(of.entries), number=1, pages=1, total=2, newer=None, older=None, numbers=(),
    )  # fmt: skip
    told = said(view)["CollectionPage"]["mainEntity"]
    assert told["numberOfItems"] == 2
    assert [item["url"] for item in told["itemListElement"]] == [
        "https://x.se/berattelser/a/",
        "https://x.se/berattelser/b/",
    ]


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
        lead=None, newest=(), standings=(), ways=(), results=(), ambassadors=(), totals=(),
    )  # fmt: skip
    things = said(view)
    assert set(things) == {"WebSite"}
    assert things["WebSite"]["url"] == "https://x.se/"


def test_a_page_that_is_not_indexed_says_nothing() -> None:
    """The page for lost readers stands nowhere."""
    assert said(View(frame=FRAME, url="/404.html", title="", description="", feeds=(), indexed=False)) == {}
