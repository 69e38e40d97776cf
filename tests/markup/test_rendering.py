from __future__ import annotations

import concurrent.futures
import multiprocessing
from typing import TYPE_CHECKING

import pytest

from goodnews.markup import render

if TYPE_CHECKING:
    from tests.markup.conftest import Render


def html_of(text: str) -> str:
    body, _ = render(text, path="content/x.md", first_line=1)
    return "".join(map(str, body.parts))


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        (" \n\n", ""),
        ("Hej *du* och **ni**.", "<p>Hej <em>du</em> och <strong>ni</strong>.</p>"),
        ("en\\*stjärna", "<p>en*stjärna</p>"),
        ("a  \nb", "<p>a<br>\nb</p>"),
        ("a\t\nb", "<p>a <br>\nb</p>"),
        ("R&D &amp; &copy; AT&T", "<p>R&amp;D &amp; © AT&amp;T</p>"),
        ("1 < 2 > 0", "<p>1 &lt; 2 &gt; 0</p>"),
        ("> citat", "<blockquote>\n<p>citat</p>\n</blockquote>"),
        ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("ord\n:   betydelse", "<dl>\n<dt>ord</dt>\n<dd>betydelse</dd>\n</dl>"),
        ('SCB här\n\n*[SCB]: Statistiska "c"', '<p><abbr title="Statistiska &quot;c&quot;">SCB</abbr> här</p>'),
        ('`a -- "b" <c>`', '<p><code>a -- "b" &lt;c&gt;</code></p>'),
        ('```\n# a\n<b>"x"</b> [y](z) {q}\n```', '<pre><code># a\n&lt;b&gt;"x"&lt;/b&gt; [y](z) {q}\n</code></pre>'),
        ("    <script> [a](b)", "<pre><code>&lt;script&gt; [a](b)\n</code></pre>"),
        ("a\r\nb\rc", "<p>a\nb\nc</p>"),
        ("[ ] gjort [x] klart [2023]", "<p>[ ] gjort [x] klart [2023]</p>"),
    ],
)
def test_markdown_becomes_html_without_problems(rendered: Render, text: str, html: str) -> None:
    result = rendered(text)
    assert (result.html, result.problems) == (html, [])


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('"Hej", sa hon', "<p>”Hej”, sa hon</p>"),
        ("'det' och *\"så\"*", "<p>’det’ och <em>”så”</em></p>"),
        ("2011--2014 -- ja --- nej", "<p>2011–2014 – ja – nej</p>"),
        ("ja - nej", "<p>ja – nej</p>"),
        ("och...", "<p>och…</p>"),
        ("15 025 personer", "<p>15&nbsp;025 personer</p>"),
        ("\\\"rakt\\\" och \\'så\\'", "<p>\"rakt\" och 'så'</p>"),
        ("<https://a.se/a--b>", '<p><a href="https://a.se/a--b" rel="external noopener">https://a.se/a--b</a></p>'),
        ('<kbd>--x "y"</kbd> "z"', '<p><kbd>--x "y"</kbd> ”z”</p>'),
    ],
)
def test_running_text_is_set_the_swedish_way(rendered: Render, text: str, html: str) -> None:
    assert rendered(text).html == html


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("ett två tre", 3),
        ("ett - två", 2),
        ("*ett*två", 1),
        ("## ett\n\n- två\n- tre", 3),
        ("ett[^1]\n\n[^1]: en lång fotnot", 1),
        ('ett\n\n![en bild](a.jpg "text")\n\ntvå', 2),
        ("15 025 personer", 3),
    ],
)
def test_words_of_running_text_are_counted(rendered: Render, text: str, words: int) -> None:
    assert rendered(text).body.words == words


def test_nothing_is_left_from_one_text_to_the_next() -> None:
    text = "## A[^1]\n\n[b]\n\n*[HTML]: H\n\nHTML\n\n[^1]: x\n\n[b]: https://b.se\n"
    first = html_of(text)
    after = html_of("HTML [b] och\n\n## A\n")
    assert html_of(text) == first
    assert after == '<p>HTML [b] och</p>\n<h2 id="a">A</h2>'


def test_problems_come_in_the_order_of_the_file_and_only_once() -> None:
    _, problems = render("[](b.md)\n\n[](/a/)", path="content/x.md", first_line=1)
    assert list(problems) == sorted(set(problems))
    assert [problem.line for problem in problems] == [1, 1, 3, 3]


def test_several_processes_agree() -> None:
    texts = [f"## Rubrik {n}\n\nText[^1] med [länk](https://a.se/{n}).\n\n[^1]: fot {n}\n" for n in range(4)]
    context = multiprocessing.get_context("spawn")
    with concurrent.futures.ProcessPoolExecutor(2, mp_context=context) as pool:
        assert list(pool.map(html_of, texts)) == [html_of(text) for text in texts]


def test_an_error_in_the_middle_leaves_nothing_behind() -> None:
    deep = "\n".join("    " * depth + "- a" for depth in range(60))
    body, problems = render(deep, path="content/x.md", first_line=7)
    assert body.parts == ()
    assert [problem.sentence for problem in problems] == ["texten är för djupt nästlad."]
    assert html_of("a") == "<p>a</p>"


@pytest.mark.parametrize("text", ["a\n*b**c*d", "a\n*b**_*d", "a\n_x *b**c*<br>", "a\n***eb _****b ********a*`c`z"])
def test_emphasis_that_markdown_misjudges_loses_no_letter(rendered: Render, text: str) -> None:
    result = rendered(text)
    assert result.line_of("betoningen går inte att tyda") == 11
    assert set("abd" if "d" in text else "abc") <= set(result.html)


def test_an_english_text_gets_english_type_and_words() -> None:
    text = 'She said "it\'s *so*".[^1]\n\n| A |\n|---|\n| b |\n\n[^1]: A "note".'
    body, problems = render(text, path="content/x.md", first_line=1, lang="en")
    html = "".join(map(str, body.parts))
    assert "She said “it’s <em>so</em>”." in html
    assert 'aria-label="Table: A"' in html
    assert 'aria-label="Back to the text, footnote 1"' in html
    assert "A “note”." in html
    assert problems == ()
