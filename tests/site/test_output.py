"""The built real site, judged from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.check.judging import judged
from goodnews.check.output import Output
from goodnews.hyphens import SOFT_HYPHEN, WORD_JOINER

if TYPE_CHECKING:
    from pathlib import Path


def test_the_judges_have_nothing_against_it(real_site: Path) -> None:
    output = Output(root=real_site)
    assert judged(output) == []
    assert len(output.pages) > 60


def test_marks_for_the_eye_stay_in_what_is_read_by_eye(real_site: Path) -> None:
    """Soft hyphens and word joiners stand in visible text alone: no title, attribute or feed has one."""
    marks, parted = {SOFT_HYPHEN, WORD_JOINER}, 0
    for page in Output(root=real_site).pages:
        unseen = [*page.tree.xpath("//@*"), *page.tree.xpath("//title/text()"), *page.tree.xpath("//script/text()")]
        assert not [text for text in unseen if marks & set(text)], page.url
        parted += any(SOFT_HYPHEN in heading.text_content() for heading in page.tree.xpath("//h1"))
    assert parted > 10
    for feed in real_site.rglob("*.rss"):
        assert not marks & set(feed.read_text(encoding="utf-8")), feed.name


def test_feeds_are_announced_nearest_first(real_site: Path) -> None:
    output = Output(root=real_site)
    announced = {
        page.url: page.tree.xpath("//link[@rel='alternate' and @type='application/rss+xml']/@href")
        for page in output.pages
    }
    assert announced["/"] == ["/flode.rss"]
    area = announced["/omraden/ratt-kompetens/"]
    assert (area[0], area[-1]) == ("/omraden/ratt-kompetens/flode.rss", "/flode.rss")
    assert all("/mal/" in address for address in area[1:-1])
    assert announced["/ambassadorer/christopher-polhem/"][0] == "/ambassadorer/christopher-polhem/flode.rss"
    story = announced["/berattelser/simhallsfragan/"]
    assert story[0] == "/omraden/god-dialog-och-samverkan/flode.rss"
    assert story[-2:] == ["/berattelser/flode.rss", "/flode.rss"]
