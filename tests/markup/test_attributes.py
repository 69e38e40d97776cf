from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.markup.conftest import Render


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("*hello*{: lang=en}", '<p><em lang="en">hello</em></p>'),
        ("*0225-340 00*{.nobr}", '<p><em class="nobr">0225-340 00</em></p>'),
        ("a\n{: .fakta #ruta}", '<p class="fakta" id="ruta">a</p>'),
        ('*a*{: title="b -- c"}', '<p><em title="b – c">a</em></p>'),
        ("a {b} \\{: c}", "<p>a {b} {: c}</p>"),
    ],
)
def test_the_attributes_we_know_are_set(rendered: Render, text: str, html: str) -> None:
    result = rendered(text)
    assert (result.html, result.problems) == (html, [])


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("*a*{: onclick=x}", "”onclick” inom klamrar"),
        ("*a*{: style='color:red'}", "”style” inom klamrar"),
        ("*a*{: hidden}", "”hidden” inom klamrar"),
        ("[a](https://a.se){: target=_blank}", "”target” inom klamrar"),
        ("[a](https://a.se){: href=javascript:x}", "”href” inom klamrar"),
        ("*a*{: .stor}", "klassen ”stor” finns inte"),
        ("*a*{: .decorative}", "bara för bilder"),
        ("*a*{: lang=svenska}", "är inget språk"),
        ("*a*{: #1}", "kan inte användas"),
        ("*a*{: #b} *c*{: #b}", "finns två gånger"),
        ("a {: .nobr} b", "hör inte till något"),
    ],
)
def test_other_attributes_are_problems_and_not_set(rendered: Render, text: str, words: str) -> None:
    result = rendered(f"a\n\n{text}")
    assert result.line_of(words) == 12
    assert "onclick" not in result.html
    assert "javascript" not in result.html


def test_a_code_block_takes_a_language_and_nothing_else(rendered: Render) -> None:
    assert rendered("```python\na\n```").html == '<pre><code class="language-python">a\n</code></pre>'
    assert rendered("a\n\n``` { .python onclick=x }\na\n```").line_of("kodblock har attribut") == 12
