"""What pages owe their readers, where one fault among many faults is easily missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from goodnews.check.judging import judged
from goodnews.check.output import Output

if TYPE_CHECKING:
    from pathlib import Path

MOVED = """\
<!doctype html><html lang="sv"><head><title>Sidan har flyttat</title>
<meta name="robots" content="noindex"><meta http-equiv="refresh" content="0; url={refresh}"></head>
<body><p><a href="{link}">Ny</a></p></body></html>
"""


def told(folder: Path, **files: str) -> list[str]:
    """Return what the judge says of a folder with the pages ("om" lies at /om/)."""
    for name, text in files.items():
        (folder / name).mkdir()
        (folder / name / "index.html").write_text(text, encoding="utf-8")
    return [problem.sentence for problem in judged(Output(root=folder), ("pages",))]


def of_body(body: str) -> str:
    """Return a sound page but for its body."""
    return (
        '<!doctype html><html lang="sv"><head><title>Om</title><meta name="description" content="Om.">'
        f'<meta name="robots" content="noindex"></head><body><a href="#m">Hoppa</a>{body}</body></html>'
    )


def test_a_page_at_an_old_address_leads_on(tmp_path: Path) -> None:
    assert told(tmp_path, gammal=MOVED.format(refresh="/ny/", link="/ny/")) == []


@pytest.mark.parametrize(("refresh", "link"), [("/gammal/", "/ny/"), ("/ny/", "/gammal/")])
def test_a_page_that_leads_to_itself_holds_its_reader_for_ever(tmp_path: Path, refresh: str, link: str) -> None:
    assert told(tmp_path, gammal=MOVED.format(refresh=refresh, link=link)) == ["sidan leder vidare till sig själv."]


def test_a_page_at_an_old_address_has_a_name_and_a_language(tmp_path: Path) -> None:
    text = MOVED.format(refresh="/ny/", link="/ny/").replace("Sidan har flyttat", "").replace(' lang="sv"', "")
    assert len(told(tmp_path, gammal=text)) == 2


@pytest.mark.parametrize(
    ("body", "count"),
    [
        ("<main id='m'><h1>A</h1><h2>B</h2><h3>C</h3><h2>D</h2></main>", 0),
        ("<main id='m'><h1>A</h1><h1>B</h1></main>", 1),
        ("<main id='m'><h2>A</h2><h1>B</h1></main>", 1),
        ("<main id='m'><h1>A</h1></main><main id='n'></main>", 1),
        ("<main id='m'><h1>A</h1><iframe src='/a/'></iframe></main>", 1),
        ("<main id='m'><h1>A</h1><style>p {}</style></main>", 1),
        ("<main id='m'><h1>A</h1><script type='application/ld+json'>{{}}</script></main>", 0),
        ("<main id='m'><h1>A</h1><pre><code>{% if %} {{ x }}</code></pre></main>", 0),
        ("<main id='m'><h1>A</h1><a href='/a/'><img src='/a' alt='A' width='1' height='1'></a></main>", 0),
        ("<main id='m'><h1>A</h1><a href='/a/'><img src='/a' alt='' width='1' height='1'></a></main>", 1),
        ("<main id='m'><h1>A</h1><a href='/a/' aria-label='A'></a></main>", 0),
    ],
)
def test_a_rule_finds_its_fault_and_no_other(tmp_path: Path, body: str, count: int) -> None:
    assert len(told(tmp_path, om=of_body(body))) == count


def test_a_page_that_is_not_to_be_found_needs_no_canonical_address(tmp_path: Path) -> None:
    text = of_body("<main id='m'><h1>A</h1></main>")
    assert told(tmp_path, om=text, annan=text.replace("noindex", "all").replace("Om<", "Annan<")) == [
        "sidan ska ha exakt en kanonisk adress."
    ]


def test_an_empty_page_is_judged_and_not_choked_on(tmp_path: Path) -> None:
    assert "sidan saknar doctype." in told(tmp_path, om="")
