from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.markup.links import fault, safe
from goodnews.model.body import Link, resolve

if TYPE_CHECKING:
    from tests.markup.conftest import Render

FILE = "{filename}/berattelser/2024/x/index.md"


@pytest.mark.parametrize(
    "target",
    [
        "https://www.hedemora.se/",
        "http://exempel.se/a?b=c&d#e",
        "HTTPS://EXEMPEL.SE",
        "https://å.se/ö",
        "mailto:namn@exempel.se",
        "mailto:namn@exempel.se?subject=Hej",
        "tel:+46225-34000",
        "#rubrik",
        FILE,
        "{filename}../y/index.md#del",
        "{static}a.pdf",
    ],
)
def test_a_good_address_has_no_fault(target: str) -> None:
    assert fault(target) is None
    assert safe(target)


@pytest.mark.parametrize(
    ("target", "cure"),
    [
        ("", "[text](https://…)"),
        ("#", "rubrik"),
        ("/berattelser/x/", "{filename}/berattelser/"),
        ("index.md", "{filename}/berattelser/"),
        ("../x/index.md", "{filename}/berattelser/"),
        ("?a=b", "{filename}/berattelser/"),
        ("www.exempel.se", "https://"),
        ("//exempel.se/", "https://"),
        ("{attach}a.pdf", "{filename}/berattelser/"),
        ("{filename}", "{filename}"),
        ("namn@exempel.se", "mailto:namn@exempel.se"),
        ("mailto:namn", "mailto:namn@exempel.se"),
        ("tel:0225", ""),
        ("tel:noll", "tel:+46"),
        ("tel:+46 225", "%20"),
        ("https://", "https://"),
        ("https://exempel", "https://"),
        ("https://[::", "https://"),
        ("https://a.se/b c", "%20"),
        ("ftp://a.se/", "https://"),
        ("javascript:alert(1)", "https://"),
        ("JAVASCRIPT:alert(1)", "https://"),
        ("java\nscript:alert(1)", "%20"),
        ("\x01javascript:alert(1)", "%20"),
        ("data:text/html,x", "https://"),
        ("vbscript:x", "https://"),
    ],
)
def test_a_bad_address_has_a_fault_with_its_cure(target: str, cure: str) -> None:
    if not cure:
        assert fault(target) is None
        return
    sentence, hint = fault(target)
    assert sentence.endswith(".")
    assert cure in hint


@pytest.mark.parametrize("href", ["javascript:x", " java\tscript:x", "java\nscript:x", "\x00JavaScript:x", "data:x"])
def test_what_a_browser_would_run_is_not_safe(href: str) -> None:
    assert not safe(href)


@pytest.mark.parametrize(
    "text",
    [
        "[a](javascript:alert(1))",
        "[a](javascript&#58;alert(1))",
        "[a](<java\nscript:alert(1)>)",
        "<javascript://a%0Aalert(1)>",
        '<a href="javascript:alert(1)">a</a>',
        '<a href="java&#10;script:alert(1)">a</a>',
        '<a href="java\nscript:alert(1)">a</a>',
        "[a][b]\n\n[b]: data:text/html,x",
    ],
)
def test_a_dangerous_address_is_a_problem_and_gone(rendered: Render, text: str) -> None:
    result = rendered(text)
    assert result.problems
    assert "href" not in result.html


def test_links_come_in_order_with_their_lines(rendered: Render) -> None:
    text = f"""[a](https://a.se) och
*[b]({FILE} "B")* `[c](nej)`

- <https://c.se>
- <d@d.se>

[e][ref] [Ref], [ref][]

x[^1] <a href="https://f.se">f</a>

[ref]: https://e.se
[^1]: [g](tel:+46225)
"""
    result = rendered(text)
    assert [(link.target, link.line) for link in result.body.links] == [
        ("https://a.se", 10),
        (FILE, 11),
        ("https://c.se", 13),
        ("mailto:d@d.se", 14),
        ("https://e.se", 16),
        ("https://e.se", 16),
        ("https://e.se", 16),
        ("https://f.se", 18),
        ("tel:+46225", 21),
    ]
    assert result.problems == []


def test_internal_links_stay_until_they_are_resolved(rendered: Render) -> None:
    result = rendered(f"[a]({FILE}) [b]({{static}}b.pdf)")
    assert result.html == f'<p><a href="{FILE}">a</a> <a href="{{static}}b.pdf">b</a></p>'
    (html,) = resolve(result.body, {link.target: f"/{n}/" for n, link in enumerate(result.body.links)}).parts
    assert html == '<p><a href="/0/">a</a> <a href="/1/">b</a></p>'


@pytest.mark.parametrize("text", ["[a](https://a.se/?b=1&copy=2)", '<a href="https://a.se/?b=1&amp;copy=2">a</a>'])
def test_external_links_say_so_and_keep_their_tab(rendered: Render, text: str) -> None:
    result = rendered(text)
    assert result.html == '<p><a href="https://a.se/?b=1&amp;copy=2" rel="external noopener">a</a></p>'
    assert result.body.links == (Link(target="https://a.se/?b=1&copy=2", line=10),)


@pytest.mark.parametrize("text", ["a\n[](https://a.se)", "a\n[ ](https://a.se)", "a\n[<b></b>](https://a.se)"])
def test_a_link_without_text_is_a_problem(rendered: Render, text: str) -> None:
    assert rendered(text).line_of("länken saknar text") == 11


def test_a_link_within_the_text_must_lead_somewhere(rendered: Render) -> None:
    result = rendered("## Målet\n\n[a](#malet) [b](#fn-1)[^1]\n[c](#nej)\n\n[^1]: x")
    assert result.line_of("”#nej” leder ingenstans") == 13
    assert len(result.problems) == 1


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("a\n[b][nej]", "”[nej]” har ingen adress"),
        ("a\n[b](https://b.se", "en länk är inte rätt skriven"),
        ("a\n[b](<https://b.se)", "tecken som inte kan stå i en adress"),
        ("a\n[b [c](https://c.se) d](https://b.se)", "en länk är inte rätt skriven"),
        ("a\n[b[^1]](https://b.se)\n\n[^1]: c", "inne i en annan länk"),
        ("a\n[b](c.md)", "pekar ut en sida på webbplatsen"),
    ],
)
def test_a_failed_link_is_a_problem_on_its_line(rendered: Render, text: str, words: str) -> None:
    assert rendered(text).line_of(words) == 11
