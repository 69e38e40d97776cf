"""Whatever an entry holds, feeds are well-formed, valid and give back exactly what went in, or the build stops."""

from __future__ import annotations

import json
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import escape

from goodnews.check import atom, jsonfeed, rss
from goodnews.check.output import Output
from goodnews.check.told import Told
from goodnews.model.body import Body
from goodnews.model.problems import ContentError
from tests.feeds.subscriber import files, parsed
from tests.sites import changed, dated, figure, site

#: What trips up writers of XML, HTML and JSON, besides any letter there is.
AWKWARD = [
    "&",
    "<",
    ">",
    "]]>",
    "&amp;",
    "<![CDATA[",
    "<!--",
    "🎉",
    "a\u0301",
    "\u202e",
    "\u2066",
    '"',
    "'",
    "\\",
    "\t",
]
LETTERS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff")
LINES = st.lists(st.one_of(st.sampled_from(AWKWARD), LETTERS), min_size=1, max_size=30).map("".join)
BODIES = st.lists(
    st.one_of(
        LINES.map(lambda line: f"<p>{escape(line)}</p>"),
        LINES.map(lambda line: f'<p><a href="{escape(line)}" title="{escape(line)}">x</a></p>'),
        st.just("<table><tr><th>År</th></tr><tr><td>1</td></tr></table>"),
        st.just('<sup id="fnref:1"><a href="#fn:1">1</a></sup><ol><li id="fn:1">Not</li></ol>'),
        LINES.map(lambda line: figure("b", alt=line)),
    ),
    max_size=5,
).map(tuple)
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


@given(title=LINES, summary=LINES, owner=LINES, alt=LINES, parts=BODIES)
def test_what_goes_in_comes_out_the_same_in_every_format(
    title: str, summary: str, owner: str, alt: str, parts: tuple[object, ...]
) -> None:
    story = dated("story", "a")
    texts = {"title": f"A{title}", "summary": f"A{summary}", "owner": f"A{owner}"}
    made = files(site(changed(story, **texts, figure=figure(alt=alt), body=Body(parts=parts))))
    one = etree.fromstring(made["flode.rss"]).find(".//item")
    two = etree.fromstring(made["flode.atom"]).find("{*}entry")
    (three,) = json.loads(made["flode.json"])["items"]
    assert one.findtext("title") == two.findtext("{*}title") == three["title"] == texts["title"]
    assert unescape(one.findtext("description")) == two.findtext("{*}summary") == three["summary"] == texts["summary"]
    assert one.findtext("{*}creator") == two.findtext("{*}author/{*}name") == three["authors"][0]["name"]
    assert one.findtext(CONTENT) == two.findtext("{*}content") == three["content_html"]
    assert one.findtext("{*}content/{*}description") == three["attachments"][0]["title"] == alt


@given(title=LINES, parts=BODIES)
def test_the_judges_and_another_parser_find_nothing_wrong(title: str, parts: tuple[object, ...]) -> None:
    made = files(site(changed(dated("story", "a"), title=f"A{title}", body=Body(parts=parts))))
    told = {form: Told(output=_Everywhere(), name=f"flode.{form}") for form in ("rss", "atom", "json")}
    assert [str(one) for one in rss.check(told["rss"], etree.fromstring(made["flode.rss"]))] == []
    assert [str(one) for one in atom.check(told["atom"], etree.fromstring(made["flode.atom"]))] == []
    assert [str(one) for one in jsonfeed.check(told["json"], json.loads(made["flode.json"]))] == []
    assert len(parsed(made["flode.rss"]).entries) == len(parsed(made["flode.atom"]).entries) == 1


class _Everywhere(Output):
    """An output in which every address of the site leads somewhere."""

    def __init__(self) -> None:
        """Need no folder."""

    host = "https://exempel.se"

    def holds(self, path: str) -> bool:
        """Return that there is something at the path."""
        return bool(path)


@pytest.mark.parametrize("name", ["title", "summary", "owner"])
@pytest.mark.parametrize("char", ["\x00", "\x0b", "\x1f", "\ufffe"], ids=["nul", "tab", "us", "bom"])
def test_a_character_that_no_feed_can_bear_stops_the_build_with_its_file(name: str, char: str) -> None:
    with pytest.raises(ContentError) as error:
        files(site(changed(dated("story", "a"), **{name: f"A{char}"})))
    (problem,) = error.value.problems
    assert (problem.path, problem.field) == ("content/berattelser/2026/a/index.md", name)
    assert f"U+{ord(char):04X}" in problem.sentence


def test_a_title_of_ten_thousand_letters_and_a_text_of_only_a_picture_come_through() -> None:
    made = files(site(changed(dated("story", "a"), title="å" * 10_000, body=Body(parts=(figure(),)))))
    assert parsed(made["flode.rss"]).entries[0].title == "å" * 10_000
