"""A file of the output, read once: its bytes, its text, and a page's elements."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from io import StringIO
from pathlib import PurePosixPath

from lxml import html

from goodnews.model.problems import Problem


@dataclass(frozen=True, kw_only=True)
class Page:
    """An HTML page: its address within the site, its source and its elements."""

    name: str
    text: str
    tree: html.HtmlElement

    @property
    def url(self) -> str:
        """The address that a server shows the page at."""
        return "/" + self.name.removesuffix("index.html")

    @cached_property
    def moved(self) -> bool:
        """Whether the page only leads on to another."""
        return bool(self.tree.xpath("//meta[@http-equiv='refresh']"))

    @cached_property
    def title(self) -> str:
        """The page's title, "" when it has none."""
        return str(self.tree.xpath("string(//head/title)")).strip()

    def problem(self, sentence: str, line: int = 0) -> Problem:
        """Return what is wrong with the page."""
        return Problem(path=self.name, line=line, sentence=sentence)


@dataclass(frozen=True, kw_only=True)
class Document:
    """A file by its name within the site."""

    name: str
    data: bytes

    @property
    def suffix(self) -> str:
        """The end of the name, with its dot."""
        return PurePosixPath(self.name).suffix

    @property
    def is_page(self) -> bool:
        """Whether the file is an HTML page."""
        return self.name.endswith(".html")

    @property
    def is_text(self) -> bool:
        """Whether all of the file is UTF-8."""
        try:
            self.data.decode()
        except UnicodeDecodeError:
            return False
        return True

    @cached_property
    def text(self) -> str:
        """The file as text, its lines ended in the one way; U+FFFD stands for what is no UTF-8."""
        text = self.data.decode(errors="replace")
        return StringIO(text, newline=None).read() if "\r" in text else text

    @cached_property
    def page(self) -> Page:
        """The file as a page."""
        tree = html.document_fromstring(self.text) if self.text.strip() else html.Element("html")
        return Page(name=self.name, text=self.text, tree=tree)
