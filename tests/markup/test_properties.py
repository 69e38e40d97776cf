"""What holds for any text whatever, made up by hypothesis of the pieces that Markdown and HTML are made of."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from hypothesis import example, given, settings
from hypothesis import strategies as st

from goodnews.markup import render
from goodnews.markup.raw_html import VOID
from goodnews.markup.sanitising import CLEANER
from goodnews.model.body import InlinePicture

PIECES = [
    *"abå 1.-*_`~[]()<>!#{}|:\\\"'&;=/^+\n\t\0\x02\u202e\ufdd0",
    *("\n\n", "    ", "> ", "- ", "1. ", "## ", "---", "===", "```\n", "***", "[^1]", "[^1]: ", "*[a]: ", "[a]: "),
    *("![", "](", "{: ", ".decorative}", "#a}", "{filename}", "{static}", "https://a.se", "javascript:", "a@b.se"),
    *("| a | b |\n|---|:-:|\n| ", "a\n: ", "<b>", "</b>", "<p>", "</p>", "<div>", "</div>", "<br/>", "<script>"),
    *("</script>", "<!--", "-->", "<a href=", ' onclick="x"', "<img src=x>", "&lt;", "&#58;", "&nbsp;", "<table>"),
    *("<li>", "<details>", "<svg>", "<math>", "<style>", "<textarea>", "<![CDATA[", "]]>", "<?", "<!", "klzzwxh:0000"),
    *(
        "![x](y.png)",
        "[l](https://a.se)",
        "wzxhzdk:0",
        "<kbd>",
        "<em>",
        "**b**",
        "*i*",
        "\ufde1",
        "<template>",
        "<title>",
    ),
]
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.text(max_size=80))


class Nesting(HTMLParser):
    """Fails on an end tag that does not end the innermost element."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element that begins."""
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Match an element that ends."""
        assert self.open.pop() == tag


@settings(max_examples=400)
@given(TEXTS)
@example("<b>a ![x](y.png)</b>")
@example("*a ![x](y.png) [b ![x](y.png)](https://a.se) c*")
@example("*i**i*<img src=x>")
@example("<p><![")
@example("\\<a href=-->")
@example("<table><a<b>")
@example("a<table>a\n: ")
@example("[^1]\n\n[^1]: \n")
@example("[^1]\n\n[^1]: [a]: b\n")
def test_any_text_gives_safe_and_whole_html(text: str) -> None:
    body, problems = render(text, path="content/x.md", first_line=4)
    html = "".join(part if isinstance(part, str) else "" for part in body.parts)
    with_figures = "".join("<figure></figure>" if isinstance(part, InlinePicture) else part for part in body.parts)
    assert CLEANER.clean(html) == html
    assert "<script" not in html.lower()
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\ufdd0-\ufdef]", html)
    Nesting(with_figures)
    lines = range(4, 5 + text.replace("\r\n", "\n").replace("\r", "\n").count("\n"))
    assert all(problem.line in lines and problem.sentence and problem.hint for problem in problems)
    assert all(link.line in lines for link in body.links)
    ids = re.findall(r'<[^>]* id="([^"]*)"', html)
    assert problems or len(ids) == len(set(ids))


@settings(max_examples=60)
@given(TEXTS, TEXTS)
def test_a_text_is_the_same_whatever_came_before_it(first: str, second: str) -> None:
    alone = render(second, path="content/x.md", first_line=4)
    render(first, path="content/x.md", first_line=9)
    assert render(second, path="content/x.md", first_line=4) == alone
