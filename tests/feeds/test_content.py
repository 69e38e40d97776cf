"""The full text that feeds carry."""

from __future__ import annotations

from typing import Any

import pytest
from lxml import html as parser

from goodnews.feeds.content import full_text, whole
from goodnews.model.body import Body
from tests.feeds.subscriber import URL
from tests.sites import changed, dated, figure

PAGE = f"{URL}/berattelser/a/"


def text(*parts: object, kind: str = "story", **over: Any) -> str:  # noqa: ANN401 (front matter)
    return full_text(changed(dated(kind, "a", **over), body=Body(parts=parts)), URL)


def test_the_ingress_comes_first_and_then_the_text_as_it_is() -> None:
    html = "<p>Bad &amp; bastu &lt; 🎉 åäö</p>"
    assert text(html) == f"<p><em>En ingress.</em></p>{html}"
    assert text("1 &lt; 2 &amp; 3").endswith("</p>1 &lt; 2 &amp; 3")


def test_a_list_that_goes_on_in_another_part_stays_one_list() -> None:
    assert text("<ul><li>ett</li>", "<li>två</li></ul>").endswith("<ul><li>ett</li><li>två</li></ul>")


@pytest.mark.parametrize(
    ("written_as", "told_as"),
    [
        ("/om/", f"{URL}/om/"),
        ("om/?a=1&amp;b=2", f"{PAGE}om/?a=1&amp;b=2"),
        ("../b/", f"{URL}/berattelser/b/"),
        ("?a", f"{PAGE}?a"),
        ("", PAGE),
        ("//annan.se/x", "https://annan.se/x"),
        ("#fn:1", f"{PAGE}#fn:1"),
        ("/om/#rubrik", f"{URL}/om/#rubrik"),
        ("/filer/x/rapport.pdf", f"{URL}/filer/x/rapport.pdf"),
        ("https://annan.se/?a=1&amp;b=2", "https://annan.se/?a=1&amp;b=2"),
        ("mailto:a@exempel.se", "mailto:a@exempel.se"),
        ("tel:+4622534000", "tel:+4622534000"),
    ],
)
def test_every_link_is_a_whole_address(written_as: str, told_as: str) -> None:
    assert whole(f'<p><a href="{written_as}">x</a></p>', PAGE) == f'<p><a href="{told_as}">x</a></p>'


def test_what_looks_like_a_tag_in_the_text_stays_text() -> None:
    assert whole('<p>skriv href="/om/" så</p>', PAGE) == '<p>skriv href="/om/" så</p>'


def test_what_serves_our_own_pages_stays_there() -> None:
    html = '<table class="x" id="y"><tr><th scope="col" data-z="1" aria-label="q" tabindex="0">År</th></tr></table>'
    assert whole(html, PAGE) == '<table><tr><th scope="col">År</th></tr></table>'


def test_footnotes_of_several_items_have_no_ids_to_mix_up() -> None:
    html = '<p>Text<sup id="fnref:1"><a href="#fn:1" class="ref">1</a></sup></p><ol><li id="fn:1">Not</li></ol>'
    assert whole(html, PAGE) == f'<p>Text<sup><a href="{PAGE}#fn:1">1</a></sup></p><ol><li>Not</li></ol>'


def test_pictures_have_whole_addresses_and_their_captions() -> None:
    picture = figure("b", alt="Två & en", caption="Bild < text", credit="Foto: A")
    html = parser.fromstring(text("<p>Före.</p>", picture, "<p>Efter.</p>"))
    assert html.xpath("//img/@src") == [URL + picture.enclosure.url]
    assert html.xpath("//img/@alt") == ["Två & en"]
    assert html.xpath("//figcaption/text()") == ["Bild < text Foto: A"]
    assert html.xpath("//img/@width") == [str(picture.enclosure.width)]


def test_evidence_is_told_with_figure_and_source() -> None:
    source = {"title": "SCB & Co", "url": "https://www.scb.se/", "date": "2026-03", "read": "2026-04-01"}
    proof = {"type": "effekt", "claim": "Folk < förr.", "value": "15025", "unit": "invånare", "source": source}
    assert text(evidence=[proof]).endswith(
        "<h2>Bevis</h2><ul><li><strong>Effekt:</strong> Folk &lt; förr. (15\N{NO-BREAK SPACE}025 invånare) Källa: "
        '<a href="https://www.scb.se/">SCB &amp; Co</a>, publicerad mars 2026, läst 1 april 2026.</li></ul>'
    )


def test_a_result_tells_its_goal_and_what_did_not_go_as_planned() -> None:
    told = text(kind="result", goal="Fem & sex.", lessons="Det tog tid.")
    assert "<h2>Målet</h2><p>Fem &amp; sex.</p>" in told
    assert "<p>Det tog tid.</p>" in told
    assert "Avslutat, 2025–2026" in told


def test_an_ambassador_says_who_it_is_and_what_to_ask_about() -> None:
    told = text(kind="ambassador", role="Uppfinnare & <smed>", quote={"text": "Ja."}, topics=["ur", "gruvor"])
    assert told.startswith("<p><strong>Uppfinnare &amp; &lt;smed&gt;</strong></p>")
    assert "<blockquote><p>”Ja.”</p></blockquote>" in told
    assert "<p>Fråga om ur och gruvor.</p>" in told
