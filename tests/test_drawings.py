"""Which drawings are accepted."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from goodnews.drawings import rasterise
from goodnews.model.pictures import PictureProblem

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 30 20">'


def svg(inside: str) -> bytes:
    return f"{HEAD}{inside}</svg>".encode()


def rooted(attributes: str) -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}><path d="M0 0h9v9z"/></svg>'.encode()


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 30 20"', (1600, 1067)),
        ('viewBox="0,0,20,30"', (1600, 2400)),
        ('width="20mm" height="10mm"', (1600, 800)),
        ('width="100%" height="100%" viewBox="0 0 4 1"', (1600, 400)),
        ('width="100" height="100" viewBox="0 0 30 20"', (1600, 1600)),
    ],
)
def test_a_drawing_is_1600_pixels_wide_in_its_own_ratio(attributes: str, size: tuple[int, int]) -> None:
    assert Image.open(io.BytesIO(rasterise(rooted(attributes)))).size == size


def test_the_same_drawing_gives_the_same_bytes() -> None:
    drawing = svg('<circle cx="9" cy="9" r="7" fill="#8c1c13"/>')
    assert rasterise(drawing) == rasterise(drawing)


@pytest.mark.parametrize(
    "inside",
    [
        '<defs><linearGradient id="a"><stop/></linearGradient></defs><path fill="url(#a)" d="M0 0h9v9z"/>',
        '<path fill="url( \'#a\' )" d="M0 0h9v9z"/>',
        '<g id="a"><path d="M0 0h9v9z"/></g><use href="#a"/><use xlink:href="#a"/>',
        "<style>.a { fill: url(#b); stroke: red }</style><title>En höna</title><desc>@ 2026</desc>",
        '<g xmlns:i="http://www.inkscape.org/namespaces/inkscape" i:export-filename="C:\\bilder\\a.png"/>',
    ],
)
def test_ordinary_drawings_are_drawn(inside: str) -> None:
    assert rasterise(svg(inside)).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("inside", "sentence"),
    [
        ("<script>alert(1)</script>", "innehåller skript"),
        ('<g><path onclick="alert(1)"/></g>', "innehåller skript (attributet ”onclick”)"),
        ('<s:script xmlns:s="http://www.w3.org/2000/svg"/>', "innehåller skript"),
        ("<foreignObject/>", "innehåller främmande innehåll (foreignObject)"),
        ('<image href="#a"/>', "har en annan bild inuti sig"),
        ("<text>Hej</text>", "innehåller text, som ser olika ut på olika datorer"),
        ('<use href="file:///etc/passwd"/>', "hämtar något utanför sig själv"),
        ('<use xlink:href=" https://example.org/a.svg#b"/>', "hämtar något utanför sig själv"),
        ('<use href="b.svg#c"/>', "hämtar något utanför sig själv"),
        ('<feImage href="data:image/png;base64,AAAA"/>', "hämtar något utanför sig själv"),
        ('<path fill="url(http://example.org/a#b)"/>', "hämtar något utanför sig själv"),
        ("<path style=\"fill: URL( 'b.svg#c' )\"/>", "hämtar något utanför sig själv"),
        ("<style>@import 'a.css';</style>", "hämtar något utanför sig själv"),
        ("<style>.a { fill: u<g/>rl(a.svg) }</style>", "hämtar något utanför sig själv"),
        ("<style>.a { fill: \\75rl(a.svg) }</style>", "hämtar något utanför sig själv"),
        ("<style><![CDATA[.a { background: url('//example.org') }]]></style>", "hämtar något utanför sig själv"),
        ("<g>" * 150 + "</g>" * 150, "har för många lager i varandra"),
    ],
)
def test_what_is_unsafe_or_differs_between_machines_is_refused(inside: str, sentence: str) -> None:
    with pytest.raises(PictureProblem) as caught:
        rasterise(svg(inside))
    assert caught.value.sentence == sentence
    assert caught.value.hint


BOMB = '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'

#: Each group holds the one before ten times over.
COPIES = '<path id="g0"/>' + "".join(f'<g id="g{n}">' + f'<use href="#g{n - 1}"/>' * 10 + "</g>" for n in range(1, 9))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (BOMB.encode() + svg("<title>&b;</title>"), "har en dokumenttyp (DOCTYPE)"),
        (b'<?xml-stylesheet href="a.css"?>' + svg(""), "hämtar något utanför sig själv"),
        (svg("<g>"), "är trasig på rad 1: det är inte giltig SVG"),
        (svg("<title>höna</title>").decode().encode("latin-1"), "är inte sparad i UTF-8"),
        (svg("<!--" + "a" * 2_000_000 + "-->"), "är en för tung teckning (högst 2 MB)"),
        (b'<html><svg viewBox="0 0 9 9"/></html>', "är ingen SVG"),
        (rooted(""), "saknar storlek"),
        (rooted('width="10em" viewBox="0 0 9 9"'), "saknar storlek"),
        (rooted('viewBox="0 0 0 9"'), "saknar storlek"),
        (rooted('viewBox="0 0 9 nan"'), "saknar storlek"),
        (rooted('viewBox="0 0 1 100000"'), "är mer än 4 gånger så hög som bred"),
        (svg(COPIES), "går inte att rita"),
    ],
)
def test_what_is_no_sound_drawing_is_refused(data: bytes, sentence: str) -> None:
    with pytest.raises(PictureProblem) as caught:
        rasterise(data)
    assert caught.value.sentence == sentence
