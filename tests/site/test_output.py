"""The built real site, judged from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goodnews.check import feeds, leaks, links, pages
from goodnews.check.output import Output

if TYPE_CHECKING:
    from pathlib import Path


def test_the_judges_have_nothing_against_it(real_site: Path) -> None:
    output = Output(root=real_site)
    problems = [str(problem) for judge in (pages, links, leaks, feeds) for problem in judge.check(output)]
    assert problems == []
    assert len(output.pages) > 60


def test_feeds_are_announced_nearest_first(real_site: Path) -> None:
    output = Output(root=real_site)
    announced = {
        page.url: page.tree.xpath("//link[@rel='alternate' and @type='application/rss+xml']/@href")
        for page in output.pages
    }
    assert announced["/"] == ["/flode.rss"]
    assert announced["/omraden/ratt-kompetens/"] == ["/omraden/ratt-kompetens/flode.rss", "/flode.rss"]
    assert announced["/ambassadorer/christopher-polhem/"][0] == "/ambassadorer/christopher-polhem/flode.rss"
    story = announced["/berattelser/simhallsfragan/"]
    assert story[0] == "/omraden/god-dialog-och-samverkan/flode.rss"
    assert story[-2:] == ["/berattelser/flode.rss", "/flode.rss"]
