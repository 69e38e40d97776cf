"""What a file says when it is judged by itself: what is wrong with it, and what that verdict rests on elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from sys import intern
from typing import TYPE_CHECKING

from goodnews.check.output import Output
from goodnews.model.problems import Problem

if TYPE_CHECKING:
    from goodnews.check.document import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What others may need to know of a page; `versions` are its languages with their addresses within the site."""

    name: str
    url: str
    title: str
    lang: str | None
    moved: bool
    hidden: bool
    ids: frozenset[str]
    versions: dict[str, str]

    def problem(self, sentence: str) -> Problem:
        """Return what is wrong with the page."""
        return Problem(path=self.name, sentence=sentence)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What must be so elsewhere: paths held, files of a weight, ids there, pages to be found."""

    held: tuple[str, ...]
    weighed: tuple[tuple[str, str], ...]
    marked: tuple[tuple[str, str], ...]
    shown: tuple[str, ...]

    def files_are_well(self, output: Output) -> bool:
        """Return whether what is asked of files is so."""
        return all(map(output.holds, self.held)) and all(output.weighs(*each) for each in self.weighed)

    def pages_are_well(self, output: Output) -> bool:
        """Return whether what is asked of other pages is so; the output must know them all."""
        return all(output.marks(*each) for each in self.marked) and not any(map(output.hides, self.shown))


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A file's own problems, which are all there are when what it asked is well, and what others need to know of it."""

    problems: tuple[Problem, ...]
    asked: Asked
    about: About | None

    def answered(self) -> Facts:
        """Return the facts without what was asked of files."""
        return replace(self, asked=replace(self.asked, held=(), weighed=()))


@dataclass(frozen=True, kw_only=True)
class Alone(Output):
    """An output as one file sees it by itself: whatever is asked of other files is noted and answered well."""

    output: Output
    held: set[str] = field(default_factory=set)
    weighed: set[tuple[str, str]] = field(default_factory=set)
    marked: set[tuple[str, str]] = field(default_factory=set)
    shown: set[str] = field(default_factory=set)

    @property
    def host(self) -> str:
        """The site's own scheme and host, which the whole output knows."""
        return self.output.host

    def holds(self, path: str) -> bool:
        """Note that the path must be held."""
        self.held.add(path)
        return True

    def weighs(self, name: str, length: str) -> bool:
        """Note that the file must have so many bytes."""
        self.weighed.add((name, length))
        return True

    def marks(self, path: str, identity: str) -> bool:
        """Note that the page must have the id."""
        self.marked.add((path, identity))
        return True

    def hides(self, path: str) -> bool:
        """Note that the page must be there for search engines."""
        self.shown.add(path)
        return False

    def asked(self, about: About | None) -> Asked:
        """Return what has been noted, but for what the page `about` itself answers."""
        own = {(about.url, identity) for identity in about.ids} if about else set()
        return Asked(
            held=tuple(sorted(self.held)),
            weighed=tuple(sorted(self.weighed)),
            marked=tuple(sorted(self.marked - own)),
            shown=tuple(sorted(self.shown)),
        )


def about(page: Page, output: Output) -> About:
    """Return what others may need to know of the page."""
    links = page.tree.xpath("//head/link[@rel='alternate' and @hreflang]")
    return About(
        name=page.name,
        url=page.url,
        title=page.title,
        lang=page.tree.get("lang"),
        moved=page.moved,
        hidden=page.moved or bool(page.tree.xpath("//meta[@name='robots']")),
        # Many ids stand on many pages: one string serves them all.
        ids=frozenset(intern(str(identity)) for identity in page.tree.xpath("//@id")),
        versions={link.get("hreflang"): output.local(link.get("href"), page.url) or link.get("href") for link in links},
    )
